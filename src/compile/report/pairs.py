"""The ledger of pairs: what was compared with what, and why it is a conflict or is none."""

from __future__ import annotations

from collections.abc import Iterator

from compile.model.book import Book
from compile.model.statement import Conflict, Side, Slot
from compile.report.visible import visible

_SIGNS = {"same": "=", "compatible": "~", "differs": "≠", "unknown": "?"}


def pairs(book: Book) -> str:
    """Every pair with its proof, one after the other; one line if there is none."""
    if not book.conflicts:
        return "no two facts were alike enough to compare\n"
    return "\n".join("".join(f"{line}\n" for line in _pair(conflict, book)) for conflict in book.conflicts)


def _pair(conflict: Conflict, book: Book) -> Iterator[str]:
    reason = f": {visible(conflict.reason)}" if conflict.reason else ""
    yield f"{conflict.verdict}[{conflict.kind}] {visible(conflict.id)}{reason}"
    for side in (conflict.a, conflict.b):
        yield f"  {_side(side, book)}"
    for line in conflict.proof:
        if not _unsaid(line):
            yield f"  {slot(line)}"
    for told in conflict.acknowledgements:
        prefers = f", prefers {visible(told.prefers)}" if told.prefers else ""
        yield f"  told in form {told.form}: {visible(', '.join(told.statements))}{prefers}"


def _side(side: Side, book: Book) -> str:
    source = book.source(side.key)
    numbers = {passage.number: passage for passage in source.passages} if source else {}
    passage = numbers.get(side.passage)
    locator = f", {passage.locator}" if passage else ""
    holder = f" by {side.holder}" if side.holder else ""
    return visible(f"{side.key}{locator}: {side.says}{holder}")


def _unsaid(line: Slot) -> bool:
    """Whether neither side says anything of it; that it is the occasion that is not known does matter."""
    empty = ("", "?", "not said")
    return line.a in empty and line.b in empty and line.name != "occasion"


def slot(line: Slot) -> str:
    """``same measure: fighter surrender``, ``number: 245 ≠ 200`` or ``day: not said by either``."""
    a, b = (value if value not in ("", "?", "not said") else "not said" for value in (line.a, line.b))
    if a == b == "not said":
        return visible(f"{line.name}: not said by either")
    if line.verdict == "same" and a == b:
        return visible(f"same {line.name}: {a}")
    return visible(f"{line.name}: {a} {_SIGNS[line.verdict]} {b}")
