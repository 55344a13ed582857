"""A theme as the writers' own words: variables of CSS, literals for EPUB, a dictionary for Typst."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping

from compile.render.look.faces import embedded
from compile.render.look.theme import Palette, Theme
from compile.render.templates import find, template
from compile.text.typefaces import named

#: What the page looks like, and what a reader works it with.
STYLES = ("style.css", "reader.css")
#: What CSS calls the families of a theme.
_FAMILIES = {"text": "serif", "headings": "heading", "mono": "mono", "interface": "sans"}
_FORMATS = {"otf": "opentype", "ttf": "truetype"}
_VARIABLE = re.compile(r"var\(--([a-z]+)\)")


def page(theme: Theme, overrides: Mapping[str, bytes]) -> str:
    """The style of the HTML page: the theme's variables, the templates, and what the theme adds to it."""
    made = (template(f"html/{name}", overrides) for name in STYLES)
    return "\n".join(
        (*_faces(theme, overrides, _inline), _variables(theme), *made, _own(theme, "html.css", overrides))
    )


def epub(theme: Theme, overrides: Mapping[str, bytes]) -> str:
    """The style of the EPUB, its variables replaced by what they stand for: not every reading system knows them."""
    taken = "".join(f"{one}\n" for one in _faces(theme, overrides, lambda name, _: f"fonts/{name}"))
    made = taken + template("epub/style.css", overrides) + _own(theme, "epub.css", overrides)
    known = {**theme.light, **{_FAMILIES[name]: _stack(theme, name, _generic(theme)) for name in _FAMILIES}}
    return _VARIABLE.sub(lambda found: known.get(found[1], found[0]), made)


def fonts(theme: Theme, overrides: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The files of the fonts that the author chose, by name: what the style of the EPUB calls ``fonts/NAME``."""
    return {_plain(name): data for name, data, _ in embedded(_families(theme), overrides)}


def typst(theme: Theme) -> str:
    """The theme as a Typst dictionary: ``theme.colours.ink``, ``theme.fonts.text``, ``theme.page.width``, ``theme.letters``."""
    tables = {
        "colours": {name: f'rgb("{value}")' for name, value in theme.paper.items()},
        "fonts": {name: f'"{family}"' for name, family in theme.fonts.items()},
        "page": theme.page,
    }
    pairs = {name: _dictionary(table) for name, table in tables.items()}
    return _dictionary({"name": f'"{theme.name}"', **pairs, "letters": theme.letters})


def dress(theme: Theme, overrides: Mapping[str, bytes]) -> str:
    """What the theme has of its own in Typst."""
    return _own(theme, "book.typ", overrides)


def title(theme: Theme, overrides: Mapping[str, bytes]) -> str:
    """The title page in Typst: the theme's if it has one, else that of the templates."""
    return _own(theme, "title.typ", overrides) or template("typst/title.typ", overrides)


def _dictionary(values: Mapping[str, str]) -> str:
    return f"({', '.join(f'{name}: {value}' for name, value in values.items())})"


def _own(theme: Theme, name: str, overrides: Mapping[str, bytes]) -> str:
    return find(f"themes/{theme.name}/{name}", overrides) or ""


def _variables(theme: Theme) -> str:
    light = {**theme.light, **{_FAMILIES[name]: _stack(theme, name, theme.stacks) for name in _FAMILIES}}
    dark = _block("dark", theme.dark)
    return (
        f":root {{ {_block('light', {**light, 'measure': _measure(theme.line)})} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root:not(:has(#theme-light:checked)) {{ {dark} }} }}\n"
        f"@media screen {{ :root:has(#theme-dark:checked) {{ {dark} }} }}\n"
        f"@media print {{ :root {{ {_block('light', theme.paper)} }} }}"
    )


def _generic(theme: Theme) -> Mapping[str, str]:
    """The kind of letters of each stack, its last word: who reads an EPUB has fonts of their own."""
    return {
        name: "inherit" if "var(" in stack else stack.rpartition(",")[2].strip()
        for name, stack in theme.stacks.items()
    }


def _families(theme: Theme) -> frozenset[str]:
    return frozenset(theme.fonts[name] for name in theme.chosen)


def _faces(
    theme: Theme, overrides: Mapping[str, bytes], address: Callable[[str, bytes], str]
) -> tuple[str, ...]:
    """The fonts that the author chose as rules of CSS; a reader need not have them."""
    return tuple(
        f'@font-face {{ font-family: "{one.family}"; font-weight: {one.weight};'
        f" font-style: {'italic' if one.italic else 'normal'}; font-display: swap;"
        f' src: url("{address(_plain(name), data)}") format("{_FORMATS[name.rpartition(".")[2].lower()]}"); }}'
        for name, data, one in embedded(_families(theme), overrides)
        if named(one.family)
    )


def _inline(name: str, data: bytes) -> str:
    return f"data:font/{name.rpartition('.')[2].lower()};base64,{base64.b64encode(data).decode('ascii')}"


def _plain(name: str) -> str:
    """A file's name of letters and digits alone, with its suffix."""
    stem, _, suffix = name.rpartition(".")
    return f"{re.sub(r'[^A-Za-z0-9-]+', '-', stem)}.{suffix.lower()}"


def _measure(letters: int) -> str:
    """How wide a column is that holds so many letters a line, with its padding: a letter is 0.45 em of 1.125 rem wide."""
    return f"{letters * 0.45 * 1.125 + 2.5:.4g}rem"


def _block(scheme: str, values: Palette) -> str:
    return " ".join((f"color-scheme: {scheme};", *(f"--{name}: {value};" for name, value in values.items())))


def _stack(theme: Theme, name: str, stacks: Mapping[str, str]) -> str:
    """The families that a screen tries: the author's before the theme's."""
    return f'"{theme.fonts[name]}", {stacks[name]}' if name in theme.chosen else stacks[name]
