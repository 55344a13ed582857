"""What one citation of a statement vouches for, and where its source tells of it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from compile.language.lexicon import words
from compile.model.evidence import Fact, Name, Predication
from compile.model.manuscript import OBJECT, Citation
from compile.model.statement import Statement
from compile.statements.grounding import Said, clauses
from compile.statements.identity import matter
from compile.statements.witness import Witness
from compile.text.stems import stem

#: So many passages are looked at one by one, and so many are told.
_LOOKED_AT, TOLD = 6, 3


class Part(NamedTuple):
    """What one citation of a statement vouches for: its words (blanks for the rest), their stems, and the passages nearest to them."""

    statement: Statement
    scope: tuple[int, int]
    free: tuple[tuple[int, int], ...]
    text: str
    query: tuple[str, ...]
    first: list[tuple[int, float]]
    near: frozenset[int]
    said: tuple[Said, ...]

    def checked(self, part: Fact | Name | Predication) -> bool:
        """Whether the citation vouches for a fact, a name or a predication."""
        start, end = self.scope
        return start <= part.start < end and not any(a <= part.start < b for a, b in self.free)


def part_of(
    statement: Statement, citation: Citation, free: tuple[tuple[int, int], ...], witness: Witness
) -> Part:
    """What a citation vouches for; ``free`` are stretches that the authors mark as their own."""
    start, end = citation.scope[0] - statement.start, citation.scope[1] - statement.start
    text = _checked(statement.text, (max(start, 0), end), free)
    query = _matter(text, witness)
    first = witness.index.rank(query, _LOOKED_AT)
    near, said = _places(first, witness), clauses(text.replace(OBJECT, " "))
    return Part(statement, (start, end), free, text, query, first, near, said)


def _matter(text: str, witness: Witness) -> tuple[str, ...]:
    """The stems that a passage may bear out: not the source's own name, nor who says what."""
    frame = framing(witness)
    return tuple(found for found in matter(text) if found not in frame)


def framing(witness: Witness) -> frozenset[str]:
    """Stems that no passage need bear out: of the source's own name, and of who says what."""
    return (witness.label_stems - witness.told) | _attributions()


@cache
def _attributions() -> frozenset[str]:
    """Stems of words that report: "says", "according"."""
    return frozenset(stem(word) for word in words("attribution") if " " not in word)


def _checked(text: str, scope: tuple[int, int], free: tuple[tuple[int, int], ...]) -> str:
    """The text with blanks for what is out of the scope, and for what the authors mark as their own."""
    if not free and scope[0] == 0 and scope[1] >= len(text):
        return text
    pieces, at = [], 0
    for start, end in sorted([(0, scope[0]), *free, (max(scope), len(text))]):
        pieces.append(text[at : max(at, start)])
        pieces.append(" " * max(0, end - max(at, start)))
        at = max(at, end)
    return "".join(pieces)


def _places(ranked: list[tuple[int, float]], witness: Witness) -> frozenset[int]:
    """The passages nearest to a statement, and their neighbours."""
    beside = (other for at, _ in ranked[:TOLD] for other in (at - 1, at, at + 1))
    return frozenset(at for at in beside if 0 <= at < len(witness.passages))
