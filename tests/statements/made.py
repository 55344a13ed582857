"""Small values of the model, made by hand for tests of statements and conflicts."""

from __future__ import annotations

import re
from typing import Any

from compile.model.manuscript import OBJECT, Chapter, Citation, Locator, Mark, NoteReference, Prose, Quotation
from compile.model.span import Span, Text

_CITE = re.compile(r"\[((?:-?@\w+(?:, p\. \d+)?(?:; )?)+)\]|(?<![\w\[;-])@(\w+)")


def prose(source: str, number: int = 0, kind: Any = "paragraph", **more: Any) -> Prose:
    """A run of prose from Markdown with citations (``[@a; @b, p. 3]``, ``@a``), “quotations” and ``^1`` note calls."""
    pieces: list[str] = []
    offsets: list[int] = []
    citations: list[Citation] = []
    notes: list[NoteReference] = []
    at = group = 0
    for found in re.finditer(rf"{_CITE.pattern}|\^(\d+)", source):
        offsets += range(at, found.start())
        pieces.append(source[at : found.start()])
        position = len(offsets)
        pieces.append(OBJECT)
        offsets.append(found.start())
        at = found.end()
        if found.group(3):
            notes.append(NoteReference(position=position, prose=int(found.group(3))))
            continue
        for key in (found.group(1) or found.group(2)).split("; "):
            citations.append(_citation(key, found.group(1) is None, group, position, found.start()))
        group += 1
    text = "".join([*pieces, source[at:]])
    offsets += range(at, len(source) + 1)
    quotations = tuple(_quotation(match) for match in re.finditer("“([^”]*)”", text))
    more.setdefault("path", (number, "c"))
    more.setdefault("quotations", quotations)
    return Prose(
        number=number,
        kind=kind,
        text=text,
        offsets=tuple(offsets),
        citations=tuple(citations),
        notes=tuple(notes),
        **more,
    )


def _citation(key: str, in_text: bool, group: int, position: int, at: int) -> Citation:
    name, _, page = key.partition(", p. ")
    bare = name.strip("-@")
    return Citation(
        key=bare,
        locator=Locator(label="page", value=page) if page else None,
        mode="in-text" if in_text else "suppress-author" if name.startswith("-") else "normal",
        group=group,
        position=position,
        scope=(0, position),
        span=Span(path="chapters/01.md", start=at, end=at + len(key)),
    )


def _quotation(found: re.Match[str]) -> Quotation:
    span = Span(path="chapters/01.md", start=found.start(), end=found.end())
    return Quotation(words=found.group(1), start=found.start(), end=found.end(), span=span)


def mark(name: Any, start: int, end: int, at: int = 0, **attributes: str) -> Mark:
    """A mark over ``start:end``; those of one div have the same ``at``."""
    span = Span(path="chapters/01.md", start=at, end=at + 1)
    return Mark(name=name, start=start, end=end, attributes=tuple(attributes.items()), span=span)


def chapter(*proses: Prose | str, slug: str = "01", title: str = "The war of 2018") -> Chapter:
    """A chapter of some runs of prose."""
    made = tuple(
        prose(item, number=number) if isinstance(item, str) else item for number, item in enumerate(proses)
    )
    text = Text(path="chapters/01.md", content="\n".join(p.text for p in made))
    return Chapter(slug=slug, number=1, title=title, text=text, blocks=[], prose=made, front={})
