"""One question with two opposite answers, told otherwise in each sentence: granted and turned down, a verdict and none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from pathlib import Path

from compile.language import derived
from compile.language.comparing.answers.apart import apart, behind
from compile.language.comparing.answers.compare import Rivals, proved
from compile.language.comparing.answers.questions import bases
from compile.language.comparing.answers.read import BE, Answer, Told, stretch
from compile.language.comparing.answers.unsaid import FAR, NOT, denied, hearsay, planned
from compile.language.lexicon import bag, words
from compile.model.statement import Slot
from compile.text.stems import is_content, stem

_FILE = Path(__file__).parents[1] / "data" / "poles.txt"
#: Of a lasting answer it does not matter where and when it is told: names behind these tell no two things apart.
_WHERE = bag("in at from to into on")
#: What is undone by these was not so in the end: "reversed the acquittal".
_UNDOING = bag(
    "reverse overturn quash annul withdraw dispute appeal challenge contest deny demand seek request ask rumour question"
)
_SAID_OF = BE | bag("become became remain remained prove proved declared found held ruled judged left")
#: So far from the word stands what it is said of.
_AROUND = 9
_SOME, _ALL = bag("some several many most few part partly others"), bag("all every each entire whole none no")
_OF = bag("of for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pole:
    """The answer to the question of a row that a word gives; ``said``: False under a negation."""

    row: int
    side: int
    said: bool
    first: int
    last: int
    lasting: bool = False

    @property
    def answer(self) -> int:
        return self.side if self.said else 1 - self.side


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    row: int
    side: int
    words: tuple[str, ...]
    beside: frozenset[str]
    predicate: bool
    lasting: bool


@lru_cache(maxsize=1)
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """The first word of what answers a question → the answers, the longest first."""
    found: dict[str, list[_Entry]] = {}
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    for row, line in enumerate(line for line in lines if line and not line.startswith("#")):
        for side, told in enumerate(line.removeprefix("* ").split("|")):
            for entry in told.split():
                *beside, phrase = entry.lstrip("=").split("+")
                parts = tuple(phrase.split("_"))
                made = _Entry(
                    row=row,
                    side=side,
                    words=parts,
                    beside=frozenset(beside),
                    predicate=entry[:1] == "=",
                    lasting=line.startswith("* "),
                )
                found.setdefault(parts[0], []).append(made)
    return {word: tuple(sorted(rows, key=lambda one: -len(one.words))) for word, rows in found.items()}


@lru_cache(maxsize=20_000)
def _bases(word: str) -> frozenset[str]:
    """A word, its base forms, and the verbs of which it is a noun; "not" of "didn't"."""
    known = bases(word)
    found = known.union(*(derived.verbs(base) for base in known))
    return found | {"not"} if word.endswith("n't") else found


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The words by which two sentences give a question its two answers, with the proof that one thing is told of."""
    mine, theirs = poles(a), poles(b)
    for one, other in product(mine, theirs):
        if one.row != other.row or one.answer == other.answer:
            continue
        if any(pole.row == one.row and pole.answer != one.answer for pole in mine):
            continue
        if any(pole.row == one.row and pole.answer != other.answer for pole in theirs):
            continue
        left, right = _told(a, one), _told(b, other)
        here, there = (_where(a, b), _where(b, a)) if one.lasting else ((), ())
        proof = proved(a, b, (left, *here), (right, *there), "")
        if proof and _of_one(a, b, one, other) and not apart(a, b, dated=not one.lasting):
            yield (
                left,
                right,
                (*proof[1:-1], Slot(name="polarity", a=left.text, b=right.text, verdict="differs")),
            )


def _where(side: Answer, other: Answer) -> tuple[Told, ...]:
    """The places of which the other sentence does not speak."""
    return tuple(
        told
        for told in side.names
        if told.tie in _WHERE and not any(told.raw & there.raw for there in other.names)
    )


def poles(side: Answer) -> tuple[Pole, ...]:
    """Every answer in a sentence, in order; none of a sentence that says nothing to be so."""
    lower = side.found.lower
    if hearsay(side):
        return ()
    present = frozenset(base for word in lower for base in _bases(word))
    found: list[Pole] = []
    taken = 0
    for at in range(len(lower)):
        if at < taken or side.found.named[at] >= 0:
            continue
        for entry in (one for base in sorted(_bases(lower[at])) for one in _entries().get(base, ())):
            last = at + len(entry.words)
            if not entry.beside <= present or not _matches(lower, at, entry):
                continue
            said = _said(side, at, entry)
            if said is None or _governed(found, entry, at) or _undone(side, at, last):
                continue
            found.append(
                Pole(row=entry.row, side=entry.side, said=said, first=at, last=last, lasting=entry.lasting)
            )
            taken = max(taken, last)
    return tuple(found)


def _undone(side: Answer, at: int, last: int) -> bool:
    """Whether a word stands in what is only planned, or is undone: "reversed the acquittal", "survives only in memory"."""
    lower = side.found.lower
    if lower[last : last + 2] == ("only", "in"):
        return True
    if planned(side, at):
        return True
    return any(not _UNDOING.isdisjoint(_bases(word)) for word in lower[max(0, at - FAR) : at])


def _matches(lower: tuple[str, ...], at: int, entry: _Entry) -> bool:
    told = lower[at : at + len(entry.words)]
    if len(told) < len(entry.words) or not all(
        word in _bases(there) for word, there in zip(entry.words, told, strict=True)
    ):
        return False
    return not entry.predicate or not _SAID_OF.isdisjoint(lower[max(0, at - 3) : at])


def _said(side: Answer, at: int, entry: _Entry) -> bool | None:
    """Whether it is said to be so, or not; None where it is not plain."""
    if entry.words[0] in NOT or not entry.beside.isdisjoint(NOT):
        return True
    return denied(side, at)


def _governed(found: list[Pole], entry: _Entry, at: int) -> bool:
    """ "Refused its consent": what is refused is told by the first word."""
    return any(pole.row == entry.row and pole.side != entry.side and at - pole.last <= FAR for pole in found)


def _told(side: Answer, pole: Pole) -> Told:
    told = stretch(side.found, pole.first, pole.last)
    return told if pole.said else replace(told, text=f"not {told.text}")


def _of_one(a: Answer, b: Answer, one: Pole, other: Pole) -> bool:
    """Whether a word that both texts have stands near both answers."""
    mine, theirs = _of(a, one), _of(b, other)
    if _partial(a, one) and _partial(b, other):
        return False  # "two of them were convicted, three acquitted"
    if mine and theirs and not mine & theirs:
        return False  # "guilty of fraud", "acquitted of theft"
    return bool(_near(a, one) & _near(b, other))


def _of(side: Answer, pole: Pole) -> set[str]:
    """What somebody is found guilty "of": the stems behind the "of" or "for" that follows, or follows the next words."""
    ahead = range(pole.last, min(len(side.found.lower), pole.last + FAR))
    return next((behind(side, at) for at in ahead if side.found.lower[at] in _OF), set())


def _partial(side: Answer, pole: Pole) -> bool:
    """Whether it is told of some of many."""
    low, high = side.found.clause(pole.first)
    lower = side.found.lower
    if not _ALL.isdisjoint(lower[low:high]):
        return False
    return any(
        lower[at] in _SOME or (lower[at] in words("number") and not side.found.dated[at])
        for at in range(low, high)
    )


def _near(side: Answer, pole: Pole) -> set[str]:
    lower = side.found.lower
    around = (*lower[max(0, pole.first - _AROUND) : pole.first], *lower[pole.last : pole.last + _AROUND])
    return {stem(word.removesuffix("'s")) for word in around if is_content(word) and word[:1].isalpha()}
