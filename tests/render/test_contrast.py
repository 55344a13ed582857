"""Every colour of words in a theme has enough contrast (WCAG 2.2 AA: 4.5 to 1) on every ground, light, dark and on paper."""

from __future__ import annotations

import pytest

from compile.model.look import Look
from compile.render.look import theme
from compile.text.colours import colour, contrast, mix, readable, tint

THEMES = ("brief", "report")


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("scheme", ["light", "dark", "paper"])
@pytest.mark.parametrize("ground", ["paper", "wash", "target"])
@pytest.mark.parametrize("words", ["ink", "quiet", "link", "good", "warn"])
def test_words_can_be_read(words: str, ground: str, scheme: str, name: str) -> None:
    colours = getattr(theme.load(Look(theme=name)), scheme)
    assert contrast(colours[words], colours[ground]) >= 4.5


@pytest.mark.parametrize(
    "light",
    [
        {"accent": "#7a1f1f"},
        {"background": "#f3e9d2"},
        {"background": "#101820", "text": "#f0f0f0"},
        {"text": "#333333", "background": "#eeeeee", "accent": "#004488"},
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark", "paper"])
def test_what_goes_with_an_authors_colours_can_be_read(light: dict[str, str], scheme: str) -> None:
    colours = getattr(theme.load(Look(light=light)), scheme)
    for words in ("quiet", "good", "warn", "ink", "link"):
        for ground in ("paper", "wash", "target"):
            if scheme != "light" or words not in ("ink", "link"):
                assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground, colours)


def test_known_contrasts() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
    assert contrast("#123456", "#123456") == 1


def test_colours_are_digits_and_nothing_else() -> None:
    assert [colour(each) for each in ("#ABC", "7a1f1f", "#7A1F1F")] == ["#aabbcc", "#7a1f1f", "#7a1f1f"]
    for hostile in ("red", "#12", "#fff;}", "url(x)", "#ggg", "#fff\n"):
        assert colour(hostile) is None


def test_the_nearest_shade_that_can_be_read_is_near() -> None:
    assert readable("#1f4e79", ["#ffffff"]) == "#1f4e79"
    found = readable("#88aacc", ["#ffffff"])
    assert 4.5 <= contrast(found, "#ffffff") < 4.8
    assert contrast(readable("#333333", ["#000000"]), "#000000") >= 4.5
    assert mix("#ffffff", "#000000", 0.5) == "#808080"
    assert tint("#ffffff", "#000000", 0.5, ["#767676"]) in ("#ffffff", "#fefefe", "#fdfdfd")
