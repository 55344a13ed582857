"""Fenced code and fenced divs that are opened and never closed; where code stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span, Text

_ITEM = r"(?:(?:[-*+]|\d{1,9}[.)]|\(?[a-zA-Z#]{1,3}[.)])[ \t]+)?"
_OPEN = re.compile(rf"^[ \t>]*{_ITEM}(`{{3,}}|~{{3,}})([^`\n]*)$", re.MULTILINE)
_CLOSE = re.compile(r"^[ \t>]*(`{3,}|~{3,})[ \t]*$", re.MULTILINE)
_DIV = re.compile(r"^[ \t>]{0,3}:{3,}[ \t]*(\{[^{}\n]*\}|[^\s{}:]+)?[ \t]*:*[ \t]*$", re.MULTILINE)


def check(text: Text) -> tuple[str, tuple[Diagnostic, ...]]:
    """The content with its fenced code blanked out, and ``unclosed-fence`` for what is left open.

    ``variant`` is code or div; the label is the line that opens it.
    """
    code, open_code = _code(text.content)
    masked = _mask(text.content, code)
    open_divs = [(start, end, "div") for start, end in _divs(masked)]
    found = sorted([(start, end, "code") for start, end in open_code] + open_divs)
    return masked, tuple(
        Diagnostic(
            rule="unclosed-fence",
            severity="error",
            variant=variant,
            labels=(Label(span=Span(path=text.path, start=start, end=end), name="opened"),),
            data={"line": text.place(start).line, "fence": text.content[start:end].strip()},
        )
        for start, end, variant in found
    )


def _code(content: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Stretches of fenced code, and the opening line of the first that is not closed. Linear."""
    if "```" not in content and "~~~" not in content:
        return [], []
    closers = [(match.start(1), match.end(1), match.group(1)) for match in _CLOSE.finditer(content)]
    longest = _longest(closers)
    closed, unclosed = [], []
    next_closer, after = 0, 0
    for match in _OPEN.finditer(content):
        if match.start() < after:
            continue
        mark, size = match.group(1)[0], len(match.group(1))
        while next_closer < len(closers) and closers[next_closer][0] <= match.start(1):
            next_closer += 1
        if longest[next_closer].get(mark, 0) < size:
            unclosed.append((match.start(1), match.end()))
            continue
        at = next_closer
        while closers[at][2][0] != mark or len(closers[at][2]) < size:
            at += 1
        after = closers[at][1]
        next_closer = at + 1
        closed.append((match.start(1), after))
    return closed, unclosed[:1]


def _longest(closers: Sequence[tuple[int, int, str]]) -> list[dict[str, int]]:
    """For each closing line, how long the longest fence of either mark is from there on."""
    result: list[dict[str, int]] = [{}]
    for _, _, fence in reversed(closers):
        following = result[-1]
        length = max(following.get(fence[0], 0), len(fence))
        result.append(following if following.get(fence[0]) == length else {**following, fence[0]: length})
    return result[::-1]


def _mask(content: str, stretches: Sequence[tuple[int, int]]) -> str:
    """The content with spaces for the stretches, line ends kept."""
    parts, at = [], 0
    for start, end in stretches:
        parts.append(content[at:start])
        parts.append(re.sub(r"[^\n]", " ", content[start:end]))
        at = end
    return "".join([*parts, content[at:]])


def _divs(content: str) -> Iterator[tuple[int, int]]:
    """The opening lines of divs that are not closed."""
    opened: list[tuple[int, int]] = []
    for match in _DIV.finditer(content):
        start = match.end() - len(match.group().lstrip(" \t>"))
        if match.group(1):
            opened.append((start, match.end()))
        elif opened:
            opened.pop()
    yield from opened
