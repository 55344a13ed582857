"""Diagnostic → text, JSON, SARIF and the like."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Rule
from compile.report.paint import paint
from compile.report.pairs import pairs
from compile.report.place import moved
from compile.report.summary import summary

__all__ = ["FORMATS", "pairs", "summary", "write"]

#: What of the findings' surroundings a format wants beside the book.
_WANTS: Mapping[str, tuple[str, ...]] = {
    "full": ("paint",),
    "concise": ("paint",),
    "json": (),
    "github": (),
    "sarif": ("rules",),
}
#: Names of the formats; each is a module of ``report/formats`` with one ``write``.
FORMATS = tuple(_WANTS)


def write(
    diagnostics: Sequence[Diagnostic],
    book: Book,
    *,
    format: str = "full",
    color: bool = False,
    rules: Sequence[Rule] = (),
    folder: str = "",
) -> str:
    """The findings in one of ``FORMATS``, in the order given, without a summary (JSON has its own).

    ``color`` is for full and concise; ``rules`` gives SARIF each rule's page; ``folder`` is put before
    every path, for a reader who stands outside the project. KeyError: no such format.
    """
    if folder:
        diagnostics, book = moved(diagnostics, book, folder)
    given: Mapping[str, Any] = {"paint": paint(color), "rules": tuple(rules)}
    wanted = [given[name] for name in _WANTS[format]]
    module = import_module(f"compile.report.formats.{format}")
    writer: Callable[..., str] = module.write
    return writer(diagnostics, book, *wanted)
