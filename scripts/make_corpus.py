"""Make a project of a real book: the chapters and bibliographies of a folder of manuscripts, as they stand.

usage: python scripts/make_corpus.py FOLDER MANUSCRIPTS

None of its sources is captured, so nearly every statement is a finding: `recension build --draft` waives them all.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

SETTINGS = """\
title: {title}
authors: Its authors
language: en
date: 2026-01-01
coverage: trailing
output: book
"""
#: The first line of an entry, with its key; the file's authors keep an entry in more than one of their bibliographies.
_ENTRY = re.compile(r"^@\w+\s*\{\s*([^\s,]+)\s*,", re.MULTILINE)


def make(folder: Path, manuscripts: Path) -> Path:
    """Write the project; of two entries with one key the first is kept."""
    (folder / "chapters").mkdir(parents=True)
    for path in sorted(manuscripts.glob("*.md")):
        (folder / "chapters" / path.name).write_bytes(path.read_bytes())
    title = manuscripts.name.replace("-", " ").capitalize()
    (folder / "recension.yaml").write_text(SETTINGS.format(title=title), "utf-8")
    entries: dict[str, str] = {}
    for path in sorted(manuscripts.glob("*.bib")):
        for key, entry in _entries(path.read_text("utf-8")):
            entries.setdefault(key, entry)
    (folder / "refs.bib").write_text("\n\n".join(entries.values()) + "\n", "utf-8")
    return folder


def _entries(text: str) -> list[tuple[str, str]]:
    """Each entry with its key, up to where the next begins."""
    starts = list(_ENTRY.finditer(text))
    ends = [found.start() for found in starts[1:]] + [len(text)]
    return [(found[1], text[found.start() : end].strip()) for found, end in zip(starts, ends, strict=True)]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    make(Path(sys.argv[1]), Path(sys.argv[2]))
