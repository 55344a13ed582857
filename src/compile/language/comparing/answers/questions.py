"""The questions that words raise: "architect" asks who designed it, "grave" where somebody is buried."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.text.stems import stem

_FILE = Path(__file__).parents[1] / "data" / "answers.txt"
#: Words that leave one of a kind.
_ONE = bag("only sole first last")
#: Words that make another role of a role.
_OTHER = bag("former ex vice deputy acting assistant future second third next co interim honorary")
#: What may stand between such a word and its noun.
_REACH = 4


@lru_cache(maxsize=1)
def _rows() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Word → the questions that it raises, each with the other words that must stand beside it."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        slot, _, rest = line.partition(":")
        entries = [entry.split("+") for entry in rest.split()]
        name = f"{slot} {'+'.join(entries[0])}"
        for words in entries:
            found.setdefault(words[-1], []).append((name, frozenset(words[:-1])))
    return {word: tuple(rows) for word, rows in found.items()}


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


def raised(lower: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Every question that a sentence's words raise, with the token that raises it."""
    present = frozenset(base for word in lower for base in bases(word))
    found = []
    for at, word in enumerate(lower):
        for base in sorted(bases(word)):
            known = () if at and lower[at - 1] in _OTHER else _rows().get(base, ())
            found += [(at, name) for name, others in known if others <= present]
        if word in _ONE or wordnet.superlative(word) or (word == "one" and at and lower[at - 1] == "just"):
            found += _single(lower, at)
    return tuple(dict.fromkeys(found))


def _single(lower: tuple[str, ...], at: int) -> list[tuple[int, str]]:
    """ "the only British delegate": the only delegate; as there is one, who it was has one answer."""
    word = "only" if lower[at] in ("sole", "one") else lower[at]
    for ahead in range(at + 1, min(len(lower), at + _REACH)):
        following = lower[ahead + 1] if ahead + 1 < len(lower) else ""
        noun = wordnet.base(lower[ahead], "n")
        if noun and wordnet.file(noun, "n") in ("18", "14") and not wordnet.base(following, "n"):
            return [(ahead, f"who {word} {stem(noun)}")]
    return []
