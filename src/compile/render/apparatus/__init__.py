"""Conflicts and disputes → the critical apparatus, "Where accounts differ": its entries, its marks, its index."""

from __future__ import annotations

from compile.render.apparatus.charts import Shown, charts
from compile.render.apparatus.entries import Entry, entries, measure
from compile.render.apparatus.expected import expected
from compile.render.apparatus.foot import feet, notes
from compile.render.apparatus.marks import mark
from compile.render.apparatus.printed import Printing, blocks, preference

__all__ = [
    "Entry",
    "Printing",
    "Shown",
    "blocks",
    "charts",
    "entries",
    "expected",
    "feet",
    "mark",
    "measure",
    "notes",
    "preference",
]
