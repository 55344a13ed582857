"""Where one thing is or happened, told as two places of which neither lies in the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product, takewhile

from compile.language import gazetteer
from compile.language.comparing.answers.compare import Rivals, changed, content, one_question, proved
from compile.language.comparing.answers.questions import Raised, changing
from compile.language.comparing.answers.read import Answer, Told, same
from compile.language.lexicon import bag
from compile.text.stems import is_content, stem

#: Behind these stands where it is, or where it goes.
WHERE = bag("in at on to into inside off aboard")
#: Verbs that only say that it has its place there.
_PLACED = bag(
    "choose select pick host hold stand lie be have take keep lay set situate sit locate remain open move"
)
_CHOSEN = bag("chosen selected picked venue host hosted scene site birthplace")
#: What is at one place only, though a text may speak of the other place too: "born at Orla, brought to Tisna".
_ONCE = frozenset({"where bear", "where bury"})
#: What leaves nothing for another place.
_ALL = bag("all every only sole entirely whole always exclusively solely")
#: Nouns by a name that make a wide place of it.
_WIDE = bag(
    "county province district region coast valley island country state department shire isle peninsula mountains hills parish "
    "north south east west northern southern eastern western republic kingdom empire sea ocean lake"
)


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The places by which two sentences answer differently where it was, with the proof."""
    for asked, beside in product(a.questions, b.questions):
        name = asked.name
        if not one_question(name, beside.name) or not name.startswith("where "):
            continue
        if changing(name) and changed(a, b):
            continue
        left, right = _places(a, asked, b.around), _places(b, beside, a.around)
        if left and right and apart(a, b, left, right):
            proof = () if _charged(a, asked.at, b, beside.at) else proved(a, b, left, right, name)
            if proof:
                yield left[0], right[0], proof


def _charged(a: Answer, at: int, b: Answer, beside: int) -> bool:
    """ "Tried in Orla for forging notes", "tried in Tesk for theft": what it was for tells two deeds apart."""
    mine, theirs = _reasons(a, at), _reasons(b, beside)
    return bool(mine and theirs) and not mine & theirs


def _reasons(side: Answer, at: int) -> frozenset[str]:
    """The stems behind the next "for" with a deed, up to a comma."""
    lower, found = side.found.lower, side.found
    start = next((n for n in range(at + 1, min(at + 8, len(lower) - 1)) if lower[n] == "for"), None)
    if start is None or not lower[start + 1].endswith("ing"):
        return frozenset()
    told = takewhile(lambda n: not found.tokens[n].punctuation, range(start + 1, len(lower)))
    return frozenset(stem(lower[n]) for n in told if is_content(lower[n]))


def alone(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The one place of each, where one says that all of it, or the only one, is there: "all its tin is from Kern"."""
    if _ALL.isdisjoint({*a.found.lower, *b.found.lower}):
        return
    left, right = _others(a, b.around), _others(b, a.around)
    if len(left) != 1 or len(right) != 1 or not apart(a, b, left, right):
        return
    shared = content(a, left) & content(b, right)
    if not any(
        _ALL & {*side.found.lower[max(0, at - 3) : at]} for side in (a, b) for at in _at(side, shared)
    ):
        return
    proof = proved(a, b, left, right, "where all")
    if proof:
        yield left[0], right[0], proof


def _at(side: Answer, stems: frozenset[str]) -> list[int]:
    return [at for at, word in enumerate(side.found.lower) if stem(word.removesuffix("'s")) in stems]


def _others(side: Answer, theirs: frozenset[str]) -> tuple[Told, ...]:
    """The names that the other text has not, if all stand where places stand."""
    told = tuple(one for one in side.names if one.raw and not one.raw & theirs)
    placed = all(one.tie in WHERE | {"from"} and side.holds(one.first) for one in told)
    return told if placed else ()


def _places(side: Answer, asked: Raised, theirs: frozenset[str]) -> tuple[Told, ...]:
    """The places that stand with the token that asks for one, which the other text does not speak of."""
    at, _, tied = asked[:3]
    told = [
        one
        for one in side.names
        if one.raw
        and (one.tie in WHERE or one.tie == tied != "" or (not one.raw & theirs and _chosen(side, one)))
        and side.holds(at, one.first)
    ]
    behind = [one for one in told if one.first > at and not side.does(at + 1, one.first, _PLACED)]
    before = [one for one in told if one.last <= at and not side.does(one.last, at, _PLACED)]
    chosen = behind or before
    several = chosen and "and" in side.found.lower[chosen[0].last : chosen[-1].first]
    told_too = any(one.raw & theirs for one in chosen) and asked.name not in _ONCE
    return () if several or told_too else tuple(chosen)


def _chosen(side: Answer, told: Told) -> bool:
    """ "Ghent was chosen for the exchange": a known place of which it is said that it is where."""
    if told.tie or _CHOSEN.isdisjoint(side.found.lower):
        return False
    return gazetteer.known(told.text) or "birthplace" in side.found.lower


def apart(a: Answer, b: Answer, left: tuple[Told, ...], right: tuple[Told, ...]) -> bool:
    """Whether no place of the one lies in one of the other, as far as is known, and they are of one size."""
    pairs = tuple(product(left, right))
    if any(_meet(one, other) for one, other in pairs):
        return False
    if any(gazetteer.apart(one.text, other.text) for one, other in pairs):
        return True
    if any(_wide(a, one) for one in left) or any(_wide(b, other) for other in right):
        return False
    return any(_of_a_size(one, other) for one, other in pairs)


def _of_a_size(one: Told, other: Told) -> bool:
    """Two towns, as far as their prepositions tell: at Radom, in Kielce; but not a house and the town around it."""
    if one.tie == other.tie == "at" or one.tie == other.tie == "off":
        return True
    known = [gazetteer.known(told.text) for told in (one, other)]
    ties = {one.tie, other.tie}
    if not any(known):
        return len(ties) == 1 or ties <= {"in", "at", "of"}
    return all(known) or ((other if known[0] else one).tie in ("in", "of") and ties <= {"in", "at", "of"})


def _meet(one: Told, other: Told) -> bool:
    if same(one, other):
        return True
    return gazetteer.within(one.text, other.text) or gazetteer.within(other.text, one.text)


def _wide(side: Answer, told: Told) -> bool:
    lower = side.found.lower
    around = {*lower[max(0, told.first - 2) : told.first], *lower[told.first : told.last + 1]}
    return gazetteer.wide(told.text) or not _WIDE.isdisjoint(around)
