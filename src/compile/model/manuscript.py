"""What the author wrote: chapters, their runs of prose, citations and quotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from compile.model.span import Span, Text

#: Stands in a prose text for a node that is not words: a citation, a note, an image, code, math.
OBJECT = "\ufffc"

#: A value of pandoc's JSON AST.
Json: TypeAlias = Any

ProseKind: TypeAlias = Literal[
    "paragraph", "item", "cell", "caption", "note", "quote", "heading", "definition", "line"
]
AtomKind: TypeAlias = Literal["citation", "note", "quotation", "code", "math", "image", "raw"]
MarkName: TypeAlias = Literal["own", "judgement", "derived", "accounts-differ", "named"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """The part of a source that a citation points at: ``p. 12`` is ``("page", "12")``."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A key with its locator, and the stretch of the prose it vouches for.

    ``scope`` is in offsets of the prose text: from the citation (or clause start) before it up to
    itself. Keys that stand in one bracket share ``group`` and ``scope``. ``position`` is where its
    OBJECT stands in the prose text.
    """

    key: str
    locator: Locator | None = None
    prefix: str = ""
    suffix: str = ""
    mode: Literal["normal", "in-text", "suppress-author"] = "normal"
    relation: str | None = None
    group: int
    position: int
    scope: tuple[int, int]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words in quotation marks or a block quote; ``start:end`` are offsets of the prose text.

    ``words`` leaves the marks out; ``span`` is the file's stretch, marks included. ``keys`` are the
    citations (indexes into ``Prose.citations``) whose scope holds it; empty if none does.
    """

    words: str
    start: int
    end: int
    block: bool = False
    citations: tuple[int, ...] = ()
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span or div by which authors say what a stretch is: ``[…]{.judgement confidence=low}``.

    ``named`` says nothing but its identifier: ``[46 people]{#dead}``, for figures computed from it.
    """

    name: MarkName
    start: int
    end: int
    attributes: tuple[tuple[str, str], ...] = ()
    identifier: str = ""
    span: Span

    def get(self, name: str) -> str | None:
        """The attribute's value, or None."""
        return dict(self.attributes).get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """A node that a sentence segmenter must take as one character: ``start:end`` of the text."""

    kind: AtomKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReference:
    """Where footnote ``prose`` (an index into ``Chapter.prose``) is called from."""

    position: int
    prose: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """One run of prose of the AST (a paragraph, an item, a cell …) as flat text.

    ``offsets`` has one entry a character of ``text`` and one more for its end: the offset in the
    file. ``path`` leads from ``Chapter.blocks`` to the list of inlines: indexes and ``"c"``.
    ``text`` is what ``compile.text.inlines.flatten`` gives for those inlines, so that a writer can
    find any offset of it in the AST again. ``caller`` is the prose a note is called from. ``table``
    numbers the table of a cell within the chapter, with its row and column.
    """

    number: int
    kind: ProseKind
    text: str
    offsets: tuple[int, ...]
    path: tuple[int | str, ...]
    section: str = ""
    level: int = 0
    citations: tuple[Citation, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    marks: tuple[Mark, ...] = ()
    atoms: tuple[Atom, ...] = ()
    notes: tuple[NoteReference, ...] = ()
    caller: int | None = None
    table: tuple[int, int, int] | None = None
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """``<!-- allow RULE: reason (owner: …, until: …) -->`` as it stands in a chapter.

    ``prose`` is the run of prose it stands in or before.
    """

    rules: tuple[str, ...]
    reason: str
    owner: str = ""
    until: str = ""
    hash: str = ""
    prose: int | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One file of ``chapters/``: its AST (pandoc's JSON blocks) and its prose in reading order."""

    slug: str
    number: int
    title: str
    text: Text
    blocks: Json
    prose: tuple[Prose, ...]
    waivers: tuple[Waiver, ...] = ()
    front: Mapping[str, Json]
    api_version: tuple[int, ...] = ()

    def span(self, prose: Prose, start: int, end: int) -> Span:
        """The file's stretch of ``start:end`` of a prose text."""
        offsets = prose.offsets
        last = offsets[end - 1] + 1 if end > start else offsets[start]
        if end > start and prose.text[end - 1] == OBJECT:
            last = max(last, offsets[end])  # the whole of "[@key, p. 3]", not its first character
        return Span(path=self.text.path, start=offsets[start], end=max(last, offsets[start]))
