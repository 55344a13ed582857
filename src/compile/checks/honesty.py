"""What is wrong with the waivers themselves, and with the names in the settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compile.checks.waivers import Granted, Sorted, stale
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label, Rule, Value
from compile.model.span import Span
from compile.text.nearest import nearest


def about(book: Book, sorted_: Sorted, rules: Mapping[str, Rule]) -> Iterator[Diagnostic]:
    """The findings about every waiver of the book and every name its settings select or ignore."""
    for granted in sorted_.granted:
        yield from _about(granted, book, rules)
    yield from _settings(book, rules)


def _about(granted: Granted, book: Book, rules: Mapping[str, Rule]) -> Iterator[Diagnostic]:
    waiver = granted.waiver
    unknown = [name for name in waiver.rules if name not in rules]
    for name in unknown:
        near = nearest(name, tuple(rules))
        yield _finding(granted, rules["unknown-rule"], "near" if near else "", name=name, near=near or "")
    if not waiver.reason.strip():
        yield _finding(granted, rules["waiver-without-reason"], names=waiver.rules)
        return
    if why := stale(granted, book):
        yield _finding(
            granted,
            rules["waiver-stale"],
            why,
            names=waiver.rules,
            hash=granted.hash,
            was=waiver.hash,
            until=waiver.until,
        )
    for name in granted.refused:
        yield _finding(granted, rules["waiver-unused"], "refused", names=(name,))
    met = {item.rule for item in granted.findings} | set(granted.refused) | set(unknown)
    if stale(granted, book):
        return  # what no longer holds need not be said to be idle as well
    if idle := tuple(name for name in waiver.rules if name not in met):
        yield _finding(granted, rules["waiver-unused"], names=idle)
    elif granted.findings and not waiver.hash:
        yield _finding(
            granted, rules["waiver-unbound"], names=tuple(sorted(met - {*unknown})), hash=granted.hash
        )


def _finding(granted: Granted, rule: Rule, variant: str = "", **data: Value) -> Diagnostic:
    return Diagnostic(
        rule=rule.name,
        severity=rule.severity,
        confidence=rule.confidence,
        variant=variant,
        labels=(Label(span=granted.waiver.span),),
        data=data,
    )


def _settings(book: Book, rules: Mapping[str, Rule]) -> Iterator[Diagnostic]:
    known = {name: name for name in rules} | {rule.group: rule.group for rule in rules.values()}
    rule = rules["unknown-rule"]
    for name in dict.fromkeys((*book.policy.select, *book.policy.ignore)):
        if name in known:
            continue
        near = nearest(name, tuple(known))
        yield Diagnostic(
            rule=rule.name,
            severity=rule.severity,
            confidence=rule.confidence,
            variant="settings-near" if near else "settings",
            labels=_named(book, name),
            data={"name": name, "near": near or ""},
        )


def _named(book: Book, name: str) -> tuple[Label, ...]:
    """Where ``recension.yaml`` names it; nowhere if it came from the command line."""
    text = book.files.get("recension.yaml")
    start = text.content.find(name) if text else -1
    if start < 0:
        return ()
    return (Label(span=Span(path="recension.yaml", start=start, end=start + len(name))),)
