"""The AST as HTML or XHTML: one writer for the page and for the EPUB, which differ in notes and evidence."""

from __future__ import annotations

from compile.render.html.writer import Shared, Writer

__all__ = ["Shared", "Writer"]
