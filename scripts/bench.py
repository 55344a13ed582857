"""Run every measurement and write docs/benchmarks.md.

usage: python scripts/bench.py [NAME …]    names: alignment sentences quotations judgement speed
"""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = {
    "alignment": "Positions: citations found where they stand",
    "sentences": "Sentence boundaries",
    "quotations": "Quotations: true ones found, changed ones refused",
    "judgement": "Judgement so far: quantities, dates, names",
    "speed": "Speed and memory",
}


def measure(name: str) -> str:
    """The Markdown that ``scripts/bench_NAME.py`` prints; raises when it fails."""
    script = f"scripts/bench_{name}.py"
    run = subprocess.run([sys.executable, script], cwd=ROOT, capture_output=True, text=True, check=True)
    return f"## {PARTS[name]}\n\n`python {script}`\n\n{run.stdout.strip()}\n"


def page(names: list[str]) -> str:
    """The whole of docs/benchmarks.md."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True
    ).stdout.strip()
    head = (
        "# Benchmarks\n\nWritten by `make bench`; every figure was measured by the command above it"
        f" (commit {commit}, Python {platform.python_version()}, {platform.machine()}, 2 cores).\n"
    )
    return "\n".join([head, *(measure(name) for name in names)])


if __name__ == "__main__":
    (ROOT / "docs/benchmarks.md").write_text(page(sys.argv[1:] or list(PARTS)), encoding="utf-8")
