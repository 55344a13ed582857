"""Measure the built books with the programs of others, and write docs/quality.md.

usage: python scripts/quality.py [NAME …]    names: brief sample doing-meta-analysis bayescogsci

With names, the other books stay as they were measured before; so does a real book that is not beside the project.
Needs Chromium, Java, and what `make` fetches by npm; asks calibre where it is installed.
"""

from __future__ import annotations

import importlib
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]

from bench import commit, cores  # noqa: E402
from measuring import books, tables  # noqa: E402
from measuring.programs import program  # noqa: E402

PAGE = ROOT / "docs" / "quality.md"
#: Seconds that axe may take over a page of some megabytes.
PATIENCE = 900
HEAD = """\
# Quality

Written by `make quality`: what the programs of others say of the built books. Each part was measured by the command under its heading, at the commit named there. Python {python}, {machine}, {cores} cores, {chromium}.
On every commit `tests/quality` asks the same of the brief, of the sample, of what `recension new` makes and, in CI, of the real books, with room for a busy machine in what is a matter of time. `tests/quality/test_faults.py` proves that each of these
gates can fail: it puts in a fault for each, and the same function tells it.

*Conserved* is a sentence, cell, heading or note that was found again, in its place, in the format read back. *axe* looks at each page as it opens, and then at one of each kind of what opens in it; the pages of a site are shown in one of the four windows each, in turn; of a real book these alone. *Interactive* is when the page is painted,
parsed, its script has run, and nothing has kept the main thread for 50 ms since. What vnu says of CSS and of the content security policy is left out, as its CSS is years old and it knows no hashes: Chromium is asked instead. *epub.js* and *calibre* are two reading
engines: the one turns to each part in Chromium, the other makes a text of the EPUB, in which all of it is looked for.
"""
KEYS = """\
## By keyboard alone

These tests press keys in Chromium, and nothing else:

{tests}
"""


def main(names: list[str]) -> None:
    """Measure the books named, or all, and write the page."""
    parts = earlier()
    chromium = program("chromium")
    browsers: Any = importlib.import_module("browser")
    browsers.PATIENCE = PATIENCE
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        for name in names or books.BOOKS:
            if not books.there(name):
                print(f"{name}: not measured, it is not beside the project", file=sys.stderr)
                continue
            start, measured = time.perf_counter(), commit()
            with browsers.Browser(chromium, Path(scratch) / f"profile-{name}") as browser:
                table = tables.table(books.built(name, Path(scratch)), browser, chromium)
            load = f"load of the machine {os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else ""
            command = f"`python scripts/quality.py {name}` at {measured}, {load}"
            parts[name] = f"## {name}\n\n{books.BOOKS[name]}\n\n{command}\n\n{table}\n"
            print(f"{name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
            PAGE.write_text(page(parts, chromium), "utf-8")


def page(parts: dict[str, str], chromium: str) -> str:
    """The whole page."""
    version = subprocess.run([chromium, "--version"], capture_output=True, text=True, check=False).stdout
    head = HEAD.format(
        python=platform.python_version(),
        machine=platform.machine(),
        cores=cores(),
        chromium=" ".join(version.split()[:2]).removesuffix(" built"),
    )
    keys = KEYS.format(tests="\n".join(f"- {line}" for line in keyboard()))
    return "\n".join([head, *(parts[name] for name in books.BOOKS if name in parts), keys])


def earlier() -> dict[str, str]:
    """The parts of the page as it is, by name."""
    text = PAGE.read_text("utf-8") if PAGE.is_file() else ""
    sections = [section for section in re.split(r"^(?=## )", text, flags=re.M) if section.startswith("## ")]
    return {
        name: each.rstrip() + "\n"
        for each in sections
        for name in books.BOOKS
        if each.startswith(f"## {name}\n")
    }


def keyboard() -> Iterator[str]:
    """Tests that press keys, and let no script go ahead of them: file and name, in words."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for test in re.split(r"^(?=def |@pytest)", path.read_text("utf-8"), flags=re.M):
            name = re.match(r"def test_(\w+)", test)
            pressed = re.search(r"\bpress\(|dispatchKeyEvent", test)
            if name and pressed and not re.search(r"\.(?:focus|click)\(\)", test):
                yield f"{name[1].replace('_', ' ')} (`{path.relative_to(ROOT)}`)"


if __name__ == "__main__":
    main(sys.argv[1:])
