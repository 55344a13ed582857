"""Colours as #rrggbb: their contrast by WCAG 2.2, mixtures of them, and the nearest that can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: What WCAG 2.2 AA asks of words (1.4.3).
ENOUGH = 4.5
_COLOUR = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")
_STEPS = 64


def colour(written: str) -> str | None:
    """``#7A1F1F``, ``7a1f1f`` or ``#abc`` as ``#rrggbb``; None if it is no colour."""
    found = _COLOUR.match(written)
    if not found:
        return None
    digits = found[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def contrast(one: str, other: str) -> float:
    """The ratio of contrast, from 1 (none) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least(words: str, grounds: Iterable[str]) -> float:
    """The contrast of words with the ground on which they are worst to read."""
    return min(contrast(words, ground) for ground in grounds)


def mix(one: str, other: str, share: float) -> str:
    """``one`` with a ``share`` of the other in it: ``mix("#ffffff", "#000000", 0.1)`` is a pale grey."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(first + (second - first) * share):02x}" for first, second in pairs)


def readable(words: str, grounds: Iterable[str]) -> str:
    """``words`` itself, or the nearest shade of it that can be read on every one of ``grounds``."""
    grounds = tuple(grounds)
    if least(words, grounds) >= ENOUGH:
        return words
    shades = [
        mix(words, end, step / _STEPS) for step in range(1, _STEPS + 1) for end in ("#000000", "#ffffff")
    ]
    return next(
        (shade for shade in shades if least(shade, grounds) >= ENOUGH),
        max(shades, key=lambda shade: least(shade, grounds)),
    )


def tint(ground: str, other: str, share: float, words: Iterable[str]) -> str:
    """``ground`` with up to a ``share`` of the other in it: as much as leaves all ``words`` readable."""
    words = tuple(words)
    made = (mix(ground, other, share * step / _STEPS) for step in range(_STEPS, 0, -1))
    return next((shade for shade in made if all(contrast(word, shade) >= ENOUGH for word in words)), ground)


def _channels(found: str) -> tuple[int, int, int]:
    return int(found[1:3], 16), int(found[3:5], 16), int(found[5:7], 16)


def _luminance(found: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(found))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
