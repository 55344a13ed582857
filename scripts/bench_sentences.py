"""Sentence boundaries against the golden rules: how many rows come out right, and whether anything is ever lost.

usage: python scripts/bench_sentences.py [-v] [FILE]    -v prints each row that fails
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from compile.text.sentences import split

ROWS = Path(__file__).resolve().parents[2] / "shared/bench/sentences-golden-rules.jsonl"


def main(arguments: list[str]) -> None:
    """Print the share of rows that pass, and of texts whose sentences make up the whole text."""
    path = next((Path(argument) for argument in arguments if argument != "-v"), ROWS)
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    failed = [row for row in rows if sentences(row["text"]) != [s.strip() for s in row["sentences"]]]
    whole = sum("".join(row["text"][a:b] for a, b in split(row["text"])) == row["text"] for row in rows)
    if "-v" in arguments:
        for row in failed:
            print(f"<!-- {row['id']}  {row['rule']}: {sentences(row['text'])} -->")
    print("| golden rules | rows | share | aim |\n|:--|--:|--:|--:|")
    print(f"| bounds all right | {len(rows) - len(failed)} of {len(rows)} | {share(failed, rows)} | ≥ 92 % |")
    print(f"| nothing lost | {whole} of {len(rows)} | {whole / len(rows):.1%} | 100 % |")
    if failed:
        print(f"\nNot right: {', '.join(sorted({row['rule'] for row in failed}))}.")


def share(failed: list[object], rows: list[object]) -> str:
    """The share of rows that did not fail."""
    return f"{1 - len(failed) / len(rows):.1%}"


def sentences(text: str) -> list[str]:
    """The trimmed sentences of a text."""
    return [text[start:end].strip() for start, end in split(text)]


if __name__ == "__main__":
    main(sys.argv[1:])
