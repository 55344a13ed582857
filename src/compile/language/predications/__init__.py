"""Sentence → predications: what each clause says happens or is, with its parties."""

from compile.language.predications.reading import read

__all__ = ["read"]
