"""refs.bib → Reference."""

from compile.bibliography.printed import compare, csl, printed
from compile.bibliography.reader import read

__all__ = ["compare", "csl", "printed", "read"]
