"""A theme with an author's wishes: every colour, font and measure of a book, for all formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from compile.model.look import Look
from compile.render.look.themefile import GROUNDS, WORDS, read
from compile.text.colours import ENOUGH, contrast, mix, readable, tint
from compile.text.lengths import PAGES, page

Palette: TypeAlias = Mapping[str, str]

#: What an author calls a colour, and what the templates call it.
NAMES = {"text": "ink", "background": "paper", "accent": "link"}
#: The contrast from which on a colour is fit for the text of a printed page.
PLAIN = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """All that the templates ask for by name. ``chosen`` are the fonts that the author chose, which a screen must show.

    ``numbered``: sections have numbers; ``fresh``: a chapter begins on a page of its own, however short it is.
    """

    name: str
    light: Palette
    dark: Palette
    paper: Palette
    fonts: Mapping[str, str]
    chosen: frozenset[str]
    stacks: Mapping[str, str]
    page: Mapping[str, str]
    letters: str
    line: int
    numbered: bool = False
    fresh: bool = False


def load(look: Look | None = None, overrides: Mapping[str, bytes] | None = None) -> Theme:
    """The theme that ``look`` names, changed as it asks. A project may have the theme's files among its own templates."""
    look = look or Look()
    found = read(look.theme, overrides or {})
    light = _palette(found["light"], look.light)
    accent = {"link": light["link"]} if "accent" in look.light else {}
    dark = _palette({**found["dark"], **accent}, look.dark)
    return Theme(
        name=look.theme,
        light=light,
        dark=dark,
        paper=_print(found["print"], light, look.light),
        fonts={**found["fonts"], **look.fonts},
        chosen=frozenset(look.fonts),
        stacks=found["stacks"],
        page={**_size(look.size or found["page"]["size"]), **_margins(found["page"]), **look.margins},
        letters=look.letters or found["type"]["size"],
        line=look.line or found["type"]["line"],
        numbered=found["chapters"]["numbered"],
        fresh=found["chapters"]["fresh"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Faint:
    """A colour of an author's that cannot be read on the page; ``name`` as in the settings."""

    scheme: str
    name: str
    colour: str
    ground: str
    ratio: float
    nearest: str


def faint(look: Look, overrides: Mapping[str, bytes] | None = None) -> tuple[Faint, ...]:
    """What of the author's colours has less contrast than WCAG 2.2 AA asks for."""
    made = load(look, overrides)
    schemes = (("light", look.light, made.light), ("dark", look.dark, made.dark))
    return tuple(
        Faint(
            scheme=scheme,
            name=name,
            colour=colours[NAMES[name]],
            ground=colours["paper"],
            ratio=contrast(colours[NAMES[name]], colours["paper"]),
            nearest=readable(colours[NAMES[name]], [colours["paper"]]),
        )
        for scheme, wished, colours in schemes
        for name in ("text", "accent")
        if (name in wished or "background" in wished)
        and contrast(colours[NAMES[name]], colours["paper"]) < ENOUGH
    )


def _palette(base: Palette, wished: Palette) -> Palette:
    """The theme's colours with the author's: what goes with a new text or ground is made anew, and can be read."""
    made = {**base, **{NAMES[name]: value for name, value in wished.items()}}
    ink, paper = made["ink"], made["paper"]
    if (ink, paper) != (base["ink"], base["paper"]):
        made["quiet"], made["line"] = mix(ink, paper, 0.35), mix(paper, ink, 0.16)
    wash = base["wash"] if paper == base["paper"] else mix(paper, ink, 0.05)
    words = [readable(made[name], [paper]) for name in ("ink", "link")]
    made["wash"], made["target"] = (tint(paper, ground, 1, words) for ground in (wash, base["target"]))
    grounds = [made[name] for name in GROUNDS]
    kept = {NAMES[name] for name in wished}
    return made | {name: readable(made[name], grounds) for name in WORDS if name not in kept}


def _print(base: Palette, light: Palette, wished: Palette) -> Palette:
    """Paper is white whatever the screen is: the author's text if it is dark, the accent in a shade that can be read."""
    made = dict(base)
    if "text" in wished and contrast(light["ink"], made["paper"]) >= PLAIN:
        made["ink"] = light["ink"]
    if "accent" in wished:
        made["link"] = readable(light["link"], [made[name] for name in GROUNDS])
    return made


def _size(written: str) -> Mapping[str, str]:
    width, height = page(written) or PAGES["a5"]
    return {"width": width, "height": height}


def _margins(found: Mapping[str, str]) -> Mapping[str, str]:
    return {name: found[name] for name in ("inside", "outside", "top", "bottom")}
