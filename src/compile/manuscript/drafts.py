"""A chapter's prose before it has positions: drafts, and the words of the AST they are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from compile.model.manuscript import AtomKind, MarkName, ProseKind
from compile.text.tree import DEPTH, TooDeep

Json: TypeAlias = Any
Path: TypeAlias = tuple[int | str, ...]


@dataclass(slots=True, kw_only=True)
class Stream:
    """Words of the AST that follow one another in the file: the text, one note, one caption.

    Parallel lists: ``owners`` (number of the draft a word belongs to, -1 for code, keys and the
    like) and ``places`` (its offset in that draft's text). ``heads`` are the words that begin a draft. A note
    is called at word ``call`` of its parent. A caption is printed before or after its table: ``around`` is the
    stretch of the parent's words that is its table.
    """

    words: list[str] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)
    parent: int = -1
    call: int = -1
    around: tuple[int, int] | None = None


@dataclass(slots=True, kw_only=True)
class Thing:
    """A node that one OBJECT stands for; ``first:last`` are the words inside it."""

    kind: AtomKind
    place: int
    node: Json
    first: int
    last: int
    inner: list[Json] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class MarkDraft:
    """A mark's name, its stretch of the draft's text (end -1: all of it), and its attributes."""

    name: MarkName
    start: int
    end: int
    attributes: tuple[tuple[str, str], ...]
    identifier: str


@dataclass(slots=True, kw_only=True)
class Draft:
    """A run of prose before it has positions."""

    number: int
    kind: ProseKind
    path: Path
    stream: int
    first: int
    last: int = 0
    section: str = ""
    level: int = 0
    caller: int | None = None
    table: tuple[int, int, int] | None = None
    header: bool = False
    quote: bool = False
    parts: list[str] = field(default_factory=list)
    length: int = 0
    things: list[Thing] = field(default_factory=list)
    quoted: dict[int, int] = field(default_factory=dict)
    marks: list[MarkDraft] = field(default_factory=list)
    notes: list[tuple[int, Json, Path, int]] = field(default_factory=list)
    called: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its flat text."""
        return "".join(self.parts)


@dataclass(slots=True, kw_only=True)
class Comment:
    """An HTML comment: where its words are, and the number of the draft it stands in or before."""

    text: str
    stream: int
    first: int
    draft: int


@dataclass(slots=True, frozen=True, kw_only=True)
class Context:
    """Where a block stands."""

    kind: ProseKind = "paragraph"
    stream: int = 0
    caller: int | None = None
    quote: bool = False
    table: tuple[int, int, int] | None = None
    header: bool = False
    marks: tuple[MarkDraft, ...] = ()
    depth: int = 0

    def within(self, **changes: Any) -> Context:
        """The context one level further in; raises TooDeep."""
        if self.depth >= DEPTH:
            raise TooDeep(f"more than {DEPTH} blocks deep")
        names = ("kind", "stream", "caller", "quote", "table", "header", "marks")
        return Context(**{name: getattr(self, name) for name in names} | changes, depth=self.depth + 1)
