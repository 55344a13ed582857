"""JSON in which no character can act on a terminal."""

from __future__ import annotations

import json
import re
from typing import Any

from compile.report.visible import acts

_NOT_PLAIN = re.compile(r"[^\n -~]")


def encode(value: Any) -> str:
    """The value as indented JSON with a line end; what :func:`acts` is written ``\\u202e``.

    The data is unchanged by that: such characters stand only in strings, where the two mean the same.
    """
    return _NOT_PLAIN.sub(_spell, json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def encode_line(value: Any) -> str:
    """The value as one line of JSON Lines, as harmless as that of :func:`encode`."""
    return _NOT_PLAIN.sub(_spell, json.dumps(value, ensure_ascii=False)) + "\n"


def _spell(found: re.Match[str]) -> str:
    character = found.group()
    return json.dumps(character)[1:-1] if acts(character) else character
