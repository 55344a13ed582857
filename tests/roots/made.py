"""References and sources made by hand."""

from __future__ import annotations

from compile import sources
from compile.model.evidence import Reference, Source
from compile.model.span import Span, Text

_NOWHERE = Span(path="refs.bib", start=0, end=1)


def entry(key: str, kind: str = "online", **fields: str) -> Reference:
    """An entry of the bibliography."""
    return Reference(key=key, kind=kind, fields=tuple(fields.items()), span=_NOWHERE, key_span=_NOWHERE)


def source(key: str, text: str, *, published: str = "", sealed: bool = False) -> Source:
    """A source from its text, as it would be read from its seal if ``sealed``."""
    made = sources.from_text(
        key, Text(path=f"sources/texts/{key}.txt", content=text), sources.Origin(published=published)
    )
    return sources.detach(made) if sealed else made
