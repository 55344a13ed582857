"""Questions to the program that need no project: do two texts agree, does a source say what a statement says?"""

from __future__ import annotations

from collections.abc import Sequence

from compile import conflicts, sources
from compile.conflicts.between import Between
from compile.language.covering import counts, lacking
from compile.model.book import Book, Imprint, Policy
from compile.model.comparison import Compared, Found, Stretch
from compile.model.diagnostic import Diagnostic
from compile.model.evidence import Source
from compile.model.manuscript import OBJECT, Chapter, Citation, Prose
from compile.model.span import Span, Text
from compile.model.statement import Agreement, Conflict, Side, Statement
from compile.model.states import GROUNDED
from compile.model.supported import Nearest, Standing, Supported

__all__ = ["compare", "support"]

#: The rules that judge what a source makes of a statement, by group or name.
_SELECTED = ("support", "partly-sourced")
#: Those of them which say that the source puts it otherwise.
_CONTRADICTING = frozenset(
    {
        "agent-patient-swapped",
        "date-contradicted",
        "polarity-contradicted",
        "quantity-contradicted",
        "role-or-place-contradicted",
        "unit-or-scale",
    }
)


def compare(a: str, b: str, *, as_of: tuple[str, str] = ("", ""), title: str = "") -> Compared:
    """Whether two texts agree, with the proof.

    ``as_of`` are their dates (ISO 8601, "" if not known), ``title`` is what both are about ("" if not known).

    conflict: two facts are about the same thing and cannot both be true. positions: only named parties' claims do so.
    agree: a fact or a clause of ``b`` was found in ``a``, none differs, and nothing that ``b`` says is lacking there: no
    name (but that of what ``a`` calls "she" or "the film"), no figure, nothing told of another, further ("only") or more
    surely. Else unsettled.
    """
    texts = tuple(Text(path=name, content=_plain(text)) for name, text in zip("ab", (a, b), strict=True))
    left, right = (
        sources.from_text(text.path, text, sources.Origin(title=title, published=date))
        for text, date in zip(texts, as_of, strict=True)
    )
    found = conflicts.between(left, right)
    where = {source.key: source for source in (left, right)}
    why = _unsettled(found, left, right) if not (found.conflicts or found.positions) else ""
    verdict = "conflict" if found.conflicts else "positions" if found.positions else "agree"
    return Compared(
        verdict="unsettled" if why else verdict,  # type: ignore[arg-type]
        a=texts[0],
        b=texts[1],
        conflicts=tuple(_found(one, where) for one in (*found.conflicts, *found.positions)),
        agreements=tuple(_found(one, where) for one in (*found.agreements, *found.clauses)),
        ledger=tuple(_found(one, where) for one in found.ledger),
        why=why,
    )


def support(statement: str, source: str | Sequence[str] | Source, context: str = "") -> Supported:
    """Whether a source says what a statement says; ``context`` are the titles that the statement stands under.

    ``source`` is a text, or its sentences (offsets are then of these joined by empty lines), or a captured source.
    """
    from compile import checks

    captured = source if isinstance(source, Source) else _captured(source)
    book = stated(statement, (captured,), context)
    findings = tuple(found for found in checks.run(book) if found.rule != "not-found")
    return Supported(
        state=_standing(book, findings),
        findings=findings,
        passage=_nearest(book.statements, captured),
        book=book,
    )


def stated(statement: str, captured: tuple[Source, ...], context: str = "") -> Book:
    """A book of one paragraph, at the end of which every source is cited; of several, their conflicts are found."""
    from compile import conflicts, statements

    policy = Policy(coverage="trailing", select=_SELECTED)
    chapter = _chapter(statement, tuple(source.key for source in captured), context)
    made = statements.extract((chapter,), (), captured, policy).value
    found = conflicts.find(made, captured, (), (chapter,)).value if len(captured) > 1 else ()
    return Book(
        imprint=Imprint(title=context),
        policy=policy,
        files={chapter.text.path: chapter.text},
        chapters=(chapter,),
        sources=captured,
        statements=made,
        conflicts=found,
    )


def _captured(source: str | Sequence[str]) -> Source:
    content = source if isinstance(source, str) else "\n\n".join(source)
    return sources.from_text("source", Text(path="source", content=_plain(content)), sources.Origin())


def _chapter(statement: str, keys: tuple[str, ...], context: str) -> Chapter:
    """The statement as a chapter of one paragraph, at the end of which the sources are cited."""
    text = f"{_plain(statement).strip()} {OBJECT}"
    end = len(text) - 1
    place = Span(path="statement", start=end - 1, end=end)
    citations = (Citation(key=key, group=0, position=end, scope=(0, end), span=place) for key in keys)
    prose = Prose(
        number=0,
        kind="paragraph",
        text=text,
        offsets=(*range(end), *(end - 1,) * 2),
        path=(0, "c"),
        citations=tuple(citations),
    )
    file = Text(path="statement", content=text[: end - 1])
    return Chapter(slug="s", number=1, title=context, text=file, blocks=[], prose=(prose,), front={})


def _standing(book: Book, findings: tuple[Diagnostic, ...]) -> Standing:
    """The worst state of its sentences, with what the rules found."""
    states = {state for state in book.states.values() if state != "exempt"}
    rules = {found.rule for found in findings}
    if "contradicted" in states or rules & _CONTRADICTING:
        return "contradicted"
    if states == {"supported"} and not rules:
        return "supported"
    absent = {"figure-not-in-source", "name-not-in-source"} & rules
    bearing = any(each.grounded >= GROUNDED / 4 for found in book.statements for each in found.supports)
    return "unsettled" if bearing and not absent else "not-found"


def _nearest(made: tuple[Statement, ...], source: Source) -> Nearest:
    """The passage nearest to the sentence that is borne out least."""
    found = [support for statement in made for support in statement.supports]
    least = min(found, key=lambda support: support.grounded, default=None)
    if least is None or not least.passages:
        return Nearest()
    passage = source.passages[least.passages[0] - 1]
    return Nearest(text=passage.text or "", start=passage.start, end=passage.end, locator=passage.locator)


def _plain(text: str) -> str:
    """The text as a source's is, at the same offsets."""
    return text.replace("\r\n", " \n").replace("\r", "\n").replace("\ufeff", " ")


def _unsettled(found: Between, a: Source, b: Source) -> str:
    """Why it is not settled that ``b`` follows from ``a``; empty if it is."""
    borne = [agreement for agreement in found.agreements if not agreement.wider]
    sides = {(one.b.passage, one.b.start, one.b.says) for one in borne}
    for one in found.agreements:
        if one.wider and (one.b.passage, one.b.start, one.b.says) not in sides:
            return f"“{one.b.says}” says more than “{one.a.says}”"
    if found.settled:
        return "" if borne else found.ledger[0].reason
    if a.text is None or b.text is None:
        return "one of the texts is not here"
    if not a.words or not b.words:
        return "nothing is said"
    stretches = [_stretch(one.b, b) for one in (*borne, *found.clauses)]
    if found.doubt:
        return found.doubt
    missing = lacking(
        a.text.content, b.text.content, [*((at.start, at.end) for at in stretches), *found.names]
    )
    if not missing:
        return (
            ""
            if borne or found.clauses or found.alike or counts(b.text.content)
            else "no fact of the two texts was found to agree"
        )
    return (
        found.ledger[0].reason if found.ledger and not borne else f"the first text does not tell of {missing}"
    )


def _found(one: Conflict | Agreement, where: dict[str, Source]) -> Found:
    return Found(
        kind=one.kind,
        verdict=one.verdict if isinstance(one, Conflict) else "agree",
        a=_stretch(one.a, where[one.a.key]),
        b=_stretch(one.b, where[one.b.key]),
        proof=one.proof,
        reason=one.reason if isinstance(one, Conflict) else "",
    )


def _stretch(side: Side, source: Source) -> Stretch:
    """Where a side stands in its text."""
    from compile.language.comparing import dated, values

    passage = next(found for found in source.passages if found.number == side.passage)
    start, end = side.start, side.end
    value = side.says
    if side.fact is not None:
        start, end = side.fact.start, side.fact.end
        value = values.shown(side.fact.interval) if side.fact.kind == "quantity" else dated.shown(side.fact)
    if start < 0:
        start, end = 0, passage.end - passage.start
    start, end = passage.start + start, passage.start + end
    text = source.text.content[start:end] if source.text else ""
    return Stretch(text=text, start=start, end=end, value=value)
