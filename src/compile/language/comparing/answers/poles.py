"""One question with two opposite answers, told otherwise in each sentence: granted and turned down, a verdict and none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from pathlib import Path

from compile.language import derived, wordnet
from compile.language.comparing.answers.compare import proved
from compile.language.comparing.answers.read import Answer, Told
from compile.language.lexicon import bag, words
from compile.model.statement import Slot
from compile.text.stems import is_content, stem

_FILE = Path(__file__).parents[1] / "data" / "poles.txt"
#: Sentences with these say what somebody holds, or what might have been.
_UNSAID = bag(
    "deny denies denied allege alleged alleges allegedly claim claims claimed rumour rumours rumoured legend story supposedly "
    "reputedly if unless whether perhaps probably"
)
#: With these the words around them, as far as the next comma, are not told as so.
_UNDONE = bag(
    "would could might may shall will planned intend intends intended propose proposed hope hoped hopes almost nearly likely "
    "expected due ought"
)
#: Of a lasting answer it does not matter where and when it is told: names behind these tell no two things apart.
_WHERE = bag("in at from to into on")
#: With "not" behind them these tell what was not so; a noun, "her claim", tells of nobody's saying.
_REFUSING, _NOUNS = bag("would could"), bag("claim claims will may")
#: What is undone by these was not so in the end: "reversed the acquittal".
_UNDOING = bag(
    "reverse overturn quash annul withdraw dispute appeal challenge contest deny demand seek request ask rumour question"
)
_TIMES = bag("night evening morning afternoon time season stage part half place sight instance page line")
_HAVE = bag("have has had make makes made")
_PRONOUNS = bag("he she his her they their it its him them")
_NOT = bag("not never no neither nor hardly scarcely cannot without none nobody nothing")
_LIGHT = bag("only but until yet")
_BE = bag(
    "be is are was were been being become became remain remained prove proved declared found held ruled judged left"
)
#: Between a negation and what it negates.
_BETWEEN = words("auxiliary") | words("adverb") | bag("a an any the one single")
_FAR = 4
#: What makes a time of its own of what is said.
_STAGES = bag("initially originally eventually later again now formerly")
#: These do before a noun of which the other text tells, too: "the first appeal"; not "on the first night".
_ROW = bag("first second third fourth another other earlier previous new")
#: So far from the word stands what it is said of.
_AROUND = 9
_SOME, _ALL = bag("some several many most few part partly others"), bag("all every each entire whole none no")
_OF = bag("of for")
_COMPLEMENTS = bag("for of against on from to over with into")


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
    plain = word.removesuffix("'s")
    found = {
        plain,
        wordnet.base(plain, "n"),
        wordnet.base(plain, "v"),
        *derived.verbs(wordnet.base(plain, "n")),
    }
    if plain.endswith("n't"):
        found.add("not")
    return frozenset(found - {""})


def compare(a: Answer, b: Answer) -> Iterator[tuple[Told, Told, tuple[Slot, ...]]]:
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
    if _hearsay(side):
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


def left_open(side: Answer) -> bool:
    """Whether a sentence may say nothing to be so."""
    return _hearsay(side) or any(
        _unsaid(side.found.lower, at, _UNDONE) for at in range(len(side.found.lower))
    )


def _hearsay(side: Answer) -> bool:
    """Whether what a sentence says may be somebody's word, or hang on something."""
    lower = side.found.lower
    return any(_unsaid(lower, at, _UNSAID) or _pictured(side, at) for at in range(len(lower)))


def _pictured(side: Answer, at: int) -> bool:
    """ "The biographers who have Ada Hume dying poor": as they tell it."""
    if side.found.lower[at] not in _HAVE or at + 1 >= len(side.found.named) or side.found.named[at + 1] < 0:
        return False
    return any(word.endswith("ing") for word in side.found.lower[at + 2 : at + 5])


def _unsaid(lower: tuple[str, ...], at: int, unsaid: frozenset[str]) -> bool:
    """Whether a word leaves open what is so, or says whom somebody tells it of: "told him that his firm was ruined"."""
    ahead, before = lower[at + 1] if at + 1 < len(lower) else "", lower[at - 1] if at else ""
    if lower[at] == "that":
        return ahead in _PRONOUNS
    if (
        lower[at] not in unsaid
        or (lower[at] in _REFUSING and ahead == "not")
        or (lower[at] == "whether" and ahead == "or")
    ):
        return False
    return not (lower[at] in _NOUNS and (before in words("determiner") or before.endswith(("'s", "s'", "'"))))


def _undone(side: Answer, at: int, last: int) -> bool:
    """Whether a word stands in what is only planned, or is undone: "reversed the acquittal", "survives only in memory"."""
    lower = side.found.lower
    if lower[last : last + 2] == ("only", "in"):
        return True
    marks = [n for n in range(len(lower)) if side.found.tokens[n].punctuation and lower[n] != "-"]
    low = max([0, *(n + 1 for n in marks if n < at)])
    high = min([len(lower), *(n for n in marks if n > at)])
    if any(_unsaid(lower, n, _UNDONE) for n in range(low, high)):
        return True
    return any(not _UNDOING.isdisjoint(_bases(word)) for word in lower[max(0, at - _FAR) : at])


def _matches(lower: tuple[str, ...], at: int, entry: _Entry) -> bool:
    told = lower[at : at + len(entry.words)]
    if len(told) < len(entry.words) or not all(
        word in _bases(there) for word, there in zip(entry.words, told, strict=True)
    ):
        return False
    return not entry.predicate or not _BE.isdisjoint(lower[max(0, at - 3) : at])


def _said(side: Answer, at: int, entry: _Entry) -> bool | None:
    """Whether it is said to be so, or not; None where it is not plain."""
    if entry.words[0] in _NOT or not entry.beside.isdisjoint(_NOT):
        return True
    return denied(side, at)


def denied(side: Answer, at: int) -> bool | None:
    """False under a negation, True without one; None where what stands at a token may not be told at all."""
    found = side.found
    low, _ = found.clause(at)
    low = max([low, *(mark + 1 for mark in range(low, at) if found.tokens[mark].punctuation)])
    before = found.lower[max(low, at - _FAR) : at]
    if (
        "to" in before[-2:]
        and before[-1:] != ("the",)
        and found.lower[at] == wordnet.base(found.lower[at], "v")
    ):
        return None
    negated = [n for n, word in enumerate(found.lower[low:at], low) if word in _NOT or word.endswith("n't")]
    if not negated:
        return True
    last = negated[-1]
    ahead = found.lower[last + 1 : at]
    if found.lower[last + 1] in _LIGHT or len(negated) > 1 or at - last > _FAR:
        return None
    return False if all(word in _BETWEEN for word in ahead) else None


def _governed(found: list[Pole], entry: _Entry, at: int) -> bool:
    """ "Refused its consent": what is refused is told by the first word."""
    return any(pole.row == entry.row and pole.side != entry.side and at - pole.last <= _FAR for pole in found)


def _told(side: Answer, pole: Pole) -> Told:
    first, last = side.found.tokens[pole.first], side.found.tokens[pole.last - 1]
    text = side.found.text[first.start : last.end]
    return Told(
        text=text if pole.said else f"not {text}",
        start=first.start,
        end=last.end,
        first=pole.first,
        last=pole.last,
        tie="",
        raw=frozenset({text.lower()}),
    )


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
    ahead = range(pole.last, min(len(side.found.lower), pole.last + _FAR))
    return next((_behind(side, at) for at in ahead if side.found.lower[at] in _OF), set())


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


def apart(a: Answer, b: Answer, *, dated: bool = True) -> bool:
    """Whether the two may speak of two days, two times over, or two things of a kind."""
    mine, theirs = {*a.found.lower} & _STAGES, {*b.found.lower} & _STAGES
    if mine != theirs or _numbered(a, b) or _numbered(b, a):
        return True
    left, right = ([when.interval for when in side.found.dates if when.interval] for side in (a, b))
    if dated and left and right and not any(one.meets(other) for one, other in product(left, right)):
        return True
    return _complemented(a, b)


def _numbered(side: Answer, other: Answer) -> bool:
    """Whether one of a row is told of of which the other text tells, too: "the second appeal"; what was the first may be all."""
    lower = side.found.lower
    told = {stem(word.removesuffix("'s")) for word in other.found.lower}
    timely = words("date") | words("unit") | _TIMES
    return any(
        word in _ROW
        and is_content(ahead)
        and ahead not in timely
        and stem(ahead) in told
        and word not in other.found.lower
        and (word != "first" or not told.isdisjoint(_ROW))
        for word, ahead in pairwise(lower)
    )


def _complemented(a: Answer, b: Answer) -> bool:
    """Whether a noun of both is one of two things: a claim for wages, a claim for damages."""
    mine, theirs = _complements(a), _complements(b)
    return any(not mine[key] & theirs[key] for key in mine.keys() & theirs.keys())


def _complements(side: Answer) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    lower = side.found.lower
    for at, word in enumerate(lower[1:-1], 1):
        if is_content(lower[at - 1]):
            behind = _behind(side, at)
            if behind:
                found.setdefault((stem(lower[at - 1]), word), set()).update(behind)
    return found


def _behind(side: Answer, at: int) -> set[str]:
    """The stems of what stands behind the preposition at a token, if it is one: "of fraud"."""
    lower = side.found.lower
    behind: set[str] = set()
    if at >= len(lower) or lower[at] not in _COMPLEMENTS:
        return behind
    for ahead in range(at + 1, min(len(lower), at + 6)):
        ends = side.found.is_verb(ahead) or lower[ahead] in words("preposition")
        if side.found.tokens[ahead].punctuation or (ends and ahead > at + 1):
            break
        if is_content(lower[ahead]):
            behind.add(stem(lower[ahead].removesuffix("'s")))
    return behind
