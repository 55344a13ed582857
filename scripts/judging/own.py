"""Rows of our own (tests/judged): the odd ones may be read when they fail, of the even ones only figures are told.

usage: python scripts/judging/own.py [pairs|accounts|support]    prints the failures of the odd rows, and of no others
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "judged"
if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from judging.labelled import (  # noqa: E402
    Judged,
    Precisions,
    Row,
    as_rules,
    compared,
    each,
    harmonic,
    note,
    share,
    supported,
    table,
)
from judging.pages import balanced  # noqa: E402
from judging.pairs import LEVELS  # noqa: E402

HALVES = {"open": 1, "sealed": 0}
#: Passages side by side, in the order in which they were written, and how each set is called in the tables.
COMPARED = {"pairs": "pairs of passages", "accounts": "accounts of one subject"}
LABELS = ("supported", "partly", "not")
STATES = ("supported", "contradicted", "not-found", "unsettled")
Cell = Callable[[Sequence[Judged]], str]


class Tally(NamedTuple):
    """How many of the conflicts were seen, and which families of the other pairs were taken for one."""

    right: int
    wanted: int
    alarms: Counter[str]
    others: int

    @property
    def flagged(self) -> int:
        """All pairs told to be conflicts."""
        return self.right + self.alarms.total()


def rows(name: str, half: str) -> tuple[Row, ...]:
    """The rows of ``NAME.jsonl`` whose id is odd (open) or even (sealed)."""
    with (FOLDER / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return tuple(row for row in map(json.loads, lines) if row["id"] % 2 == HALVES[half])


def claimed(row: Row) -> Judged:
    """``recension support`` on a claim and the whole page that it cites."""
    return supported(row, row["statement"], row["source"], row["context"])


def beside(row: Row) -> Judged:
    """``recension check`` on the first text as a statement that cites both."""
    from compile import inquiry, sources
    from compile.model.span import Text

    read = (
        sources.from_text(
            key, Text(path=key, content=row[key]), sources.Origin(published=row.get(f"as_of_{key}", ""))
        )
        for key in ("a", "b")
    )
    found = inquiry.stated(row["a"], tuple(read)).conflicts
    kinds = dict.fromkeys(one.kind for one in found if one.verdict == "conflict")
    return Judged(row, "conflict" if kinds else "unsettled", tuple(kinds))


def measure(found: Precisions) -> str:
    """Each set, the open and the sealed half side by side."""
    pairs = {name: {half: each(compared, rows(name, half)) for half in HALVES} for name in COMPARED}
    claims = {half: each(claimed, rows("support", half)) for half in HALVES}
    kinds = as_rules(one for halves in pairs.values() for half in halves.values() for one in half)
    note(found, "own", kinds, lambda rule, row: row["label"] == "conflict")
    said = [one for half in claims.values() for one in half]
    note(found, "own", said, lambda rule, row: row["label"] != "supported")
    cited = {half: each(beside, rows("accounts", half)) for half in HALVES}
    told = [*(_pairs(COMPARED[name], halves) for name, halves in pairs.items()), _beside(cited)]
    return "\n".join([*told, _claims(claims)])


def tally(judged: Iterable[Judged]) -> Tally:
    """Count the conflicts of pairs."""
    judged = tuple(judged)
    wanted = [one for one in judged if one.row["label"] == "conflict"]
    flagged = [one for one in judged if one.verdict == "conflict"]
    alarms = Counter(one.row["kind"] for one in flagged if one.row["label"] != "conflict")
    return Tally(
        sum(one.row["label"] == "conflict" for one in flagged), len(wanted), alarms, len(judged) - len(wanted)
    )


def _pairs(name: str, halves: dict[str, list[Judged]]) -> str:
    """Conflicts by kind and level, look-alikes flagged by family, and how often `agree` is right."""
    conflicts = [one.row for half in halves.values() for one in half if one.row["label"] == "conflict"]
    kinds = sorted({row["kind"] for row in conflicts})
    body = [
        ("precision of conflict", _halved(halves, _precision)),
        ("recall of conflict", _halved(halves, _recall)),
        ("F1 of conflict", _halved(halves, _balance)),
        *((f"recall, {level}", _halved(halves, _recall, "level", level)) for level in LEVELS),
        *((f"recall, {kind}", _halved(halves, _recall, "kind", kind)) for kind in kinds),
        ("other pairs flagged", _halved(halves, _alarms)),
        ("precision of agree", _halved(halves, _agreeing)),
        ("agree told of a conflict", _halved(halves, _fooled)),
    ]
    head = (name, *HALVES)
    return table(head, ((name, *cells) for name, cells in body))


def _beside(halves: dict[str, list[Judged]]) -> str:
    """How much of it a check tells of whoever cites both for one statement."""
    body = [
        ("precision of conflict", _halved(halves, _precision)),
        ("recall of conflict", _halved(halves, _recall)),
        ("other pairs flagged", _halved(halves, _alarms)),
    ]
    return table(("accounts cited together, by `check`", *HALVES), ((name, *cells) for name, cells in body))


def _claims(halves: dict[str, list[Judged]]) -> str:
    """Balanced accuracy of `supported` against the rest, and what became of each label and flaw."""
    body = [
        ("balanced accuracy", _halved(halves, lambda judged: f"{100 * balanced(judged):.1f}")),
        ("precision of supported", _halved(halves, _sound)),
        *((f"{label}: {' / '.join(STATES)}", _halved(halves, _states, "label", label)) for label in LABELS),
        ("flaws not passed", _halved(halves, _caught)),
    ]
    return table(("claims and pages", *HALVES), ((name, *cells) for name, cells in body))


def _halved(halves: dict[str, list[Judged]], cell: Cell, field: str = "", value: str = "") -> tuple[str, ...]:
    """One figure for each half, over all rows or those with a value in a field."""
    return tuple(
        cell([one for one in judged if not field or one.row.get(field) == value])
        for judged in halves.values()
    )


def _precision(judged: Sequence[Judged]) -> str:
    counts = tally(judged)
    return share(counts.right, counts.flagged)


def _recall(judged: Sequence[Judged]) -> str:
    counts = tally(one for one in judged if one.row["label"] == "conflict")
    return share(counts.right, counts.wanted)


def _balance(judged: Sequence[Judged]) -> str:
    counts = tally(judged)
    return f"{harmonic(counts.right / max(1, counts.flagged), counts.right / max(1, counts.wanted)):.3f}"


def _alarms(judged: Sequence[Judged]) -> str:
    counts = tally(judged)
    told = ", ".join(f"{family} {count}" for family, count in sorted(counts.alarms.items())) or "none"
    return f"{counts.alarms.total()} of {counts.others}" + _if_open(judged, told)


def _if_open(judged: Sequence[Judged], told: str) -> str:
    """Which rows they were, in brackets, but of the sealed half: a family of its alarms would tell what to mend."""
    sealed = any(one.row["id"] % 2 == HALVES["sealed"] for one in judged)
    return "" if sealed else f" ({told})"


def _agreeing(judged: Sequence[Judged]) -> str:
    said = [one for one in judged if one.verdict == "agree"]
    return share(sum(one.row["label"] == "agree" for one in said), len(said))


def _fooled(judged: Sequence[Judged]) -> str:
    conflicts = [one for one in judged if one.row["label"] == "conflict"]
    return f"{sum(one.verdict == 'agree' for one in conflicts)} of {len(conflicts)}"


def _sound(judged: Sequence[Judged]) -> str:
    said = [one for one in judged if one.verdict == "supported"]
    return share(sum(one.row["label"] == "supported" for one in said), len(said))


def _states(judged: Sequence[Judged]) -> str:
    states = Counter(one.verdict for one in judged)
    return " / ".join(str(states[state]) for state in STATES)


def _caught(judged: Sequence[Judged]) -> str:
    flawed = [one for one in judged if "flaw" in one.row]
    caught = Counter(one.row["flaw"] for one in flawed if one.verdict != "supported")
    every = Counter(one.row["flaw"] for one in flawed)
    told = ", ".join(f"{flaw} {caught[flaw]}/{count}" for flaw, count in sorted(every.items()))
    return f"{caught.total()} of {len(flawed)}" + _if_open(judged, told)


def failures(name: str) -> Iterable[str]:
    """The odd rows that are judged otherwise than labelled."""
    judge = claimed if name == "support" else compared
    good = "supported" if name == "support" else "conflict"
    for one in map(judge, rows(name, "open")):
        if (one.verdict == good) != (one.row["label"] == good):
            told = {key: value for key, value in one.row.items() if key != "source"}
            yield f"{one.verdict} {list(one.found)} {json.dumps(told, ensure_ascii=False)}"


if __name__ == "__main__":
    for name in sys.argv[1:] or (*COMPARED, "support"):
        print(*failures(name), sep="\n")
