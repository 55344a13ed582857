"""What a statement may rest on: references, captured sources, their passages and facts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from compile.model.span import Span, Text

FactKind: TypeAlias = Literal["quantity", "date"]
Modality: TypeAlias = Literal["asserted", "reported", "planned", "possible", "conditional", "denied"]
Exactness: TypeAlias = Literal["exact", "approximate", "bound", "range"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A set of numbers between two ends; None is no end. "more than 40" is (40, ∞).

    For dates the numbers are proleptic Gregorian ordinals (``date.toordinal``), both ends closed.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        return not (self._below(other) or other._below(self))

    def holds(self, other: Interval) -> bool:
        """Whether every number of ``other`` is in this one."""
        return self._starts_before(other) and self._ends_after(other)

    def _below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def _starts_before(self, other: Interval) -> bool:
        if self.low is None:
            return True
        if other.low is None:
            return False
        if self.low == other.low:
            return other.low_open or not self.low_open
        return self.low < other.low

    def _ends_after(self, other: Interval) -> bool:
        if self.high is None:
            return True
        if other.high is None:
            return False
        if self.high == other.high:
            return other.high_open or not self.high_open
        return self.high > other.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A proper name as written at ``start:end``, and the folded forms it may be matched by."""

    text: str
    start: int
    end: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What a stretch of a sentence says, in comparable form.

    ``start:end`` is the value's stretch in the text it was read from (a passage's or a statement's),
    ``clause`` the stretch of the clause around it. All words are folded: stems, or canonical names.

    interval    the value; ``unit`` its dimension's base: "count", "person-day", "metre", "USD", "percent", "day" …
    head        what is counted ("fighter"), or for a date the event's head word
    population  what narrows it: ("child",), ("foreign",), ("civilian",), ("taliban",)
    event       class of the predicate ("surrender", "kill", "wound"), None if none is known
    subject     canonical names and nouns of who did it;  object_  of who or what it was done to
    place       names of places around it
    as_of       the days it holds for, None if not said;  cumulative  a count that grows ("so far", "by 18 July")
    polarity    False under a negation
    holder      who says so, "" when the text says it in its own voice
    part        True if it counts a part of something named beside it ("of them", "including")
    definite    True if it counts all there are: "the eleven climbers", "all 27 passengers"
    terms       stems of the clause's content words;  near   base forms of those right around a quantity
    stages      of which stage of something a quantity is: "early", "then", "before:reform" (see ``language.stages``)
    """

    kind: FactKind
    text: str
    start: int
    end: int
    clause: tuple[int, int]
    interval: Interval
    unit: str = "count"
    exactness: Exactness = "exact"
    head: str = ""
    population: tuple[str, ...] = ()
    event: str | None = None
    subject: tuple[str, ...] = ()
    object_: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    as_of: Interval | None = None
    cumulative: bool = False
    polarity: bool = True
    modality: Modality = "asserted"
    holder: str = ""
    part: bool = False
    definite: bool = False
    terms: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A party to what a clause says, at ``start:end`` of its text.

    role     "subject" and "object" as after turning a passive round; "complement" behind "was", "became", "elected as";
             "oblique" behind a preposition, which is ``tie`` ("in", "by", "as"; "" for the others)
    head     canonical name, or base form of the noun
    names    canonical names in the phrase;  words  stems of what narrows the head, sorted
    amount   "all", "most", "some", "few", "none" or a number as written, "" if the phrase has none
    kind     what sort of thing it is: "person", "group", "place", "time", "manner", "thing", "" if not known
    """

    role: Literal["subject", "object", "complement", "oblique"]
    tie: str = ""
    head: str
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    amount: str = ""
    kind: Literal["person", "group", "place", "time", "manner", "thing", ""] = ""
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Predication:
    """What a clause says happens or is, in comparable form: a predicate and its parties.

    ``start:end`` are the predicate's words, ``clause`` the stretch of its clause.

    verb      base form with its particle ("turn down"), "be" for what is said with a form of "be" or in apposition
    event     class of the predicate as of a ``Fact``, None if none is known
    degree    how far: "wholly", "partly", "barely", "not"; "" if it does not say
    as_of, polarity, modality, holder   as of a ``Fact``
    """

    text: str
    start: int
    end: int
    clause: tuple[int, int]
    verb: str
    event: str | None = None
    arguments: tuple[Argument, ...] = ()
    degree: str = ""
    as_of: Interval | None = None
    polarity: bool = True
    modality: Modality = "asserted"
    holder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which of two happenings of a sentence came first; ``text`` at ``start:end`` are the words that say so.

    ``earlier`` and ``later`` are the stems that tell each of the two from the other, sorted: of "the mayor arrived before
    the judge" "mayor" and "judge". No stems of one are all that is left: "licensed in Peru before anywhere else".
    """

    text: str
    start: int
    end: int
    earlier: tuple[str, ...]
    later: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence of a source. Numbers count from 1; ``start:end`` are offsets of the extracted text.

    ``tokens`` is the range of the source's tokens (see Fingerprints). ``text`` is None from a seal.
    ``digest`` is the SHA-256 (first 16 hex digits) of the folded text: what decisions are bound to.
    """

    number: int
    paragraph: int
    sentence: int
    page: str | None = None
    start: int
    end: int
    tokens: tuple[int, int]
    digest: str
    stems: tuple[str, ...]
    names: tuple[Name, ...] = ()
    facts: tuple[Fact, ...] = ()
    predications: tuple[Predication, ...] = ()
    orders: tuple[Order, ...] = ()
    text: str | None = None

    @property
    def locator(self) -> str:
        """Where it stands, for people: ``p. 12, ¶ 3`` or ``¶ 3``."""
        page = f"p. {self.page}, " if self.page else ""
        return f"{page}¶ {self.paragraph}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprints:
    """Keyed hashes of a source's words, by which a quotation is proved verbatim without the text.

    The source's text is cut into tokens (words and punctuation marks, quotation marks left out).
    ``exact`` are hashes of each three tokens in order as they stand; ``folded`` the same over words
    only, case and accents folded; ``skeleton`` is one class code a token (word, number, negation,
    modal, name, hedge, punctuation …); ``traces`` is six bits of each token's hash, enough to line words
    up; ``singles`` and ``doubles`` are, for each passage, the sorted hashes of its one- and two-token runs.
    ``compile.text.weave`` says how they are made.
    """

    salt: str
    exact: tuple[int, ...]
    folded: tuple[int, ...]
    skeleton: str
    traces: str = ""
    singles: tuple[tuple[int, ...], ...]
    doubles: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A captured document behind one key. Checks read only what a seal holds, never ``text``.

    ``digest`` is the SHA-256 of the extracted text (UTF-8), ``original`` of the bytes as captured, "" if not known.
    """

    key: str
    origin: str = ""
    title: str = ""
    captured: str = ""
    published: str = ""
    digest: str
    original: str = ""
    extractor: str
    passages: tuple[Passage, ...]
    fingerprints: Fingerprints
    words: int
    text: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An entry of ``refs.bib``; ``fields`` are (lower-case name, raw value) in file order."""

    key: str
    kind: str
    fields: tuple[tuple[str, str], ...]
    span: Span
    key_span: Span

    def get(self, name: str) -> str | None:
        """The field's raw value, or None."""
        return dict(self.fields).get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """A work on the project's list of retracted ones: its key, or its DOI in lower case; why and when, as written there."""

    work: str
    reason: str = ""
    date: str = ""
    span: Span
