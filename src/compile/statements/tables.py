"""Figures of a table's cells: whether the source has them of whom the row is."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from compile.language import gazetteer, wordnet
from compile.language.comparing.values import written
from compile.language.names import read
from compile.model.evidence import Name
from compile.model.manuscript import OBJECT, Chapter, Prose
from compile.model.statement import Bearing, Shift
from compile.statements.shifting import shift
from compile.statements.whereabouts import mentioned
from compile.statements.witness import Witness

#: So many passages on, a source may still tell of whom it named: "Hale … He lost 40".
_BACK = 4


class Rows:
    """The labels of a chapter's tables: the first cell of each row."""

    def __init__(self, chapter: Chapter) -> None:
        self._first = {
            prose.table[:2]: prose
            for prose in chapter.prose
            if prose.table is not None and not prose.table[2]
        }

    def label(self, prose: Prose) -> str:
        """What the row of a cell is about, "" for heads, for the first cell itself and for what is no cell."""
        if prose.kind != "cell" or prose.table is None or prose.header or not prose.table[2]:
            return ""
        first = self._first.get(prose.table[:2])
        return first.text.replace(OBJECT, " ").strip() if first is not None and not first.header else ""


def anothers(label: str, bearings: Collection[Bearing], witness: Witness) -> Iterator[Shift]:
    """The figures of a cell that the source has, but not of whom its row is, of whom it has another."""
    places = {at for name in _named(label) for at in mentioned(name, witness)}
    if not places:
        return
    for bearing in bearings:
        fact = bearing.fact
        if fact is None or fact.kind != "quantity" or bearing.verdict not in ("found", "unsettled"):
            continue
        holding = {at for at, _ in witness.written(written(fact))}
        if not holding or any(0 <= at - name <= _BACK for at in holding for name in places):
            continue
        theirs = (at for at in sorted(places) for o in witness.passages[at].facts if o.unit == fact.unit)
        at = next(theirs, None)
        if at is not None:
            yield shift("figure", (fact.start, fact.end), at, witness)


def _named(label: str) -> list[Name]:
    """The names of a label; "Total" is none, though it begins with a capital."""
    return [name for name in read(label, first=False) if any(map(gazetteer.known, name.forms)) or _own(name)]


def _own(name: Name) -> bool:
    return any(not wordnet.parts(word) for word in name.forms[0].split())
