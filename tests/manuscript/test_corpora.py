"""Real books: every key in its place, no false alarm, and fast."""

from __future__ import annotations

import importlib.util
import time
from pathlib import Path

import pytest

from compile import manuscript
from compile.manuscript.chapter import Reader
from compile.model.span import Text


@pytest.fixture(scope="module")
def bench(root: Path):
    spec = importlib.util.spec_from_file_location("bench_alignment", root / "scripts" / "bench_alignment.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.parametrize("name", ["bayescogsci", "deep-review", "doing-meta-analysis"])
def test_every_cite_of_a_real_book_has_its_citation(shared: Path, bench, name: str) -> None:
    figures = bench.corpus(shared / "corpora" / name)
    assert figures.missed == []
    assert figures.keys == figures.citations == figures.placed > 400
    assert figures.words_placed / figures.words > 0.998
    assert figures.findings == 0


def test_alignment_of_a_chapter_takes_less_than_pandoc_s_part(shared: Path) -> None:
    """Aim: 1 MB/s or more; asserted with room for a busy machine."""
    path = shared / "corpora" / "doing-meta-analysis" / "11-publication-bias.md"
    text = manuscript.decode(path.read_bytes(), path.name).value
    (chapter,), _ = manuscript.read((text,))
    started = time.process_time()
    Reader(text, text.content, chapter.blocks).prose()
    seconds = time.process_time() - started
    assert len(text.content) / 1e6 / seconds > 0.3


def test_reading_is_the_same_each_time(read) -> None:
    content = Path(__file__).with_name("constructs.md").read_text(encoding="utf-8")
    first, second = (manuscript.read((Text(path="a.md", content=content),)) for _ in range(2))
    assert first == second
