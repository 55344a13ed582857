"""What stands behind one statement: what each source has of it, where it differs, and which disputes it is part of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compile.model.book import Book
from compile.model.statement import Side, State, Statement, Support
from compile.model.states import BEARS
from compile.render.apparatus import Entry
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Blocks, Inlines, Json, bullets, div, link, para, plain, span, words
from compile.render.evidence import standing
from compile.render.evidence.cards import Evidences, named
from compile.render.evidence.points import Agreement, Point, agreement, names, points
from compile.render.evidence.sides import curled, verbatim, worded
from compile.render.prepared import Panel
from compile.render.words.casing import Casing
from compile.render.words.interface import Interface
from compile.render.words.openings import opening

_SIGNS = {"found": "✓", "contradicted": "≠", "absent": "–", "unsettled": "·"}
#: So many words of a statement name its panel.
_OPENING = 6


class Panels:
    """Makes the panels of a book's statements."""

    def __init__(
        self,
        book: Book,
        entries: Iterable[Entry],
        evidences: Evidences,
        casing: Casing,
        states: Mapping[str, State],
    ) -> None:
        self.book = book
        self.evidences = evidences
        self.interface: Interface = evidences.interface
        self.say = evidences.say
        self.casing = casing
        self.states = states
        self.standing = standing.Standing(book, evidences.short, self.interface)
        self.sources = {source.key: source for source in book.sources}
        self.told: dict[str, list[Entry]] = {}
        for entry in entries:
            for identifier in entry.told:
                self.told.setdefault(identifier, []).append(entry)

    def make(self) -> dict[str, Panel]:
        """A panel, by its anchor, for each statement that cites a source or is marked as its authors' own."""
        asserting = (
            statement
            for statement in self.book.statements
            if statement.citations or self.states.get(statement.id) in ("own", "judgement")
        )
        made = (self._panel(f"ev-s{number}", statement) for number, statement in enumerate(asserting, 1))
        return {found.anchor: found for found in made}

    def _panel(self, name: str, statement: Statement) -> Panel:
        state = self.states.get(statement.id, "unchecked")
        told = self.say(f"states.{state}" if state == "supported" else f"about.is_{state}")
        blocks: Blocks = [para(span(words(f"{told[:1].upper()}{told[1:]}."), "", "state"))]
        keys = tuple(dict.fromkeys(citation.key for citation in statement.citations))
        blocks += [self._cited(statement, key) for key in keys]
        blocks += self._others(statement, keys)
        return Panel(
            name=name,
            anchor=anchor(statement.id),
            label=self.say("panel.title", words=opening(statement.text, _OPENING)),
            blocks=[*blocks, *self._disputes(statement)],
        )

    def _cited(self, statement: Statement, key: str) -> Json:
        """What a source that the statement cites has of it."""
        supports = tuple(found for found in statement.supports if found.key == key)
        quotations = self._quotations(statement, key)
        quoted = " ".join(found.words for found in statement.quotations)
        found = [point for point in points(supports) if not point.said_in(quoted)]
        blocks: Blocks = [self._head(key, agreement(statement, key, supports, key in self.sources))]
        blocks += self._where(statement, key, supports, alone=not quotations and not found)
        blocks += quotations
        blocks += [bullets([[plain(*self._point(point, key))] for point in found])] if found else []
        if said := names(supports):
            list_ = self.say("punctuation.list").join(said)
            blocks.append(plain(span(words(self.say("panel.names", names=list_)), "", "names")))
        blocks += [plain(span(line, "", "grade")) for line in self._grade(key, supports)]
        return div(blocks, "", "witness")

    def _where(self, statement: Statement, key: str, supports: tuple[Support, ...], *, alone: bool) -> Blocks:
        """The place that the author cites; and the nearest passage, unless other lines name it."""
        told = [
            self.say("evidence.cited_at", place=self.evidences.cited(citation.locator))
            for citation in statement.citations
            if citation.key == key and citation.locator is not None
        ]
        near = (found.passages[0] for found in supports if found.scores[:1] >= (BEARS,))
        if alone and (passage := next(near, None)) is not None:
            told.append(self.say("evidence.nearest", place=self.evidences.where(key, passage)))
        return [plain(span(words(" ".join(told)), "", "locator"))] if told else []

    def _head(self, key: str, how: Agreement) -> Json:
        return para(
            *named(self.evidences.short, key),
            {"t": "Space"},
            span(words(self.say(f"panel.{how}")), "", f"source-{how}"),
        )

    def _quotations(self, statement: Statement, key: str) -> Blocks:
        found: dict[str, Json] = {}
        for verification in statement.verifications:
            if verification.key == key and verification.quotation < len(statement.quotations):
                text = statement.quotations[verification.quotation].words
                found[text] = para(self.evidences.quotation(key, text, verification))
        return list(found.values())

    def _grade(self, key: str, supports: tuple[Support, ...]) -> list[Inlines]:
        passages = [passage for support in supports for passage in support.passages[:1]]
        return self.standing.lines(key, passages)

    def _point(self, point: Point, key: str) -> Inlines:
        """A line for a figure, date or name: "✓ three, ¶ 45"; "≠ 15: “20”, ¶ 3"."""
        plainly = point.verdict == "found" or (point.verdict == "unsettled" and point.same)
        verdict = "" if plainly else self.say(f"panel.{point.verdict}")
        there = self.interface.quoted(point.there) if point.there and not point.same else ""
        where = self.evidences.where(key, point.passage)
        rest = self.say("punctuation.list").join(part for part in (there, where, verdict) if part)
        joint = self.say("punctuation.colon") if there or not where else self.say("punctuation.list")
        said = {"t": "Strong", "c": words(point.said)}
        return [*_sign(point.verdict), said, *(words(f"{joint}{rest}") if rest else [])]

    def _others(self, statement: Statement, keys: tuple[str, ...]) -> Blocks:
        """The sources that it does not cite, and that give one of the values in dispute: its own, or another."""
        found: dict[str, dict[str, tuple[Side, bool]]] = {}
        for entry in self.told.get(statement.id, ()):
            given = {spot.reading for spot in entry.told[statement.id]}
            for number, reading in enumerate(entry.readings):
                for side in (witness.side for witness in reading.witnesses if witness.side.key not in keys):
                    # None: one figure of the statement covers all that there are
                    known = found.setdefault(side.key, {})
                    known.setdefault(worded(side), (side, number in given or None in given))
        return [self._other(key, tuple(sides.values())) for key, sides in found.items()]

    def _other(self, key: str, sides: tuple[tuple[Side, bool], ...]) -> Json:
        items: list[Blocks] = [[plain(*self._side(side, same))] for side, same in sides]
        lines = [plain(span(line, "", "grade")) for line in self._grade(key, ())]
        how: Agreement = "agrees" if all(same for _, same in sides) else "differs"
        return div([self._head(key, how), bullets(items), *lines], "", "witness")

    def _side(self, side: Side, same: bool) -> Inlines:
        source = self.sources.get(side.key)
        says = curled(worded(side))
        said = self.interface.quoted(says) if verbatim(side, source) else says
        where = self.evidences.where(side.key, side.passage)
        holder = curled(self.casing.write(side.holder))
        told = (holder, said, where)
        return [
            *_sign("found" if same else "contradicted"),
            *words(self.say("punctuation.list").join(part for part in told if part)),
        ]

    def _disputes(self, statement: Statement) -> Blocks:
        entries = self.told.get(statement.id, ())
        if not entries:
            return []
        items = [
            [plain(link(words(f"≠{entry.number} {entry.title}"), f"#{entry.identifier}"))]
            for entry in entries
        ]
        return [div([para(*words(self.say("page.accounts_differ"))), bullets(items)], "", "disputed")]


def _sign(verdict: str) -> Inlines:
    return [span(words(_SIGNS[verdict]), "", f"is-{verdict}"), {"t": "Space"}]
