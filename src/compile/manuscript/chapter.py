"""One chapter: its text and pandoc's AST of it → prose with positions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from compile.manuscript import citations, quotations, waivers
from compile.manuscript.align import align
from compile.manuscript.citations import Cited
from compile.manuscript.collect import Collector
from compile.manuscript.drafts import Draft, MarkDraft, Stream
from compile.manuscript.place import Placed, Placer
from compile.manuscript.words import File, Words
from compile.model.manuscript import Atom, AtomKind, Mark, NoteReference, Prose, Quotation, Waiver
from compile.model.span import Span, Text

Json: TypeAlias = Any


class Reader:
    """Aligns a chapter's AST with its file and reads the prose off it. Raises TooDeep."""

    def __init__(self, text: Text, content: str, blocks: list[Json]) -> None:
        self.text = text
        self.content = content
        self.collected = Collector(blocks)
        self.file = File(content)
        count = len(self.collected.streams)
        self.zones = [0] * count
        self.starts: list[list[int]] = [[] for _ in range(count)]
        self._words: dict[int, Words] = {}
        self._matched: list[list[int]] = [[] for _ in range(count)]
        for number, stream in enumerate(self.collected.streams):
            self._align(number, stream)

    def prose(self) -> tuple[Prose, ...]:
        """Every run of prose, in reading order, a note after the prose that calls it."""
        placed = self._placed()
        drafts = self.collected.drafts
        kept = {draft.number: index for index, draft in enumerate(d for d in drafts if d.text.strip())}
        self.kept = kept
        return tuple(
            self._prose(draft, placed[draft.number], kept) for draft in drafts if draft.number in kept
        )

    def waivers(self) -> tuple[Waiver, ...]:
        """The waivers in the chapter's comments, in the order of the file."""
        found: list[Waiver] = []
        numbers = sorted(self.kept)
        for comment in self.collected.comments:
            start = self._comment(comment.text, comment.stream, comment.first)
            following = next((number for number in numbers if number >= comment.draft), None)
            prose = None if following is None else self.kept[following]
            found += waivers.read(
                self.content[start : start + len(comment.text)], start, self.text.path, prose
            )
        return tuple(sorted(found, key=lambda waiver: waiver.span.start))

    def _align(self, number: int, stream: Stream) -> None:
        """Align one stream; its parent comes before it, so that where it stands in the file is known."""
        if stream.around is not None:
            self._align_caption(number, stream)
            return
        zone = 0 if not number else self._zone(stream)
        self.zones[number] = zone
        words = self._zone_words(zone)
        self._matched[number] = align(stream.words, words.words, stream.heads)
        self.starts[number] = [words.starts[at] if at >= 0 else -1 for at in self._matched[number]]

    def _zone_words(self, zone: int) -> Words:
        if zone not in self._words:
            self._words[zone] = self.file.words(zone)
        return self._words[zone]

    def _zone(self, stream: Stream) -> int:
        """The zone of the note that a stream is: by where it is called from."""
        start = self.starts[stream.parent][stream.call]
        zone = self.file.zone(start) if start >= 0 else None
        return zone if zone is not None else self.zones[stream.parent]

    def _align_caption(self, number: int, stream: Stream) -> None:
        """A table's caption stands before or after it, among the words that nothing else matched."""
        first, last = stream.around or (0, 0)
        matched = self._matched[stream.parent]
        words = self._zone_words(self.zones[stream.parent])
        self.zones[number] = self.zones[stream.parent]
        inside = [at for at in matched[first:last] if at >= 0]
        before = next((at for at in reversed(matched[:first]) if at >= 0), -1)
        after = next((at for at in matched[last:] if at >= 0), len(words.words))
        top, bottom = (min(inside), max(inside)) if inside else (after, before)
        best: list[int] = []
        for low, high in ((bottom + 1, after), (before + 1, top)):
            found = align(stream.words, words.words[low:high], stream.heads)
            found = [at + low if at >= 0 else -1 for at in found]
            if not best or sum(at >= 0 for at in found) > sum(at >= 0 for at in best):
                best = found
        self._matched[number] = best
        self.starts[number] = [words.starts[at] if at >= 0 else -1 for at in best]

    def _placed(self) -> list[Placed]:
        placers: dict[int, Placer] = {}
        result = []
        for draft in self.collected.drafts:
            placer = placers.get(draft.stream)
            if placer is None:
                low, high = self.file.zones[self.zones[draft.stream]]
                stream = self.collected.streams[draft.stream]
                placer = Placer(self.file, stream, self.starts[draft.stream], low, high)
                placers[draft.stream] = placer
            result.append(placer.place(draft))
        return result

    def _prose(self, draft: Draft, placed: Placed, kept: Mapping[int, int]) -> Prose:
        text, path = draft.text, self.text.path
        things = [Cited(thing, *at) for thing, at in zip(draft.things, placed.things, strict=True)]
        cited = [found for found in things if found.thing.kind in ("citation", "image")]
        ends = {found.thing.place: found.end for found in things}
        quoted = self._quotations(draft, text, placed.offsets)
        caller = draft.caller
        return Prose(
            number=kept[draft.number],
            kind=draft.kind,
            text=text,
            offsets=tuple(placed.offsets),
            path=draft.path,
            section=draft.section,
            level=draft.level,
            citations=citations.read(cited, self.content, path, len(text)) if cited else (),
            quotations=quoted,
            marks=tuple(_mark(found, len(text), placed.offsets, ends, path) for found in draft.marks),
            atoms=_atoms(draft, quoted),
            notes=tuple(
                NoteReference(position=place, prose=kept[called])
                for place, called in draft.called
                if called in kept
            ),
            caller=kept[caller] if caller is not None else None,
            table=draft.table,
            header=draft.header,
        )

    def _quotations(self, draft: Draft, text: str, offsets: Sequence[int]) -> tuple[Quotation, ...]:
        path = self.text.path
        if draft.quote:
            whole = quotations.block(text, offsets=offsets, path=path)
            return (whole,) if whole else ()
        drafts = self.collected.drafts
        following = drafts[draft.number + 1].text if draft.number + 1 < len(drafts) else ""
        goes_on = quotations.opens(text) and quotations.opens(following)
        return quotations.read(text, draft.quoted, offsets=offsets, path=path, goes_on=goes_on)

    def _comment(self, text: str, stream: int, first: int) -> int:
        """Where raw HTML stands: the literal text of it nearest before its first word."""
        starts = self.starts[stream]
        word = next((starts[at] for at in range(first, len(starts)) if starts[at] >= 0), len(self.content))
        exact = self.content.rfind(text, 0, word + len(text))
        return exact if exact >= 0 else max(self.content.rfind("<!--", 0, word), 0)


def _atoms(draft: Draft, quoted: Sequence[Quotation]) -> tuple[Atom, ...]:
    """Things, and quotations by pandoc's nodes or by marks it does not pair («…»); block quotes are not."""
    kind: AtomKind = "quotation"
    stretches = {(found.start, found.end) for found in quoted if not found.block} | set(draft.quoted.items())
    atoms = [Atom(kind=thing.kind, start=thing.place, end=thing.place + 1) for thing in draft.things]
    atoms += [Atom(kind=kind, start=start, end=end) for start, end in stretches]
    return tuple(sorted(atoms, key=lambda atom: (atom.start, -atom.end)))


def _mark(found: MarkDraft, length: int, offsets: Sequence[int], ends: Mapping[int, int], path: str) -> Mark:
    """A mark with its place; ``ends`` is where in the file each thing (by its place in the text) ends."""
    end = length if found.end < 0 else found.end
    last = ends.get(end - 1, offsets[end - 1] + 1) if end > found.start else offsets[found.start]
    return Mark(
        name=found.name,
        start=found.start,
        end=end,
        attributes=found.attributes,
        identifier=found.identifier,
        span=Span(path=path, start=offsets[found.start], end=max(last, offsets[found.start])),
    )
