"""the author's chapters, one thing flipped at a time → what the checker makes of each flip."""

from compile.probe.flip import KINDS, Flip, Kind
from compile.probe.probing import Probed, Tried, probe

__all__ = ["KINDS", "Flip", "Kind", "Probed", "Tried", "probe"]
