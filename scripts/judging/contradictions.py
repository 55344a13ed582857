"""WikiContradict: real contradictions between two passages; there are no other rows, so recall is all it tells."""

from __future__ import annotations

from collections import Counter

from judging.labelled import Precisions, compared, each, rows, share, table


def measure(found: Precisions) -> str:
    """Recall by kind."""
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in each(compared, rows("wikicontradict")):
        for kind in ("all", _kind(one.row["kind"])):
            total[kind] += 1
            hits[kind] += one.verdict == "conflict"
    both = (hits["Date/time"] + hits["Number"], total["Date/time"] + total["Number"])
    rows_ = [
        ("all", share(hits["all"], total["all"]), "≥ .30"),
        ("dates and numbers", share(*both), "≥ .60"),
        *((kind, share(hits[kind], total[kind]), "") for kind in sorted(total) if kind != "all"),
    ]
    return table(("kind", "recall", "aim"), rows_)


def _kind(label: str) -> str:
    """The kind without its level and examples: "(PhraseLevel) Entity - Date/time" → "Date/time"."""
    return label.partition(")")[2].partition("(")[0].rpartition(" - ")[2].strip()
