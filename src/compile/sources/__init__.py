"""captured files, seals → Source."""

from __future__ import annotations

from compile.sources.extraction import EXTRACTOR, Unextractable, extract
from compile.sources.reading import SourceFile, read
from compile.sources.seals import seal
from compile.sources.source import Origin, detach, from_text

__all__ = [
    "EXTRACTOR",
    "Origin",
    "SourceFile",
    "Unextractable",
    "detach",
    "extract",
    "from_text",
    "read",
    "seal",
]
