"""The places that a clause names."""

from __future__ import annotations

from compile.language import frames
from compile.language.lexicon import aliases, bag, countries, words
from compile.language.sentence import Sentence
from compile.model.evidence import Name

_PLACE_LEADS = bag("in at near from outside inside across around into to throughout of")
_DIRECTIONS = bag(
    "northern southern eastern western central the nearby neighbouring town city village villages "
    "province district"
)


def read(found: Sentence, low: int, high: int) -> tuple[str, ...]:
    """Names of places in the clause of tokens ``low:high``, else in front of the sentence; canonical, sorted."""
    here = _places_in(found, low, high)
    return here or (_places_in(found, 0, min(6, low)) if found.lower[0] in ("in", "at", "near") else ())


def _places_in(found: Sentence, low: int, high: int) -> tuple[str, ...]:
    places = []
    for name in found.names_in(low, high):
        first, last = found.token_at(name.start), found.token_at(name.end - 1)
        ahead = found.lower[last + 1 : last + 2]
        if any(word in words("place-word") for word in (*found.lower[last : last + 1], *ahead)) or _led(
            found, first, name
        ):
            places += [frames.name_of(name)] if _may_be_place(name) else []
    return tuple(sorted(set(places)))


def _may_be_place(name: Name) -> bool:
    parts = set(name.forms[0].split())
    if name.forms[0] in words("id-word") or (parts & words("group-word") and not parts & words("place-word")):
        return False
    return name.forms[0] in countries() or not any(form in aliases() for form in name.forms)


def _led(found: Sentence, first: int, name: Name) -> bool:
    """ "in northern Afghanistan", "near Tisna"; not "of Nemat", nor "to Mr. Nemat"."""
    at = first - 1
    while at >= 0 and found.lower[at] in _DIRECTIONS:
        at -= 1
    lead = found.lower[at] if at >= 0 else ""
    if lead in ("of", "to", "from", "into"):
        return name.forms[0] in countries() or (at + 1 < first and found.lower[first - 1] not in ("the",))
    titled = any(part in words("person-title") for part in found.lower[first : first + 1])
    return lead in _PLACE_LEADS and not titled
