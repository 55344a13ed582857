"""An edition as canonical JSON: equal editions are equal bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from compile.model.edition import Edition, Entry

#: Version of the format; docs/schemas/edition.schema.json describes it.
VERSION = 1


def write(edition: Edition) -> str:
    """The manifest: sorted keys, two blanks deep, a line end at the end, a statement an object."""
    found = {"version": VERSION, **asdict(edition)}
    return json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def parse(text: str) -> Edition:
    """The edition of a manifest; ValueError if it is none, or of a version we don't know."""
    found = json.loads(text)
    if not isinstance(found, dict) or found.get("version") != VERSION:
        raise ValueError(f"not a manifest of version {VERSION}")
    try:
        return _edition(found)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a manifest: {error}") from None


def _edition(found: Mapping[str, Any]) -> Edition:
    return Edition(
        number=str(found["number"]),
        date=str(found["date"]),
        parent=str(found["parent"]),
        inputs=_strings(found["inputs"]),
        outputs=_strings(found["outputs"]),
        tools=_strings(found["tools"]),
        settings=_strings(found["settings"]),
        ledger=tuple(_entry(entry) for entry in found["ledger"]),
        waivers=tuple(_strings(waiver) for waiver in found["waivers"]),
        findings={str(name): int(count) for name, count in found["findings"].items()},
    )


def _entry(found: Mapping[str, Any]) -> Entry:
    return Entry(
        id=str(found["id"]),
        text=str(found["text"]),
        state=str(found["state"]),
        keys=tuple(map(str, found["keys"])),
        passages=tuple(map(str, found["passages"])),
        digest=str(found["digest"]),
    )


def _strings(found: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in found.items()}
