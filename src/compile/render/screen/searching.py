"""The text of a site's pages for its search; ``html/search.js`` reads the page that it is on in the same way."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

INDEX = "search-index.js"
_BLOCKS = frozenset(
    ("p", "li", "dd", "dt", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "td", "th", "pre", "div", "section")
)  # fmt: skip
_TITLES = ("h2", "h3", "h4", "h5", "h6")
_SKIPPED = frozenset({"button", "svg"})
_SKIPPED_CLASSES = frozenset({"evidence", "mark", "noteref", "back", "permalink"})
_VOID = frozenset({"br", "hr", "img", "col"})
_BETWEEN = " › "


def index(bodies: Mapping[str, str]) -> str:
    """The script that holds every page's text; ``bodies`` go from a page's name to what is in its ``main``."""
    pages = json.dumps(
        [page(name, body) for name, body in bodies.items()], ensure_ascii=False, separators=(",", ":")
    )
    return f"globalThis.recensionText = {pages};\n"


def page(name: str, body: str) -> dict[str, Any]:
    """A page: the titles under which its blocks stand, and of each block the number of its title, its text, its anchors.

    Anchors are pairs of an offset and an identifier: ``[0, "s-01-fall-3f2a", 120, "s-01-fall-77b0"]``.
    """
    reader = _Reader()
    reader.feed(body)
    reader.close()
    places: dict[str, int] = {}
    found: list[list[Any]] = []
    for _, place, text, anchors in reader.blocks:
        if text.strip():
            found.append([places.setdefault(place, len(places)), text, anchors])
    return {"page": name, "places": list(places), "blocks": found}


class _Reader(HTMLParser):
    """The blocks of a page, each as (element, titles, text, anchors)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, int, str, bool]] = [("main", 0, "", False)]
        self.count = 0
        self.titles: list[str] = []
        self.blocks: list[tuple[int, str, str, list[int | str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        found = dict(attrs)
        _, block, anchor, skipped = self.stack[-1]
        self.count += 1
        classes = set((found.get("class") or "").split())
        skip = skipped or tag in _SKIPPED or bool(classes & _SKIPPED_CLASSES)
        self.stack.append((tag, self.count if tag in _BLOCKS else block, found.get("id") or anchor, skip))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing: an empty element holds no text."""

    def handle_endtag(self, tag: str) -> None:
        while len(self.stack) > 1 and self.stack.pop()[0] != tag:
            pass
        if tag in _TITLES and self.blocks:
            self._titled(_TITLES.index(tag))

    def _titled(self, level: int) -> None:
        """What was read last is a title; it stands under itself."""
        block, _, text, anchors = self.blocks[-1]
        self.titles[level:] = [*([""] * (level - len(self.titles))), " ".join(text.split())]
        self.blocks[-1] = (block, self._place(), text, anchors)

    def _place(self) -> str:
        return _BETWEEN.join(filter(None, self.titles))

    def handle_data(self, data: str) -> None:
        _, block, anchor, skipped = self.stack[-1]
        if skipped:
            return
        if not self.blocks or self.blocks[-1][0] != block:
            self.blocks.append((block, self._place(), "", []))
        _, place, text, anchors = self.blocks[-1]
        if anchor and (not anchors or anchors[-1] != anchor):
            anchors += [len(text), anchor]
        self.blocks[-1] = (block, place, text + data, anchors)
