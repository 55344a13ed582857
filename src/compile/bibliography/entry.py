"""One entry of a BibTeX file: its key, its fields, and what is wrong with it, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from compile.bibliography.value import Macros, Scan, scan

#: A field longer than this hangs the tools behind us.
FIELD_LIMIT = 64 * 1024

_HEAD = re.compile(r"@(?P<kind>\w*)[ \t]*(?P<open>[{(])\s*")
_KEY = re.compile(r"[^,={}\"]*")
_NAME = re.compile(r"\s*(?P<name>[^\s=,{}\"#()@]+)(?P<gap>\s*)(?P<equals>=?)\s*")
#: What pandoc refuses in a key (and then prints no entry of the whole file).
_BAD = re.compile(r"[\s\"#%,{}~\\|<>^]")
#: One of these is told for each entry: the rest follow from it.
_STRAY = ("stray-comma", "stray-text", "missing-equals")
_SKIP = re.compile(r"[^,})]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something wrong at ``start:end`` of the file; ``variant`` names it for the wording table."""

    variant: str
    start: int
    end: int
    data: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """``name = value``; ``start:end`` is the value's stretch, delimiters included."""

    name: str
    value: str
    start: int
    end: int


@dataclass(slots=True, kw_only=True)
class Entry:
    """What could be read of ``@kind{key, …}``, however broken it is."""

    kind: str
    start: int
    end: int
    key: str = ""
    key_at: tuple[int, int] = (0, 0)
    fields: list[Field] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def blame(self, variant: str, start: int, end: int, **data: str) -> None:
        """Record a fault; the entry's key goes with each."""
        facts = tuple(sorted({"key": self.key, **data}.items()))
        self.faults.append(Fault(variant=variant, start=start, end=end, data=facts))


def parse(content: str, start: int, end: int, *, broken: bool, macros: Macros) -> Entry:
    """Read the entry at ``start:end``; with ``broken``, look for the field that swallowed the next."""
    head = _HEAD.match(content, start, end)
    if head is None:
        entry = Entry(kind="", start=start, end=end)
        entry.blame("unreadable", start, end)
        return entry
    entry = Entry(kind=head["kind"].lower(), start=start, end=end)
    if not entry.kind:
        entry.blame("missing-kind", start, start + 1)
    close = "}" if head["open"] == "{" else ")"
    position = _read_key(entry, content, head.end(), end, head.start("open"), close)
    closed = _read_fields(entry, content, position, close, broken=broken, macros=macros)
    if broken and not closed and not entry.faults:
        entry.blame("unclosed-entry", head.start("open"), head.start("open") + 1)
    elif broken and not entry.faults:
        entry.blame("unreadable", start, head.end("open"))
    return entry


def _read_key(entry: Entry, content: str, start: int, end: int, brace: int, close: str) -> int:
    """Set the key; the offset where the fields begin."""
    found = _KEY.match(content, start, end)
    stop = found.end() if found else start
    if close == ")" and ")" in content[start:stop]:
        stop = content.index(")", start, stop)
    words = content[start:stop].rstrip()
    after = content[stop : stop + 1]
    if after == "=":
        return _key_without_comma(entry, content, start, words, brace)
    entry.key, entry.key_at = words, (start, start + len(words))
    if not words:
        entry.blame("missing-key", brace, brace + 1)
    elif bad := _BAD.search(words):
        entry.blame("bad-key", start, start + len(words), character=bad.group())
    return stop + 1 if after == "," else stop


def _key_without_comma(entry: Entry, content: str, start: int, words: str, brace: int) -> int:
    """``@book{smith title = …`` has a key but no comma; ``@book{title = …`` has no key at all."""
    key, _, rest = words.partition(" ") if "\n" not in words else words.partition("\n")
    key = key.strip()
    if not rest.strip():
        entry.blame("missing-key", brace, brace + 1)
        return start
    entry.key, entry.key_at = key, (start, start + len(key))
    entry.blame("missing-comma-after-key", start, start + len(key), field=rest.strip())
    return start + len(words) - len(rest)


def _read_fields(entry: Entry, content: str, start: int, close: str, *, broken: bool, macros: Macros) -> bool:
    """Read ``name = value`` up to the closing delimiter; whether there was one."""
    seen: set[str] = set()
    position = start
    while position < entry.end:
        position = _skip_space(content, position, entry.end)
        if content[position : position + 1] == close:
            return True
        found = _NAME.match(content, position, entry.end)
        if found is None or not found["equals"]:
            position = _stray(entry, content, position, found)
            continue
        result = scan(content, found.end(), entry.end, close, broken=broken, macros=macros)
        _keep(entry, found, result, seen)
        position = result.next
    return False


def _skip_space(content: str, position: int, end: int) -> int:
    while position < end and content[position].isspace():
        position += 1
    return position


def _stray(entry: Entry, content: str, position: int, found: re.Match[str] | None) -> int:
    """What stands where ``name =`` should; the offset to go on from."""
    told = any(fault.variant in _STRAY for fault in entry.faults)
    if found is None:
        if position < entry.end and not told:
            variant = "stray-comma" if content[position] == "," else "stray-text"
            entry.blame(variant, position, position + 1, character=content[position])
        return position + 1
    if not told:
        entry.blame("missing-equals", found.start("name"), found.end("name"), field=found["name"])
    skipped = _SKIP.match(content, found.end(), entry.end)
    stop = skipped.end() if skipped else found.end()
    return stop + 1 if content[stop : stop + 1] == "," else stop


def _keep(entry: Entry, found: re.Match[str], result: Scan, seen: set[str]) -> None:
    name = found["name"].lower()
    at = found.span("name")
    for variant, start, end, data in _blames(result):
        entry.blame(variant, start, end, **{"field": name, **data})
    if result.end == result.start:
        entry.blame("missing-value", *at, field=name)
    elif name in seen:
        entry.blame("duplicate-field", *at, field=name)
    elif result.end - result.start > FIELD_LIMIT:
        size = str((result.end - result.start) // 1024)
        entry.blame("field-too-long", *at, field=name, kilobytes=size)
    else:
        seen.add(name)
        entry.fields.append(Field(name=name, value=result.value, start=result.start, end=result.end))


def _blames(result: Scan) -> Iterator[tuple[str, int, int, dict[str, str]]]:
    if result.unclosed is not None:
        variant = "unclosed-quote" if result.quote else "unclosed-brace"
        yield variant, result.unclosed, result.unclosed + 1, {}
    elif result.comma is not None:
        start, end = result.comma
        yield "missing-comma", start, end, {"field": result.following}
    for start, end, word in result.unknown:
        yield "unknown-string", start, end, {"name": word}
