"""Identifiers: unique over the book, never those that we or citeproc need, with links following."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from compile.model.diagnostic import Diagnostic
from compile.model.manuscript import Chapter
from compile.render.ast.cleaning import finding
from compile.render.ast.nodes import Blocks, Json
from compile.render.ast.transform import transform

_RESERVED = re.compile(
    r"(?:refs|toc|notes|main|about|apparatus|timeline|lists|bibliography|index|top)\Z"
    r"|(?:ref-|fn|cb\d|cite-|ev-|page-|timeline-|index-|sources-\d|lists-|listed-)"
)
_UNFIT = re.compile(r"[^A-Za-z0-9_.-]")
_PLACES = {
    **dict.fromkeys(("Span", "Link", "Image", "Div", "Code", "CodeBlock", "Figure", "Table"), 0),
    "Header": 1,
}


@cache
def anchor(identifier: str) -> str:
    """An identifier fit for HTML, EPUB and Typst: ASCII, and a letter first ("s-01-harvest-1f…")."""
    fit = _UNFIT.sub(lambda found: f"_{ord(found[0]):x}", identifier)
    return fit if fit[:1].isalpha() else f"s-{fit}"


class Anchors:
    """Every identifier taken so far, and what each chapter's own were renamed to."""

    def __init__(self, reserved: Iterable[str], statements: Iterable[str] = ()) -> None:
        own = {identifier: anchor(identifier) for identifier in statements}
        #: Statements may be linked to by their ids and by the anchors that their permalinks have.
        self.first: dict[str, str] = own | {name: name for name in own.values()}
        self.taken = {*reserved, *own.values()}
        self.local: dict[str, dict[str, str]] = {}

    def claim(self, chapter: Chapter, nodes: list[Json]) -> None:
        """Renames the identifiers of a chapter's nodes where they are reserved or taken."""
        names = self.local.setdefault(chapter.slug, {})
        self.first.setdefault(chapter.slug, anchor(chapter.slug))
        for node in nodes:
            place = _PLACES.get(node["t"])
            if place is not None and node["c"][place][0]:
                triple = node["c"][place]
                triple[0] = self._unique(chapter.slug, triple[0], names)

    def _unique(self, slug: str, identifier: str, names: dict[str, str]) -> str:
        fit = anchor(identifier)
        candidate = f"{anchor(slug)}-{fit}" if _RESERVED.match(fit) or fit in self.taken else fit
        number = 2
        while candidate in self.taken:
            candidate = f"{anchor(slug)}-{fit}-{number}"
            number += 1
        self.taken.add(candidate)
        names.setdefault(identifier, candidate)
        self.first.setdefault(identifier, candidate)
        return candidate

    def follow(self, chapter: Chapter, blocks: Blocks, nodes: list[Json]) -> list[Diagnostic]:
        """Turns the internal links of a chapter to the new names; a link to nowhere becomes its words."""
        found: list[Diagnostic] = []
        names = self.local[chapter.slug]
        if not any(node["t"] == "Link" for node in nodes):
            return found

        def visit(node: dict[str, Json]) -> list[Json] | None:
            if node["t"] != "Link" or not node["c"][2][0].startswith("#"):
                return None
            wanted = node["c"][2][0][1:]
            target = names.get(wanted) or self.first.get(wanted)
            if target is None:
                found.append(finding(chapter, "missing-anchor", "error", f"#{wanted}", anchor=wanted))
                return list(node["c"][1]) or [{"t": "Str", "c": wanted}]
            node["c"][2][0] = f"#{target}"
            return None

        transform(blocks, visit)
        return found
