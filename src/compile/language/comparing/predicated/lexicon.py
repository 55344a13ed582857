"""Predicates that mean the same here, and predicates that exclude each other: ``data/contraries.txt`` and WordNet."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from compile.language import wordnet
from compile.language.lexicon import bag

Tie: TypeAlias = Literal["same", "outcome", "state", "sequel", ""]

_FILE = Path(__file__).parent / "data" / "contraries.txt"
#: Verbs that say too little to be synonyms or opposites of anything.
LIGHT = bag(
    "be have do make take get go come give put set let see say tell call know think find use keep hold run turn bring show "
    "leave become seem feel mean need want try ask work play move lie stand remain stay appear include contain follow"
)


@lru_cache(maxsize=1)
def _rows() -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Word → (row, side, section)."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    section = ""
    for number, line in enumerate(_FILE.read_text(encoding="utf-8").splitlines()):
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            for side, words in enumerate(line.split("|")):
                for word in words.split():
                    found.setdefault(word, []).append((number, side, section))
    return {word: tuple(rows) for word, rows in found.items()}


@lru_cache(maxsize=50_000)
def families(word: str) -> tuple[str, ...]:
    """What two predicates must share one of to stand in any tie: the word, its rows, its common meanings."""
    rows = [f"#{row}" for row, _, _ in _rows().get(word, ())]
    if word in LIGHT:
        return (word, *rows)
    senses = wordnet.senses(word)
    meanings = [sense.synset for part in ("v", "a") for sense in senses.get(part, ())[:3]]
    opposites = sorted("!".join(sorted((word, other))) for other in wordnet.opposites(word))
    bare = [word[2:]] if word.startswith("un") else []
    return (word, *rows, *meanings, *opposites, *bare)


def _plain(word: str) -> bool:
    """Whether it is a predicate by itself, a verb with its particle too; not "voted_for"."""
    return "_" not in word or bool(wordnet.senses(word).get("v"))


@lru_cache(maxsize=100_000)
def tie(a: str, b: str) -> Tie:
    """How two predicates stand: "same", excluding each other as outcomes or as states of one time, or "" for neither."""
    if a == b:
        return "same"
    mine, theirs = _rows().get(a, ()), _rows().get(b, ())
    for row, side, section in mine:
        for other, beside, _ in theirs:
            if row == other and side != beside:
                return section  # type: ignore[return-value]
    if any(row == other and side == beside for row, side, _ in mine for other, beside, _ in theirs):
        return "same"
    if f"un{a}" == b or f"un{b}" == a:
        return "state"
    if a in LIGHT or b in LIGHT or not (_plain(a) and _plain(b)):
        return ""
    if wordnet.opposite(a, b):
        return "outcome" if not (mine or theirs) else "sequel"
    return "same" if wordnet.synonyms(a, b, "v") or wordnet.synonyms(a, b, "a") else ""
