"""The words of a file in reading order, notes set apart: what the AST's words are aligned with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from compile.manuscript.grids import Grid, grids

#: A word, or where a note is called. Underscores are emphasis marks as often as not: they part words.
WORD = re.compile(r"[^\W_]+|\[\^[^\]\s]+\](?!:)|\^\[(?!\^)")
#: Fills what is not text; neither a word nor space nor any mark.
BLANK = "\x01"
_NOT_TEXT = re.compile(
    r"""
      \]\([^()\s<>"']*(?:\([^()\s]*\)[^()\s<>"']*)*(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)  # ](target "title")
    | </?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>            # <tag attribute="…">
    | \{(?:[\#.:=]|\w+=)[^{}]*\}                          # {#identifier .class key=value}
    | ^[ \t>]*:{3,}[^\n]*                                 # ::: {.class}
    | ^[ \t>]*(?:`{3,}|~{3,})[^`\n]*                      # ``` language
    | &\#?\w{2,31};                                       # &entity;
    """,
    re.VERBOSE | re.MULTILINE,
)
_SPECIAL = re.compile(r"[\]<{&`~]|:::")
_REFERENCE = re.compile(
    r"^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*\n?[ \t]*\S+(?:[ \t\n]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
_REFERRING = re.compile(r"\]\[([^\]@^\[]+)\]")
_DEFINITION = re.compile(r"^[ \t>]*\[\^([^\]\s]+)\]:", re.MULTILINE)
_INLINE_NOTE = re.compile(r"(?<!\\)\^\[(?!\^)")
#: Before a ``^[`` whose caret ends a superscript: ``10^6^[@key]``.
_SUPERSCRIPT = re.compile(r"(?<!\\)\^(?:[^\s^\[\]\\]|\\.){1,20}$")
_BRACKET = re.compile(r"\\.|`+|\n[ \t]*\n|[\[\]]", re.DOTALL)


@dataclass(slots=True, kw_only=True)
class Words:
    """Words with where each starts in the file."""

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


def blank(text: str) -> str:
    """``text`` with what is no prose in it (targets, tags, attributes) blanked out, as long as before."""
    if not _SPECIAL.search(text):
        return text
    return _NOT_TEXT.sub(lambda found: BLANK * len(found.group()), text)


def _without_references(text: str) -> str:
    """``text`` with ``[name]: target`` and the ``][name]`` that refer to it blanked out."""
    names = {_name(found.group(1)) for found in _REFERENCE.finditer(text)}
    if not names:
        return text
    text = _REFERENCE.sub(lambda found: BLANK * len(found.group()), text)
    return _REFERRING.sub(
        lambda found: BLANK * len(found.group()) if _name(found.group(1)) in names else found.group(), text
    )


def _name(label: str) -> str:
    return " ".join(label.split()).casefold()


def fold(text: str) -> str:
    """``text`` without the differences of one character between a file and pandoc's text of it."""
    text = text.replace("\n", " ").replace("\u00a0", " ")
    if "“" in text or "”" in text:
        text = text.replace("“", '"').replace("”", '"')
    return text.replace("‘", "'").replace("’", "'")


class File:
    """A chapter's text cut into zones: zone 0 is the text without its notes, each other zone a note."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blanked = blank(_without_references(text))
        self.folded = fold(self.blanked)
        self.zones: list[tuple[int, int]] = [(0, len(text))]
        self.named: dict[str, int] = {}
        self.inline: dict[int, int] = {}
        self._find_definitions()
        self._find_inline_notes()
        self._order = sorted(self.zones[1:])
        found = list(WORD.finditer(self.blanked))
        self._words = [match.group() for match in found]
        self._starts = [match.start() for match in found]
        self._grids = grids(text)

    def words(self, zone: int) -> Words:
        """The words of a zone, without those of the notes that are set apart from it."""
        start, end = self.zones[zone]
        result = Words()
        for low, high in self._without_notes(zone, start, end):
            i, k = bisect_left(self._starts, low), bisect_left(self._starts, high)
            result.words += self._words[i:k]
            result.starts += self._starts[i:k]
        for grid in self._grids:
            if start <= grid.start < end:
                _reorder(result, grid)
        return Words(words=["[^" if word[0] in "[^" else word for word in result.words], starts=result.starts)

    def zone(self, start: int) -> int | None:
        """The zone of the note that is called at ``start``."""
        if start in self.inline:
            return self.inline[start]
        match = WORD.match(self.blanked, start)
        return self.named.get(match.group()[2:-1]) if match else None

    def end(self, start: int) -> int:
        """Where the call of a note at ``start`` ends."""
        if start in self.inline:
            return self.zones[self.inline[start]][1] + 1
        match = WORD.match(self.blanked, start)
        return match.end() if match else start + 1

    def _without_notes(self, zone: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = bisect_left(self._order, (start, -1))
        for low, high in self._order[first : bisect_left(self._order, (end, -1))]:
            if low >= start and (low, high) != self.zones[zone]:
                yield start, low
                start = high
        yield start, end

    def _find_definitions(self) -> None:
        """``[^name]: …`` up to a blank line that no indented line follows (pandoc's ``noteBlock``)."""
        for match in _DEFINITION.finditer(self.text):
            if match.group(1) not in self.named and match.start() >= self.zones[-1][1] * (
                len(self.zones) > 1
            ):
                self.named[match.group(1)] = len(self.zones)
                self.zones.append((match.end(), _note_end(self.text, match.end())))

    def _find_inline_notes(self) -> None:
        for match in _INLINE_NOTE.finditer(self.text):
            at = match.start()
            end = _closing(self.text, match.end())
            if end is not None and not _SUPERSCRIPT.search(self.text, max(at - 30, 0), at):
                self.inline[at] = len(self.zones)
                self.zones.append((match.end(), end))


def _reorder(words: Words, grid: Grid) -> None:
    """Put the words of a table whose cells run over several lines into the order of its cells."""
    i, k = bisect_left(words.starts, grid.start), bisect_left(words.starts, grid.end)
    order = sorted(range(i, k), key=lambda index: grid.cell(words.starts[index]))
    words.words[i:k] = [words.words[index] for index in order]
    words.starts[i:k] = [words.starts[index] for index in order]


def _note_end(text: str, start: int) -> int:
    """Where the definition of a note that begins at ``start`` ends."""
    at = _line_end(text, start)
    blank_before = False
    while at < len(text):
        end = _line_end(text, at)
        line = text[at:end].lstrip("> ") if text[at : at + 1] == ">" else text[at:end]
        if not line.strip():
            blank_before = True
        elif _DEFINITION.match(line) or (blank_before and not line.startswith(("    ", "\t"))):
            break
        else:
            blank_before = False
        at = end
    return at


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end + 1


def _closing(text: str, start: int) -> int | None:
    """Where the bracket opened before ``start`` is closed, in the same paragraph; None if it is not."""
    depth, ticks = 1, ""
    for match in _BRACKET.finditer(text, start):
        found = match.group()
        if found[0] == "`":
            ticks = "" if found == ticks else ticks or found
        elif found[0] == "\n":
            return None
        elif found == "[":
            depth += not ticks
        elif found == "]" and not ticks:
            depth -= 1
            if not depth:
                return match.start()
    return None
