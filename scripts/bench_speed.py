"""Measure time and memory against bare pandoc, and print Markdown tables.

usage: python scripts/bench_speed.py [--rounds 3] [--book FOLDER]

A is ``recension build`` of all three formats of a made-up book (``make_book.py``), everything included: reading,
checking, printing, reading back. B is three runs of ``pandoc --citeproc`` over the same chapters, which only
print. Each run is a new process; the rounds go A B A B, and the medians are compared.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RECENSION = Path(sys.executable).with_name("recension")

#: Pandoc wants a program named typst; the wheel has none.
SHIM = """\
#!{python}
import sys, typst
source, target = [name for name in sys.argv[1:] if not name.startswith("-") and name != "compile"][:2]
typst.compile(source, output=target)
"""


def main() -> None:
    """Measure everything."""
    options = parse()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        book = options.book or made(folder / "book")
        print(build_table(book, folder, options.rounds))
        print(command_table(options.rounds))


def parse() -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--book", type=Path, help="a project made before, instead of a new one")
    return parser.parse_args()


def made(folder: Path) -> Path:
    """The made-up book: 10 chapters, 75,000 words, 300 citations."""
    run([sys.executable, str(ROOT / "scripts" / "make_book.py"), str(folder)])
    return folder


def build_table(book: Path, scratch: Path, rounds: int) -> str:
    """Our build beside three bare runs, interleaved."""
    ours, theirs = ours_of(book, scratch), bare_of(book, scratch)
    times: dict[str, list[float]] = {"A": [], "B": []}
    work: dict[str, list[float]] = {"A": [], "B": []}
    for _ in range(rounds):
        for name, commands in (("A", ours), ("B", theirs)):
            wall, processor = clock(commands)
            times[name].append(wall)
            work[name].append(processor)
    a, b = (statistics.median(times[name]) for name in "AB")
    work_a, work_b = (statistics.median(work[name]) for name in "AB")
    memory_a, memory_b = peak(ours), peak(theirs)
    words = sum(len(path.read_text("utf-8").split()) for path in (book / "chapters").glob("*.md"))
    return (
        f"HTML, EPUB and PDF of a book of {words:,} words, medians of {rounds} interleaved rounds:\n\n"
        "| | seconds | all rounds | processor seconds | peak memory of the process tree |\n|:--|--:|:--|--:|--:|\n"
        f"| A: `recension build`, checks included | {a:.2f} | {shown(times['A'])} | {work_a:.2f} | {memory_a:,.0f} MB |\n"
        f"| B: three `pandoc --citeproc` runs | {b:.2f} | {shown(times['B'])} | {work_b:.2f} | {memory_b:,.0f} MB |\n"
        f"| A / B | **{a / b:.2f}** (aim ≤ 0.80) | | {work_a / work_b:.2f} | {memory_a / memory_b:.2f} |\n"
    )


def shown(times: Sequence[float]) -> str:
    """Every measurement, for the reader to judge the spread."""
    return ", ".join(f"{seconds:.2f}" for seconds in times)


def ours_of(book: Path, scratch: Path) -> Callable[[], list[list[str]]]:
    """Our one command."""
    out = scratch / "ours"
    return lambda: [[str(RECENSION), "build", str(book), "--to", "html,epub,pdf", "--out", str(out)]]


def bare_of(book: Path, scratch: Path) -> Callable[[], list[list[str]]]:
    """The three commands that a user of bare pandoc would run, one after the other."""
    out = scratch / "theirs"
    out.mkdir()
    shim = scratch / "bin" / "typst"
    shim.parent.mkdir()
    shim.write_text(SHIM.format(python=sys.executable))
    shim.chmod(0o755)
    chapters = [str(path) for path in sorted((book / "chapters").glob("*.md"))]
    common = [
        *chapters,
        "--citeproc",
        f"--bibliography={book / 'refs.bib'}",
        "--metadata=title:Book",
        "--toc",
    ]
    options: tuple[list[str], ...] = (["--standalone", "--embed-resources"], [], [f"--pdf-engine={shim}"])
    names = ("book.html", "book.epub", "book.pdf")
    commands = [
        [pandoc(), *common, *more, f"--output={out / name}"]
        for more, name in zip(options, names, strict=True)
    ]
    return lambda: commands


def pandoc() -> str:
    """The same pandoc that we run."""
    from compile.tools.pandoc import binary

    return binary()


def run(command: Sequence[str]) -> None:
    """Run a command to its end; its words if it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command[0]} ended with {done.returncode}:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")


def clock(commands: Callable[[], list[list[str]]]) -> tuple[float, float]:
    """Wall and processor seconds of the commands, one after the other."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    for command in commands():
        run(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, processor


def peak(commands: Callable[[], list[list[str]]]) -> float:
    """The most memory, in MB, that the commands and what they started held at one time (a look every 20 ms)."""
    most = 0
    for command in commands():
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None:
            most = max(most, resident(process.pid))
            time.sleep(0.02)
    return most / 1024


def resident(top: int) -> int:
    """Kilobytes of a process and of all below it; a page that several share is divided among them (PSS)."""
    total, todo = 0, [top]
    while todo:
        number = todo.pop()
        try:
            memory = Path(f"/proc/{number}/smaps_rollup").read_text("ascii", "replace")
            tasks = list(Path(f"/proc/{number}/task").iterdir())
            todo += [int(each) for task in tasks for each in (task / "children").read_text().split()]
        except OSError:
            continue
        total += next((int(line.split()[1]) for line in memory.splitlines() if line.startswith("Pss:")), 0)
    return total


def command_table(rounds: int) -> str:
    """The commands whose speed is promised."""
    rows = (
        ("`recension --help`", [str(RECENSION), "--help"], 200),
        ("`recension check` of the brief", [str(RECENSION), "check", str(ROOT)], 2500),
    )
    lines = ["| | milliseconds | all rounds | aim |", "|:--|--:|:--|--:|"]
    for name, command, aim in rows:
        times = [1000 * seconds(command) for _ in range(max(rounds, 5))]
        spread = ", ".join(f"{each:.0f}" for each in times)
        lines.append(f"| {name} | {statistics.median(times):.0f} | {spread} | ≤ {aim} |")
    return "\n".join(lines)


def seconds(command: Sequence[str]) -> float:
    """Wall seconds of one command, whatever its exit code says of the text."""
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, env={**os.environ, "NO_COLOR": "1"}
    )
    if done.returncode not in (0, 1):
        sys.exit(f"{shutil.which(command[0])} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
