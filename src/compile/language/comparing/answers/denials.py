"""What one sentence says there was none of, and the other speaks of: "no inquest was held", "the inquest found"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from compile.language import wordnet
from compile.language.comparing.answers.apart import apart
from compile.language.comparing.answers.compare import Rivals, proved
from compile.language.comparing.answers.read import Answer, Told, stretch
from compile.language.comparing.answers.unsaid import left_open
from compile.language.lexicon import bag, words
from compile.model.statement import Slot
from compile.text.stems import is_content, stem

_NO = bag("no without lack lacked lacks lacking")
#: "Not a single stone", "never had a licence": so far behind them stands the article.
_NOT, _ONE = bag("not never"), bag("a an any one")
_LIGHT = bag(
    "be have exist hold carry conduct make perform attach contain include take issue give find fit build keep leave possess own "
    "install wear show reveal see discover come lack print"
)
#: Of these it is said that there is a trace, a record: what there is none of stands behind.
_TRACES = bag("trace sign evidence record mention vestige remains hint")
#: Nouns of which "no" denies no thing: no doubt, no longer.
_IDLE = bag(
    "doubt question longer more way one means time wonder matter use point fewer less later sooner reason need place end day exception fail fault part most word words money answer "
    "charge interest idea sense chance hurry stranger secret difference attempt problem"
)
#: Behind these a thing need not be there.
_WANTED = bag(
    "demand ask call request refuse deny seek want need lack lose promise against instead without no not never plan propose"
)
_AHEAD = 5


class _Denied(NamedTuple):
    """The noun at a token of which there is none, its modifiers, and the stems of what it is of."""

    at: int
    noun: str
    words: frozenset[str]
    of: frozenset[str]
    verb: str


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The noun of which the one has none where the other has one, with the proof that one thing is told of."""
    if left_open(a) or left_open(b):
        return
    for one, other, turned in ((a, b, False), (b, a, True)):
        for found in _denied(one):
            at = _spoken(other, found)
            if at is None:
                continue
            left, right = _none(one, found.at), stretch(other.found, at, at + 1)
            proof = proved(one, other, (left,), (right,), "") if not apart(one, other) else ()
            if proof:
                pair = (right, left) if turned else (left, right)
                value = Slot(name="polarity", a=pair[0].text, b=pair[1].text, verdict="differs")
                yield *pair, (*proof[1:-1], value)


def _denied(side: Answer) -> Iterator[_Denied]:
    lower = side.found.lower
    for at, word in enumerate(lower):
        opens = _opens(side, at)
        if opens is None:
            continue
        noun = _head(side, opens)
        if noun is None or lower[noun] in _IDLE:
            continue
        base = wordnet.base(lower[noun], "n")
        told = frozenset(stem(one) for one in lower[opens:noun] if is_content(one))
        of = _behind(side, noun)
        if base in _TRACES:
            noun = _traced(side, noun)
            if noun is None:
                continue
            base, of, verb = wordnet.base(lower[noun], "n"), _behind(side, noun), "find"
        else:
            verb = "have" if word in _NO - {"no"} else _verb(side, at, noun)
        if verb in _LIGHT:
            yield _Denied(noun, base, told, of, verb)


def _opens(side: Answer, at: int) -> int | None:
    """Where the phrase begins of which there is none, behind the word that denies it."""
    lower = side.found.lower
    if lower[at] in _NO:
        return next(
            (n for n in range(at + 1, min(len(lower), at + 3)) if lower[n] not in ("any", "a", "an")), None
        )
    if lower[at] in _NOT or lower[at].endswith("n't"):
        if at + 1 < len(lower) and lower[at + 1] == "only":
            return None
        for ahead in range(at + 1, min(len(lower) - 1, at + 4)):
            if lower[ahead] in _ONE:
                return ahead + 2 if lower[ahead + 1] == "single" else ahead + 1
    return None


def _head(side: Answer, opens: int) -> int | None:
    """The last noun of a phrase, hyphens and all."""
    lower = side.found.lower
    last = None
    for at in range(opens, min(len(lower), opens + _AHEAD)):
        if side.found.named[at] >= 0:
            return None
        if lower[at] == "-":
            continue
        if (
            lower[at] in words("preposition")
            or lower[at] in words("auxiliary")
            or side.found.tokens[at].punctuation
        ):
            break
        if wordnet.base(lower[at], "n") and not (side.found.is_verb(at) and last is not None):
            last = at
        elif last is not None:
            break
    return last


def _traced(side: Answer, noun: int) -> int | None:
    lower = side.found.lower
    if noun + 2 >= len(lower) or lower[noun + 1] != "of":
        return None
    return _head(side, noun + 2 + (lower[noun + 2] in ("a", "an", "any", "the")))


def _behind(side: Answer, noun: int) -> frozenset[str]:
    lower = side.found.lower
    if noun + 1 >= len(lower) or lower[noun + 1] not in (
        "of",
        "for",
        "about",
        "against",
        "in",
        "by",
        "from",
        "that",
        "with",
    ):
        return frozenset()
    found = set()
    for at in range(noun + 2, min(len(lower), noun + 7)):
        if side.found.tokens[at].punctuation or side.found.is_verb(at):
            break
        if is_content(lower[at]):
            found.add(stem(lower[at].removesuffix("'s")))
    return frozenset(found)


def _verb(side: Answer, at: int, noun: int) -> str:
    """The verb beside the phrase: behind "no licence was issued", before "there was no licence"."""
    lower = side.found.lower
    low, high = side.found.clause(at)
    before = [n for n in range(low, at) if side.found.is_verb(n)]
    if before and at - before[-1] <= 3:
        return wordnet.base(lower[before[-1]], "v")
    ahead = [n for n in range(noun + 1, high) if side.found.is_verb(n)]
    main = next((n for n in ahead if lower[n] not in words("auxiliary")), ahead[0] if ahead else None)
    return wordnet.base(lower[main], "v") if main is not None else ""


def _spoken(side: Answer, denied: _Denied) -> int | None:
    """Where the other sentence has one of that kind, and all that the denial says of it."""
    lower = side.found.lower
    present = {stem(word.removesuffix("'s")) for word in lower}
    if not (denied.words | denied.of) <= present:
        return None
    for at, word in enumerate(lower):
        base = wordnet.base(word.removesuffix("'s"), "n")
        if base != denied.noun or side.found.is_verb(at) or not side.holds(at):
            continue
        around = {wordnet.base(one, "v") or one for one in lower[max(0, at - 4) : at]} | {
            *lower[max(0, at - 4) : at]
        }
        if not around & _WANTED:
            return at
    return None


def _none(side: Answer, at: int) -> Told:
    told = stretch(side.found, at, at + 1)
    return replace(told, text=f"no {told.text}")
