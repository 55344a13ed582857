"""Runs of brackets and backticks on which pandoc takes exponential time, found before it sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span, Text

#: Brackets open at once in one paragraph; each more doubles pandoc's time or worse (10 take 6 s).
DEPTH = 8
#: Unclosed runs of backticks, each of another length, in one paragraph; 50 take 0.2 s, 100 take 3 s.
RUNS = 30
_PARAGRAPH = re.compile(r"\n[ \t>]*\n")
_TICKS = re.compile(r"\\.|`+", re.DOTALL)
_TOKEN = re.compile(
    r"""
      \\.
    | \$\$.*?\$\$
    | \$(?![\s$])[^$\n\\]*(?:\\.[^$\n\\]*)*(?<!\s)\$(?!\d)   # math
    | !\[ | \^\[ | \[ | \]
    """,
    re.VERBOSE | re.DOTALL,
)


def check(text: Text, masked: str) -> tuple[Diagnostic, ...]:
    """``unclosed-bracket``, at most one a paragraph; ``masked`` is the content without fenced code.

    ``variant`` is "" (too many left open), deep (too many nested, though all are closed) or backticks.
    The first label is the first bracket left open or the one that is too deep.
    """
    found = []
    for start, paragraph in paragraphs(masked):
        hazard = _backticks(paragraph) if paragraph.count("`") > RUNS else None
        if hazard is None and paragraph.count("[") > DEPTH:
            hazard = _brackets(without_code(paragraph))
        if hazard is None:
            continue
        at, length, variant, count = hazard
        span = Span(path=text.path, start=start + at, end=start + at + length)
        found.append(
            Diagnostic(
                rule="unclosed-bracket",
                severity="error",
                variant=variant,
                labels=(Label(span=span, name="opened"),),
                data={"count": count, "limit": RUNS if variant == "backticks" else DEPTH},
            )
        )
    return tuple(found)


def paragraphs(content: str) -> Iterator[tuple[int, str]]:
    """The stretches between empty lines, each with where it begins."""
    at = 0
    for match in _PARAGRAPH.finditer(content):
        yield at, content[at : match.start()]
        at = match.end()
    yield at, content[at:]


def _brackets(paragraph: str) -> tuple[int, int, str, int] | None:
    """The first bracket left open, or the one beyond the limit, if more than DEPTH are open at once."""
    opened: list[tuple[int, int]] = []
    deepest: tuple[int, int] | None = None
    depth = 0
    for match in _TOKEN.finditer(paragraph):
        token = match.group()
        if token[-1] == "[" and len(token) <= 2 and token[0] != "\\":
            opened.append((match.start(), len(token)))
            depth = max(depth, len(opened))
            if len(opened) == DEPTH + 1 and deepest is None:
                deepest = opened[-1]
        elif token == "]" and opened:
            opened.pop()
    if deepest is None:
        return None
    if len(opened) > DEPTH:
        return (*opened[0], "", len(opened))
    return (*deepest, "deep", depth)


def left_open(paragraph: str) -> list[tuple[int, int]]:
    """Brackets that are open at the end of a paragraph without code: each with its length (``![`` is 2)."""
    opened: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(paragraph):
        token = match.group()
        if token[-1] == "[" and len(token) <= 2 and token[0] != "\\":
            opened.append((match.start(), len(token)))
        elif token == "]" and opened:
            opened.pop()
    return opened


def _backticks(paragraph: str) -> tuple[int, int, str, int] | None:
    """The first run of backticks that is never closed, if there are more than RUNS such lengths."""
    left = _unclosed(paragraph)
    lengths = {length for _, length in left}
    return (*left[0], "backticks", len(lengths)) if len(lengths) > RUNS else None


def _runs(paragraph: str) -> list[tuple[int, int]]:
    found = _TICKS.finditer(paragraph)
    return [(match.start(), len(match.group())) for match in found if match.group()[0] == "`"]


def _spans(paragraph: str) -> Iterator[tuple[int, int, bool]]:
    """Each run of backticks that opens something: its start, where it ends, and whether it is closed."""
    runs = _runs(paragraph)
    last = {length: start for start, length in runs}
    waiting: tuple[int, int] | None = None
    for start, length in runs:
        if waiting is None:
            if last[length] == start:
                yield start, start + length, False
            else:
                waiting = (start, length)
        elif length == waiting[1]:
            yield waiting[0], start + length, True
            waiting = None


def _unclosed(paragraph: str) -> list[tuple[int, int]]:
    return [(start, end - start) for start, end, closed in _spans(paragraph) if not closed]


def without_code(paragraph: str) -> str:
    """The paragraph with its code between backticks blanked out."""
    if "`" not in paragraph:
        return paragraph
    parts, at = [], 0
    for start, end, closed in _spans(paragraph):
        if closed:
            parts += [paragraph[at:start], " " * (end - start)]
            at = end
    return "".join([*parts, paragraph[at:]])
