"""What pandoc prints of real books as plain text is in our HTML, EPUB and PDF, too: no construct is lost on the way."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest

from compile import bibliography, manuscript, render
from compile.model.book import Book, Imprint, Policy
from compile.model.edition import Target
from compile.model.span import Text
from compile.render.ast.transform import rows, transform
from compile.render.conservation import fold, read
from compile.text.inlines import OBJECT
from compile.tools import pandoc

#: What a writer puts before a line of its own: bullets, numbers of items, of notes.
_LEAD = re.compile(r"^\s*(?:[-•–:>]|\(?\w{1,5}[.)]|\[\d+\])\s+")
_SHORT = 12
#: Where a line is cut: nothing that these books hold.
_CUT = "⁂"
_BREAK = {"t": "Str", "c": _CUT}


def _read(folder: Path, names: list[str]) -> Book:
    texts = tuple(Text(path=f"chapters/{name}", content=(folder / name).read_text("utf-8")) for name in names)
    bibs = sorted(folder.glob("*.bib"))
    refs = Text(path="refs.bib", content=bibs[0].read_text("utf-8") if bibs else "")
    return Book(
        imprint=Imprint(title="A corpus", date="2026-01-01"),
        policy=Policy(),
        files={text.path: text for text in (*texts, refs)},
        chapters=manuscript.read(texts).value,
        references=bibliography.read(refs).value,
    )


def _plain(blocks: Any) -> list[str]:
    """Pandoc's plain text, a line a stretch: cut where citations, formulas and notes stand, which writers may word anew."""
    blocks, notes = copy.deepcopy(blocks), []

    def visit(node: dict[str, Any]) -> list[Any] | None:
        kind = node["t"]
        if kind == "Note":
            notes.extend(node["c"])
        if kind in ("Note", "Cite", "Math", "Image"):
            return [_BREAK]
        if kind == "Span" and "judgement" in node["c"][0][1]:
            return [node, _BREAK]  # followed by the word "judgement"
        if kind in ("RawInline", "RawBlock"):
            return []
        if kind == "Link" and not node["c"][1]:
            return [_BREAK]
        if kind == "Figure":
            return [*node["c"][1][1], *node["c"][2]]
        if kind == "Table":
            return [
                *node["c"][1][1],
                *(block for row in rows(node["c"]) for cell in row[1] for block in cell[4]),
            ]
        return None

    transform(blocks, visit)
    document = {"pandoc-api-version": [1, 23, 1, 1], "meta": {}, "blocks": [*blocks, *notes]}
    arguments = ["-f", "json", "-t", "plain", "--wrap=none"]
    told = pandoc.run(arguments, json.dumps(document).encode()).decode()
    lines = (_LEAD.sub("", line).replace(OBJECT, "") for line in told.split("\n"))
    return [stretch for line in lines for stretch in line.split(_CUT)]


def _held(piece: str, text: str, tears: int) -> bool:
    """Whether a text holds a piece; on pages it may be torn a few times, by a foot and a head."""
    if piece in text:
        return True
    if not tears:
        return False
    low, high = 0, len(piece)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if piece[:middle] in text else (low, middle)
    return low >= 4 and _held(piece[low:], text, tears - 1)


def _lost(book: Book, target: Target) -> list[str]:
    artifact = render.render(render.prepare(book), target, {}).value
    streams = read(artifact.data, target)
    text = "".join(streams["body"]) + "".join(streams["note"])
    wanted = [line for chapter in book.chapters for line in _plain(chapter.blocks)]
    pieces = [(line, fold(line)) for line in wanted]
    return [
        line
        for line, piece in pieces
        if len(piece) >= _SHORT and not _held(piece, text, 1 + len(piece) // 1500 if target == "pdf" else 0)
    ]


def test_nothing_that_pandoc_prints_of_the_sample_is_lost(book: Book) -> None:
    for target in ("html", "epub"):
        assert _lost(book, target) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["bayescogsci", "deep-review", "doing-meta-analysis"])
@pytest.mark.parametrize("target", ["html", "epub", "pdf"])
def test_nothing_that_pandoc_prints_of_real_books_is_lost(name: str, target: Target, shared: Path) -> None:
    folder = shared / "corpora" / name
    names = sorted(path.name for path in folder.glob("*.md") if path.name != "README.md")[:6]
    lost = _lost(_read(folder, names), target)
    assert lost == [], len(lost)
