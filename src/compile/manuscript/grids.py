"""Grid and multiline tables, whose cells run over several lines side by side."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_GRID_RULE = re.compile(r"^[ \t>]*\+[-=:+]+\+[ \t]*$")
_GRID_LINE = re.compile(r"^[ \t>]*[|+].*[|+][ \t]*$")
_DASHES = re.compile(r"^[ \t]*-{3,}[ \t]*$")
_COLUMNS = re.compile(r"^[ \t]*-+(?:[ \t]+-+)+[ \t]*$")
_BETWEEN = re.compile(r"^[-\s]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The stretch ``start:end`` of the file that is one table.

    ``lines`` are where its lines start, ``rows`` the row each line belongs to, ``columns`` the offsets
    in a line at which its columns begin.
    """

    start: int
    end: int
    lines: tuple[int, ...]
    rows: tuple[int, ...]
    columns: tuple[int, ...]

    def cell(self, offset: int) -> tuple[int, int, int]:
        """Row, column and offset: sorts words into the order of the cells."""
        line = bisect_right(self.lines, offset) - 1
        column = bisect_right(self.columns, offset - self.lines[line])
        return self.rows[line], column, offset


def grids(text: str) -> tuple[Grid, ...]:
    """Every grid and multiline table of a file. One pass over its lines."""
    if "\n+-" not in text and "---" not in text and not text.startswith("+-"):
        return ()
    lines = text.split("\n")
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    starts.append(at)
    found: list[Grid] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        last = None
        if "+" in line and _GRID_RULE.match(line):
            last = _grid_end(lines, number)
            columns = tuple(index for index, mark in enumerate(line) if mark == "+")
            rows = _rows(lines, number, last, _GRID_RULE) if last else ()
        elif line[:1] in "- \t" and "---" in line:
            last, columns = _multiline_end(lines, number)
            rows = _rows(lines, number, last, _BETWEEN) if last else ()
        if last is None:
            number += 1
            continue
        found.append(
            Grid(
                start=starts[number],
                end=starts[last],
                lines=tuple(starts[number:last]),
                rows=rows,
                columns=columns,
            )
        )
        number = last
    return tuple(found)


def _grid_end(lines: list[str], first: int) -> int | None:
    """The line after a grid table that begins at ``first``; None if its lines do not fit one another."""
    last, width = first, len(lines[first].rstrip())
    while last < len(lines) and _GRID_LINE.match(lines[last]):
        line = lines[last].rstrip()
        if line.isascii() and len(line) != width:
            return None
        last += 1
    return last if _GRID_RULE.match(lines[last - 1]) and last - first > 2 else None


def _multiline_end(lines: list[str], first: int) -> tuple[int | None, tuple[int, ...]]:
    """The line after a multiline table that begins at ``first``, and where its columns begin."""
    if _DASHES.match(lines[first]):
        rule = first + 1
        while rule < len(lines) and lines[rule].strip() and not _COLUMNS.match(lines[rule]):
            rule += 1
        if rule >= len(lines) or not _COLUMNS.match(lines[rule]):
            return None, ()
    elif _COLUMNS.match(lines[first]) and not (first and lines[first - 1].strip()):
        rule = first
    else:
        return None, ()
    columns = tuple(match.start() for match in re.finditer(r"-+", lines[rule]))
    closing = _DASHES if rule > first else _COLUMNS
    for number in range(rule + 1, len(lines)):
        line = lines[number]
        if closing.match(line) and (number + 1 == len(lines) or not lines[number + 1].strip()):
            return number + 1, columns
        if any(line[column - 1 : column].strip() for column in columns if column):
            break  # words between the columns: a rule and some text, no table
    return None, ()


def _rows(lines: list[str], first: int, last: int, rule: re.Pattern[str]) -> tuple[int, ...]:
    row, rows = 0, []
    for line in lines[first:last]:
        row += bool(rule.match(line))
        rows.append(row)
    return tuple(rows)
