"""What two clauses say, compared: who, whom, where, how; whether at all, and how far."""

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

__all__ = ["Difference", "agrees", "alike", "compare", "departs", "families", "follows", "grounds"]
