"""A source → its seal: canonical JSON with no sentence of the text in it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import MISSING, fields
from hashlib import sha256
from itertools import accumulate
from typing import Any

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
from compile.text.weave import WIDTH

#: The version of the seal's format, in its field ``seal``.
VERSION = 1

_CHECKSUM = re.compile(r'"checksum":"[0-9a-f]*"')
_HEAD = ("captured", "extractor", "key", "origin", "original", "published", "title", "words")


def seal(source: Source) -> str:
    """The seal of a source (schema: docs/schemas/seal.schema.json), the same from its text and from its seal.

    One line a field of the head, one a passage, one a passage's fingerprints; keys sorted; ends with a new line.
    """
    head: dict[str, Any] = {name: getattr(source, name) for name in _HEAD}
    head |= {"seal": VERSION, "text": source.digest, "checksum": ""}
    parts = {name: _json(value) for name, value in head.items()}
    parts["passages"] = _rows(_json(_passage(passage)) for passage in source.passages)
    rows = _rows(_json(row) for row in _prints(source.fingerprints, source.passages))
    parts["fingerprints"] = f'{{"rows":{rows},"salt":{_json(source.fingerprints.salt)}}}'
    text = "{\n" + ",\n".join(f'"{name}":{parts[name]}' for name in sorted(parts)) + "\n}\n"
    return _CHECKSUM.sub(f'"checksum":"{checksum(text)}"', text, count=1)


def checksum(text: str) -> str:
    """The first 16 hex digits of the SHA-256 of a seal whose own checksum is left empty."""
    return sha256(_CHECKSUM.sub('"checksum":""', text, count=1).encode()).hexdigest()[:16]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _rows(rows: Iterable[str]) -> str:
    return "[\n" + ",\n".join(rows) + "\n]"


def _passage(passage: Passage) -> dict[str, Any]:
    """Where it stands, and what is in it. Lists that are empty are left out."""
    row: dict[str, Any] = {
        "at": [passage.start, passage.end],
        "digest": passage.digest,
        "n": passage.number,
        "place": [passage.paragraph, passage.sentence],
        "tokens": list(passage.tokens),
    }
    if passage.page is not None:
        row["page"] = passage.page
    if passage.stems:
        row["stems"] = sorted(passage.stems)
    if passage.names:
        row["names"] = [_name(name) for name in passage.names]
    if passage.facts:
        row["facts"] = [_fact(fact) for fact in passage.facts]
    if passage.predications:
        row["predications"] = [_predication(found) for found in passage.predications]
    if passage.orders:
        row["orders"] = [_order(found) for found in passage.orders]
    return row


def _order(found: Order) -> list[Any]:
    return [found.start, found.end, found.text, list(found.earlier), list(found.later)]


def _name(name: Name) -> list[Any]:
    return [name.start, name.end, name.text, list(name.forms)]


def _predication(found: Predication) -> dict[str, Any]:
    """As a fact; its arguments as lists."""
    row = _fact(found)
    if found.arguments:
        row["arguments"] = [_argument(argument) for argument in found.arguments]
    return row


def _argument(argument: Argument) -> list[Any]:
    """Role, preposition, head, start, end, kind, amount, names, words."""
    named = (argument.role, argument.tie, argument.head, argument.start, argument.end)
    return [*named, argument.kind, argument.amount, list(argument.names), list(argument.words)]


def _fact(fact: Fact | Predication) -> dict[str, Any]:
    """The fields that are not as they are by default."""
    row: dict[str, Any] = {}
    for field in fields(fact):
        value = getattr(fact, field.name)
        if field.default is MISSING or value != field.default:
            row[field.name.rstrip("_")] = interval(value) if isinstance(value, Interval) else value
    return row


def interval(value: Interval) -> str:
    """As mathematicians write it, nothing for no end: "[45,55]", "(40,)", "(,736893]"."""
    low, high = ("" if end is None else str(end) for end in (value.low, value.high))
    left = "(" if value.low is None or value.low_open else "["
    right = ")" if value.high is None or value.high_open else "]"
    return f"{left}{low},{high}{right}"


def _prints(prints: Fingerprints, passages: Sequence[Passage]) -> Iterable[list[str]]:
    """Each passage's share: exact, folded, skeleton, traces, singles, doubles."""
    words = [0, *accumulate(code not in "ps?" for code in prints.skeleton)]
    for number, passage in enumerate(passages):
        first, last = passage.tokens
        yield [
            pack(prints.exact[first:last]),
            pack(prints.folded[words[first] : words[last]]),
            prints.skeleton[first:last],
            prints.traces[first:last],
            pack(prints.singles[number]),
            pack(prints.doubles[number]),
        ]


def pack(hashes: Sequence[int]) -> str:
    """Hashes of five bytes each, big-endian, one after the other in Base64."""
    return b64encode(b"".join(digest.to_bytes(WIDTH, "big") for digest in hashes)).decode()
