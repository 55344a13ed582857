"""Places in an order that two texts somebody put side by side tell differently → Conflict."""

from __future__ import annotations

from compile.conflicts.stretches import clash, side
from compile.language.comparing.ranked import compare
from compile.language.ranks import Rank, read
from compile.model.evidence import Source
from compile.model.statement import Conflict, Slot
from compile.text.folding import folded
from compile.text.tokens import tokens


def beside(a: Source, b: Source) -> tuple[Conflict, ...]:
    """The ranks that the two tell differently; one that the other text gives as well is none of them."""
    left, right = _ranks(a), _ranks(b)
    told = _told(a), _told(b)
    proofs = {
        (i, j): compare(one[0], other[0], told) for i, one in enumerate(left) for j, other in enumerate(right)
    }
    alike = {place: proof for place, proof in proofs.items() if proof is not None}
    agreed = [place for place, proof in alike.items() if proof[-1].verdict != "differs"]
    known = ({i for i, _ in agreed}, {j for _, j in agreed})
    return tuple(
        _conflict(a, b, left[i], right[j], proof)
        for (i, j), proof in alike.items()
        if i not in known[0] and j not in known[1]
    )


def _ranks(source: Source) -> tuple[tuple[Rank, int], ...]:
    """The ranks of a text, each with where its passage begins."""
    return tuple((rank, passage.start) for passage in source.passages for rank in read(passage.text or ""))


def _told(source: Source) -> frozenset[str]:
    text = f"{source.title} {source.text.content if source.text else ''}"
    return frozenset(folded(token.text) for token in tokens(text))


def _conflict(
    a: Source, b: Source, one: tuple[Rank, int], other: tuple[Rank, int], proof: tuple[Slot, ...]
) -> Conflict:
    sides = [side(source, rank.start + at, rank.end + at) for source, (rank, at) in ((a, one), (b, other))]
    parts = f"{a.digest} {sides[0].start} {one[0].text}", f"{b.digest} {sides[1].start} {other[0].text}"
    return clash("quantity", sides[0], sides[1], proof, parts)
