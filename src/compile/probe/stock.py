"""What flips put in the place of the author's words: names, places and keys of the same project."""

from __future__ import annotations

from dataclasses import dataclass

from compile.language import places
from compile.language.lexicon import aliases
from compile.model.book import Book
from compile.model.evidence import Name, Source
from compile.probe.ground import grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Each name once, in the order of the book: ``names`` of people and groups, ``places``; and the captured sources."""

    names: tuple[Name, ...]
    places: tuple[Name, ...]
    sources: tuple[Source, ...]


def stock(book: Book) -> Stock:
    """The project's own names: a wrong one of them is the likeliest slip, and the hardest to see."""
    names: dict[str, Name] = {}
    spots: dict[str, Name] = {}
    for ground in grounds(book):
        found = places.read(ground.sentence, 0, len(ground.sentence.tokens))
        for name in ground.sentence.names:
            (spots if name.forms[0] in found else names).setdefault(_core(name), name)
    for core in spots:
        names.pop(core, None)
    cited = {citation.key for statement in book.statements for citation in statement.citations}
    kept = tuple(source for source in book.sources if source.key in cited)
    return Stock(names=_different(names), places=_different(spots), sources=kept)


def _core(name: Name) -> str:
    """One word for all the forms of a name."""
    known = aliases()
    return next((known[form] for form in name.forms if form in known), name.forms[0])


def _different(names: dict[str, Name]) -> tuple[Name, ...]:
    """No name that is a part of another: "Nemat" beside "Mufti Nemat"."""
    kept: list[Name] = []
    for name in names.values():
        parts = set(name.forms[0].split())
        if not any(parts & set(other.forms[0].split()) for other in kept):
            kept.append(name)
    return tuple(kept)
