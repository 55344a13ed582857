"""A story told in figures × a figure → what the story makes that figure."""

from compile.language.reckoning.reckon import Reckoned, reckon

__all__ = ["Reckoned", "reckon"]
