"""Levels of headings, however an author skipped and went back; a title for a chapter without one."""

from __future__ import annotations

import pytest

from compile import manuscript
from compile.render.ast.headings import shift, title
from compile.render.ast.nodes import heading, stringify, words


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ([2, 4, 2, 1], [2, 3, 2, 2]),
        ([2, 3, 2], [2, 3, 2]),
        ([3, 2, 3], [2, 2, 3]),
        ([1, 1], [2, 2]),
        ([2, 6, 4, 3], [2, 3, 3, 3]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
        ([], []),
    ],
)
def test_headings_alike_stay_alike_and_none_is_skipped(written: list[int], printed: list[int]) -> None:
    blocks = [heading(level, words("Again"), f"s-{number}") for number, level in enumerate(written)]
    shift(blocks, list(blocks))
    assert [block["c"][0] for block in blocks] == printed


@pytest.mark.parametrize(
    ("file", "said"),
    [("03-the-inquiry.md", "The inquiry"), ("1907.md", "1907"), ("on_method.md", "On method")],
)
def test_a_chapter_without_a_title_is_called_after_its_file(file: str, said: str) -> None:
    text = manuscript.decode(b"", f"chapters/{file}").value
    chapter = manuscript.read((text,)).value[0]
    assert stringify(title(chapter, [])[0]) == said
