"""Numbers of editions, by Semantic Versioning 2.0.0 (without build metadata)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(
    r"(?P<core>(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2})(?:-(?P<pre>[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?"
)


def valid(number: str) -> bool:
    """Whether ``number`` is like ``1.0.0`` or ``2.1.0-rc.1``; a safe name of a folder, then."""
    return len(number) <= 40 and number.isascii() and _NUMBER.fullmatch(number) is not None


def rank(number: str) -> tuple[tuple[int, ...], bool, tuple[tuple[bool, int, str], ...]]:
    """Sorts by precedence: 1.0.0-rc.2 < 1.0.0-rc.10 < 1.0.0 < 1.0.1."""
    found = _NUMBER.fullmatch(number)
    if found is None:
        return (), False, ()
    core = tuple(int(part) for part in found["core"].split("."))
    parts = tuple(_part(part) for part in (found["pre"] or "").split(".") if part)
    return core, not parts, parts


def _part(part: str) -> tuple[bool, int, str]:
    """Numbers come before words and sort by size."""
    return (False, int(part), "") if part.isdigit() else (True, 0, part)


def latest(numbers: Iterable[str], *, before: str = "") -> str:
    """The last of ``numbers`` that precedes ``before`` (if given); empty if there is none."""
    found = (number for number in numbers if not before or rank(number) < rank(before))
    return max(found, key=rank, default="")
