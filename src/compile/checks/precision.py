"""How often a rule was right on labelled data: what ``scripts/bench_judgement.py --write`` measured."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: Fewer findings than this on labelled data say little of a rule.
ENOUGH = 10
#: The share of right findings from which on a rule may fail a build.
NEEDED = 0.90


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Of ``flagged`` findings of a rule on a set of labelled rows ``right`` were right; ``command`` measures it again."""

    data: str
    right: int
    flagged: int
    command: str

    @property
    def share(self) -> float:
        """The precision, 0 where nothing was flagged."""
        return self.right / self.flagged if self.flagged else 0.0

    def __str__(self) -> str:
        return f"{self.share:.2f} ({self.right} of {self.flagged} findings right, {self.data})"


@cache
def measured() -> dict[str, tuple[Measured, ...]]:
    """What was measured of each rule, one entry a data set; rules that need no judgement have none."""
    import tomllib

    table = tomllib.loads(files("compile.checks").joinpath("precision.toml").read_text(encoding="utf-8"))
    command = str(table.pop("command"))
    return {rule: tuple(Measured(command=command, **row) for row in rows) for rule, rows in table.items()}


def allowed(rule: str) -> bool:
    """Whether a rule may be an error: of what it found over all sets most was right; where it found nothing, nothing is known."""
    rows = measured().get(rule, ())
    return sum(one.right for one in rows) >= NEEDED * sum(one.flagged for one in rows)


def told(rule: str) -> str:
    """The precision of a rule in one line; "" where it is not a matter of judgement."""
    rows = measured().get(rule, ())
    if not rows:
        return ""
    few = "" if sum(one.flagged for one in rows) >= ENOUGH else "; too few to tell"
    return f"precision measured: {', '.join(map(str, rows))}{few}"
