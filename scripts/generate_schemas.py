"""docs/schemas/: recension.schema.json from the settings, edition.schema.json from the edition."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from compile.editions.manifest import VERSION
from compile.settings.schema import Settings

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def files(root: Path) -> dict[str, str]:
    """The schemas by path, relative to the repository's ``root``."""
    found = {"recension.schema.json": settings(), "edition.schema.json": edition()}
    return {
        f"docs/schemas/{name}": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in found.items()
    }


def settings() -> dict[str, Any]:
    """What may stand in recension.yaml; lists of words may be a single word."""
    schema = Settings.model_json_schema(by_alias=True)
    schema["title"] = "recension.yaml"
    for table in (schema, schema["$defs"]["Checks"]):
        for name, value in table["properties"].items():
            value.pop("title", None)
            if value.get("type") == "array":
                one = value.pop("items")
                value.pop("type")
                table["properties"][name] = {"anyOf": [one, {"type": "array", "items": one}], **value}
    return {"$schema": DIALECT, **schema}


def edition() -> dict[str, Any]:
    """A manifest of dist/editions/NUMBER/."""
    text = {"type": "string"}
    texts = {"type": "array", "items": text}
    hashes = {"type": "object", "additionalProperties": {"type": "string", "pattern": "^[0-9a-f]+$"}}
    words = {"type": "object", "additionalProperties": text}
    counts = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}}
    entry = table(id=text, text=text, state=text, keys=texts, passages=texts, digest=text)
    fields: dict[str, Any] = {
        "version": {"const": VERSION},
        "number": {"type": "string", "pattern": r"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$"},
        "date": {"type": "string", "description": "ISO 8601; the clock of the build"},
        "parent": {"type": "string", "description": "the number of the edition before, or empty"},
        "inputs": {**hashes, "description": "SHA-256 by path"},
        "outputs": {**hashes, "description": "SHA-256 by file name"},
        "tools": {**words, "description": "versions by name"},
        "settings": {**words, "description": "settings in force, as JSON, by dotted name"},
        "findings": {**counts, "description": "how many by severity"},
        "waivers": {"type": "array", "items": words},
        "ledger": {"type": "array", "items": entry},
    }
    return {"$schema": DIALECT, "title": "Manifest of an edition", **table(**fields)}


def table(**properties: Any) -> dict[str, Any]:
    """An object with these properties, all of them, and no others."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }
