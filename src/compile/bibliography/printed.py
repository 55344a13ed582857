"""What pandoc makes of refs.bib: the entries that will be printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label
from compile.model.evidence import Reference
from compile.model.span import Span, Text

_PLACE = re.compile(r"\(line (?P<line>\d+), column (?P<column>\d+)\)")
#: Kinds of entries that hold data for others, and are never printed themselves.
_UNPRINTED = frozenset({"xdata", "set", "string", "comment", "preamble"})


def csl(text: Text) -> list[Mapping[str, Any]]:
    """The entries as CSL JSON, by pandoc; ``tools.Refused`` if it can't read the file."""
    from compile.tools import pandoc

    data = pandoc.run(["-f", "biblatex", "-t", "csljson"], text.content.encode())
    items: list[Mapping[str, Any]] = json.loads(data or b"[]")
    return items


def printed(text: Text, references: Iterable[Reference]) -> Outcome[bool]:
    """Whether pandoc reads the file at all, and prints every entry that we read.

    Diagnostics: ``malformed-entry``, variants not-printed, and refused (slot ``problem``) at the place that pandoc
    names; the value is False only where it refuses the file, so that nothing can be printed.
    """
    from compile.tools.process import Refused, TimedOut

    try:
        items = csl(text)
    except Refused as error:
        return Outcome(False, (_refused(text, error.stderr),))
    except TimedOut:
        return Outcome(False, (_refused(text, "it takes too long"),))
    return Outcome(True, compare(references, items).diagnostics)


def _refused(text: Text, message: str) -> Diagnostic:
    """``Error at (line 3, column 2): unexpected "y"`` at that place; pandoc counts both from 1."""
    found = _PLACE.search(message)
    start = 0
    if found:
        lines = text.content.split("\n")[: int(found["line"]) - 1]
        start = min(sum(len(line) + 1 for line in lines) + int(found["column"]) - 1, len(text.content))
    problem = next((line.strip() for line in message.splitlines() if "unexpected" in line), message[:200])
    return Diagnostic(
        rule="malformed-entry",
        severity="error",
        variant="refused",
        labels=(Label(span=Span(path=text.path, start=start, end=min(start + 1, len(text.content)))),),
        data={"problem": problem.strip()},
    )


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
