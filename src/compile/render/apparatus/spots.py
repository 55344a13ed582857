"""Where in a statement a disputed value stands, so that its mark stands beside it and not at the sentence's end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compile.model.evidence import Fact
from compile.model.statement import Statement
from compile.render.apparatus.readings import Reading
from compile.render.evidence.sides import middle, same, worded
from compile.text.stems import is_content, stem
from compile.text.tokens import tokens

#: How much longer than a side's own words the stretch may be that tells of them.
_SLACK = 3
_ALIKE = str.maketrans("’‘“”–—-", "''\"\"   ")
_PART = re.compile(r"\s*(?:…|\[…\])\s*")
_TAIL = re.compile(r"[^\W_]|[%’'-](?=[^\W_])|%")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of a statement's text right after a disputed value; ``reading`` is None where one figure covers several."""

    at: int
    reading: int | None


def spots(statement: Statement, found: tuple[Reading, ...]) -> tuple[Spot, ...]:
    """The places of the values of a disagreement in a statement, in order; none if it tells of it in other words."""
    made: dict[int, Spot] = {}
    for number, reading in enumerate(found):
        for end in _ends(statement, reading):
            at = _after(statement.text, end)
            made.setdefault(at, Spot(at=at, reading=number))
    made |= {at: Spot(at=at, reading=None) for at in _covering(statement, found)}
    return tuple(made[at] for at in sorted(made))


def _ends(statement: Statement, reading: Reading) -> Iterator[int]:
    """Where the value ends: its figure, else the very words of a source, else what shares their stems."""
    figures = [fact.end for fact in _figures(statement, reading)]
    written = dict.fromkeys(worded(witness.side) for witness in reading.witnesses)
    verbatim = [end for words in written if (end := _verbatim(statement.text, words)) >= 0]
    if figures or verbatim:
        yield from figures or verbatim
    elif not reading.facts:
        yield from (end for words in written if (end := _window(statement.text, words)) >= 0)


def _verbatim(text: str, words: str) -> int:
    """Where the words end that stand in the text in order, "…" for anything between; -1 if they do not."""
    folded, at = text.casefold().translate(_ALIKE), 0
    if len(folded) != len(text):
        return -1
    for part in _PART.split(words.casefold().translate(_ALIKE)):
        found = re.compile(rf"(?<![^\W_]){re.escape(part)}(?![^\W_])").search(folded, at) if part else None
        if found is None:
            return -1
        at = found.end()
    return at


def _figures(statement: Statement, reading: Reading) -> Iterator[Fact]:
    """The facts of a statement that have a reading's value, the likest alone where several do."""
    for wanted in reading.facts:
        alike = [fact for fact in statement.facts if same(fact, wanted)]
        best = max((_likeness(fact, wanted) for fact in alike), default=0)
        yield from (fact for fact in alike if _likeness(fact, wanted) == best)


def _likeness(fact: Fact, wanted: Fact) -> int:
    return (
        2 * (fact.event == wanted.event) + (fact.population == wanted.population) + (fact.head == wanted.head)
    )


def _covering(statement: Statement, found: tuple[Reading, ...]) -> Iterator[int]:
    """After a figure that holds the values of two readings or more: "between 46 and 52"."""
    for fact in statement.facts:
        held = [
            reading
            for reading in found
            if any(
                fact.kind == one.kind and fact.interval.holds(middle(one.interval, one.exactness))
                for one in reading.facts
            )
        ]
        if fact.exactness == "range" and len(held) > 1:
            yield _after(statement.text, fact.end)


def _window(text: str, words: str) -> int:
    """Where the shortest stretch ends that has all the stems of some words; -1 if none is short."""
    wanted = {stem(token.text) for token in tokens(words) if not token.punctuation and is_content(token.text)}
    told = [(token.end, stem(token.text)) for token in tokens(text)]
    last: dict[str, int] = {}
    best = (_SLACK * max(len(tokens(words)), 3) + 1, -1)
    for number, (end, found) in enumerate(told):
        if found in wanted:
            last[found] = number
            if len(last) == len(wanted):
                best = min(best, (number - min(last.values()) + 1, end))
    return best[1] if wanted else -1


def _after(text: str, end: int) -> int:
    """Past the rest of the word ("40-strong"), and past a quotation that the value is part of."""
    while end < len(text) and _TAIL.match(text, end):
        end += 1
    if text.count("“", 0, end) > text.count("”", 0, end):
        closed = text.find("”", end)
        return closed + 1 if closed >= 0 else len(text)
    return end
