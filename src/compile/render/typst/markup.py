"""Words as Typst markup and as Typst strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

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


_TONGUE = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?\Z")


def tongue(tag: str) -> tuple[str, str]:
    """The language and the region of a BCP 47 tag, as Typst takes them: "de-AT" → de, AT; empty where there is none."""
    found = _TONGUE.match(tag)
    return (found[1].lower(), (found[2] or "").upper()) if found else ("", "")
