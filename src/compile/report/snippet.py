"""Lines of an author's file with what stands out in them underlined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compile.model.span import Span, Text
from compile.report.paint import Paint
from compile.report.visible import cells, width

#: A line longer than this many columns is shown in part, round what is underlined.
COLUMNS = 100
#: An underline with its words takes at most so many columns.
WIDEST = 110
#: A stretch over more lines than this is shown by its first lines and its last.
LINES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch to underline with ``sign``, and the words to put beneath it."""

    span: Span
    sign: str
    words: str
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The part of a mark on one line: ``start:end`` count from the line's first character."""

    number: int
    line: str
    start: int
    end: int
    mark: Mark
    last: bool


def snippet(text: Text, marks: Sequence[Mark], margin: int, paint: Paint) -> list[str]:
    """The lines of the marks, each with its number in a margin of so many columns, and the underlines."""
    segments = sorted(
        (part for mark in marks for part in segment(text, mark)), key=lambda part: (part.number, part.start)
    )
    rows: list[str] = []
    before = 0
    for number in dict.fromkeys(part.number for part in segments):
        if before and number > before + 1:
            rows.append(paint("...", "gutter"))
        rows.extend(_line(number, [part for part in segments if part.number == number], margin, paint))
        before = number
    return rows


def segment(text: Text, mark: Mark) -> list[Segment]:
    """A mark cut at the line ends; the middle of a long one is left out, and so are blank lines."""
    content, span = text.content, mark.span
    number, column = text.place(span.start)
    begin = span.start - (column - 1)
    parts: list[tuple[int, str, int, int]] = []
    while True:
        end = content.find("\n", begin)
        line = content[begin : len(content) if end < 0 else end].rstrip("\r")
        low, high = max(span.start - begin, 0), min(span.end - begin, len(line))
        if not parts or line[low:high].strip():
            indent = 0 if not parts else len(line[low:high]) - len(line[low:high].lstrip())
            parts.append((number, line, min(low + indent, len(line)), max(high, low)))
        begin, number = end + 1, number + 1
        if end < 0 or begin >= span.end:
            break
    if len(parts) > LINES:
        parts = [*parts[: LINES - 2], parts[-1]]
    return [
        Segment(number=n, line=line, start=low, end=high, mark=mark, last=index == len(parts) - 1)
        for index, (n, line, low, high) in enumerate(parts)
    ]


def underlined(line: str, start: int, end: int, sign: str) -> tuple[str, str]:
    """A line made harmless, and the underline of ``start:end``; at least one column wide."""
    shown = cells(line)
    lead = sum(width(cell) for cell in shown[:start])
    return "".join(shown), " " * lead + sign * max(sum(width(cell) for cell in shown[start:end]), 1)


def _line(number: int, parts: Sequence[Segment], margin: int, paint: Paint) -> list[str]:
    line, shift = clip(parts[0].line, min(p.start for p in parts), max(p.end for p in parts))
    stop = len(line) - 2 * line.endswith(" …")
    edge = paint(f"{number:>{margin}} |", "gutter")
    rows = [f"{edge} {''.join(cells(line))}".rstrip()]
    for part in parts:
        start = max(part.start + shift, 0)
        end = min(part.end + shift, stop)
        _, under = underlined(line, start, end, part.mark.sign)
        words = part.mark.words if part.last else ""
        rows += [f"{bar(margin, paint)} {row}" for row in caption(under, words, part.mark.style, paint)]
    return rows


def caption(under: str, words: str, style: str, paint: Paint) -> list[str]:
    """The underline with its words after it, or beneath it where the line would grow too long."""
    lead = under[: len(under) - len(under.lstrip())]
    line = under.strip()
    if not words:
        return [lead + paint(line, style)]
    if width(under) + 1 + width(words) <= WIDEST:
        return [lead + paint(f"{line} {words}", style)]
    room = " " * min(len(lead), max(WIDEST - width(words), 0))
    return [lead + paint(line, style), room + paint(words, style)]


def bar(margin: int, paint: Paint) -> str:
    """The margin of a line that has no number."""
    return paint(f"{' ' * margin} |", "gutter")


def clip(line: str, start: int, end: int) -> tuple[str, int]:
    """The part of a long line round ``start:end``, and what to add to an offset of the line to be in it.

    >>> clip("x" * 40, 3, 5)
    ('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 0)
    """
    # A book may be one line of a megabyte: no more of it is looked at than could be shown.
    near, far = max(0, start - 2 * COLUMNS), min(len(line), start + 3 * COLUMNS)
    piece = line[near:far]
    sizes = [width(cell) for cell in cells(piece)]
    if len(piece) == len(line) and sum(sizes) <= COLUMNS:
        return line, 0
    start, end = start - near, max(end, start + 1) - near
    low, high = _at_spaces(piece, *_window(sizes, start, end), start, end)
    before, after = "… " * (near + low > 0), " …" * (near + high < len(line))
    return f"{before}{piece[low:high]}{after}", len(before) - near - low


def _window(sizes: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """As many characters round ``start:end`` as there are columns; its beginning if it is itself too long."""
    low, high, room = start, start, COLUMNS - 4
    while high < min(end, len(sizes)) and sizes[high] <= room:
        room -= sizes[high]
        high += 1
    grew = True
    while grew:
        grew = False
        if low > 0 and sizes[low - 1] <= room:
            low, room, grew = low - 1, room - sizes[low - 1], True
        if high < len(sizes) and high >= end and sizes[high] <= room:
            room, high, grew = room - sizes[high], high + 1, True
    return low, high


def _at_spaces(line: str, low: int, high: int, start: int, end: int) -> tuple[int, int]:
    """The window moved in to the next spaces, where that leaves the marked stretch whole or well begun."""
    left = line.find(" ", low, start) if low else -1
    right = line.rfind(" ", min(end, high - 20), high) if high < len(line) else -1
    return left + 1 if left >= 0 else low, right if right >= 0 else high


def last_line(marks: Iterable[Mark], text: Text) -> int:
    """The greatest line number that the marks reach."""
    return max(text.place(max(mark.span.end - 1, mark.span.start)).line for mark in marks)
