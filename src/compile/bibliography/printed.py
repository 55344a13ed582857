"""What pandoc makes of refs.bib: the entries that will be printed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label
from compile.model.evidence import Reference
from compile.model.span import Text

#: Kinds of entries that hold data for others, and are never printed themselves.
_UNPRINTED = frozenset({"xdata", "set", "string", "comment", "preamble"})


def csl(text: Text) -> list[Mapping[str, Any]]:
    """The entries as CSL JSON, by pandoc; ``tools.Refused`` if it can't read the file."""
    from compile.tools import pandoc

    data = pandoc.run(["-f", "biblatex", "-t", "csljson"], text.content.encode())
    items: list[Mapping[str, Any]] = json.loads(data or b"[]")
    return items


def compare(references: Iterable[Reference], items: Iterable[Mapping[str, Any]]) -> Outcome[bool]:
    """Whether pandoc prints the entries that we read; ``malformed-entry`` for each that it drops."""
    printed = {str(item.get("id", "")) for item in items}
    lost = [found for found in references if found.kind not in _UNPRINTED and found.key not in printed]
    return Outcome(not lost, tuple(_lost(reference) for reference in lost))


def _lost(reference: Reference) -> Diagnostic:
    return Diagnostic(
        rule="malformed-entry",
        severity="error",
        variant="not-printed",
        labels=(Label(span=reference.key_span),),
        data={"key": reference.key},
        keys=(reference.key,),
    )
