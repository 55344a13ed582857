"""EPUB 3.3: a chapter a file, popup notes and evidence, a drawn cover, and a zip that is the same every time."""

from compile.render.epub.book import write

__all__ = ["write"]
