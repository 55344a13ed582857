"""A cited source was retracted: by the project's list, by its entry, or by what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.checks.cited import cited
from compile.checks.findings import finding, shown
from compile.checks.registry import rule
from compile.checks.witnesses import Phrases
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.evidence import Reference, Retraction
from compile.model.span import Span
from compile.model.statement import Statement

RULE = rule(
    __name__,
    severity="error",
    summary="a cited source was retracted, by the project's list, its entry, or what it says of itself",
)

#: A statement in these words tells its reader.
_TOLD = re.compile(r"\b(?:retract\w*|withdr[ae]w\w*|withdrawn|disown\w*|discredit\w*)\b", re.IGNORECASE)
#: How publishers mark a title: "RETRACTED: …", "Retracted article: …", "… [Retracted]"; "Retraction of …" is the notice.
_TITLE = re.compile(
    r"^\W*(?:retracted|withdrawn|temporary removal|removed)(?: article| paper| publication)?\s*[]:]|"
    r"[\[(](?:retracted|withdrawn)(?: article| publication)?[\])]\s*\.?$",
    re.IGNORECASE,
)
#: How databases note it: "Retraction in: Ann Bridges. 1907", "Retracted Publication"; not a part of it, nor an erratum.
_NOTE = re.compile(
    r"(?<!partial )\bretraction (?:in|published in|notice in)\b|\bretracted publication\b|"
    r"^\W*(?:this (?:article|paper|work|study) (?:was|has been) )?(?:retracted|withdrawn)\b(?! (?:articles|papers))",
    re.IGNORECASE,
)
_FIELDS = {
    "title": _TITLE,
    **dict.fromkeys(("note", "addendum", "annote", "keywords", "pubstate", "howpublished"), _NOTE),
}
#: What says of itself that it was retracted, in one of its first passages.
_SELF = ("article", "paper", "study", "publication", "manuscript", "preprint", "work")
_VERBS = frozenset({"retract", "withdraw"})
_FIRST = 12


def find(book: Book) -> Iterator[Diagnostic]:
    """Each cited entry that was retracted, at the first statement that does not say so."""
    listed = {found.work: found for found in book.retracted}
    citing = cited(book)
    phrases = Phrases(book)
    for entry in book.references:
        if entry.key not in citing:
            continue
        found = listed.get(entry.key) or listed.get(_doi(entry))
        marked = None if found else _marked(book, entry)
        passage = None if found or marked else _tells(book, entry.key, phrases)
        untold = _untold(book, entry.key) if found or marked or passage else []
        if untold:
            label = found.span if found else marked
            yield _diagnostic(book, entry, found, label, passage, untold)


def _marked(book: Book, entry: Reference) -> Span | None:
    """Where an entry says that its work was retracted."""
    for name, pattern in _FIELDS.items():
        value = entry.get(name) or ""
        if pattern.search(value.replace("{", "").replace("}", "")):
            at = book.files[entry.span.path].content.find(value, entry.span.start, entry.span.end)
            return Span(path=entry.span.path, start=at, end=at + len(value)) if at >= 0 else entry.key_span
    return None


def _tells(book: Book, key: str, phrases: Phrases) -> int | None:
    """The passage in which a captured source says of itself that it was retracted."""
    source = book.source(key)
    for held in source.passages[:_FIRST] if source else ():
        for one in held.predications:
            if one.verb not in _VERBS or one.modality != "asserted" or not one.polarity:
                continue
            objects = {argument.head for argument in one.arguments if argument.role == "object"}
            told = (f"{this} {word}" for word in _SELF if word in objects for this in ("this", "This"))
            if any(phrases.says((key, held.number), words) for words in told):
                return held.number
    return None


def _untold(book: Book, key: str) -> list[Statement]:
    return [
        statement
        for statement in book.statements
        if any(c.key == key for c in statement.citations) and not _TOLD.search(statement.text)
    ]


def _diagnostic(
    book: Book,
    entry: Reference,
    found: Retraction | None,
    marked: Span | None,
    passage: int | None,
    untold: list[Statement],
) -> Diagnostic:
    first = next(c.span for c in untold[0].citations if c.key == entry.key)
    return finding(
        RULE,
        book,
        untold[0],
        [Label(span=first), *([Label(span=marked, name="listed")] if marked else [])],
        data={
            "key": entry.key,
            "reason": found.reason if found else "",
            "date": found.date if found else "",
            "count": len(untold),
        },
        evidence=shown(book, entry.key, passage) if passage else (),
        keys=(entry.key,),
        variant="" if found else "entry" if marked else "itself",
    )


def _doi(entry: Reference) -> str:
    doi = (entry.get("doi") or "").strip().casefold()
    return re.sub(r"^(?:https?://)?(?:dx\.)?(?:doi\.org/)?(?:doi:)?\s*", "", doi)
