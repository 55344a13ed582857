"""WiCE: claims of Wikipedia, each with the whole page that it cites."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from judging.labelled import Judged, Precisions, each, note, paged, rows, share, table

#: Balanced accuracy at claim level, as the bench's README lists it.
PUBLISHED = {
    "SummaC-ZS": 62.8,
    "AlignScore": 66.0,
    "MiniCheck-FT5": 72.2,
    "GPT-4o": 78.5,
    "Bespoke-MiniCheck-7B": 83.0,
}


def measure(found: Precisions) -> str:
    """Balanced accuracy of `supported` against the rest, and precision by rule."""
    judged = each(paged, rows("wice"))
    note(found, "wice-dev", judged, lambda rule, row: row["label"] != "supported")
    states = Counter((one.row["label"], one.verdict) for one in judged)
    labels = ("supported", "partially_supported", "not_supported")
    names = ("supported", "contradicted", "not-found", "unsettled")
    counts = table(("label", *names), ((label, *(states[label, name] for name in names)) for label in labels))
    halves = [balanced(judged[::2]), balanced(judged[1::2])]
    mine = (
        f"**{100 * balanced(judged):.1f}** (even rows {100 * halves[0]:.1f}, odd rows {100 * halves[1]:.1f})"
    )
    beside = table(("", "balanced accuracy"), [("Recension", mine), *((k, v) for k, v in PUBLISHED.items())])
    flagged = [one for one in judged if one.verdict == "supported"]
    right = sum(one.row["label"] == "supported" for one in flagged)
    return f"{beside}\nPrecision of `supported`: {share(right, len(flagged))}. Aim: balanced accuracy ≥ 80.0.\n\n{counts}"


def balanced(judged: Sequence[Judged]) -> float:
    """The mean of the shares of supported and of other claims that were told as such."""
    hits = {True: [0, 0], False: [0, 0]}
    for one in judged:
        truth = one.row["label"] == "supported"
        hits[truth][1] += 1
        hits[truth][0] += (one.verdict == "supported") == truth
    return sum(right / count for right, count in hits.values() if count) / 2
