"""captured files, seals → Source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compile.sources.extraction import EXTRACTOR, Unextractable, extract
from compile.sources.files import SourceFile

if TYPE_CHECKING:
    from compile.sources.reading import read
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

_PLACES = {"read": "reading", "seal": "seals", "Origin": "source", "detach": "source", "from_text": "source"}


def __getattr__(name: str) -> object:
    """The rest on demand: finding the files of a project needs nothing of what reads them."""
    if name in _PLACES:
        from importlib import import_module

        return getattr(import_module(f"compile.sources.{_PLACES[name]}"), name)
    raise AttributeError(name)
