"""Where each character of a draft's text stands in the file, from where its words do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from compile.manuscript.drafts import Draft, Stream, Thing
from compile.manuscript.words import BLANK, File, fold

_SPACE = re.compile(r"\s+")
#: How a character of pandoc's text may be written in the file.
_WRITTEN = {
    "“": ('"', "“", "``"),
    "”": ('"', "”", "''"),
    "‘": ("'", "‘", "`"),
    "’": ("'", "’"),
    "–": ("--", "–"),
    "—": ("---", "—"),
    "…": ("...", "…"),
}
_OPENERS = {"code": "`", "math": "$", "image": "![", "raw": "\\"}
#: How far beyond its words the marks round a draft are looked for.
_REACH = 60


@dataclass(slots=True, kw_only=True)
class Placed:
    """Offsets of a draft's text (one a character, and its end) and the stretches of its things."""

    offsets: list[int] = field(default_factory=list)
    things: list[tuple[int, int]] = field(default_factory=list)


class Placer:
    """Places the drafts of one stream, in order. ``starts`` are its words' offsets in the file, or -1."""

    def __init__(self, file: File, stream: Stream, starts: Sequence[int], low: int, high: int) -> None:
        self.file = file
        self.stream = stream
        self.starts = starts
        self.low, self.high = low, high
        self._lists = stream.owners, stream.places, starts, stream.words
        self._floor = low

    def place(self, draft: Draft) -> Placed:
        """Offsets of ``draft``: its words where they were found, the rest fitted in between."""
        text, placed = draft.text, Placed()
        if not draft.things and self._whole(draft, text, placed):
            return placed
        writer = _Writer(self, text, draft)
        done = draft.first
        for thing in draft.things:
            for place, start, length in self._runs(draft, done, thing.first):
                writer.run(place, start, length)
            placed.things.append(writer.thing(thing.place, thing))
            done = thing.last
        for place, start, length in self._runs(draft, done, draft.last):
            writer.run(place, start, length)
        placed.offsets = writer.close()
        placed.offsets = [min(offset, self.high) for offset in accumulate(placed.offsets, max)]
        self._floor = max(self._floor, placed.offsets[-1])
        return placed

    def _whole(self, draft: Draft, text: str, placed: Placed) -> bool:
        """The short way, for prose that stands in the file as it is, line ends apart."""
        starts, places = self.starts, self.stream.places
        first, last = draft.first, draft.last
        if first == last or starts[first] < 0 or starts[last - 1] < 0:
            return False
        shift = starts[first] - places[first]
        if starts[last - 1] - places[last - 1] != shift or shift < self.low or shift + len(text) > self.high:
            return False
        if self.file.folded[shift : shift + len(text)] != fold(text):
            return False
        placed.offsets = list(range(shift, shift + len(text) + 1))
        self._floor = shift + len(text)
        return True

    def _runs(self, draft: Draft, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        """Stretches of the text that stand in the file as they are: place, start, length.

        They begin and end with a word that was found; ``first:last`` are words of the stream.
        """
        owners, places, starts, words = self._lists
        number, shift, begin, end = draft.number, -1, -1, 0
        for word in range(first, last):
            start = starts[word]
            if start < 0 or owners[word] != number:
                continue
            place = places[word]
            if start - place != shift:
                if begin >= 0:
                    yield begin, begin + shift, end - begin
                shift, begin = start - place, place
            end = place + len(words[word])
        if begin >= 0:
            yield begin, begin + shift, end - begin

    @property
    def floor(self) -> int:
        """Where the last draft ended."""
        return self._floor

    def inner(self, thing: Thing) -> tuple[int, int] | None:
        """The stretch of the words inside a thing, as far as they were found."""
        found = [word for word in range(thing.first, thing.last) if self.starts[word] >= 0]
        if not found:
            return None
        return self.starts[found[0]], self.starts[found[-1]] + len(self.stream.words[found[-1]])

    def next_start(self, word: int, last: int) -> int:
        """Where the next word that was found stands, from ``word`` on."""
        for index in range(word, min(last + 8, len(self.starts))):
            if self.starts[index] >= 0:
                return self.starts[index]
        return self.high


class _Writer:
    """Fills the offsets of one draft from left to right."""

    def __init__(self, placer: Placer, text: str, draft: Draft) -> None:
        self.placer, self.file = placer, placer.file
        self.text, self.draft = text, draft
        self.offsets: list[int] = []
        self.at: int | None = None

    def run(self, place: int, start: int, length: int) -> None:
        """A stretch of ``length`` that stands at ``start`` as it is."""
        done = len(self.offsets)
        if place > done or self.at is None:
            self._between(place, start)
        elif place < done:
            return
        self.offsets.extend(range(start, start + length))
        self.at = start + length

    def thing(self, place: int, thing: Thing) -> tuple[int, int]:
        """A thing: find its opening and its end, give it one offset."""
        inner = self.placer.inner(thing)
        low = self.at if self.at is not None else self._lead(inner)
        following = self.placer.next_start(thing.last, self.draft.last)
        bound = inner[0] if inner else following
        start, end = stretch(self.file, thing, low, max(bound, low), inner)
        end = min(end, max(following, start + 1))
        if place > len(self.offsets):
            self._between(place, start)
        self.offsets.append(start)
        self.at = max(end, start + 1)
        return start, self.at

    def close(self) -> list[int]:
        """Place what follows the last word; the finished offsets."""
        if self.at is None:
            self.at = self.placer.floor
        limit = min(self.at + _REACH + len(self.text) - len(self.offsets), self.placer.high)
        self._forward(self.text[len(self.offsets) :], self.at, limit)
        self.offsets.append(max(self.at, self.offsets[-1] + 1 if self.offsets else self.at))
        return self.offsets

    def _lead(self, inner: tuple[int, int] | None) -> int:
        floor = self.placer.floor
        if inner is None or floor <= inner[0]:
            return floor
        return self.file.text.rfind("\n", 0, inner[0]) + 1

    def _between(self, place: int, start: int) -> None:
        gap = self.text[len(self.offsets) : place]
        if self.at is None:
            self._backward(gap, start)
        elif len(gap) == start - self.at:
            self.offsets.extend(range(self.at, start))
        else:
            self._forward(gap, self.at, max(start, self.at))

    def _forward(self, gap: str, low: int, high: int) -> None:
        """Fit the characters of a gap into ``low:high`` from left to right."""
        blanked, at = self.file.blanked, low
        for mark in gap:
            found = _find(blanked, mark, at, high)
            if found is None:
                self.offsets.append(at)
            else:
                self.offsets.append(found[0])
                at = found[1]
        self.at = at

    def _backward(self, gap: str, start: int) -> None:
        """Fit the characters before the first word from right to left: ``“(The``."""
        blanked, at = self.file.blanked, start
        low = max(self.placer.low, start - _REACH - len(gap))
        offsets = []
        for mark in reversed(gap):
            for written in _WRITTEN.get(mark, (mark,)):
                found = blanked.rfind(written, low, at)
                if found >= 0 and at - found <= 8:
                    at = found
                    break
            offsets.append(at)
        self.offsets.extend(reversed(offsets))


def _find(text: str, mark: str, low: int, high: int) -> tuple[int, int] | None:
    """The nearest way ``mark`` is written in ``low:high``."""
    if mark == " ":
        space = _SPACE.search(text, low, high)
        return (space.start(), space.end()) if space else None
    best = None
    for written in _WRITTEN.get(mark, (mark,)):
        found = text.find(written, low, high)
        if found >= 0 and (best is None or found < best[0]):
            best = (found, found + len(written))
    return best


def stretch(file: File, thing: Thing, low: int, bound: int, inner: tuple[int, int] | None) -> tuple[int, int]:
    """The stretch of the file that a thing is: from its opening mark, in ``low:bound``, to its end."""
    if thing.kind == "note":
        start = inner[0] if inner else low
        return start, file.end(start) if inner else start + 1
    if thing.kind == "citation":
        return _citation(file, thing, low, bound, inner)
    start = file.text.find(_OPENERS[thing.kind], low, bound + 1)
    if start < 0:
        start = inner[0] if inner else low
    end = max(inner[1] if inner else start + 1, start + 1)
    return start, _end(file, thing, start, end)


def _end(file: File, thing: Thing, start: int, end: int) -> int:
    """Where a thing whose words end at ``end`` is closed."""
    text = file.text
    if thing.kind == "raw":
        return max(end, start + len(thing.node["c"][1]))
    if thing.kind == "image":
        return _blank_end(file, end)
    mark = "`" if thing.kind == "code" else "$"
    content = thing.node["c"][1]
    if start + 1 == end:
        end = max(end, text.find(content, start) + len(content)) if content else end
    limit = end + _REACH
    close = text.find(mark, end, limit)
    if close < 0:
        return end
    while text[close : close + 1] == mark:
        close += 1
    return close


def _blank_end(file: File, end: int) -> int:
    """The end of an image: its target is blanked out."""
    at = file.blanked.find(BLANK, end, end + _REACH)
    if at < 0:
        return end
    while file.blanked[at : at + 1] == BLANK:
        at += 1
    return at


def _citation(
    file: File, thing: Thing, low: int, bound: int, inner: tuple[int, int] | None
) -> tuple[int, int]:
    """From ``[`` to ``]``, or ``@key`` alone."""
    literal = _ends(thing.node["c"][1])
    start = file.blanked.find(literal[0], low, bound + 1) if literal[0] in "[-@" else -1
    if start < 0:
        start = max(file.text.rfind("@", low, bound + 1), low)
    end = inner[1] if inner else start + 1
    if literal[1] == "]":
        close = file.text.find("]", end, end + _REACH)
        end = close + 1 if close >= 0 else end
    elif file.text[end : end + 1] == "}":
        end += 1
    return start, max(end, start + 1)


def _ends(inlines: Sequence[object]) -> str:
    """The first and the last character of a citation's literal words."""
    from compile.text.inlines import flatten

    text = flatten(inlines)
    return text[:1] + text[-1:] if text else "@@"
