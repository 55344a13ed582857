"""A citation as pandoc reads it."""

from __future__ import annotations

from compile.render.ast.nodes import Json


def cite(key: str) -> Json:
    """``[@key]``."""
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 1,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], [{"t": "Str", "c": f"[@{key}]"}]]}
