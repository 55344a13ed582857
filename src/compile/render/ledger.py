"""What machines read of a book besides its words: its claims, and the works that they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compile.model.book import Book
from compile.render.ast.addresses import valid
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Inlines, stringify
from compile.render.words.openings import uncited

#: States of what is asserted of the world, not of the book itself.
_ASSERTED = frozenset(
    {"supported", "contradicted", "not-found", "sources-conflict", "unchecked", "judgement"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement: its anchor, its words, its chapter's anchor, the anchors of the works it cites, its state."""

    anchor: str
    text: str
    chapter: str
    works: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """An entry of the bibliography: its anchor, how it is printed, its address ("" if it has none)."""

    anchor: str
    printed: str
    url: str


def claims(book: Book, chapters: Mapping[str, str]) -> tuple[Claim, ...]:
    """The statements that assert something; ``chapters`` go from a chapter's slug to its anchor."""
    states = book.states
    found = []
    for statement in book.statements:
        state = states.get(statement.id, "unchecked")
        if state in _ASSERTED:
            keys = dict.fromkeys(citation.key for citation in statement.citations)
            found.append(
                Claim(
                    anchor=anchor(statement.id),
                    text=uncited(statement.text),
                    chapter=chapters[statement.chapter],
                    works=tuple(anchor(f"ref-{key}") for key in keys),
                    state=state,
                )
            )
    return tuple(found)


def works(book: Book, entries: Mapping[str, Inlines]) -> tuple[Work, ...]:
    """The references that the bibliography prints; ``entries`` go from a key to its entry."""
    return tuple(
        Work(
            anchor=anchor(f"ref-{reference.key}"),
            printed=" ".join(stringify(entries[reference.key]).split()),
            url=_url(reference.get("url") or "", reference.get("doi") or ""),
        )
        for reference in book.references
        if reference.key in entries
    )


def _url(url: str, doi: str) -> str:
    if url.startswith(("https://", "http://")) and not set(url) & set('{}\\ <>"'):
        return valid(url)
    bare = doi.removeprefix("https://doi.org/").strip()
    return (
        valid(f"https://doi.org/{bare}") if bare.startswith("10.") and not set(bare) & set('{}\\ <>"') else ""
    )
