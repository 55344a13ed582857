"""What `recension compare` is worth on labelled pairs that stand beside the project.

usage: python scripts/bench_compare.py SET [--step N] [--subset NAME] [-v]   SET: equate, pairs, vitaminc, wikicontradict;
-v prints each row that went wrong. equate: accuracy by subset; the others: precision and recall of conflicts, and
three-way accuracy.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from compile import inquiry

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
#: Verdict → label.
LABELS = {"agree": "agree", "conflict": "conflict", "positions": "neutral", "unsettled": "neutral"}
#: Subsets whose neutral rows may be contradictions: scored entailed or not.
TWO_WAY = frozenset({"EQUATE/RTE_Quant", "EQUATE/NewsNLI"})


def main() -> None:
    """Judge every row, then print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("set")
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--subset", default="")
    parser.add_argument("--label", default="")
    parser.add_argument("--bench", type=Path, default=BENCH)
    parser.add_argument("-v", action="store_true")
    given = parser.parse_args()
    judged = []
    for row in rows(given.bench / f"{given.set}-dev.jsonl", given.subset, given.step):
        if given.label and row["label"] != given.label:
            continue
        found = inquiry.compare(row["a"], row["b"])
        judged.append((row, LABELS[found.verdict]))
        if given.v and not right(row, LABELS[found.verdict]):
            told = [f"{one.a.text} / {one.b.text}" for one in (*found.conflicts, *found.agreements)][:3]
            print(f"{row['label']} → {found.verdict} {found.why} {told}\n  a: {row['a']}\n  b: {row['b']}")
    by_subset(judged) if given.set == "equate" else print(figures(judged))


def rows(path: Path, subset: str, step: int) -> Iterator[dict[str, Any]]:
    """Every so many rows of a JSON Lines file, of one subset."""
    with path.open(encoding="utf-8") as lines:
        found = [row for row in map(json.loads, lines) if subset in (row.get("source") or "")]
    yield from found[::step]


def right(row: dict[str, Any], label: str) -> bool:
    """Whether the label is the row's; entailed or not where the set knows no more."""
    if row.get("source") in TWO_WAY:
        return (label == "agree") is (row["label"] == "agree")
    return bool(label == row["label"])


def by_subset(judged: list[tuple[dict[str, Any], str]]) -> None:
    """Accuracy of each subset."""
    found: dict[str, list[tuple[dict[str, Any], str]]] = defaultdict(list)
    for row, label in judged:
        found[row["source"]].append((row, label))
    for subset, some in sorted(found.items()):
        print(
            f"{subset:<20} {sum(right(*each) for each in some) / len(some):.3f} of {len(some)}  {table(some)}"
        )


def figures(judged: list[tuple[dict[str, Any], str]]) -> str:
    """Precision and recall of conflicts, accuracy over all labels."""
    flagged = [row for row, label in judged if label == "conflict"]
    hits = sum(row["label"] == "conflict" for row in flagged)
    wanted = sum(row["label"] == "conflict" for row, _ in judged)
    agreed = [row for row, label in judged if label == "agree"]
    borne = sum(row["label"] == "agree" for row in agreed)
    return (
        f"conflict: precision {hits}/{len(flagged)} = {hits / max(len(flagged), 1):.3f}, "
        f"recall {hits}/{wanted} = {hits / max(wanted, 1):.3f}; "
        f"agree: precision {borne}/{len(agreed)} = {borne / max(len(agreed), 1):.3f}; "
        f"three-way accuracy {sum(right(*each) for each in judged) / max(len(judged), 1):.3f} of {len(judged)}  "
        f"{table(judged)}"
    )


def table(judged: list[tuple[dict[str, Any], str]]) -> str:
    """How often which label became which: "agree→neutral 12"."""
    counted = Counter(f"{row['label']}→{label}" for row, label in judged)
    return ", ".join(f"{name} {count}" for name, count in sorted(counted.items()))


if __name__ == "__main__":
    main()
