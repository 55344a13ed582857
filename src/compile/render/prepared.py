"""What the three writers write from: one AST of the book, cited once, with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from compile.model.book import Imprint
from compile.model.diagnostic import Diagnostic
from compile.model.look import Look
from compile.model.span import Span
from compile.render.ast.nodes import Blocks, Inlines
from compile.render.ledger import Claim, Work
from compile.render.look.theme import Theme, load
from compile.render.words.interface import Interface

Added: TypeAlias = Literal["timeline", "lists", "bibliography", "index", "about"]
PartKind: TypeAlias = Literal["chapter", "apparatus"] | Added
#: The parts that a build adds from what the chapters say, so that their words are said twice.
ADDED: tuple[Added, ...] = get_args(Added)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A chapter, or one of the pages that the build adds; its ``blocks`` hold no level-1 heading.

    ``number`` is None for what is not a chapter. ``identifier`` is its anchor in every format, ``slug`` the name of a
    chapter's file.
    """

    kind: PartKind
    identifier: str
    title: Inlines
    blocks: Blocks
    number: int | None = None
    slug: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What stands behind one printed citation; ``inlines`` is one line a key.

    ``mark`` is what the text shows: quotations verified, a passage that bears on it, or neither.
    ``uses`` is a line for each key on where else it is cited.
    """

    number: int
    mark: Literal["verified", "located", "plain"]
    words: str
    lines: tuple[Inlines, ...]
    brief: Inlines
    uses: tuple[Inlines, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The evidence for one statement, to be shown beside it; ``label`` names it, ``blocks`` are what it shows.

    ``name`` is its own anchor, short, as a page says it several times; ``anchor`` is the statement's.
    """

    name: str
    anchor: str
    label: str
    blocks: Blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Words of the Book that every output must hold; ``pieces`` in order, cut where nodes stood.

    ``stream`` is ``body``, ``note``, ``apparatus`` or a part that a build adds: they are in order each for itself. ``statement`` is empty
    for a heading or a cell that asserts nothing. ``near`` is how many letters may stand between its pieces, if
    fewer than the output is otherwise allowed; ``foot`` that it is at the foot of some page, in no order.
    """

    pieces: tuple[str, ...]
    stream: Literal["body", "note", "apparatus"] | Added
    span: Span
    statement: str = ""
    near: int = 0
    foot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The whole book, ready to be written.

    ``images`` go from an image's target in the AST to its bytes, ``drawings`` from a name to the SVG
    that the build drew, ``theme`` is what ``look`` makes of the theme that it names, ``panels`` go from the anchor of a statement to its evidence, ``apparatus`` from the number of a disagreement to
    its entry as a note, where paper has it at the foot of pages, ``formulas`` are (display, TeX) pairs, ``interface`` has the words around the author's.
    """

    imprint: Imprint
    parts: tuple[Part, ...]
    interface: Interface
    look: Look = field(default_factory=Look)
    theme: Theme = field(default_factory=load)
    evidence: Mapping[int, Evidence] = field(default_factory=dict)
    panels: Mapping[str, Panel] = field(default_factory=dict)
    apparatus: Mapping[int, Inlines] = field(default_factory=dict)
    images: Mapping[str, bytes] = field(default_factory=dict)
    drawings: Mapping[str, str] = field(default_factory=dict)
    formulas: tuple[tuple[bool, str], ...] = ()
    expected: tuple[Expected, ...] = ()
    claims: tuple[Claim, ...] = ()
    works: tuple[Work, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
