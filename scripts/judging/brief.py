"""The brief of this repository: what a scan of its sources finds by itself, and which slips a check sees."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

from compile import conflicts, pipeline
from compile.model.statement import Conflict, Dispute, Side
from compile.pipeline import Checked
from compile.probe import probe
from compile.report.probed import Row, shares
from judging.labelled import Precisions, table

ROOT = Path(__file__).resolve().parents[2]
#: Dispute → why no rule can find it, by hand.
BEYOND = Path(__file__).with_name("beyond.toml")


def scan(found: Precisions) -> str:
    """Which of the recorded disputes the scan finds without being told of any."""
    checked = pipeline.check(ROOT)
    alone = conflicts.find((), checked.book.sources, (), ()).value
    clashes = [one for one in alone if one.verdict in ("conflict", "positions")]
    reasons = tomllib.loads(BEYOND.read_text(encoding="utf-8"))
    hits = {dispute.id: [one for one in clashes if _of(one, dispute)] for dispute in checked.book.disputes}
    seen = sum(map(bool, hits.values()))
    listed = sum(not hit and name in reasons for name, hit in hits.items())
    looked = {
        dispute.id: [one for one in alone if one.reason and _of(one, dispute)]
        for dispute in checked.book.disputes
    }
    body = [(name, _how(hit, reasons.get(name, ""), looked[name])) for name, hit in hits.items()]
    ledger = sum(bool(looked[name]) and not hit for name, hit in hits.items())
    known = {one.id for found_ in hits.values() for one in found_}
    others = [
        (one.kind, one.verdict, *(f"{side.key} ¶ {side.passage}: {side.says}" for side in (one.a, one.b)))
        for one in clashes
        if one.id not in known
    ]
    head = f"{seen} of {len(hits)} disputes found by the scan, {listed} listed by hand with the reason, {len(hits) - seen - listed} missed; {ledger} of those not found stand in the ledger of pairs with the program's own reason."
    return (
        f"{head}\n\n{table(('dispute', 'the scan'), body)}\nWhat else it finds ({len(others)}):\n\n"
        f"{table(('kind', 'verdict', 'one side', 'the other'), others)}"
    )


def _how(hit: list[Conflict], reason: str, looked: list[Conflict]) -> str:
    """Whether the scan finds a dispute, and if not, why, by hand and in the ledger of pairs that only looked alike."""
    if hit:
        return "found"
    ledger = f" (in the ledger: {looked[0].reason})" if looked else ""
    return f"by hand: {reason}{ledger}" if reason else f"**missed**{ledger}"


def _of(conflict: Conflict, dispute: Dispute) -> bool:
    """Whether the conflict is between two sides of the dispute: the same passages, and a word of each side in common."""
    for a, b in combinations(dispute.sides, 2):
        for one, other in ((a, b), (b, a)):
            if _side(conflict.a, one) and _side(conflict.b, other):
                return True
    return False


def _side(found: Side, told: Side) -> bool:
    same = (found.key, found.passage) == (told.key, told.passage)
    words = [{word.strip('.,;“”"') for word in side.says.lower().split()} for side in (found, told)]
    return same and bool(words[0] & words[1])


def flips(found: Precisions) -> str:
    """`recension probe`: the share caught by kind."""
    checked: Checked = pipeline.check(ROOT)
    made = probe(checked)
    rows = [
        Row(one.flip.kind, one.path, one.line, one.flip.was, one.flip.now, one.found, one.flip.fits)
        for one in made.tried
    ]
    body = [
        (
            kind,
            share.flips,
            share.caught,
            f"{100 * share.of_all:.1f} %",
            share.stopped,
            "≥ 95 %" if kind == "all" else "≥ 90 %",
        )
        for kind, share in shares(rows).items()
    ]
    fits = sum(bool(row.fits) and not row.found for row in rows)
    left = f"\nLeft out: {fits} citations swapped for a source that has the same figures and names.\n"
    return table(("kind", "flips", "caught", "share", "stop the build", "aim"), body) + left
