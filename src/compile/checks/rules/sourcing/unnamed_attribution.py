"""A statement is put into the mouths of people whom nobody could ask: "observers say", "it is believed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from compile.checks.findings import finding, place, shown
from compile.checks.registry import rule
from compile.checks.unsourced import quoted
from compile.checks.witnesses import passage_of
from compile.language.lexicon import bag, words
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.statement import Statement

RULE = rule(
    __name__,
    severity="warning",
    confidence="medium",
    summary="a statement names nobody for what it says that somebody says",
)

#: What can be looked up, or is somebody's of whom the sentence tells more.
_KNOWN = bag(
    "accounts authorities deputies elders families figures records surveys tests statistics estimates"
)
_VERB = (
    r"(?:(?:have |had |has |would |will |may |might |now |also |often |widely |generally )*"
    r"(?:say|said|argue|argued|believe|believed|claim|claimed|think|thought|suggest|suggested|maintain|maintained|contend|"
    r"contended|note|noted|hold|agree|agreed|fear|feared|suspect|suspected|estimate|estimated|report|reported|point out|"
    r"pointed out|insist|insisted|speculate|speculated|warn|warned|consider|considered|see|regard|regarded|call|called))\b"
)
_LEAD = r"(?:some|many|several|most|various|other|few|numerous|certain)"
_PASSIVE = re.compile(
    r"\bit (?:is|was|has been|had been|may be) (?:widely |generally |commonly |often |sometimes |now |then )*"
    r"(?:believed|said|thought|reported|rumou?red|alleged|claimed|argued|held|assumed|considered|understood|feared|suspected)\b"
    r"(?! by\b)",
    re.IGNORECASE,
)
#: Without any of these neither matches: cheaper to look for.
_HINTS = bag(
    "say said argue belie claim think thought suggest maintain contend note hold agree fear suspect estimate report point "
    "insist specul warn consider see regard call rumo alleged held assumed understood"
)
#: Who is meant is told right behind: "analysts at the Institute said", "officials in Bern said".
_TOLD = re.compile(r"\s+(?:at|of|from|for|in|with|on|to)\s+(?:the\s+)?[A-Z]")


def find(book: Book) -> Iterator[Diagnostic]:
    """Statements with an unnamed holder that cite nothing, or whose source gives the holder's name."""
    for statement in book.statements:
        stretch = _vague(statement)
        if stretch is None or (statement.exempt and not statement.marks):
            continue
        keys = tuple(dict.fromkeys(citation.key for citation in statement.citations))
        witness = _naming(book, statement)
        if keys and witness is None:
            continue
        yield finding(
            RULE,
            book,
            statement,
            [Label(span=place(book, statement, *stretch))],
            data={
                "words": statement.text[slice(*stretch)],
                "key": witness[0] if witness else "",
                "who": witness[2] if witness else "",
            },
            evidence=shown(book, witness[0], witness[1]) if witness else (),
            keys=keys,
            passages=[witness[:2]] if witness else [],
            variant="named" if witness else "",
        )


@cache
def _pattern() -> re.Pattern[str]:
    heads = "|".join(sorted(words("unnamed") - _KNOWN))
    who = rf"(?:{_LEAD} (?:\w+ )?(?:{heads}|people)|(?:{heads})|{_LEAD})"
    return re.compile(
        rf"(?:^|(?<=[,;:(] )|(?<=\b[Aa]s )|(?<=\bthat )|(?<=\bwhile )|(?<=\bbut )|(?<=\band ))(?P<who>{who}) {_VERB}",
        re.IGNORECASE,
    )


def _vague(statement: Statement) -> tuple[int, int] | None:
    """The words that stand for nobody, outside quotations."""
    lower = statement.text.lower()
    if not any(hint in lower for hint in _HINTS):
        return None
    inside = quoted(statement)
    for pattern in (_pattern(), _PASSIVE):
        for found in pattern.finditer(statement.text):
            start, end = found.span()
            if any(a <= start < b for a, b in inside) or _TOLD.match(statement.text, found.end()):
                continue
            if pattern is _PASSIVE or not any(start <= name.start < end for name in statement.names):
                return start, end
    return None


def _naming(book: Book, statement: Statement) -> tuple[str, int, str] | None:
    """The source, the passage and the name, where the passage that bears the statement out names who says so."""
    for citation in statement.citations:
        number, source = passage_of(statement, citation.key), book.source(citation.key)
        if source is None or number is None:
            continue
        held = source.passages[number - 1]
        holders = {each.holder for each in held.predications if each.holder} | {
            f.holder for f in held.facts if f.holder
        }
        for name in held.names:
            if len(holders) == 1 and holders & set(name.forms):
                return citation.key, number, name.text
    return None
