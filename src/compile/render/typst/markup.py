"""Words as Typst markup and as Typst strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from compile.render.words.tongues import parts

_SPECIAL = re.compile(r"[\\#$*_`<>@\[\]~/'\"\-=+]|^(\d+)(?=\.)|\.(?=\.)")
_STRING = re.compile(r'[\\"\x00-\x1f]')
_STRINGS = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escape(text: str) -> str:
    """Words as markup that means just these words."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"{found[1]}\\" if found[1] else f"\\{found[0]}"


def string(text: str) -> str:
    """A Typst string literal."""
    return '"' + _STRING.sub(lambda found: _STRINGS.get(found[0], f"\\u{{{ord(found[0]):x}}}"), text) + '"'


def array(values: Iterable[str]) -> str:
    """A Typst array of values that are written already."""
    return f"({''.join(f'{value}, ' for value in values)})"


def dictionary(values: Mapping[str, str]) -> str:
    """A Typst dictionary of values that are written already."""
    return f"({', '.join(f'{name}: {value}' for name, value in values.items())})"


def values(**named: str) -> str:
    """Named arguments; those that are empty are left out."""
    return ", ".join(f"{name}: {value}" for name, value in named.items() if value)


def tongue(lang: str, direction: str) -> str:
    """The arguments of a template's ``foreign`` for words of another language or direction; empty if they say nothing."""
    language, region = parts(lang)
    return values(
        lang=string(language) if language else "",
        region=string(region) if region else "",
        dir=direction if direction in ("ltr", "rtl") else "",
    )
