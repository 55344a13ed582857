"""Every colour of words in the page has enough contrast (WCAG 2.2 AA: 4.5 to 1) on every ground, in both themes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[2] / "templates/html/style.css").read_text("utf-8")
_THEMES = {
    "light": re.search(r":root \{(.*?)\}", CSS, re.DOTALL),
    "dark": re.search(r":root:has\(#theme-dark:checked\) \{(.*?)\}", CSS, re.DOTALL),
}


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "wash", "target"])
@pytest.mark.parametrize("words", ["ink", "quiet", "link", "good", "warn"])
def test_words_can_be_read(words: str, ground: str, theme: str) -> None:
    found = _THEMES[theme]
    assert found is not None
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", found[1]))
    light, dark = sorted((_luminance(colours[words]), _luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
