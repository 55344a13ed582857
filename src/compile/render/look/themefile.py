"""theme.toml: what a theme says of itself, each value of its kind; what it leaves out, or gets wrong, is as in "brief"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from compile.render.templates import find
from compile.text.colours import ENOUGH, colour, contrast
from compile.text.lengths import letters, millimetres, page
from compile.text.typefaces import named

Tables: TypeAlias = Mapping[str, Mapping[str, Any]]

PALETTES = ("light", "dark", "print")
WORDS = ("ink", "quiet", "link", "good", "warn")
GROUNDS = ("paper", "wash", "target")
_STACK = re.compile(r"""[\w ,."'()-]+\Z""")
_LINE = range(40, 101)


def read(name: str, overrides: Mapping[str, bytes]) -> Tables:
    """The theme of that name: the project's own, or the built-in one."""
    return _whole(find(f"themes/{name}/theme.toml", overrides) or "")


def problems(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a theme.toml: a dotted key, and what there is to say of it."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        yield "", str(error)
        return
    for table, values in found.items():
        known = _whole("").get(table)
        if known is None or not isinstance(values, dict):
            yield table, f"a theme has no table `{table}`"
            continue
        for name, value in values.items():
            if name not in known:
                yield f"{table}.{name}", f"a theme has no `{table}.{name}`"
            elif not _fits(table, name, value):
                yield f"{table}.{name}", f"`{table}.{name}` cannot be `{value}`"
    yield from _faint(_whole(text))


def _faint(found: Tables) -> Iterator[tuple[str, str]]:
    for table in PALETTES:
        palette = found[table]
        for words in WORDS:
            worst = min(GROUNDS, key=lambda ground: contrast(palette[words], palette[ground]))
            ratio = contrast(palette[words], palette[worst])
            if ratio < ENOUGH:
                yield (
                    f"{table}.{words}",
                    f"`{table}.{words}` has a contrast of {ratio:.1f} to 1 with `{worst}`, and needs {ENOUGH}",
                )


@lru_cache(maxsize=8)
def _whole(text: str) -> Tables:
    """All tables of a theme: each value that fits its kind over that of the theme "brief"."""
    base = tomllib.loads(find("themes/brief/theme.toml", {}) or "")
    try:
        own = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        own = {}
    made = {}
    for table, values in base.items():
        given = own.get(table)
        said = given.items() if isinstance(given, dict) else ()
        made[table] = values | {
            name: value for name, value in said if name in values and _fits(table, name, value)
        }
    for table in PALETTES:
        made[table] = {name: colour(value) for name, value in made[table].items()}
    return made


def _fits(table: str, name: str, value: object) -> bool:
    if table == "chapters":
        return isinstance(value, bool)
    if (table, name) == ("type", "line"):
        return type(value) is int and value in _LINE
    return isinstance(value, str) and _KINDS.get((table, name), _TABLES[table])(value)


_KINDS: Mapping[tuple[str, str], Callable[[str], bool]] = {
    ("page", "size"): lambda value: page(value) is not None,
}
_TABLES: Mapping[str, Callable[[str], bool]] = {
    **dict.fromkeys(PALETTES, lambda value: colour(value) is not None),
    "fonts": named,
    "stacks": lambda value: bool(_STACK.match(value)),
    "page": lambda value: millimetres(value) is not None,
    "type": letters,
}
