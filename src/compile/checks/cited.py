"""Which keys of the bibliography the chapters cite, and where."""

from __future__ import annotations

from dataclasses import dataclass, field

from compile.model.book import Book
from compile.model.manuscript import Citation


@dataclass(slots=True, kw_only=True)
class Citing:
    """Where a key is first cited, and the ids of the statements that rest on it."""

    first: Citation
    statements: list[str] = field(default_factory=list)
    alone: int = 0


def cited(book: Book) -> dict[str, Citing]:
    """Every key that is cited and in the bibliography, in the order of its first citation."""
    known = {reference.key for reference in book.references}
    found: dict[str, Citing] = {}
    for chapter in book.chapters:
        for prose in chapter.prose:
            for citation in prose.citations:
                if citation.key in known:
                    found.setdefault(citation.key, Citing(first=citation))
    for statement in book.statements:
        keys = dict.fromkeys(citation.key for citation in statement.citations)
        for key in keys:
            if key in found:
                found[key].statements.append(statement.id)
                found[key].alone += len(keys) == 1
    return found
