"""A seal → its source. Whatever is wrong with it is told with its place."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from compile.model.evidence import (
    Argument,
    Fact,
    Fingerprints,
    Interval,
    Name,
    Order,
    Passage,
    Predication,
    Source,
)
from compile.model.span import Span, Text
from compile.sources.seals import VERSION, checksum
from compile.text.weave import WIDTH

_INTERVAL = re.compile(r"([\[(])([^,]*),([^,]*)([\])])")
#: No number of a source has more digits than this before or after the point.
_LARGEST = 60
_KINDS = ("quantity", "date")
_MODALITIES = ("asserted", "reported", "planned", "possible", "conditional", "denied")
_ROLES = ("subject", "object", "complement", "oblique")
_SORTS = ("person", "group", "place", "time", "manner", "thing", "")
_EXACTNESS = ("exact", "approximate", "bound", "range")


class Fault(NamedTuple):
    """Why a seal cannot be used: ``reason`` names the case, ``detail`` says what and where in it."""

    reason: str
    detail: str
    span: Span


class Unreadable(Exception):
    """A value of the seal that is not as the schema has it."""

    def __init__(self, where: str, expected: str) -> None:
        super().__init__(where, expected)
        self.where = where
        self.expected = expected


def unseal(text: Text, key: str) -> Source | Fault:
    """The source that a seal holds, or its first fault: json, schema, version, key or edited."""
    try:
        data = json.loads(text.content)
    except json.JSONDecodeError as error:
        end = min(error.pos + 1, len(text.content))
        return Fault("json", error.msg.lower(), Span(path=text.path, start=min(error.pos, end), end=end))
    except (RecursionError, ValueError):
        return Fault("json", "nested too deeply or a number too long", Span(path=text.path, start=0, end=1))
    try:
        return _checked(data, text, key)
    except Unreadable as error:
        return Fault("schema", f"{error.where} must be {error.expected}", field(text, error.where))


def _checked(data: Any, text: Text, key: str) -> Source | Fault:
    head = _typed(data, dict, "the seal", "an object")
    version = head.get("seal")
    if type(version) is not int:
        raise Unreadable("seal", "the number of a version")
    if version != VERSION:
        return Fault("version", str(version), field(text, "seal"))
    source = _source(head)
    if source.key != key:
        return Fault("key", source.key, field(text, "key"))
    if head.get("checksum") != checksum(text.content):
        return Fault("edited", "", field(text, "checksum"))
    return source


def field(text: Text, name: str) -> Span:
    """Where a field of the head stands (``passages[3].at`` is found by its first name), else the first character."""
    first = re.split(r"[.\[]", name)[0]
    found = re.search(rf'^[ \t]*"{re.escape(first)}"[ \t]*:[^\n]*?(?=,?[ \t]*$)', text.content, re.MULTILINE)
    if found is None:
        return Span(path=text.path, start=0, end=min(1, len(text.content)))
    start = found.start() + len(found.group()) - len(found.group().lstrip())
    return Span(path=text.path, start=start, end=found.end())


def _source(head: dict[str, Any]) -> Source:
    rows = _each(head.get("passages"), "passages", _passage)
    if [passage.number for passage in rows] != list(range(1, len(rows) + 1)):
        raise Unreadable("passages", "numbered from 1")
    prints = _typed(head.get("fingerprints"), dict, "fingerprints", "an object")
    return Source(
        key=_word(head, "key"),
        origin=_word(head, "origin"),
        title=_word(head, "title"),
        captured=_word(head, "captured"),
        published=_word(head, "published"),
        original=_word(head, "original"),
        digest=_word(head, "text"),
        extractor=_word(head, "extractor"),
        words=_count(head.get("words"), "words"),
        passages=rows,
        fingerprints=_prints(prints, rows),
    )


def _passage(row: Any, where: str) -> Passage:
    row = _typed(row, dict, where, "an object")
    start, end = _pair(row.get("at"), f"{where}.at")
    paragraph, sentence = _pair(row.get("place"), f"{where}.place")
    page = row.get("page")
    return Passage(
        number=_count(row.get("n"), f"{where}.n"),
        paragraph=paragraph,
        sentence=sentence,
        page=None if page is None else _typed(page, str, f"{where}.page", "a text"),
        start=start,
        end=end,
        tokens=_pair(row.get("tokens"), f"{where}.tokens"),
        digest=_typed(row.get("digest"), str, f"{where}.digest", "a text"),
        stems=_words(row.get("stems", []), f"{where}.stems"),
        names=_each(row.get("names", []), f"{where}.names", _name),
        facts=_each(row.get("facts", []), f"{where}.facts", _fact),
        predications=_each(row.get("predications", []), f"{where}.predications", _predication),
        orders=_each(row.get("orders", []), f"{where}.orders", _order),
    )


def _order(row: Any, where: str) -> Order:
    row = _typed(row, list, where, "a list")
    if len(row) != 5:
        raise Unreadable(where, "start, end, text, earlier and later")
    start, end = _pair(row[:2], where)
    earlier, later = _words(row[3], where), _words(row[4], where)
    return Order(text=_typed_str(row[2], where), start=start, end=end, earlier=earlier, later=later)


def _name(row: Any, where: str) -> Name:
    row = _typed(row, list, where, "a list")
    if len(row) != 4:
        raise Unreadable(where, "start, end, text and forms")
    text = _typed(row[2], str, where, "a text")
    start, end = _pair(row[:2], where)
    return Name(text=text, start=start, end=end, forms=_words(row[3], where))


def _fact(row: Any, where: str) -> Fact:
    needed = ("kind", "text", "start", "end", "clause", "interval")
    return Fact(**_values(row, where, _FIELDS, needed, "a fact"))


def _predication(row: Any, where: str) -> Predication:
    needed = ("text", "start", "end", "clause", "verb")
    return Predication(**_values(row, where, _SAID, needed, "a predication"))


def _values(
    row: Any, where: str, known: Mapping[str, str], needed: Sequence[str], what: str
) -> dict[str, Any]:
    """The fields of a fact or a predication, read; ``known`` is the seal's name of each → the field."""
    row = _typed(row, dict, where, "an object")
    unknown = sorted(row.keys() - known.keys())
    missing = [name for name in needed if name not in row]
    if unknown or missing:
        raise Unreadable(where, f"{what} ({', '.join(unknown + missing)})")
    values: dict[str, Any] = {}
    for name, value in row.items():
        read: Callable[[Any, str], Any] = _READERS.get(name, _typed_str)
        values[known[name]] = read(value, f"{where}.{name}")
    return values


def _argument(row: Any, where: str) -> Argument:
    row = _typed(row, list, where, "a list")
    if len(row) != 9:
        raise Unreadable(where, "role, preposition, head, start, end, kind, amount, names and words")
    start, end = _pair(row[3:5], where)
    role: Any = _one_of(*_ROLES)(row[0], where)
    kind: Any = _one_of(*_SORTS)(row[5], where)
    return Argument(
        role=role,
        tie=_typed_str(row[1], where),
        head=_typed_str(row[2], where),
        names=_words(row[7], where),
        words=_words(row[8], where),
        amount=_typed_str(row[6], where),
        kind=kind,
        start=start,
        end=end,
    )


_FIELDS = {entry.name.rstrip("_"): entry.name for entry in fields(Fact)}
_SAID = {entry.name: entry.name for entry in fields(Predication)}


def _typed_str(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise Unreadable(where, "a text")
    return value


def _flag(value: Any, where: str) -> bool:
    if not isinstance(value, bool):
        raise Unreadable(where, "true or false")
    return value


def _one_of(*choices: str) -> Callable[[Any, str], str]:
    def read(value: Any, where: str) -> str:
        if value not in choices:
            raise Unreadable(where, "one of " + ", ".join(choices))
        return str(value)

    return read


def _interval(value: Any, where: str) -> Interval:
    found = _INTERVAL.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise Unreadable(where, "an interval")
    left, low, high, right = found.groups()
    return Interval(
        low=_end(low, where),
        high=_end(high, where),
        low_open=bool(low) and left == "(",
        high_open=bool(high) and right == ")",
    )


def _end(number: str, where: str) -> Decimal | None:
    try:
        end = Decimal(number) if number else None
    except InvalidOperation:
        raise Unreadable(where, "an interval") from None
    if end is not None and not (end.is_finite() and abs(end.adjusted()) < _LARGEST):
        raise Unreadable(where, "an interval")
    return end


def _count(value: Any, where: str) -> int:
    if type(value) is not int or value < 0:
        raise Unreadable(where, "a whole number")
    return value


def _pair(value: Any, where: str) -> tuple[int, int]:
    if not isinstance(value, list) or len(value) != 2:
        raise Unreadable(where, "two whole numbers")
    return _count(value[0], where), _count(value[1], where)


def _words(value: Any, where: str) -> tuple[str, ...]:
    return _each(value, where, _typed_str)


def _word(head: Mapping[str, Any], name: str) -> str:
    return _typed_str(head.get(name), name)


def _typed(value: Any, kind: type, where: str, expected: str) -> Any:
    if not isinstance(value, kind):
        raise Unreadable(where, expected)
    return value


def _each(value: Any, where: str, read: Callable[[Any, str], Any]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Unreadable(where, "a list")
    return tuple(read(entry, f"{where}[{number}]") for number, entry in enumerate(value))


_READERS: Mapping[str, Callable[[Any, str], Any]] = {
    "kind": _one_of(*_KINDS),
    "modality": _one_of(*_MODALITIES),
    "exactness": _one_of(*_EXACTNESS),
    "interval": _interval,
    "as_of": _interval,
    "clause": _pair,
    "start": _count,
    "end": _count,
    "cumulative": _flag,
    "polarity": _flag,
    "part": _flag,
    "definite": _flag,
    "population": _words,
    "subject": _words,
    "near": _words,
    "stages": _words,
    "object": _words,
    "place": _words,
    "event": _typed_str,
    "terms": _words,
    "arguments": lambda value, where: _each(value, where, _argument),
}


def _prints(data: Mapping[str, Any], passages: Sequence[Passage]) -> Fingerprints:
    rows: list[list[str]] = data["rows"] if isinstance(data.get("rows"), list) else []
    if len(rows) != len(passages):
        raise Unreadable("fingerprints.rows", f"{len(passages)} rows, one a passage")
    at = 0
    for number, (row, passage) in enumerate(zip(rows, passages, strict=True)):
        where = f"fingerprints.rows[{number}]"
        if len(_words(row, where)) != 6:
            raise Unreadable(where, "six texts")
        first, last = passage.tokens
        if first != at or not last - first == len(row[2]) == len(row[3]):
            raise Unreadable(where, "as long as the passage's tokens")
        at = last
    columns = [[row[column] for row in rows] for column in range(6)]
    exact, folded, singles, doubles = (
        [unpack(row, "fingerprints.rows") for row in columns[column]] for column in (0, 1, 4, 5)
    )
    prints = Fingerprints(
        salt=_typed_str(data.get("salt"), "fingerprints.salt"),
        exact=tuple(digest for row in exact for digest in row),
        folded=tuple(digest for row in folded for digest in row),
        skeleton="".join(columns[2]),
        traces="".join(columns[3]),
        singles=tuple(singles),
        doubles=tuple(doubles),
    )
    if len(prints.exact) != max(at - 2, 0):
        raise Unreadable("fingerprints.rows", "whole: hashes are missing")
    return prints


def unpack(packed: str, where: str) -> tuple[int, ...]:
    """The hashes of ``pack``."""
    try:
        raw = b64decode(packed, validate=True)
    except ValueError:
        raise Unreadable(where, "Base64") from None
    if len(raw) % WIDTH:
        raise Unreadable(where, "whole hashes")
    return tuple(int.from_bytes(raw[i : i + WIDTH], "big") for i in range(0, len(raw), WIDTH))
