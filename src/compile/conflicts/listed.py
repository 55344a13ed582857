"""Lists that are longer or shorter than they are said to be → Conflict."""

from __future__ import annotations

from collections.abc import Iterator

from compile.conflicts.pairs import Witnessed
from compile.conflicts.sides import side
from compile.conflicts.stretches import clash
from compile.conflicts.stretches import side as stretch
from compile.language.lists import Listing, counts, read
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict, Slot

#: The share of what leads to a list that a number of another sentence must have in common with it.
_SHARED = 0.6


def miscounted(sources: tuple[Source, ...], witnessed: tuple[Witnessed, ...]) -> tuple[Conflict, ...]:
    """The numbers that tell how many a list of names holds, and are wrong; each list once."""
    found = []
    for source in sources:
        for passage in source.passages:
            for listing in read(passage.text or ""):
                found.extend(list(_wrong(source, passage, listing, witnessed))[:1])
    return tuple(found)


def _wrong(
    source: Source, passage: Passage, listing: Listing, witnessed: tuple[Witnessed, ...]
) -> Iterator[Conflict]:
    for one in witnessed:
        if _of(one, source, passage, listing) and not _holds(one.fact, listing):
            yield _conflict(one, source, passage, listing)


def _of(one: Witnessed, source: Source, passage: Passage, listing: Listing) -> bool:
    """Whether a number is of what is listed: it leads to the list itself, or another sentence says the same of it."""
    fact = one.fact
    plain = fact.unit == "count" and fact.exactness == "exact" and fact.polarity and not fact.part
    if not plain or fact.kind != "quantity" or not counts(listing, fact.head):
        return False
    if one.source is source and one.passage is passage:
        return fact.end <= listing.lead_end and listing.lead_end - fact.end < 40
    words = {word for word in listing.lead if not word[:1].isdigit()}
    told = len(words & set(fact.terms)) >= _SHARED * len(words)
    numbered = any(other.head == fact.head for other in passage.facts if other.end <= listing.lead_end)
    return told and len(words) > 2 and not numbered


def _holds(fact: Fact, listing: Listing) -> bool:
    low, high = fact.interval.low, fact.interval.high
    return low is None or high is None or (low <= listing.many and listing.few <= high)


def _conflict(one: Witnessed, source: Source, passage: Passage, listing: Listing) -> Conflict:
    start, end = passage.start + listing.start, passage.start + listing.end
    listed = (
        f"{listing.few} listed" if listing.few == listing.many else f"{listing.few}–{listing.many} listed"
    )
    parts = f"{source.digest} {start} {end}", f"{one.source.digest} {one.fact.start} {one.fact.text}"
    proof = (Slot(name="listed", a=one.fact.text, b=listed, verdict="differs"),)
    return clash("quantity", side(one), stretch(source, start, end), proof, parts)
