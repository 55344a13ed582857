"""``<!-- allow RULE[, RULE]: reason (owner: …, until: …) -->`` → Waiver."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.model.manuscript import Waiver
from compile.model.span import Span

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_ALLOW = re.compile(
    r"\s*allow\s+([a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*)\s*(?::(.*))?$", re.DOTALL | re.IGNORECASE
)
_FIELDS = re.compile(r"\(([^()]*)\)\s*$")
_FIELD = re.compile(r"\s*(owner|until|hash)\s*:\s*(.*?)\s*$", re.DOTALL)


def read(comment: str, start: int, path: str, prose: int | None) -> Iterator[Waiver]:
    """The waivers of raw HTML that stands at ``start`` of the file; other comments are none.

    Without a reason ``reason`` is empty: that is for a rule to find.
    """
    for match in _COMMENT.finditer(comment):
        allowed = _ALLOW.match(match.group(1))
        if not allowed:
            continue
        reason, fields = _reason(allowed.group(2) or "")
        yield Waiver(
            rules=tuple(rule.strip() for rule in allowed.group(1).split(",")),
            reason=reason,
            owner=fields.get("owner", ""),
            until=fields.get("until", ""),
            hash=fields.get("hash", ""),
            prose=prose,
            span=Span(path=path, start=start + match.start(), end=start + match.end()),
        )


def _reason(text: str) -> tuple[str, dict[str, str]]:
    """The reason and the fields of the bracket at its end, if it has any: ``why (owner: desk)``."""
    bracket = _FIELDS.search(text)
    parts = bracket.group(1).split(",") if bracket else []
    fields = [(match[1], match[2]) for part in parts if (match := _FIELD.match(part))]
    if bracket and len(fields) == len(parts):
        text = text[: bracket.start()]
        return " ".join(text.split()), dict(fields)
    return " ".join(text.split()), {}
