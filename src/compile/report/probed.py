"""What a probe of an author's chapters came to, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from compile.report.visible import visible


class Row(NamedTuple):
    """A flip as it is told: where, what for what, and the rules that said so, each with its severity."""

    kind: str
    path: str
    line: int
    was: str
    now: str
    found: tuple[tuple[str, str], ...]
    fits: str


class Share(NamedTuple):
    """Of ``flips`` of a kind, how many were told of, and how many would have stopped the build."""

    flips: int
    caught: int
    stopped: int

    @property
    def of_all(self) -> float:
        """The share that was caught; 1 where nothing was flipped."""
        return self.caught / self.flips if self.flips else 1.0


def shares(rows: Sequence[Row]) -> Mapping[str, Share]:
    """The shares by kind in the order of the rows, and of "all".

    A citation swapped for a source that has the same figures and names, and that nothing was said of, may be no fault: it
    is left out.
    """
    counted = [row for row in rows if row.found or not row.fits]
    kinds = dict.fromkeys(row.kind for row in rows)
    found = {kind: _share([row for row in counted if row.kind == kind]) for kind in kinds}
    return {**found, "all": _share(counted)}


def _share(rows: Sequence[Row]) -> Share:
    stopped = sum(any(severity == "error" for _, severity in row.found) for row in rows)
    return Share(flips=len(rows), caught=sum(bool(row.found) for row in rows), stopped=stopped)


def text(rows: Sequence[Row], seed: int) -> str:
    """A table of kinds, then every flip that nothing was said of."""
    return "".join(f"{line}\n" for line in _lines(rows, seed))


def _lines(rows: Sequence[Row], seed: int) -> Iterator[str]:
    found = shares(rows)
    width = max(map(len, found))
    yield f"{'':<{width}}  flips  caught          stop the build"
    for kind, share in found.items():
        caught = f"{share.caught:>6}  {100 * share.of_all:5.1f} %" if share.flips else f"{'–':>6}"
        yield f"{kind:<{width}}  {share.flips:>5}  {caught}  {share.stopped:>14}"
    fitting = [row for row in rows if row.fits and not row.found]
    if fitting:
        yield ""
        yield f"left out: {len(fitting)} citations swapped for a source with the same figures and names"
    missed = [row for row in rows if not row.found and not row.fits]
    if missed:
        yield ""
        yield "nothing was said of:"
        for row in missed:
            yield f"  {visible(row.path)}:{row.line}  {row.kind}: {_quoted(row.was)} → {_quoted(row.now)}"
    yield ""
    yield f"seed {seed}"


def _quoted(words: str) -> str:
    plain = visible(" ".join(words.split()))
    return f"`{plain}`" if plain else "nothing"


def data(rows: Sequence[Row], seed: int) -> str:
    """The same as JSON."""
    found = {
        "version": 1,
        "seed": seed,
        "shares": {
            kind: {**share._asdict(), "share": round(share.of_all, 4)} for kind, share in shares(rows).items()
        },
        "flips": [
            {**row._asdict(), "found": [{"rule": rule, "severity": severity} for rule, severity in row.found]}
            for row in rows
        ],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
