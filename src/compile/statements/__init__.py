"""Chapter × Reference × Source → Statement."""

from compile.statements.extract import Evidence, extract

__all__ = ["Evidence", "extract"]
