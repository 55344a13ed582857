"""Fact × Fact → whether they are about the same thing, and then whether they agree; with the proof."""

from compile.language.comparing.compare import Comparison, compare
from compile.language.comparing.setting import Setting, settings

__all__ = ["Comparison", "Setting", "compare", "settings"]
