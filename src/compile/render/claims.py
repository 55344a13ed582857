"""A figure drawn from the facts of the sources: who claims how many, as points and ranges."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compile.model.evidence import Fact, Interval, Source
from compile.render.nodes import Json, attribute

WIDTH = 540.0
ROW = 30.0
TOP = 12.0
LABEL = 188.0
VALUE = 104.0
_FONT = "Libertinus Serif, Charter, Georgia, serif"
#: Widths of characters in thousandths of an em, near enough for any serif face.
_NARROW, _WIDE = set("iljtfrI.,;:'’()[]|! "), set("mwMWOQGDH@—")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One row: a source, who claims it there, and the value as worded and as an interval."""

    key: str
    holder: str
    says: str
    interval: Interval


def select(sources: Iterable[Source], triple: Json) -> tuple[Claim, ...]:
    """The claims that a ``.claims`` div asks for by ``event``, ``head``, ``population`` and ``sources``."""
    event, head = attribute(triple, "event"), attribute(triple, "head")
    wanted = (attribute(triple, "sources") or "").replace(",", " ").split()
    population = set((attribute(triple, "population") or "").replace(",", " ").split())
    found: dict[tuple[str, str, Interval], Claim] = {}
    for source in sources:
        for passage in source.passages if not wanted or source.key in wanted else ():
            for fact in passage.facts:
                if _fits(fact, event, head, population):
                    claim = _claim(source.key, fact)
                    found.setdefault((claim.key, claim.holder, claim.interval), claim)
    return tuple(sorted(found.values(), key=_rank))


def _fits(fact: Fact, event: str | None, head: str | None, population: set[str]) -> bool:
    if fact.kind != "quantity" or fact.unit != "count" or fact.part or not fact.polarity:
        return False
    if fact.modality not in ("asserted", "reported") or (event is not None and fact.event != event):
        return False
    if head is not None and fact.head != head:
        return False
    return population <= set(fact.population) if population else True


def _claim(key: str, fact: Fact) -> Claim:
    return Claim(key=key, holder=fact.holder, says=" ".join(fact.text.split()), interval=fact.interval)


def _rank(claim: Claim) -> tuple[float, float, str, str]:
    low, high = claim.interval.low, claim.interval.high
    return (
        float(low if low is not None else 0),
        float(high) if high is not None else math.inf,
        claim.key,
        claim.holder,
    )


def alternative(claims: tuple[Claim, ...], names: Mapping[str, str]) -> str:
    """What the drawing shows, in words, from the data."""
    said = "; ".join(f"{_who(claim, names)}: {claim.says}" for claim in claims)
    return f"Chart of {len(claims)} claims, one row each. {said}." if claims else "Chart without any claim."


def _who(claim: Claim, names: Mapping[str, str]) -> str:
    name = names.get(claim.key, claim.key)
    return f"{name}, according to {claim.holder}" if claim.holder else name


def draw(claims: tuple[Claim, ...], names: Mapping[str, str]) -> str:
    """The SVG: a row a claim, a point for an exact value, a bar for a range, an arrow for an open end."""
    scale = _Scale(claims)
    height = TOP + ROW * len(claims) + 30
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" width="{WIDTH:g}"'
            f' height="{height:g}" font-family="{_FONT}" font-size="14">'
        )
    ]
    parts += _axis(scale, height)
    for number, claim in enumerate(claims):
        parts += _row(claim, names, scale, TOP + ROW * (number + 0.5))
    return "\n".join([*parts, "</svg>\n"])


class _Scale:
    """From a number to a place: nought on the left, the next round tick beyond the highest on the right."""

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        ends = [float(e) for c in claims for e in (c.interval.low, c.interval.high) if e is not None]
        highest = max(ends, default=1.0) or 1.0
        raw = highest / 4
        power = 10.0 ** math.floor(math.log10(raw))
        self.step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= raw)
        self.ticks = [self.step * n for n in range(math.ceil(highest / self.step) + 1)]
        self.left, self.right = LABEL + 8, WIDTH - VALUE

    def place(self, value: float) -> float:
        return self.left + (self.right - self.left) * value / self.ticks[-1]


def _axis(scale: _Scale, height: float) -> list[str]:
    bottom = height - 26
    parts = []
    for tick in scale.ticks:
        x = scale.place(tick)
        parts.append(
            f'<line class="tick" x1="{x:.1f}" y1="{TOP:g}" x2="{x:.1f}" y2="{bottom:.1f}" stroke="#8886" stroke-width="0.75"/>'
        )
        parts.append(
            f'<text class="axis" x="{x:.1f}" y="{bottom + 17:.1f}" text-anchor="middle" font-size="12" fill="#666">{tick:,.10g}</text>'
        )
    return parts


def _row(claim: Claim, names: Mapping[str, str], scale: _Scale, y: float) -> list[str]:
    name = _escape(_fit(names.get(claim.key, claim.key), LABEL, 14))
    parts = []
    if claim.holder:
        holder = _escape(_fit(claim.holder[:1].upper() + claim.holder[1:], LABEL, 11.5))
        parts.append(_text(LABEL, y - 1, name, "name", 14))
        parts.append(_text(LABEL, y + 12, holder, "holder", 11.5, "#666"))
    else:
        parts.append(_text(LABEL, y + 5, name, "name", 14))
    right, marks = _mark(claim.interval, scale, y)
    value = _escape(_fit(claim.says, VALUE - 12, 13))
    return [*parts, *marks, _text(max(right, 0) + 9, y + 4.5, value, "value", 13, "#222", "start")]


def _text(
    x: float, y: float, words: str, class_: str, size: float, fill: str = "#222", anchor: str = "end"
) -> str:
    return f'<text class="{class_}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}" fill="{fill}">{words}</text>'


def _mark(interval: Interval, scale: _Scale, y: float) -> tuple[float, list[str]]:
    """The mark of one value, and how far right it reaches."""
    low = scale.place(float(interval.low)) if interval.low is not None else scale.left
    if interval.low is not None and interval.low == interval.high:
        return low + 5, [f'<circle class="point" cx="{low:.1f}" cy="{y:.1f}" r="5" fill="#1f4e79"/>']
    if interval.high is None:
        end = min(low + 44, scale.right - 2)
        start = '<circle class="end" cx="{:.1f}" cy="{:.1f}" r="4" fill="{}" stroke="#1f4e79" stroke-width="1.5"/>'
        fill = "#fff" if interval.low_open else "#1f4e79"
        arrow = f"M{end:.1f} {y:.1f}l-8 -4.5v9z"
        line = f'<line class="bar" x1="{low:.1f}" y1="{y:.1f}" x2="{end - 7:.1f}" y2="{y:.1f}" stroke="#1f4e79" stroke-width="2.5"/>'
        return end, [line, f'<path class="point" d="{arrow}" fill="#1f4e79"/>', start.format(low, y, fill)]
    high = scale.place(float(interval.high))
    bar = f'<rect class="range" x="{low:.1f}" y="{y - 5:.1f}" width="{max(high - low, 2):.1f}" height="10" rx="3" fill="#1f4e79" fill-opacity="0.55"/>'
    return high, [bar]


def _width(words: str, size: float) -> float:
    ems = sum(0.29 if c in _NARROW else 0.82 if c in _WIDE else 0.66 if c.isupper() else 0.5 for c in words)
    return ems * size


def _fit(words: str, room: float, size: float) -> str:
    """``words``, cut with an ellipsis to what fits in ``room`` (estimated, on the safe side)."""
    if _width(words, size) <= room:
        return words
    while words and _width(words + "…", size) > room:
        words = words[:-1]
    return words.rstrip() + "…"


def _escape(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
