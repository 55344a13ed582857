"""Book + Diagnostic + Artifact → Edition."""

from compile.editions.freezing import freeze
from compile.editions.manifest import parse, write
from compile.editions.numbers import latest, rank, valid
from compile.editions.verifying import Difference, compare

__all__ = ["Difference", "compare", "freeze", "latest", "parse", "rank", "valid", "write"]
