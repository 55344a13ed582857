"""The PDF's pages in the EPUB: a mark where each begins, and what the list of pages needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape

from compile.render.epub.files import Item
from compile.render.epub.front import TITLE
from compile.render.paging import Pages, unanchored
from compile.render.words.interface import Interface

_IDENTIFIED = re.compile(r'<(\w+)\b[^<>]*? id="([^"]+)"[^<>]*>')
_INLINE = frozenset(("span", "a", "code", "img"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Where a page begins: its number as printed, the file, and the anchor there ("" is the file's beginning)."""

    label: str
    file: str
    anchor: str
    identifier: str


def located(pages: Pages, items: Iterable[Item], known: Mapping[str, str]) -> tuple[Break, ...]:
    """The pages that the items have a place for; where an anchor is of the PDF alone, the next one has to do.

    ``known`` are files by anchor of what is not among the items.
    """
    texts = [(item.name, item.data.decode("utf-8")) for item in items]
    files = {found[2]: name for name, text in texts for found in _IDENTIFIED.finditer(text)} | dict(known)
    made = []
    for number, (label, at) in enumerate(pages.breaks, 1):
        anchor = next((name for name in pages.anchors[max(at, 0) :] if name in files), "") if at >= 0 else ""
        file = files[anchor] if anchor else TITLE
        if anchor or at < 0:
            made.append(Break(label=label, file=file, anchor=anchor, identifier=f"page-{number}"))
    return tuple(made)


def marked(item: Item, breaks: Iterable[Break], interface: Interface) -> Item:
    """The item with its marks."""
    here: dict[str, list[Break]] = {}
    for found in breaks:
        if found.file == item.name:
            here.setdefault(found.anchor, []).append(found)
    text = item.data.decode("utf-8")
    made = _IDENTIFIED.sub(lambda found: _with(found, here, interface), text) if here else text
    return replace(item, data=unanchored(_opened(made, here.get("", []), interface)).encode("utf-8"))


def _with(found: re.Match[str], here: Mapping[str, list[Break]], interface: Interface) -> str:
    """An element with the marks of the pages that begin at it: in a section, before anything else."""
    tag = found[1]
    told = "".join(_mark(each, interface, tag in _INLINE) for each in here.get(found[2], ()))
    return f"{found[0]}{told}" if tag == "section" else f"{told}{found[0]}"


def _opened(text: str, first: list[Break], interface: Interface) -> str:
    """A page with the marks that stand at its beginning."""
    told = "".join(_mark(each, interface, inline=False) for each in first)
    return re.sub(r"<section\b[^<>]*>", lambda found: found[0] + told, text, count=1)


def _mark(found: Break, interface: Interface, inline: bool) -> str:
    tag = "span" if inline else "div"
    label = escape(interface.say("ebook.page", number=found.label))
    return f'<{tag} id="{found.identifier}" epub:type="pagebreak" role="doc-pagebreak" aria-label="{label}"></{tag}>'
