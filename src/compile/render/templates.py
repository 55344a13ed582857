"""Templates: plain files with ``$name$`` slots, the built-in ones unless the project has its own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from compile.tools import resources

_SLOT = re.compile(r"\$([a-z]+)\$")


def template(name: str, overrides: Mapping[str, bytes]) -> str:
    """The template ``html/page.html``, say: the project's own, or the built-in one.

    ``overrides`` may name files with or without the folder ``templates/`` before them.
    """
    found = find(name, overrides)
    if found is None:
        raise FileNotFoundError(name)
    return found


def find(name: str, overrides: Mapping[str, bytes]) -> str | None:
    """The same; None if neither has it."""
    for found in (name, f"templates/{name}"):
        if found in overrides:
            return overrides[found].decode("utf-8")
    built = resources.templates() / name
    return built.read_text(encoding="utf-8") if built.is_file() else None


def fill(text: str, values: Mapping[str, str]) -> str:
    """``text`` with its slots filled; a slot nobody fills stays as it is ("$5$" is not one)."""
    return _SLOT.sub(lambda found: values.get(found[1], found[0]), text)
