"""Labelled rows, judged by the program's own functions in two processes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, TypeVar

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
#: Rule → data set → how many of its findings were right, and how many there were.
Precisions: TypeAlias = dict[str, dict[str, tuple[int, int]]]
Row: TypeAlias = dict[str, Any]
T = TypeVar("T")
#: Rules that say "the source has it otherwise": right on a conflict only. The others say that it has less, and are right on
#: whatever is not agreed.
ACCUSING = frozenset(
    {
        *("quantity-contradicted", "date-contradicted", "polarity-contradicted"),
        *("role-or-place-contradicted", "agent-patient-swapped", "unit-or-scale"),
    }
)
#: Rule and data set → the ids of the rows on which it found something, as noted so far.
FINDINGS: dict[tuple[str, str], list[str]] = {}


class Judged(NamedTuple):
    """A row with what came of it: a verdict or state, and the kinds or rules of what was found."""

    row: Row
    verdict: str
    found: tuple[str, ...]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of ``NAME-dev.jsonl``."""
    with (BENCH / f"{name}-dev.jsonl").open(encoding="utf-8") as lines:
        return tuple(map(json.loads, lines))


def each(function: Callable[[Row], T], given: Sequence[Row]) -> list[T]:
    """The function's results in order, from two processes."""
    with Pool(2) as pool:
        return pool.map(function, given, chunksize=16)


def compared(row: Row) -> Judged:
    """``recension compare`` on the two texts of a row."""
    from compile import compare

    made = compare(row["a"], row["b"])
    kinds = dict.fromkeys(one.kind for one in made.conflicts if one.verdict == "conflict")
    return Judged(row, made.verdict, tuple(kinds))


def as_rules(judged: Iterable[Judged]) -> list[Judged]:
    """What was compared, with the rules that tell of the kinds found."""
    return [one._replace(found=tuple(f"sources-disagree-{kind}" for kind in one.found)) for one in judged]


def cited(row: Row) -> Judged:
    """``recension support``: the second text as a statement that cites the first."""
    return supported(row, row["b"], row["a"], row.get("source", "").rpartition("/")[2])


def paged(row: Row) -> Judged:
    """``recension support`` on a claim of WiCE and the whole page that it cites."""
    return supported(row, row["claim"], row["evidence"], f"{row['title']}. {row['section']}")


def supported(row: Row, statement: str, source: Any, context: str) -> Judged:
    """``recension support`` on what a row has as statement and source."""
    from compile import support

    made = support(statement, source, context)
    return Judged(row, made.state, tuple(dict.fromkeys(one.rule for one in made.findings)))


def share(part: float, whole: float) -> str:
    """A fraction as .94 (17 of 18)."""
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "–"


def table(head: Sequence[str], body: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [list(map(str, head)), ["---"] * len(head), *(list(map(str, row)) for row in body)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def note(found: Precisions, data: str, judged: Iterable[Judged], right: Callable[[str, Row], bool]) -> None:
    """Count how many findings of each rule are right on a data set."""
    hits: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for one in judged:
        for rule in one.found:
            all_[rule] += 1
            FINDINGS.setdefault((rule, data), []).append(str(one.row.get("id", "")))
            hits[rule] += right(rule, one.row)
    for rule, count in all_.items():
        found.setdefault(rule, {})[data] = (hits[rule], count)


def harmonic(precision: float, recall: float) -> float:
    """F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
