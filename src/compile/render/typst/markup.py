"""Words as Typst markup and as Typst strings."""

from __future__ import annotations

import re

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
