"""Characters that no chapter may hold, and those that hide in its quotations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from compile.model.diagnostic import Diagnostic, Label
from compile.model.manuscript import Prose
from compile.model.span import Span, Text

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_BIDI = "\u202a-\u202e\u2066-\u2069"
#: U+FFFC stands for citations and notes in prose text; U+FFFE and U+FFFF are no characters.
_FORBIDDEN = re.compile(f"[{_CONTROL}{_BIDI}\ufffc\ufffe\uffff]")
_ZERO_WIDTH = re.compile("[\u200b\u2060\ufeff\u00ad]")
_BIDI_MARK = re.compile(f"[{_BIDI}]")
#: So many are told of one by one; the rest of them come to nothing new.
_MOST = 20


def check(text: Text) -> tuple[Diagnostic, ...]:
    """``control-character``, one for each of the first twenty; ``variant`` is bidi for overrides."""
    found = []
    for match in _FORBIDDEN.finditer(text.content):
        mark = match.group()
        found.append(
            Diagnostic(
                rule="control-character",
                severity="error",
                variant="bidi" if _BIDI_MARK.match(mark) else "",
                labels=(Label(span=Span(path=text.path, start=match.start(), end=match.end())),),
                data={
                    "code": f"U+{ord(mark):04X}",
                    "name": unicodedata.name(mark, "control character").lower(),
                },
            )
        )
        if len(found) == _MOST:
            break
    return tuple(found)


def without(content: str) -> str:
    """The content with U+FFFD for each forbidden character: as long as before, and safe to print."""
    return _FORBIDDEN.sub("\ufffd", content) if _FORBIDDEN.search(content) else content


def hidden(prose: Iterable[Prose], text: Text) -> tuple[Diagnostic, ...]:
    """``zero-width-in-quotation``: the first such character of each quotation."""
    if not _ZERO_WIDTH.search(text.content):
        return ()
    found = []
    for run in prose:
        for quotation in run.quotations:
            match = _ZERO_WIDTH.search(text.content, quotation.span.start, quotation.span.end)
            if match:
                span = Span(path=text.path, start=match.start(), end=match.end())
                found.append(
                    Diagnostic(
                        rule="zero-width-in-quotation",
                        severity="warning",
                        labels=(Label(span=span), Label(span=quotation.span, name="quotation")),
                        data={
                            "code": f"U+{ord(match.group()):04X}",
                            "name": unicodedata.name(match.group(), "").lower(),
                        },
                    )
                )
    return tuple(found)
