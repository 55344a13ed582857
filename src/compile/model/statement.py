"""What the book asserts, what bears it out, and where the sources part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from compile.model.evidence import Fact, Name, Predication
from compile.model.manuscript import Citation, Mark, ProseKind, Quotation
from compile.model.span import Span

State: TypeAlias = Literal[
    "supported",
    "contradicted",
    "not-found",
    "sources-conflict",
    "judgement",
    "own",
    "exempt",
    "unchecked",
]
DisputeState: TypeAlias = Literal["open", "acknowledged", "dismissed"]
ShiftKind: TypeAlias = Literal[
    "bound", "unit", "certainty", "attribution", "scope", "clause", "name", "figure", "negation"
]
Match: TypeAlias = Literal[
    "exact", "permitted", "altered", "meaning-altered", "hides", "elsewhere", "absent", "unresolved"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """How one fact, name or predication of a statement stands to one cited source.

    ``found``: an agreeing fact (or the name) is there. ``contradicted``: a comparable one differs and
    none agrees. ``absent``: nothing like it is in the whole source. ``unsettled``: the number occurs, but not
    provably about the same thing; ``unwritten`` if it does not occur, but might follow from what the source says.

    Of a predication: ``kind`` of what is put otherwise ("identity", "place", "polarity" …),
    ``written`` the stretch of the statement's text that says it, ``against`` the passage's predication, ``otherwise`` the
    stretch of the passage.
    """

    verdict: Literal["found", "contradicted", "absent", "unsettled"]
    fact: Fact | None = None
    name: Name | None = None
    predication: Predication | None = None
    against: Predication | None = None
    kind: str = ""
    written: tuple[int, int] = (-1, -1)
    otherwise: tuple[int, int] = (-1, -1)
    key: str
    passage: int | None = None
    evidence: Fact | None = None
    proof: tuple[Slot, ...] = ()
    unwritten: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A stretch ``start:end`` of a statement that says more than its source does.

    ``kind`` is in what: a bound, a unit or scale, certainty, whose words they are, scope; or a whole clause that it lacks; or a
    name, a figure or a negation which it has, but not beside the rest.
    ``variant`` says which of them; ``there`` are the offsets in the source's ``passage`` of what it ``says`` instead, and
    ``holder`` who says it there.
    """

    kind: ShiftKind
    variant: str = ""
    key: str
    start: int
    end: int
    passage: int | None = None
    there: tuple[int, int] = (0, 0)
    says: str = ""
    holder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What one cited source does for one statement: the passages nearest to it (best first) with
    their scores in [0, 1], and a bearing for each fact and name in the citation's scope.

    ``grounded`` is the share, in [0, 1], of what is said in that scope which the source bears out in one place; ``shifts``
    are where it says more than the source.
    """

    key: str
    citation: int
    passages: tuple[int, ...] = ()
    scores: tuple[float, ...] = ()
    grounded: float = 0.0
    bearings: tuple[Bearing, ...] = ()
    shifts: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What became of one quotation of a statement.

    ``key`` is the source it was looked for in (or, for ``elsewhere``, found in). ``start:end`` are
    offsets of that source's text, ``passage`` its number. ``changes`` pair the author's words
    with the classes of the source's tokens that differ; ``reason`` is a word for the wording table. ``elided`` is the
    stretch that a gap leaves out, of several the first that hides something; ``also`` the others that do.
    """

    quotation: int
    match: Match
    key: str
    passage: int | None = None
    start: int | None = None
    end: int | None = None
    changes: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    elided: tuple[int, int] | None = None
    also: tuple[tuple[int, int], ...] = ()
    located: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One checkable assertion. ``start:end`` are offsets of ``chapter``'s prose number ``prose``.

    ``id`` is stable under small edits: the chapter's slug and 8 hex digits of a sketch of its content stems
    (see ``compile.statements.identity``), with ``-2`` and so on for repeats. ``citations`` and ``quotations`` are
    those in it (or, by the coverage policy, that cover it); offsets of ``facts`` and ``names`` are of ``text``.
    A citation's ``scope`` here is its stretch of this sentence (offsets of the prose, as ``start`` and ``end``
    are); one lent by a row, caption, list or block quote has ``position`` -1. ``Quotation.citations`` are indexes
    into ``citations``.
    ``exempt`` says why a statement is exempt or unchecked; ``claims_difference`` that it says that accounts differ.
    """

    id: str
    chapter: str
    prose: int
    kind: ProseKind
    section: str
    start: int
    end: int
    text: str
    span: Span
    citations: tuple[Citation, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    marks: tuple[Mark, ...] = ()
    notes: tuple[int, ...] = ()
    facts: tuple[Fact, ...] = ()
    names: tuple[Name, ...] = ()
    predications: tuple[Predication, ...] = ()
    supports: tuple[Support, ...] = ()
    verifications: tuple[Verification, ...] = ()
    covered: bool = False
    exempt: str = ""
    claims_difference: bool = False
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One line of a proof: ``name`` (measure, side, day, unit …), both values, and how they stand."""

    name: str
    a: str
    b: str
    verdict: Literal["same", "compatible", "differs", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a conflict: a fact or a predication of a source's passage (or neither: a dispute written by hand).

    ``says`` is the value as the source words it, at most a few words; ``holder`` who claims it. ``start:end`` are
    its offsets in the passage, -1 if they are not known. ``digest`` is the passage's, where a decision was bound to it.
    """

    key: str
    passage: int
    fact: Fact | None = None
    predication: Predication | None = None
    start: int = -1
    end: int = -1
    says: str
    holder: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """Prose that tells the reader of a conflict: the form's number (DESIGN section 7) and where."""

    form: Literal[1, 2, 3, 4, 5]
    statements: tuple[str, ...]
    prefers: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sides that are provably about the same thing and cannot both be true.

    ``verdict`` is ``conflict``; ``positions`` where two named parties each claim their own; the other
    four are labels of the ledger, with ``reason``: pairs that only looked alike, and those that the authors dismissed.
    ``touches`` are ids of the statements that give either side, ``flat`` those of them that give one side as if there were
    no other; ``dispute`` the id in ``disputes.yaml``, if it is there, and ``proven`` is False where only that tells of it;
    ``reopens`` the id of a dismissed dispute whose passages have changed since.
    """

    id: str
    kind: str
    verdict: Literal["conflict", "positions", "not-comparable", "superseded", "complementary", "dismissed"]
    a: Side
    b: Side
    proof: tuple[Slot, ...] = ()
    reason: str = ""
    touches: tuple[str, ...] = ()
    flat: tuple[str, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    dispute: str = ""
    proven: bool = True
    reopens: str = ""

    @property
    def itself(self) -> bool:
        """Whether one source contradicts itself; what its authors wrote down is theirs to sort."""
        return self.a.key == self.b.key and not self.dispute


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Two sides that are provably about the same thing and of which ``b`` follows from ``a``.

    ``wider`` says that it does not quite: the two can both be true, but ``b`` says more ("exactly 40" of "more than 30").
    """

    kind: str
    a: Side
    b: Side
    proof: tuple[Slot, ...] = ()
    wider: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """An entry of ``disputes.yaml``: a disagreement the authors know of, and what they decided.

    ``sides`` are two or more; one side's ``says`` is words of its passage that the prose telling of it must share.
    ``state`` is open, acknowledged, or dismissed (then ``because`` is given).
    """

    id: str
    title: str
    kind: str
    state: DisputeState
    because: str = ""
    by: str = ""
    sides: tuple[Side, ...]
    span: Span
