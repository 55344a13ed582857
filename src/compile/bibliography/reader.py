"""refs.bib as references, with everything wrong in it told at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from compile.bibliography.blocks import Block, Loose, split
from compile.bibliography.cycles import cycles
from compile.bibliography.entry import Entry, Fault, parse
from compile.bibliography.value import MONTHS, scan
from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label, Value
from compile.model.evidence import Reference
from compile.model.span import Span, Text

#: Pandoc reads about a megabyte a second; nobody's bibliography is larger than this.
FILE_LIMIT = 5_000_000

_NO_BRACE = re.compile(r"^[ \t]*(@\w+)", re.MULTILINE)
_LEFT_OVER = re.compile(r"[\s}]*,?\s*[A-Za-z][\w-]*\s*=\s*[{\"\w]")
_STRING = re.compile(r"@\w*[ \t]*[{(]\s*(?P<name>[^\s=]+)\s*=\s*")
#: Faults which a reader may live with; pandoc prints such an entry all the same.
_MILD = frozenset({"unknown-string"})


def read(text: Text) -> Outcome[tuple[Reference, ...]]:
    """References in file order, the first of equal keys only; broken entries as far as they go.

    Diagnostics: ``malformed-entry`` (variants: unclosed-entry, unclosed-brace, unclosed-quote,
    missing-comma, missing-comma-after-key, missing-kind, missing-key, bad-key, missing-equals, missing-value,
    duplicate-field, stray-comma, stray-text, extra-brace, no-brace, unknown-string, field-too-long,
    unreadable), ``duplicate-key``, ``crossref-cycle``, and ``missing-bibliography`` (variants empty, a
    warning, for a file without entries, and too-large). Values have lost their
    outer braces or quotation marks, and strings are put in; LaTeX stays as it is. Never raises.
    """
    if len(text.content) > FILE_LIMIT:
        return Outcome((), (_too_large(text),))
    blocks = list(split(text.content))
    entries, faults = _entries(text.content, blocks)
    found = [_diagnostic(text, fault) for fault in faults]
    kept, doubles = _unique(text, entries)
    references = tuple(_reference(text, entry) for entry in kept)
    if not entries and not found:
        found.append(_none(text))
    loops = (_cycle(text, kept, keys) for keys in cycles(references))
    diagnostics = sorted([*found, *doubles, *loops], key=lambda found: found.order)
    return Outcome(references, tuple(diagnostics))


def _entries(content: str, blocks: list[Block | Loose]) -> tuple[list[Entry], list[Fault]]:
    macros = dict(MONTHS)
    entries: list[Entry] = []
    faults: list[Fault] = []
    limits = _limits(content, blocks)
    for number, block in enumerate(blocks):
        if isinstance(block, Loose):
            faults.extend(_loose(content, block, blocks[number - 1] if number else None))
        elif block.kind == "string":
            macros.update(_string(content, block, macros))
        if isinstance(block, Loose) or block.kind in ("string", "comment", "preamble"):
            continue
        end = limits[number] if block.broken else block.end
        entry = parse(content, block.start, end, broken=block.broken, macros=macros)
        entries.append(entry)
        faults.extend(entry.faults)
    return entries, faults


def _limits(content: str, blocks: Sequence[Block | Loose]) -> list[int]:
    """How far each block runs if it is broken: up to the next, for the splitter takes its rest for a comment."""
    limits: list[int] = []
    next_start = len(content)
    for block in reversed(blocks):
        limits.append(next_start)
        if isinstance(block, Block):
            next_start = block.start
    return limits[::-1]


def _string(content: str, block: Block, macros: dict[str, str]) -> dict[str, str]:
    head = _STRING.match(content, block.start, block.end)
    if head is None:
        return {}
    found = scan(content, head.end(), block.end, "}", broken=False, macros=macros)
    return {head["name"].lower(): found.value}


def _loose(content: str, loose: Loose, before: Block | Loose | None) -> Iterator[Fault]:
    """Text between blocks is a comment, unless it looks like an entry that lost a brace."""
    if isinstance(before, Block) and before.broken:
        return
    for found in _NO_BRACE.finditer(content, loose.start, loose.end):
        name = found.group(1)
        if name.lower() != "@comment":
            yield Fault(variant="no-brace", start=found.start(1), end=found.end(1), data=(("entry", name),))
    if isinstance(before, Block) and _LEFT_OVER.match(content, loose.start, loose.end):
        kind = (("entry", f"@{before.kind}"),)
        yield Fault(variant="extra-brace", start=before.end - 1, end=before.end, data=kind)


def _unique(text: Text, entries: Iterable[Entry]) -> tuple[list[Entry], list[Diagnostic]]:
    """bibtexparser keeps the first of two equal keys, pandoc prints the last: so it is an error."""
    first: dict[str, Entry] = {}
    doubles: list[Diagnostic] = []
    for entry in entries:
        if not entry.key:
            continue
        if entry.key in first:
            doubles.append(_double(text, entry, first[entry.key]))
        else:
            first[entry.key] = entry
    return list(first.values()), doubles


def _double(text: Text, second: Entry, first: Entry) -> Diagnostic:
    labels = (
        Label(span=_span(text, *second.key_at), name="here"),
        Label(span=_span(text, *first.key_at), name="first"),
    )
    data: dict[str, Value] = {"key": second.key, "line": text.place(first.key_at[0]).line}
    return Diagnostic(rule="duplicate-key", severity="error", labels=labels, data=data, keys=(second.key,))


def _reference(text: Text, entry: Entry) -> Reference:
    return Reference(
        key=entry.key,
        kind=entry.kind,
        fields=tuple((field.name, field.value) for field in entry.fields),
        span=_span(text, entry.start, entry.end),
        key_span=_span(text, *entry.key_at),
    )


def _cycle(text: Text, entries: Iterable[Entry], keys: tuple[str, ...]) -> Diagnostic:
    """A cycle is shown at the field that leads from its first key to the next."""
    entry = next(entry for entry in entries if entry.key == keys[0])
    names = ("crossref", "xdata")
    span = next(
        (_span(text, field.start, field.end) for field in entry.fields if field.name in names),
        _span(text, *entry.key_at),
    )
    data: dict[str, Value] = {"key": keys[0], "cycle": (*keys, keys[0])}
    return Diagnostic(
        rule="crossref-cycle", severity="error", labels=(Label(span=span),), data=data, keys=keys
    )


def _diagnostic(text: Text, fault: Fault) -> Diagnostic:
    data = dict(fault.data)
    key = data.get("key", "")
    return Diagnostic(
        rule="malformed-entry",
        severity="warning" if fault.variant in _MILD else "error",
        variant=fault.variant,
        labels=(Label(span=_span(text, fault.start, fault.end)),),
        data=data,
        keys=(key,) if key else (),
    )


def _none(text: Text) -> Diagnostic:
    label = Label(span=_span(text, 0, 0))
    return Diagnostic(
        rule="missing-bibliography",
        severity="warning",
        variant="empty",
        labels=(label,),
        data={"path": text.path},
    )


def _too_large(text: Text) -> Diagnostic:
    """As good as no bibliography: that its keys are unknown then needs no telling."""
    return Diagnostic(
        rule="missing-bibliography",
        severity="error",
        variant="too-large",
        labels=(Label(span=_span(text, 0, 0)),),
        data={"path": text.path, "limit": FILE_LIMIT // 1_000_000},
    )


def _span(text: Text, start: int, end: int) -> Span:
    return Span(path=text.path, start=start, end=end)
