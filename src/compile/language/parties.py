"""The two sides of the event that governs an amount or a date: who does it, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from compile.language.events import base, is_past
from compile.language.frames import name_of
from compile.language.heads import canonical, is_plural
from compile.language.lexicon import words
from compile.language.roles import BE, Governor, event_over
from compile.language.sentence import Sentence

#: What happens to its grammatical subject: "40 of them died", "the villages were displaced".
_UNDERGONE = frozenset({"kill", "wound", "displace", "born", "execute", "murder"})
#: Verbs whose subject bears what the object names: "the Taliban suffered 70 killed".
_BEARING = frozenset(["suffer", "sustain", "lose"])


def sides(
    sentence: Sentence, governor: Governor, counted: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(subject, object) of the governing event, the ``counted`` on its own side; empty where not known.

    A pronoun is given as it stands.
    """
    if governor.event is None or governor.at < 0:
        return (), ()
    low, high = sentence.clause(governor.at)
    passive = _is_passive(sentence, governor.at, low)
    before = _subject(sentence, low, governor.at)
    by = _agent(sentence, governor.at, high)
    undergone = governor.event in _UNDERGONE and not _acts(sentence, governor.at)
    match governor.role:
        case "subject":
            return (by, tuple(counted)) if passive or undergone else (tuple(counted), ())
        case "object":
            return ((), before) if _bears(sentence, governor.at) else (before, tuple(counted))
        case "agent":
            return tuple(counted), before
        case "bare":
            return (), _bearer(sentence, governor.at, low)
    if passive or undergone:
        return by, before
    return before, _object(sentence, governor.at, high)


def _acts(sentence: Sentence, at: int) -> bool:
    """ "killed him" does, "died" and "civilians killed, …" undergo."""
    ahead = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if (
        ahead is None
        or ahead.punctuation
        or sentence.lower[at + 1] in words("preposition")
        or sentence.lower[at + 1] in words("conjunction")
    ):
        return False
    return base(sentence.lower[at]) in (
        "kill",
        "wound",
        "injur",
        "displac",
        "execut",
        "behead",
        "murder",
        "slay",
        "assassin",
    )


def _subject(sentence: Sentence, low: int, at: int) -> tuple[str, ...]:
    """The party in front of the clause's first verb; for "while suffering" that of the clause before."""
    first = next((token for token in range(low, at) if sentence.is_verb(token)), at)
    comma = max((token for token in range(low, first) if sentence.lower[token] == ","), default=low)
    near = _party(sentence, comma + 1, first) if comma > low else ()
    if near:
        return near
    found = _party(sentence, low, first) or _party(sentence, low, at)
    if found or low == 0 or sentence.lower[low] not in ("while", "after", "before"):
        return found
    if not sentence.lower[low + 1].endswith("ing"):
        return ()
    earlier, _ = sentence.clause(low - 1)
    return _subject(sentence, earlier, low)


def _object(sentence: Sentence, at: int, high: int) -> tuple[str, ...]:
    """The party right behind the verb: names and nouns before the next preposition or mark."""
    event = event_over(sentence, at)
    begin = end = event.last if event is not None else at + 1
    while (
        end < high
        and not sentence.tokens[end].punctuation
        and sentence.lower[end] not in words("preposition")
    ):
        end += 1
    return _party(sentence, begin, end)


def _bears(sentence: Sentence, at: int) -> bool:
    return base(sentence.lower[at]) in _bearing()


@cache
def _bearing() -> frozenset[str]:
    return frozenset(map(base, _BEARING))


def _bearer(sentence: Sentence, at: int, low: int) -> tuple[str, ...]:
    """ "the Taliban had suffered 70 killed": whom it befell, "taliban"."""
    for verb in range(at - 1, low - 1, -1):
        if _bears(sentence, verb):
            return _subject(sentence, low, verb)
    return ()


def _is_passive(sentence: Sentence, at: int, low: int) -> bool:
    if not is_past(sentence.lower[at]):
        return False
    return any(word in BE for word in sentence.lower[max(low, at - 3) : at])


def _agent(sentence: Sentence, at: int, high: int) -> tuple[str, ...]:
    for by in range(at + 1, min(high, at + 8)):
        if sentence.lower[by] == "by":
            return _party(sentence, by + 1, min(high, by + 6))
    return ()


def _party(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """The parties named in ``first:last``: names (not those of places), else the head noun beside the verb."""
    parties = []
    for name in sentence.names_in(first, last):
        before = sentence.token_at(name.start) - 1
        while before >= 0 and sentence.lower[before] in words("determiner"):
            before -= 1
        word = sentence.lower[before] if before >= 0 else ""
        if word not in (
            "in",
            "at",
            "near",
            "from",
            "outside",
            "into",
            "of",
            "on",
            "across",
            "inside",
            "during",
        ):
            parties.append(name_of(name))
    if parties:
        return tuple(dict.fromkeys(parties))
    pronoun = [word for word in sentence.lower[first:last] if word in ("he", "she", "they", "it", "we", "i")]
    if pronoun:
        return (pronoun[-1],)
    nouns = [at for at in range(first, last) if _is_noun(sentence, at)]
    return (canonical(sentence.lower[nouns[0]]),) if nouns else ()


def _is_noun(sentence: Sentence, at: int) -> bool:
    """A plural noun, not the verb of "this represents"."""
    before = sentence.lower[at - 1] if at else ""
    return (
        is_plural(sentence.lower[at])
        and not sentence.dated[at]
        and before not in ("this", "it", "that", "he", "she")
    )
