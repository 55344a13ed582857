"""What a check found, as data; ``report/`` puts it into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from compile.model.span import Span

Severity: TypeAlias = Literal["error", "warning", "note", "unresolved"]
Confidence: TypeAlias = Literal["certain", "high", "medium", "low"]
Value: TypeAlias = str | int | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A stretch of the author's own files, and the name of what the wording table says beneath it."""

    span: Span
    name: str = "here"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A stretch of a source shown beside the author's words. ``text`` is empty from a seal.

    ``start:end`` marks the telling words inside ``text``; ``value`` is the normalised value.
    """

    key: str
    locator: str
    captured: str = ""
    path: str = ""
    text: str = ""
    start: int = 0
    end: int = 0
    value: str = ""
    name: str = "evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A finding: which rule, how bad, how sure, where, with what evidence.

    ``labels[0]`` is the smallest stretch the author could change; none for a finding about the project
    as a whole. ``data`` fills the slots of the rule's wording; ``variant`` picks one of its wordings.
    ``statement`` is the id of the statement concerned. ``binding`` is the hash of the statement and passages that a
    waiver of it is bound to.
    """

    rule: str
    severity: Severity
    confidence: Confidence = "certain"
    variant: str = ""
    labels: tuple[Label, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    data: Mapping[str, Value] = field(default_factory=dict)
    statement: str = ""
    keys: tuple[str, ...] = ()
    binding: str = ""

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Sorts by file, offset, rule."""
        where = self.labels[0].span if self.labels else Span(path="", start=0, end=0)
        return where.path, where.start, self.rule, repr(sorted(self.data.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule as its two files give it. ``page`` is the Markdown of its page."""

    name: str
    group: str
    severity: Severity
    confidence: Confidence
    summary: str
    page: str
    waivable: bool = True
