"""How well positions are recovered on real books: a Markdown table, a row a corpus."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from compile.manuscript import decode, read
from compile.model.manuscript import Chapter
from compile.text.tree import nodes

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"


@dataclass(slots=True)
class Figures:
    """What was counted in one corpus."""

    chapters: int = 0
    characters: int = 0
    cites: int = 0
    keys: int = 0
    citations: int = 0
    placed: int = 0
    words: int = 0
    words_placed: int = 0
    findings: int = 0
    seconds: float = 0.0
    missed: list[str] = field(default_factory=list)

    def add(self, other: Figures) -> None:
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def cites(blocks: Any) -> Iterator[Any]:
    """The Cite nodes of an AST; those of a figure's alternative text are its caption's over again."""
    copies = {
        id(node)
        for figure in nodes(blocks)
        if figure["t"] == "Figure"
        for image in nodes(figure["c"][2])
        if image["t"] == "Image"
        for node in nodes(image["c"][1])
    }
    return (node for node in nodes(blocks) if node["t"] == "Cite" and id(node) not in copies)


def keys_of(chapter: Chapter) -> list[str]:
    """The keys of the Cite nodes of a chapter's AST."""
    return [given["citationId"] for node in cites(chapter.blocks) for given in node["c"][0]]


def measure(chapter: Chapter) -> Figures:
    content = chapter.text.content
    expected = Counter(keys_of(chapter))
    found = [citation for prose in chapter.prose for citation in prose.citations]
    full = Counter(f"{c.relation}:{c.key}" if c.relation else c.key for c in found)
    holding = [c for c in found if c.key in content[c.span.start : c.span.end]]
    distinct = len({c.span for c in holding})
    figures = Figures(
        chapters=1,
        characters=len(content),
        cites=sum(1 for _ in cites(chapter.blocks)),
        keys=sum(expected.values()),
        citations=sum((full & expected).values()),
        placed=min(len(holding), distinct),
    )
    figures.missed = [f"{chapter.text.path}: {key}" for key in (expected - full) + (full - expected)]
    figures.missed += [f"{chapter.text.path}: {c.key} at {c.span}" for c in found if c not in holding]
    for prose in chapter.prose:
        words = _words(prose.text)
        figures.words += len(words)
        for start, end in words:
            low, high = prose.offsets[start], prose.offsets[end - 1] + 1
            figures.words_placed += content[low:high] == prose.text[start:end]
    return figures


def _words(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for word in text.split(" "):
        core = word.strip("“”‘’.,;:!?()[]…–—\ufffc*\"'")
        if core.isalnum():
            start = at + word.index(core)
            found.append((start, start + len(core)))
        at += len(word) + 1
    return found


def corpus(folder: Path) -> Figures:
    texts = tuple(decode(path.read_bytes(), path.name).value for path in sorted(folder.glob("*.md")))
    started = time.perf_counter()
    outcome = read(texts)
    total = Figures(seconds=time.perf_counter() - started, findings=len(outcome.diagnostics))
    for chapter in outcome.value:
        total.add(measure(chapter))
    total.missed += [f"{found.rule} {found.labels[0].span}" for found in outcome.diagnostics]
    return total


def row(name: str, figures: Figures) -> str:
    share = f"{figures.placed / max(figures.keys, 1):.2%}"
    words = f"{figures.words_placed / max(figures.words, 1):.3%}"
    rate = f"{figures.characters / 1e6 / figures.seconds:.2f}"
    cells = (
        *(name, figures.chapters, figures.cites, figures.keys, figures.citations, figures.placed),
        *(share, words, figures.findings, rate),
    )
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def main() -> int:
    if not CORPORA.is_dir():
        print("no corpora beside the project: nothing measured")
        return 0
    print(
        "| corpus | chapters | Cite nodes | keys | citations | span holds key | share | words placed |"
        " findings | MB/s with pandoc |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    total = Figures()
    for folder in sorted(path for path in CORPORA.iterdir() if path.is_dir()):
        figures = corpus(folder)
        print(row(folder.name, figures))
        total.add(figures)
    print(row("**total**", total))
    for missed in total.missed:
        print(f"missed: {missed}", file=sys.stderr)
    return 1 if total.missed or total.placed != total.keys else 0


if __name__ == "__main__":
    sys.exit(main())
