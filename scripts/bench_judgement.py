"""How often what the checker says is right, on labelled data that stands beside the project.

usage: python scripts/bench_judgement.py [NAME …]    names: pages pairs revisions quantities contradictions own made scan probe

Prints docs/judgement.md. All parts: writes it, and keeps the precision of each rule in src/compile/checks/precision.toml, where
`recension explain` reads it and where a rule below .90 is refused as an error.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from bench import commit  # noqa: E402
from judging import brief, contradictions, labelled, made, own, pages, pairs, quantities, read, revisions  # noqa: E402
from judging.labelled import Precisions, share, table  # noqa: E402

from compile.checks.precision import ENOUGH, NEEDED  # noqa: E402

PAGE = ROOT / "docs" / "judgement.md"
PRECISION = ROOT / "src" / "compile" / "checks" / "precision.toml"
COMMAND = "python scripts/bench_judgement.py"
PARTS: dict[str, tuple[str, Callable[[Precisions], str]]] = {
    "pages": ("Is a claim supported by the page it cites? (wice-dev)", pages.measure),
    "pairs": ("Do two sentences contradict each other? (pairs-dev)", pairs.measure),
    "revisions": ("Evidence and claims of revised articles (vitaminc-dev)", revisions.measure),
    "quantities": ("Does it follow, where quantities are told? (equate-dev)", quantities.measure),
    "contradictions": (
        "Real contradictions, which kinds are seen? (wikicontradict-dev)",
        contradictions.measure,
    ),
    "own": ("Rows of our own, half of them never looked at (tests/judged)", own.measure),
    "made": ("Rules that no labelled rows reach, on cases made of real pages", made.measure),
    "scan": ("The five sources of the brief: `recension disputes scan`", brief.scan),
    "probe": ("The brief with one thing flipped at a time: `recension probe`", brief.flips),
}
#: Parts whose data is in the project itself.
ALONE = {"own", "scan", "probe"}
HEAD = """\
# Judgement, measured

Written by `make bench-judgement` ({command}) on {date} at commit {commit}. The labelled rows stand beside the project and are no part of it; each
set is about half of its original, and was the half to tune on. Published figures are those that the sets' authors or boards give.
"""


def main(names: list[str]) -> None:
    """Measure the parts named, or all and write."""
    if not (names and set(names) <= ALONE) and not labelled.BENCH.is_dir():
        sys.exit("the labelled data is not beside the project")
    found: Precisions = {}
    parts = []
    for name in names or PARTS:
        title, measure = PARTS[name]
        start = time.perf_counter()
        parts.append(f"## {title}\n\n{measure(found).rstrip()}\n")
        print(f"{name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    parts.append(f"## Precision by rule\n\n{rules(found)}")
    parts.append(f"## Whose words, and how surely: read by hand\n\n{read.measured(labelled.FINDINGS)}")
    head = HEAD.format(command=f"`{COMMAND}`", date=time.strftime("%Y-%m-%d", time.gmtime()), commit=commit())
    page = "\n".join([head, *parts])
    print(page)
    if not names:
        PAGE.write_text(page, encoding="utf-8")
        PRECISION.write_text(precisions(found), encoding="utf-8")


def rules(found: Precisions) -> str:
    """What was right of each rule's findings, set by set and over all."""
    from compile.checks.registry import rules as registered

    severities = {rule.name: rule.severity for rule in registered()}
    body = []
    for rule, sets in sorted(found.items()):
        right, flagged = (sum(counts[at] for counts in sets.values()) for at in (0, 1))
        each = ", ".join(f"{data} {hit}/{count}" for data, (hit, count) in sorted(sets.items()))
        few = " (few)" if flagged < ENOUGH else ""
        body.append((rule, severities.get(rule, "?"), f"{share(right, flagged)}{few}", each))
    aim = f"A rule may be an error from {NEEDED:.2f} over all sets on; with fewer than {ENOUGH} findings little is known."
    return f"{table(('rule', 'severity', 'right', 'by set'), body)}\n{aim}\n"


def precisions(found: Precisions) -> str:
    """What was measured, as ``recension explain`` reads it."""
    lines = [f"# Written by {COMMAND}.", f'command = "{COMMAND}"']
    for rule, sets in sorted(found.items()):
        for data, (right, flagged) in sorted(sets.items()):
            lines += ["", f"[[{rule}]]", f'data = "{data}"', f"right = {right}", f"flagged = {flagged}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
