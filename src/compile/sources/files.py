"""What a project has of one source, as the project's reader finds it."""

from __future__ import annotations

from dataclasses import dataclass

from compile.model.span import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """What a project has of one source: the extracted text, its seal, or both."""

    key: str
    text: Text | None = None
    seal: Text | None = None
