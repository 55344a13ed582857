"""Statement × Source → Judgement, by a model that the user names."""

from __future__ import annotations

from compile.judge.judging import judge

__all__ = ["judge"]
