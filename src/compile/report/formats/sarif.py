"""SARIF 2.1.0 (OASIS Standard, 27 March 2020): findings for code scanning services."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from compile import __version__
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Rule
from compile.report.encode import encode
from compile.report.excerpt import excerpt
from compile.report.place import Stretch, place, stretch
from compile.report.visible import visible
from compile.report.wording import Message, message

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(diagnostics: Sequence[Diagnostic], book: Book, rules: Sequence[Rule] = ()) -> str:
    """One run with every finding, and of the rules those which found something."""
    used = sorted({diagnostic.rule for diagnostic in diagnostics})
    known = {rule.name: rule for rule in rules}
    driver = {
        "name": "recension",
        "version": __version__,
        "rules": [_rule(name, known.get(name)) for name in used],
    }
    prints = fingerprints(diagnostics, book)
    results = [
        _result(diagnostic, book, used.index(diagnostic.rule), mark)
        for diagnostic, mark in zip(diagnostics, prints, strict=True)
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return encode({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def fingerprints(diagnostics: Sequence[Diagnostic], book: Book) -> list[str]:
    """For each finding a hash that lives through edits elsewhere: rule, file, words, keys; and a count."""
    seen: Counter[str] = Counter()
    marks = []
    for diagnostic in diagnostics:
        span = diagnostic.labels[0].span if diagnostic.labels else None
        text = book.files.get(span.path) if span else None
        words = text.cut(span) if text and span else ""
        parts = (diagnostic.rule, span.path if span else "", diagnostic.statement, words, *diagnostic.keys)
        digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[digest] += 1
        marks.append(f"{digest}:{seen[digest]}")
    return marks


def _rule(name: str, rule: Rule | None) -> Mapping[str, Any]:
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _level(rule.severity)[1]},
        "properties": {"tags": [rule.group], "precision": _precision(rule.confidence)},
    }


def _level(severity: str) -> tuple[str, str]:
    """Kind and level; what could not be settled is ``open``, and then SARIF wants the level ``none``."""
    return ("open", "none") if severity == "unresolved" else ("fail", severity)


def _precision(confidence: str) -> str:
    return "very-high" if confidence == "certain" else confidence


def _result(diagnostic: Diagnostic, book: Book, index: int, mark: str) -> Mapping[str, Any]:
    said = message(diagnostic)
    kind, level = _level(diagnostic.severity)
    hints = "".join(f"\nhint: {hint}" for hint in said.hints)
    where = place(diagnostic, book)
    return {
        "ruleId": diagnostic.rule,
        "ruleIndex": index,
        "kind": kind,
        "level": level,
        "message": {"text": said.headline + hints},
        "locations": [_location(where if where.path else _project(book))],
        "relatedLocations": list(_related(diagnostic, book, said)),
        "partialFingerprints": {"recensionFinding/v1": mark},
        "properties": {
            "confidence": diagnostic.confidence,
            "statement": diagnostic.statement,
            "keys": list(diagnostic.keys),
        },
    }


def _project(book: Book) -> Stretch:
    """Where a finding about the whole project is shown: code scanning refuses one that is nowhere."""
    path = next((path for path in book.files if path.endswith("recension.yaml")), "recension.yaml")
    return Stretch(path=path, line=1, column=1, end_line=1, end_column=1)


def _location(where: Stretch) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(where.path), "uriBaseId": "%SRCROOT%"}}
    if where.line:
        physical["region"] = {
            "startLine": where.line,
            "startColumn": where.column,
            "endLine": where.end_line,
            "endColumn": where.end_column,
        }
    return {"physicalLocation": physical}


def _uri(path: str) -> str:
    return quote(path.encode("utf-8", "surrogateescape"))


def _related(diagnostic: Diagnostic, book: Book, said: Message) -> Iterator[Mapping[str, Any]]:
    """The other labels, then the evidence with its excerpt; a source has a logical place only."""
    for label in diagnostic.labels[1:]:
        words = said.labels.get(label.name, "")
        yield {**_location(stretch(label.span, book)), "message": {"text": words or "see also"}}
    for item in diagnostic.evidence:
        name = visible(f"{item.key}, {item.locator}" if item.locator else item.key)
        clipping = visible(excerpt(item).text)
        yield {
            "logicalLocations": [{"fullyQualifiedName": name, "kind": "source"}],
            "message": {"text": f"{said.evidence.get(item.name, '')}: {clipping}".lstrip(": ") or name},
        }
