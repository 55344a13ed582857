"""The page's style sheets serve books that run from right to left, too: sides are those of the text, not of the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "templates"
SHEETS = sorted([*TEMPLATES.glob("html/*.css"), *TEMPLATES.glob("themes/*/html.css")])
#: Formulas run from left to right in every book, and a column that its author aligned stays as it was aligned.
ALIGNED = re.compile(r"^(?:mtd\[columnalign|\.right).*$", re.MULTILINE)
SIDES = re.compile(
    r"\b(?:margin|padding|border|inset)-(?:left|right)\b|[{;]\s*(?:left|right)\s*:|(?:float|text-align):\s*(?:left|right)"
)
FOUR = re.compile(r"(?:margin|padding):\s*([^;\s]+) ([^;\s]+) ([^;\s]+) ([^;\s]+);")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.parent.name}-{sheet.stem}")
def test_no_side_is_of_the_screen(sheet: Path) -> None:
    text = ALIGNED.sub("", re.sub(r"@page \{[^}]*\}", "", sheet.read_text("utf-8")))
    assert SIDES.findall(text) == []
    assert [found[0] for found in FOUR.finditer(text) if found[2] != found[4]] == []
