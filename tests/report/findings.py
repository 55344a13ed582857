"""Books and findings made by hand."""

from __future__ import annotations

from compile.model.book import Book, Imprint, Policy
from compile.model.diagnostic import Diagnostic, Evidence, Label, Severity
from compile.model.span import Span, Text

PATH = "chapters/03-harvest.md"


def book(*contents: str) -> Book:
    """A book of one file or more: the first is ``PATH``, the others ``chapters/other-1.md`` …"""
    paths = [PATH, *(f"chapters/other-{number}.md" for number in range(1, len(contents)))]
    files = {path: Text(path=path, content=content) for path, content in zip(paths, contents, strict=True)}
    return Book(imprint=Imprint(title="Harvest"), policy=Policy(), files=files)


def span(whole: Book, words: str, path: str = PATH) -> Span:
    """Where the words stand in a file of the book."""
    start = whole.files[path].content.index(words)
    return Span(path=path, start=start, end=start + len(words))


def finding(
    whole: Book,
    *words: str,
    rule: str = "a-rule-without-words",
    severity: Severity = "error",
    evidence: tuple[Evidence, ...] = (),
) -> Diagnostic:
    """A finding about some words of the book's first file."""
    labels = tuple(Label(span=span(whole, part)) for part in words)
    return Diagnostic(
        rule=rule,
        severity=severity,
        labels=labels,
        evidence=evidence,
        data={"key": "smith2019"},
        keys=("smith2019",),
    )


PASSAGE = Evidence(
    key="smith2019",
    locator="p. 12, ¶ 3",
    captured="2025-03-02",
    path="sources/texts/smith2019.txt",
    text="It is certain that the harvest had failed by 1845, and no one in the county denied it.",
    start=19,
    end=49,
    value="1845",
)
