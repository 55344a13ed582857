"""The questions that words raise: "architect" asks who designed it, "grave" where somebody is buried."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.text.stems import stem

_FILE = Path(__file__).parents[1] / "data" / "answers.txt"
#: Words that leave one of a kind.
_ONE = bag("only sole first last")
#: Words that make another role of a role.
_OTHER = bag("former ex vice deputy acting assistant future second third next co interim honorary")
#: What may stand between such a word and its noun, and between the words of a phrase.
_REACH, _WITHIN = 4, 8
#: Whose it is: "the work of Ada Hume", "from her pen".
MAKING = bag("work pen brush hand creation composition")
#: What is one of several, or not the one that was spoken of: "a portrait by Ada Hume", "another novel".
_SEVERAL = bag("a an another second third other two three several many some few each no")


class Entry(NamedTuple):
    """What raises a question: words one behind the other, others that must stand in the sentence, and the preposition of the answer."""

    name: str
    words: tuple[str, ...]
    others: frozenset[str] = frozenset()
    tie: str = ""
    work: bool = False


class Raised(NamedTuple):
    """A question, with the token that raises it.

    tie    the preposition behind which its answer stands, "" if it is not told;   last   the last token of what raises it
    work   whether it is raised by what somebody made
    """

    at: int
    name: str
    tie: str = ""
    last: int = -1
    work: bool = False


@lru_cache(maxsize=1)
def _rows() -> dict[str, tuple[Entry, ...]]:
    """Word → the entries whose last word it is."""
    found: dict[str, list[Entry]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            for entry in _row(line):
                found.setdefault(entry.words[-1], []).append(entry)
    return {word: tuple(rows) for word, rows in found.items()}


def _row(line: str) -> Iterator[Entry]:
    slot, _, rest = line.partition(":")
    kind, _, first = slot.partition(" ")
    listed = rest.split()
    name = f"{kind.rstrip('!*')} {first or listed[0].replace('_', ' ')}"
    for told in listed:
        if kind.endswith("*"):
            yield Entry(name, (told,), tie="by", work=True)
            yield from (Entry(name, (made,), frozenset({told}), "of") for made in sorted(MAKING))
            continue
        *others, last = told.split("+")
        last, _, tie = last.partition(">")
        yield Entry(name, tuple(last.split("_")), frozenset(others), tie)


@lru_cache(maxsize=1)
def _changing() -> frozenset[str]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(
        entry.name for line in lines if line.startswith(("who!", "where!")) for entry in _row(line)
    )


def changing(question: str) -> bool:
    """Whether a question has another answer at another time: who owns it, where it is kept."""
    return question in _changing()


@lru_cache(maxsize=20_000)
def bases(word: str) -> frozenset[str]:
    """A lower-case word and its base forms."""
    plain = word.removesuffix("'s").removesuffix("s'")
    return frozenset({plain, wordnet.base(plain, "n"), wordnet.base(plain, "v")} - {""})


#: WordNet's files of what is done once to a thing, by one: change, contest, contact, making, having.
_DEEDS = frozenset({"30", "33", "35", "36", "40"})
#: Of these, what many do, or what is done again and again.
_SHARED = bag(
    "have get take give make play join enter leave sign visit attend use wear touch carry hold keep own bring put add "
    "increase change begin start end finish stop continue grow lose find receive accept share lend borrow spend need earn "
    "follow compete practise try run turn open close break cut hit strike kick throw catch fire cost collect cover reach "
    "live stay vote back support oppose defend attend sing work farm produce mean contain include show"
)


@lru_cache(maxsize=5_000)
def deed(word: str) -> str:
    """The base form of a verb for what one does once to a thing; "" of any other word."""
    base = wordnet.base(word, "v")
    return base if base and base not in _SHARED and wordnet.file(base, "v") in _DEEDS else ""


def raised(lower: tuple[str, ...]) -> tuple[Raised, ...]:
    """Every question that a sentence's words raise, with the token that raises it."""
    present = frozenset(base for word in lower for base in bases(word))
    found: list[Raised] = []
    for at, word in enumerate(lower):
        for base in sorted(bases(word)):
            known = () if at and lower[at - 1] in _OTHER else _rows().get(base, ())
            for entry in known:
                first = _phrase(lower, at, entry.words)
                if first >= 0 and entry.others <= present and not (entry.work and _one_of(lower, at)):
                    found.append(Raised(at if entry.tie else first, entry.name, entry.tie, at, entry.work))
        if word in _ONE or wordnet.superlative(word) or (word == "one" and at and lower[at - 1] == "just"):
            found += _single(lower, at)
    return tuple(dict.fromkeys(found))


def _phrase(lower: tuple[str, ...], last: int, words: tuple[str, ...]) -> int:
    """Where a phrase begins that ends at a token; its words stand close together: "passed in 1998 into the hands"; -1 if none."""
    at = last
    for word in reversed(words[:-1]):
        near = range(at - 1, max(-1, at - 1 - _WITHIN), -1)
        at = next((before for before in near if word in bases(lower[before])), -1)
        if at < 0:
            return -1
    return at


def _one_of(lower: tuple[str, ...], at: int) -> bool:
    return not _SEVERAL.isdisjoint(lower[max(0, at - 3) : at])


def _single(lower: tuple[str, ...], at: int) -> list[Raised]:
    """ "the only British delegate": the only delegate; as there is one, who it was has one answer."""
    word = "only" if lower[at] in ("sole", "one") else lower[at]
    for ahead in range(at + 1, min(len(lower), at + _REACH)):
        following = lower[ahead + 1] if ahead + 1 < len(lower) else ""
        noun = wordnet.base(lower[ahead], "n")
        if noun and wordnet.file(noun, "n") in ("18", "14") and not wordnet.base(following, "n"):
            return [Raised(ahead, f"who {word} {stem(noun)}")]
    return []
