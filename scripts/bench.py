"""Run every measurement and write docs/benchmarks.md.

usage: python scripts/bench.py [NAME …]    names: alignment sentences quotations scan speed

With names, the other parts stay as they were measured before; so does a part whose data is not beside the project.
"""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/benchmarks.md"
PARTS = {
    "alignment": "Positions: citations found where they stand",
    "sentences": "Sentence boundaries",
    "quotations": "Quotations: true ones found, changed ones refused",
    "scan": "A scan of many sources",
    "speed": "Speed and memory",
}
#: What a part is measured on, beside the project.
DATA = {"alignment": "corpora", "sentences": "bench", "quotations": "seeds", "scan": "corpora"}
HEAD = """\
# Benchmarks

Written by `make bench`. Every figure was measured by the command above it, at the commit named there, on data that is kept out of the
repository (real books, labelled sentences, the captured sources of the brief). How often its judgement is right: [judgement.md](judgement.md). Python {python}, {machine}, {cores} cores.
"""


def main(names: list[str]) -> None:
    """Measure the parts named, or all, and write the page."""
    parts = earlier()
    for name in names or PARTS:
        data = ROOT.parent / "shared" / DATA.get(name, "")
        if name in DATA and not data.is_dir():
            print(f"{name}: not measured, its data is not beside the project", file=sys.stderr)
            continue
        start = time.perf_counter()
        parts[name] = measure(name)
        print(f"{name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    head = HEAD.format(python=platform.python_version(), machine=platform.machine(), cores=cores())
    PAGE.write_text("\n".join([head, *(parts[name] for name in PARTS if name in parts)]), "utf-8")


def earlier() -> dict[str, str]:
    """The parts of the page as it is, by name."""
    text = PAGE.read_text("utf-8") if PAGE.is_file() else ""
    sections = {
        section.splitlines()[0]: section for section in re.split(r"^(?=## )", text, flags=re.M) if section
    }
    return {
        name: sections[f"## {title}"].rstrip() + "\n"
        for name, title in PARTS.items()
        if f"## {title}" in sections
    }


def measure(name: str) -> str:
    """The Markdown that ``scripts/bench_NAME.py`` prints; its complaint if it fails."""
    script = f"scripts/bench_{name}.py"
    done = subprocess.run([sys.executable, script], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{script} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return f"## {PARTS[name]}\n\n`python {script}` at {commit()}\n\n{done.stdout.strip()}\n"


def commit() -> str:
    """The commit of the work tree, with a + if files differ from it."""
    command = ["git", "describe", "--always", "--abbrev=7", "--dirty=+"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


if __name__ == "__main__":
    main(sys.argv[1:])
