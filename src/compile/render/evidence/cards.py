"""What stands behind each printed citation: reference, locator, quoted words, and whether they were verified."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlsplit

from compile.model.book import Book
from compile.model.evidence import Passage
from compile.model.manuscript import Citation, Locator, Quotation
from compile.model.span import Span
from compile.model.statement import State, Statement, Verification
from compile.model.states import BEARS
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Inlines, Json, link, span, stringify, words
from compile.render.prepared import Evidence
from compile.render.words.interface import Interface

_OUTCOMES = ("exact", "permitted")
_MARKS: dict[int, Literal["plain", "located", "verified"]] = {0: "plain", 1: "located", 2: "verified"}


class Evidences:
    """Makes the evidence of each printed citation of a book."""

    def __init__(
        self,
        book: Book,
        entries: Mapping[str, Inlines],
        short: Mapping[str, Inlines],
        states: Mapping[str, State],
        interface: Interface,
    ) -> None:
        self.say = interface.say
        self.interface = interface
        self.states = states
        self.entries = entries
        self.short = short
        self.references = {reference.key: reference for reference in book.references}
        self.passages = {
            source.key: {passage.number: passage for passage in source.passages} for source in book.sources
        }
        self.users: dict[Span, list[Statement]] = defaultdict(list)
        for statement in book.statements:
            for citation in statement.citations:
                self.users[citation.span].append(statement)

    def make(self, number: int, citations: tuple[Citation, ...], rendered: str) -> Evidence:
        """The evidence of one group of citations; ``rendered`` is what citeproc printed for it."""
        lines: list[Inlines] = []
        briefs: list[Inlines] = []
        strength = 0
        for citation in citations:
            line, brief, found = self._line(citation)
            lines.append(line)
            strength = max(strength, found)
            briefs += [brief] if brief else []
        return Evidence(
            number=number,
            mark=_MARKS[strength],
            words=rendered,
            lines=tuple(lines),
            brief=_joined(briefs),
        )

    def _line(self, citation: Citation) -> tuple[Inlines, Inlines, int]:
        """Its line for the screen, its short one for a page's foot, and how strong it is (0 to 2)."""
        line: Inlines = [span(self._reference(citation.key), "", "reference")]
        if citation.locator is not None:
            told = self.say("evidence.cited_at", place=self.cited(citation.locator))
            line += [{"t": "Space"}, span(words(told), "", "locator")]
        quoted = [pair for user in self.users[citation.span] for pair in _quotations(user, citation)]
        brief: Inlines = []
        strength = 0
        for quotation, verification in quoted:
            where = self.where(citation.key, verification.passage)
            line += [{"t": "Space"}, self.quotation(citation.key, quotation.words, verification)]
            if verification.match in _OUTCOMES:
                outcome = self.say(f"evidence.{verification.match}")
                strength = 2
                stands = f"{_named(self.short, citation.key)}, {where or self.say('evidence.in_text')}"
                brief = words(f"{stands}{self.say('punctuation.colon')}{outcome}.")
        if not quoted:
            where = self._bearing(citation)
            line += [{"t": "Space"}, span(words(self._unquoted(citation, where)), "", "passage")]
            strength = 1 if where else 0
        return line, brief, strength

    def _unquoted(self, citation: Citation, where: str) -> str:
        """Where the source bears on a statement that quotes nothing, and what became of the statement."""
        if citation.key not in self.passages:
            return self.say("evidence.not_captured")
        told = self.say("evidence.nearest", place=where) if where else self.say("evidence.no_passage")
        found = dict.fromkeys(self.states.get(user.id, "unchecked") for user in self.users[citation.span])
        said = self.say("punctuation.list").join(self.say(f"states.{state}") for state in found)
        return f"{told} {self.say('evidence.statement', states=said)}" if said else told

    def cited(self, locator: Locator) -> str:
        """A locator as it is cited, "p. 12"; a label that the catalogue has no word for as it stands."""
        name = f"evidence.{locator.label}"
        label = self.say(name) if name in self.interface.words else locator.label
        return f"{label} {locator.value}"

    def quotation(self, key: str, text: str, verification: Verification) -> Json:
        """Quoted words, what became of them, and where they stand in the source of that key."""
        verified = verification.match in _OUTCOMES
        outcome = self.say(f"evidence.{verification.match if verified else 'unverified'}")
        where = self.where(key, verification.passage)
        mark = "✓" if verified else "✗"
        place = f", {where}" if where else ""
        said = words(self.interface.quoted(" ".join(text.split())))
        content = [*said, {"t": "Space"}, span(words(f"{mark} {outcome}{place}."), "", "outcome")]
        return span(content, "", "quoted", "verified" if verified else "unverified")

    def _reference(self, key: str) -> Inlines:
        """The entry of the bibliography, less a note at its end: that would be the same behind every citation."""
        entry = self.entries.get(key)
        if not entry:
            return words(self.say("evidence.unlisted", key=key))
        return [_brief(node) for node in _without(entry, self.references[key].get("note") or "")]

    def where(self, key: str, number: int | None) -> str:
        """Where a passage stands in its source, "¶ 12"; "" for none."""
        found: Passage | None = self.passages.get(key, {}).get(number or 0)
        return found.locator.replace("¶ ", "¶\u00a0") if found else ""

    def _bearing(self, citation: Citation) -> str:
        for user in self.users[citation.span]:
            for support in user.supports:
                if support.key == citation.key and support.passages and support.scores[:1] >= (BEARS,):
                    return self.where(support.key, support.passages[0])
        return ""


def _quotations(user: Statement, citation: Citation) -> list[tuple[Quotation, Verification]]:
    """The quotations of a statement that were looked for in this citation's source and lie in its scope."""
    pairs = [
        (user.quotations[found.quotation], found)
        for found in user.verifications
        if found.key == citation.key and found.quotation < len(user.quotations)
    ]
    rivals = [other for other in user.citations if other.key == citation.key]
    if len(rivals) < 2:
        return pairs
    low, high = citation.scope
    return [(words_, found) for words_, found in pairs if low <= words_.start < high]


def _without(entry: Inlines, note: str) -> Inlines:
    """An entry without the field ``note``, if it ends with that."""
    wanted = _letters(note)
    for at in range(len(entry) - 1, 0, -1):
        tail = _letters(stringify(entry[at:]))
        if tail == wanted:
            return entry[:at]
        if not wanted.endswith(tail):
            break
    return entry


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _brief(node: Json) -> Json:
    """A bare address as a link that shows its host alone: "en.wikipedia.org"; the bibliography has it whole."""
    if node["t"] != "Link" or stringify(node["c"][1]) != node["c"][2][0]:
        return node
    try:
        host = urlsplit(node["c"][2][0]).hostname
    except ValueError:  # "http://[x"
        return node
    return {"t": "Link", "c": [node["c"][0], words(host), node["c"][2]]} if host else node


def _named(short: Mapping[str, Inlines], key: str) -> str:
    return stringify(short.get(key, words(key)))


def _joined(briefs: list[Inlines]) -> Inlines:
    result: Inlines = []
    for brief in briefs:
        result += [{"t": "Space"}, *brief] if result else brief
    return result


def named(short: Mapping[str, Inlines], key: str) -> Inlines:
    """A source's short name as citeproc gives it, linked to its entry in the bibliography."""
    return [link(words(_named(short, key)), f"#{anchor(f'ref-{key}')}")]
