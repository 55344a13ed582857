"""How far a source can be trusted to speak for itself: its grade, what it rests on, whether it was retracted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compile.model.book import Book
from compile.model.roots import Rest
from compile.render.ast.nodes import Inlines, words
from compile.render.evidence.cards import named
from compile.render.words.interface import Interface


class Standing:
    """Says of each source what a reader should know before taking its word."""

    def __init__(self, book: Book, short: Mapping[str, Inlines], interface: Interface) -> None:
        self.book = book
        self.short = short
        self.interface = interface
        self.references = {reference.key: reference for reference in book.references}
        self.retracted = {found.work: found for found in book.retracted}

    def lines(self, key: str, passages: Iterable[int]) -> list[Inlines]:
        """One line for each thing to know; ``passages`` are those that bear on the statement at hand."""
        return [*self._graded(key), *self._retracted(key), *self._rests(key, tuple(passages))]

    def _graded(self, key: str) -> list[Inlines]:
        """The grade that the authors give it: the field ``grade`` of its entry, "B2" say."""
        entry = self.references.get(key)
        grade = " ".join((entry.get("grade") or "").strip("{}").split()) if entry else ""
        return [words(self.interface.say("panel.grade", grade=grade))] if grade else []

    def _retracted(self, key: str) -> list[Inlines]:
        entry = self.references.get(key)
        doi = (entry.get("doi") or "").removeprefix("https://doi.org/").lower() if entry else ""
        found = self.retracted.get(key) or self.retracted.get(doi or key)
        if found is None:
            return []
        reason = (
            f"{self.interface.say('punctuation.colon')}{found.reason.rstrip('.')}" if found.reason else ""
        )
        return [words(f"{self.interface.say('panel.retracted')}{reason}.")]

    def _rests(self, key: str, passages: tuple[int, ...]) -> list[Inlines]:
        found: dict[tuple[str, str], Inlines] = {}
        for rest in self.book.roots:
            if rest.key == key and (
                rest.extent != "passages" or any(rest.bears(number) for number in passages)
            ):
                found.setdefault((rest.on or rest.words, rest.extent), self._rest(rest))
        return list(found.values())

    def _rest(self, rest: Rest) -> Inlines:
        on = named(self.short, rest.on) if rest.on else words(self.interface.quoted(rest.words))
        name = "shares" if rest.mutual else f"rests_{rest.extent}"
        before, _, after = self.interface.say(f"panel.{name}", on="\0").partition("\0")
        return [*words(before), *on, *words(after)]
