"""Questions to the program that need no project: do two texts agree?"""

from __future__ import annotations

from compile import conflicts, sources
from compile.conflicts.between import Between
from compile.model.comparison import Compared, Found, Stretch
from compile.model.evidence import Source
from compile.model.span import Text
from compile.model.statement import Agreement, Conflict, Side

__all__ = ["compare"]


def compare(a: str, b: str, *, as_of: tuple[str, str] = ("", "")) -> Compared:
    """Whether two texts agree, with the proof; ``as_of`` are their dates (ISO 8601, "" if not known).

    conflict: two facts are about the same thing and cannot both be true. positions: only named parties' claims do so.
    agree: facts were found comparable, all of them agree, and what ``b`` says follows from ``a``. Else unsettled.
    """
    texts = tuple(Text(path=name, content=_plain(text)) for name, text in zip("ab", (a, b), strict=True))
    left, right = (
        sources.from_text(text.path, text, sources.Origin(published=date))
        for text, date in zip(texts, as_of, strict=True)
    )
    found = conflicts.between(left, right)
    where = {source.key: source for source in (left, right)}
    why = _unsettled(found) if not (found.conflicts or found.positions) else ""
    verdict = "conflict" if found.conflicts else "positions" if found.positions else "agree"
    return Compared(
        verdict="unsettled" if why else verdict,  # type: ignore[arg-type]
        a=texts[0],
        b=texts[1],
        conflicts=tuple(_found(one, where) for one in (*found.conflicts, *found.positions)),
        agreements=tuple(_found(one, where) for one in found.agreements),
        ledger=tuple(_found(one, where) for one in found.ledger),
        why=why,
    )


def _plain(text: str) -> str:
    """The text as a source's is, at the same offsets."""
    return text.replace("\r\n", " \n").replace("\r", "\n").replace("\ufeff", " ")


def _unsettled(found: Between) -> str:
    """Why it is not settled that ``b`` follows from ``a``; empty if it is."""
    if not found.agreements:
        reason = found.ledger[0].reason if found.ledger else ""
        return reason or "no two facts of them are about the same thing"
    wider = next((one for one in found.agreements if one.wider), None)
    if wider is not None:
        return f"“{wider.b.says}” says more than “{wider.a.says}”"
    if found.unmatched:
        return f"the first does not tell of “{found.unmatched[0].says}”"
    return ""


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
