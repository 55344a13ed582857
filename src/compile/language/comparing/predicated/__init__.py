"""What two clauses say, compared: who, whom, where, how; whether at all, and how far."""

from compile.language.comparing.predicated.agency import turned
from compile.language.comparing.predicated.cleared import CLEARED, clears
from compile.language.comparing.predicated.compare import (
    agrees,
    alike,
    compare,
    departs,
    families,
    follows,
    grounds,
)
from compile.language.comparing.predicated.difference import Difference

__all__ = [
    "CLEARED",
    "Difference",
    "agrees",
    "alike",
    "clears",
    "compare",
    "departs",
    "families",
    "follows",
    "grounds",
    "turned",
]
