"""An entry of the bibliography lacks what a reader needs to find the work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compile.checks.cited import cited
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.evidence import Reference

RULE = rule(
    __name__,
    severity="warning",
    summary="an entry lacks what a reader needs to find the work",
)

_WHO = ("author", "editor", "organization", "institution", "publisher")
_WHEN = ("date", "year", "urldate", "pubstate", "origdate")
_WHERE = ("url", "doi", "eprint", "isbn", "howpublished")
#: By type, what must be there: of each group of fields at least one. Types that are not here need a title only.
_NEEDED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "article": (("title",), ("journaltitle", "journal", "journalsubtitle", *_WHERE), _WHEN),
    "book": (("title",), _WHO, _WHEN),
    "mvbook": (("title",), _WHO, _WHEN),
    "collection": (("title",), _WHO, _WHEN),
    "proceedings": (("title",), _WHEN),
    "manual": (("title",),),
    "inbook": (("title", "chapter"), ("booktitle", "maintitle", "publisher"), _WHEN),
    "incollection": (("title",), ("booktitle", "maintitle"), _WHEN),
    "inproceedings": (("title",), ("booktitle", "eventtitle"), _WHEN),
    "conference": (("title",), ("booktitle", "eventtitle"), _WHEN),
    "online": (("title",), _WHERE),
    "electronic": (("title",), _WHERE),
    "www": (("title",), _WHERE),
    "report": (("title",), _WHO, _WHEN),
    "techreport": (("title",), _WHO, _WHEN),
    "thesis": (("title",), ("author",), ("institution", "school"), _WHEN),
    "phdthesis": (("title",), ("author",), ("institution", "school"), _WHEN),
    "mastersthesis": (("title",), ("author",), ("institution", "school"), _WHEN),
    "patent": (("title",), ("number",)),
}
_ANY = (("title", "shorttitle", "note", "howpublished", "url"),)
#: Entries that are no works: sets of others, and what other entries take their fields from.
_NO_WORKS = frozenset({"set", "xdata", "string", "comment", "preamble"})


def find(book: Book) -> Iterator[Diagnostic]:
    """Each cited entry without a field that its type needs, those it takes from its ``crossref`` or ``xdata`` counted in."""
    entries = {entry.key: entry for entry in book.references}
    citing = cited(book)
    for entry in book.references:
        if entry.kind in _NO_WORKS or entry.key not in citing:
            continue
        held = _fields(entry, entries)
        lacking = [group for group in _NEEDED.get(entry.kind, _ANY) if not held & set(group)]
        if lacking:
            yield Diagnostic(
                rule=RULE.name,
                severity=RULE.severity,
                confidence=RULE.confidence,
                labels=(Label(span=entry.key_span),),
                data={
                    "key": entry.key,
                    "kind": entry.kind,
                    "fields": tuple(group[0] for group in lacking),
                    "field": lacking[0][0],
                },
                keys=(entry.key,),
            )


def _fields(entry: Reference, entries: Mapping[str, Reference], depth: int = 0) -> set[str]:
    """The names of the fields of an entry and of those that it takes fields from; a parent's title is a book's."""
    held = {name for name, value in entry.fields if value.strip()}
    for name in ("crossref", "xdata"):
        for key in (entry.get(name) or "").split(","):
            parent = entries.get(key.strip())
            if parent is not None and depth < 4:
                above = _fields(parent, entries, depth + 1)
                held |= above | ({"booktitle"} if name == "crossref" and "title" in above else set())
    return held
