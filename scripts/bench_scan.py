"""Measure ``recension disputes scan`` over many sources made of real manuscripts.

usage: python scripts/bench_scan.py [--sources N …] [--kilobytes K] [FOLDER]

FOLDER holds public manuscripts (``../shared/corpora``). Their prose is cut into pieces of K kilobytes (4), each a source;
where there are more sources to make than pieces, pieces are taken again with every number in them changed, so that
they differ in their figures as two accounts of one thing do. Prints, for each count of sources (125, 250, 500, 1,000), the
seconds for the facts of all of them (captured once and sealed, in a project) and for finding what they disagree on.
"""

from __future__ import annotations

import argparse
import gc
import re
import sys
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from compile import conflicts, sources
from compile.model.evidence import Source
from compile.model.span import Text

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
_BLANK = re.compile(r"\n\s*\n")
_DIGITS = re.compile(r"\d+")
_MARKUP = re.compile(r"```[^`]*```|\$\$[^$]*\$\$|<[^>]+>|\[@[^\]]*\]|^#.*$|^\|.*$", re.MULTILINE)


def pieces(folder: Path, size: int) -> Iterator[str]:
    """The prose of the manuscripts of a folder, paragraph by paragraph, in pieces of about ``size`` characters."""
    for path in sorted(folder.rglob("*.md")):
        held: list[str] = []
        for paragraph in _BLANK.split(_MARKUP.sub(" ", path.read_text("utf-8", "replace"))):
            held.append(" ".join(paragraph.split()))
            if sum(map(len, held)) >= size:
                yield "\n\n".join(held)
                held = []


def turned(text: str, by: int) -> str:
    """A text with each of its numbers (but those that may be years) so many higher."""
    return _DIGITS.sub(lambda n: n[0] if len(n[0]) == 4 or len(n[0]) > 9 else str(int(n[0]) + by), text)


def texts(folder: Path, size: int) -> Iterator[str]:
    """Pieces without end: once as they stand, then with other numbers."""
    found = list(pieces(folder, size))
    if not found:
        raise SystemExit(f"no manuscript (*.md) in {folder}")
    for by in count():
        yield from (turned(text, by) for text in found)


def made(folder: Path, size: int, number: int) -> list[Source]:
    """So many sources, with their facts."""
    return [
        sources.from_text(
            f"s{at:04}", Text(path=f"sources/texts/s{at:04}.txt", content=text), sources.Origin()
        )
        for at, text in enumerate(islice(texts(folder, size), number))
    ]


def bare(every: list[Source]) -> float:
    """The seconds for what is no fact: cutting the same texts into sentences, and their fingerprints."""
    from compile.language.quotations import classify
    from compile.sources.passages import split
    from compile.text.weave import cut, woven

    start = time.process_time()
    for source in every:
        if source.text:
            split(source.text.content)
            ranges = [passage.tokens for passage in source.passages]
            woven(cut(source.text.content), ranges, classify=classify, salt=source.digest[:16])
    return time.process_time() - start


def main() -> int:
    """Print a row a count."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("folder", type=Path, nargs="?", default=CORPORA)
    options.add_argument("--sources", type=int, nargs="+", default=[125, 250, 500, 1000])
    options.add_argument("--kilobytes", type=int, default=4)
    given = options.parse_args()
    gc.disable()  # as in a run of the program (``tools.stages.without_collection``)
    start = time.process_time()
    every = made(given.folder, given.kilobytes * 1000, max(given.sources))
    whole = time.process_time() - start
    size = sum(len(source.text.content) for source in every if source.text) / 1e6
    print(
        f"Reading {size:.1f} MB of sources: {whole / size:.1f} s per MB on one core, of which the fingerprints"
    )
    print(f"and the sentences take {bare(every) / size:.1f} s (aim for the facts: ≤ 10 s).\n")
    print("| sources | facts | reading, s | pairing, s | conflicts |\n|---|---|---|---|---|")
    for number in sorted(given.sources):
        some = tuple(every[:number])
        facts = sum(
            len(passage.facts) + len(passage.predications) for source in some for passage in source.passages
        )
        start = time.process_time()
        found = conflicts.find((), some, (), ()).value
        seconds = time.process_time() - start
        at_odds = sum(conflict.verdict in ("conflict", "positions") for conflict in found)
        share = whole * sum(source.words for source in some) / sum(source.words for source in every)
        print(f"| {number} | {facts} | {share:.1f} | {seconds:.2f} | {at_odds} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
