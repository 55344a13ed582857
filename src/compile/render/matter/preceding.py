"""What has to stand before a statement that is read by itself: of "He fled in 1707" whom it speaks of."""

from __future__ import annotations

import re

from compile.language import gazetteer
from compile.model.book import Book
from compile.model.statement import Statement

_PERSON = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_THING = re.compile(r"\b(?:it|its)\b|\A(?:\w+\s+){0,2}(?:they|their|them|both)\b", re.IGNORECASE)
#: Who is further off than this is not looked for.
_REACH = 3


def preceding(statement: Statement, book: Book) -> tuple[Statement, ...]:
    """The statements before it of its chapter that it leans on, up to the first that leans on none; none if that is too far."""
    told = [found for found in book.statements if found.chapter == statement.chapter]
    at = next(number for number, found in enumerate(told) if found.id == statement.id)
    begin = at
    while begin and leans(told[begin]):
        begin -= 1
        if at - begin > _REACH or told[begin].kind != statement.kind:
            return ()
    return () if leans(told[begin]) else tuple(told[begin:at])


def leans(statement: Statement) -> bool:
    """Whether a pronoun stands in it before any name that it could be for."""
    person, thing = _PERSON.search(statement.text), _THING.search(statement.text)
    if person is not None:
        named = (name for name in statement.names if not gazetteer.known(name.text))
        if not any(name.end <= person.start() for name in named):
            return True
    return thing is not None and not any(name.end <= thing.end() for name in statement.names)
