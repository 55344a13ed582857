"""refs.bib → Reference."""

from compile.bibliography.printed import compare, csl
from compile.bibliography.reader import read

__all__ = ["compare", "csl", "read"]
