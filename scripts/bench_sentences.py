"""Sentence boundaries against a file of golden rules: how many rows come out right."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from compile.text.sentences import split


def main(path: str) -> int:
    """Print the rows that fail and the share that passes."""
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    failed = [row for row in rows if sentences(row["text"]) != [s.strip() for s in row["sentences"]]]
    for row in failed:
        print(f"{row['id']}  {row['rule']}: {sentences(row['text'])}")
    print(f"sentences: {len(rows) - len(failed)} of {len(rows)} rows = {1 - len(failed) / len(rows):.1%}")
    return 0


def sentences(text: str) -> list[str]:
    """The trimmed sentences of a text."""
    return [text[start:end].strip() for start, end in split(text)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
