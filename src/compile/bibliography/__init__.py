"""refs.bib → Reference."""

from compile.bibliography.printed import compare, csl, printed
from compile.bibliography.reader import read
from compile.bibliography.retracted import retracted

__all__ = ["compare", "csl", "printed", "read", "retracted"]
