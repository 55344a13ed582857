"""The value of a BibTeX field: ``{…}``, ``"…"``, numbers and names of strings, joined by ``#``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Macros: TypeAlias = Mapping[str, str]

#: The strings that every BibTeX style defines; biblatex wants numbers of them.
MONTHS: Macros = {
    name: name
    for name in ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
}

_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\s,{}\"#=()]+")
_BRACES = re.compile(r"(?<!\\)[{}]")
_QUOTES = re.compile(r'(?<!\\)[{}"]')
# Possessive, so that a megabyte of blanks is read once.
_NEXT_FIELD = re.compile(r"\n[ \t]*+[A-Za-z][\w-]*+[ \t]*+=[ \t]*+[{\"\w]")
_SWALLOWED = re.compile(r"[\n,][ \t]*+[A-Za-z][\w-]*+[ \t]*+=[ \t]*+\Z")
#: How far before a quotation mark the name of a swallowed field may begin.
_NAME_LIMIT = 200


@dataclass(slots=True, kw_only=True)
class Scan:
    """A value at ``start:end``, where to go on, and what was odd about it.

    ``unclosed`` is the offset of a delimiter never closed (``quote``: a ``"``), ``comma`` the stretch of the
    word that lacks one before it, ``following`` that word, ``unknown`` names of strings that nobody defined.
    """

    start: int
    end: int
    next: int
    value: str = ""
    unclosed: int | None = None
    quote: bool = False
    comma: tuple[int, int] | None = None
    following: str = ""
    unknown: list[tuple[int, int, str]] = field(default_factory=list)


def scan(content: str, start: int, end: int, close: str, *, broken: bool, macros: Macros) -> Scan:
    """Read the value that begins at ``start``; never past ``end``.

    bibtexparser reads up to the next comma and so swallows ``title = {A} year = {2018}`` whole; here a
    value ends with its last piece, and what follows without a comma is told and read as a field.
    """
    result = Scan(start=start, end=start, next=start)
    parts: list[str] = []
    position = start
    while position < end:
        stop = _piece(result, content, position, end, parts, broken=broken, macros=macros)
        if stop is None:
            break
        result.end = stop
        position = _space(content, stop, end)
        if result.unclosed is not None or content[position : position + 1] != "#":
            break
        position = _space(content, position + 1, end)
    result.value = "".join(parts)
    _finish(result, content, position, end, close)
    return result


def _finish(result: Scan, content: str, position: int, end: int, close: str) -> None:
    """Where to go on: after the comma, at the closing delimiter, or at what stands there instead."""
    after = content[position : position + 1] if position < end else ""
    result.next = position + 1 if after == "," else max(position, result.start)
    if after in ("", ",", close) or result.unclosed is not None:
        return
    word = _WORD.match(content, position, end)
    if result.end > result.start and word:
        result.comma, result.following = word.span(), word.group()
    elif word is None:
        result.next = position + 1


def _piece(
    result: Scan, content: str, start: int, end: int, parts: list[str], *, broken: bool, macros: Macros
) -> int | None:
    """Read one piece into ``parts``; the offset after it, or None where there is none."""
    first = content[start]
    if first == "{":
        return _braced(result, content, start, end, parts, broken=broken)
    if first == '"':
        return _quoted(result, content, start, end, parts)
    word = _WORD.match(content, start, end)
    if word is None:
        return None
    text = word.group()
    if not text.isdigit() and text.lower() not in macros:
        result.unknown.append((word.start(), word.end(), text))
    parts.append(macros.get(text.lower(), text))
    return word.end()


def _braced(result: Scan, content: str, start: int, end: int, parts: list[str], *, broken: bool) -> int:
    following = _NEXT_FIELD.search(content, start, end) if broken else None
    limit = following.start() if following else end
    stop = _balanced(content, start, limit)
    if stop is None:
        result.unclosed = start
        parts.append(content[start + 1 : limit].strip(" ,\t\n"))
        return limit
    parts.append(content[start + 1 : stop - 1])
    return stop


def _balanced(content: str, start: int, end: int) -> int | None:
    """The offset after the brace that closes the one at ``start``, or None."""
    depth = 0
    for mark in _BRACES.finditer(content, start, end):
        depth += 1 if mark.group() == "{" else -1
        if depth == 0:
            return mark.end()
    return None


def _quoted(result: Scan, content: str, start: int, end: int, parts: list[str]) -> int:
    depth = 0
    for mark in _QUOTES.finditer(content, start + 1, end):
        if mark.group() != '"':
            depth += 1 if mark.group() == "{" else -1
        elif depth <= 0:
            tail = max(start, mark.start() - _NAME_LIMIT)
            swallowed = _SWALLOWED.search(content, tail, mark.start())
            if swallowed is None:
                parts.append(content[start + 1 : mark.start()])
                return mark.end()
            break
    else:
        swallowed = _NEXT_FIELD.search(content, start, end)
    limit = swallowed.start() if swallowed else end
    result.unclosed, result.quote = start, True
    parts.append(content[start + 1 : limit].strip(" ,\t\n"))
    return limit


def _space(content: str, position: int, end: int) -> int:
    found = _SPACE.match(content, position, end)
    return found.end() if found else position
