"""A judgement of the author's stands unmarked among what sources say, or says two things at once of how sure it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.checks.findings import finding, place
from compile.checks.registry import rule
from compile.checks.unsourced import quoted
from compile.checks.witnesses import Phrases
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.statement import Statement
from compile.model.states import BEARS

RULE = rule(
    __name__,
    severity="warning",
    confidence="medium",
    summary="an assessment is not marked as the author's, or gives a likelihood and a confidence at once",
)

_OURS = re.compile(
    r"\b(?:(?:we|I) (?:assess|judge|believe|think|conclude|estimate|consider|suspect|infer|reckon|deem|expect)\b|"
    r"(?:in|by) (?:our|my) (?:view|judge?ment|assessment|opinion|estimate|reckoning)\b|"
    r"(?:our|my) (?:view|judge?ment|assessment|opinion|conclusion) is\b|(?:it )?seems to (?:us|me)\b)",
    re.IGNORECASE,
)
#: The terms of ICD 203 (Analytic Standards, 2015), D.6.e(2)(a): likelihood.
_LIKELY = re.compile(
    r"\b(?:almost no chance|remote(?: chance| possibility)|(?:very |highly )?(?:un|im)(?:likely|probabl[ey])|(?:a )?roughly even (?:chance|odds)|"
    r"(?:very |most |highly )?(?:likely|probabl[ey])|(?:almost|nearly) certain(?:ly)?)\b",
    re.IGNORECASE,
)
#: Without any of these no match is possible: cheaper to look for.
_LIKELY_HINTS = ("likely", "probabl", "chance", "remote", "certain", "even ")
_OURS_HINTS = ("we ", "i ", "our ", "my ", "seems to ")
#: The same, (b): confidence.
_SURE = re.compile(
    r"\b(?:(?:very )?(?:high|moderate|low|great|little|full) confidence|with confidence|confident(?:ly)?)\b",
    re.IGNORECASE,
)
#: What is passed on is somebody else's judgement.
_PASSED_ON = re.compile(
    r"\b(?:accord\w+ to|said|says?|told|claim\w*|report\w*|argu\w+|believ\w+|stat(?:es?|ed)|writ\w+|wrote|call\w*|thought|thinks?|"
    r"holds?|held|suggest\w*|estimat\w+|conclu\w+|warn\w*|predict\w*|consider\w*|expect\w*|speculat\w+|verdict|as \w+ put)\b",
    re.IGNORECASE,
)
_MARKS = ("judgement", "own")
#: Forms by which a source may say as much.
_FORMS = (
    "likely",
    "probably",
    "probable",
    "possibly",
    "possible",
    "may",
    "might",
    "could",
    "perhaps",
    "presumably",
    "unlikely",
    "apparently",
    "suspected",
    "believed",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Statements in which the author assesses without saying so, and assessments with a likelihood and a confidence."""
    phrases = Phrases(book)
    for statement in book.statements:
        if statement.exempt and not statement.marks:
            continue
        for variant, (start, end) in _found(statement, phrases):
            label = Label(span=place(book, statement, start, end))
            data = {"words": statement.text[start:end]}
            yield finding(RULE, book, statement, [label], data=data, variant=variant)


def _found(statement: Statement, phrases: Phrases) -> Iterator[tuple[str, tuple[int, int]]]:
    lower = statement.text.lower()
    likely = _outside(statement, _LIKELY) if any(hint in lower for hint in _LIKELY_HINTS) else None
    ours = _outside(statement, _OURS) if any(hint in lower for hint in _OURS_HINTS) else None
    marked = any(mark.name in _MARKS for mark in statement.marks)
    if likely and (_outside(statement, _SURE) or _rated(statement)) and (marked or ours):
        yield "both", likely
    elif ours and not _within(statement, ours):
        yield "", ours
    elif likely and statement.citations and not _within(statement, likely) and not _given(statement, phrases):
        yield "likelihood", likely


def _outside(statement: Statement, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    """The first match that is not in a quotation."""
    inside = quoted(statement)
    spans = (found.span() for found in pattern.finditer(statement.text))
    return next((span for span in spans if not any(a <= span[0] < b for a, b in inside)), None)


def _rated(statement: Statement) -> bool:
    return any(mark.name == "judgement" and mark.get("confidence") for mark in statement.marks)


def _within(statement: Statement, span: tuple[int, int]) -> bool:
    """Whether the words stand in a stretch that is marked as the author's."""
    start = statement.start + span[0]
    return any(mark.name in _MARKS and mark.start <= start < mark.end for mark in statement.marks)


def _given(statement: Statement, phrases: Phrases) -> bool:
    """Whether the judgement is somebody else's: the statement passes it on, or a passage near to it is as unsure."""
    if _PASSED_ON.search(statement.text) or any(fact.holder for fact in statement.facts):
        return True
    return any(
        phrases.says((support.key, number), form)
        for support in statement.supports
        for at, (number, score) in enumerate(zip(support.passages, support.scores, strict=False))
        if at == 0 or score >= BEARS
        for form in _FORMS
    )
