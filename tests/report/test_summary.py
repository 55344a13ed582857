"""What is said at the end of a check."""

from __future__ import annotations

from dataclasses import replace

from compile import report
from compile.model.manuscript import Citation
from compile.model.span import Span
from compile.model.statement import Statement
from report.findings import book, finding


def statement(number, *keys, exempt=""):
    here = Span(path="chapters/03-harvest.md", start=0, end=1)
    citations = tuple(Citation(key=key, group=0, position=0, scope=(0, 1), span=here) for key in keys)
    return Statement(
        id=f"harvest-{number}",
        chapter="03-harvest",
        prose=0,
        kind="paragraph",
        section="",
        start=0,
        end=1,
        text="x",
        span=here,
        citations=citations,
        exempt=exempt,
        digest=str(number),
    )


def test_all_is_said():
    whole = replace(
        book("x\n"),
        statements=(statement(1), statement(2), statement(3, "smith"), statement(4, exempt="heading")),
    )
    found = [finding(whole), finding(whole, severity="unresolved"), finding(whole, severity="unresolved")]
    assert report.summary(found, whole) == (
        "statements: 4 (1 exempt, 3 unchecked)\n"
        "findings:   1 error, 2 unresolved\n"
        "unchecked:  3 of 4 statements: 2 without a citation, 1 citing only what is not captured (`smith`)\n"
    )


def test_an_empty_project_is_not_clean_by_silence():
    assert report.summary([], book("")) == (
        "statements: none\nfindings:   none\nunchecked:  there was no statement to check\n"
    )
