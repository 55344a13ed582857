"""Claims as a drawing (SVG): a row a claim, a point for an exact value, a bar for a range, fading where it is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from itertools import pairwise

from compile.model.evidence import Interval
from compile.render.charts.claims import UNITS, Claim, alternative
from compile.render.charts.scales import Days, Numbers, Scale
from compile.render.charts.widths import fit, width
from compile.render.words.interface import Interface

#: As narrow as a telephone's column, so that nothing has to be scrolled; lengths in px.
WIDTH, ROW, TOP, EDGE, FOOT, LINE = 400.0, 42.0, 4.0, 7.0, 42.0, 17.0
NAME, SMALL = 14.0, 12.5
_FONT = "Libertinus Serif, Charter, Georgia, Times New Roman, Times, serif"
_INK, _QUIET, _BLUE, _GRID = "#222", "#595959", "#1f4e79", "#ccc"


def draw(
    claims: tuple[Claim, ...],
    names: Mapping[str, str],
    interface: Interface,
    measure: str = "",
    name: str = "drawing",
    title: str = "",
) -> str:
    """The SVG; ``names`` go from a key to a source's short name, ``name`` keeps its inner ids apart from others'.

    It is an image with a name (``title``, or what is measured) and a description: all that it shows, in words.
    """
    scale = scaled(claims)
    if any(width(claim.says, NAME) > WIDTH / 2 for claim in claims):
        rows = tuple(replace(claim, says=claim.value or claim.says) for claim in claims)
    else:
        rows = claims
    below = _title(claims, measure, interface)
    height = TOP + ROW * len(claims) + (FOOT if below else FOOT - LINE)
    told = title or f"{measure[:1].upper()}{measure[1:]}" or interface.say("charts.untitled")
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" width="{WIDTH:g}"'
            f' height="{height:g}" font-family="{_FONT}" role="img" aria-labelledby="{name}-title {name}-desc">'
        ),
        f'<title id="{name}-title">{escape(told)}</title>',
        f'<desc id="{name}-desc">{escape(alternative(claims, names, interface))}</desc>',
        _fade(f"{name}-from", 0.08, 0.75),
        _fade(f"{name}-to", 0.75, 0.08),
    ]
    parts += _grid(scale, len(claims)) + _axis(scale, height, below, interface)
    for number, claim in enumerate(rows):
        parts += _row(claim, names, scale, TOP + ROW * number, name)
    return "\n".join([*parts, "</svg>\n"])


def scaled(claims: tuple[Claim, ...]) -> Scale:
    """The scale that all of them fit on: days, or numbers with their unit."""
    known = [claim.interval for claim in claims if claim.interval is not None]
    if known and all(claim.dated for claim in claims if claim.interval is not None):
        return Days(known, EDGE, WIDTH - EDGE - 8)
    unit = next((UNITS.get(claim.unit, "") for claim in claims if claim.interval is not None), "")
    return Numbers(known, EDGE, WIDTH - EDGE - 8, unit)


def _fade(identifier: str, start: float, end: float) -> str:
    stops = "".join(
        f'<stop offset="{at}" stop-color="{_BLUE}" stop-opacity="{opacity:g}"/>'
        for at, opacity in ((0, start), (1, end))
    )
    return f'<defs><linearGradient id="{escape(identifier)}">{stops}</linearGradient></defs>'


def _title(claims: tuple[Claim, ...], measure: str, interface: Interface) -> str:
    """The axis title: what is counted, and what a fading bar means where there is one."""
    known = [claim.interval for claim in claims if claim.interval is not None]
    open_ = any(_upper(interval) or interval.high is None for interval in known)
    told = measure[:1].upper() + measure[1:]
    return "; ".join(part for part in (told, interface.say("charts.fading") if open_ else "") if part)


def _grid(scale: Scale, rows: int) -> list[str]:
    """Ticks beside the marks only, so that no line runs through words."""
    path = "".join(
        f"M{scale.place(tick):.1f} {TOP + ROW * row + 21:g}v16" for row in range(rows) for tick in scale.ticks
    )
    return [f'<path class="tick" d="{path}" fill="none" stroke="{_GRID}" stroke-width="1"/>'] if path else []


def _axis(scale: Scale, height: float, title: str, interface: Interface) -> list[str]:
    bottom = height - (FOOT if title else FOOT - LINE) + 4
    parts = []
    labels = []
    for tick in scale.ticks:
        label = scale.label(tick, interface)
        half = width(label, SMALL) / 2
        labels.append((min(max(scale.place(tick), half + 4), WIDTH - half), half, label))
    crowded = any(x + half + 4 > other - wide for (x, half, _), (other, wide, _) in pairwise(labels))
    for number, (x, _, label) in enumerate(labels):
        if not crowded or number in (0, len(labels) - 1):
            parts.append(_text(x, bottom + 14, label, "axis", SMALL, _QUIET, "middle"))
    if title:
        parts.append(
            _text(scale.left - 3, bottom + 31, fit(title, WIDTH - EDGE, SMALL), "axis", SMALL, _QUIET)
        )
    return parts


def _row(claim: Claim, names: Mapping[str, str], scale: Scale, top: float, name: str) -> list[str]:
    """Who claims it and, at the right end of the line, what; below them the mark."""
    value = fit(claim.says, WIDTH / 2, NAME)
    room = WIDTH - 2 * EDGE - width(value, NAME) - 14
    source = fit(names.get(claim.key, claim.key), room, NAME)
    bold = width(source, NAME) * 1.07
    left = room - bold - 8
    holder = claim.holder[:1].upper() + claim.holder[1:]
    beside = _holder(fit(holder, left, SMALL)) if holder and left > 4 * SMALL else ""
    parts = [
        _text(EDGE - 3, top + 16, source, "name", NAME, beside=beside),
        _text(WIDTH - EDGE, top + 16, value, "value", NAME, anchor="end"),
    ]
    return parts + (_mark(claim, claim.interval, scale, top + 29, name) if claim.interval else [])


def _mark(claim: Claim, interval: Interval, scale: Scale, y: float, name: str) -> list[str]:
    low = scale.end(interval.low)
    if interval.high is None:
        return [
            _bar(low, WIDTH - EDGE - 6, y, f"url(#{name}-to)"),
            f'<path class="point arrow" d="M{WIDTH - EDGE:.1f} {y:.1f}l-8 -4.5v9z" fill="{_BLUE}" fill-opacity="0.5"/>',
            _dot(low, y, hollow=interval.low_open),
        ]
    high = scale.end(interval.high, high=True)
    if interval.low == interval.high:
        return [_dot(low, y)]
    if _upper(interval):
        return [
            _bar(scale.left, high, y, f"url(#{name}-from)"),
            _dot(high, y, hollow=interval.high_open),
        ]
    soft = claim.exactness == "approximate"
    bar = _bar(low, high, y, _BLUE, 0.5 if soft else 0.75, "range")
    return [bar] if soft else [bar, _cap(low, y), _cap(high, y)]


def _upper(interval: Interval) -> bool:
    """Whether a value is only bounded from above: "as many as 150"."""
    return interval.high is not None and interval.high > 0 and not interval.low


def _bar(left: float, right: float, y: float, fill: str, opacity: float = 1.0, class_: str = "open") -> str:
    wide = max(right - left, 3)
    return (
        f'<rect class="{class_}" x="{left:.1f}" y="{y - 4:.1f}" width="{wide:.1f}" height="8" rx="3"'
        f' fill="{fill}" fill-opacity="{opacity:g}"/>'
    )


def _cap(x: float, y: float) -> str:
    return f'<line class="bar" x1="{x:.1f}" y1="{y - 6:.1f}" x2="{x:.1f}" y2="{y + 6:.1f}" stroke="{_BLUE}" stroke-width="2"/>'


def _dot(x: float, y: float, *, hollow: bool = False) -> str:
    if hollow:
        return f'<circle class="end" cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="#fff" stroke="{_BLUE}" stroke-width="2"/>'
    return f'<circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="{_BLUE}"/>'


def _text(
    x: float,
    y: float,
    words: str,
    class_: str,
    size: float,
    fill: str = _INK,
    anchor: str = "start",
    beside: str = "",
) -> str:
    bold = ' font-weight="600"' if class_ == "name" else ""
    return (
        f'<text class="{class_}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}"{bold}'
        f' fill="{fill}">{escape(words)}{beside}</text>'
    )


def _holder(words: str) -> str:
    """Who claims it, in the line of the source's name, wherever that ends in the font at hand."""
    return f'<tspan class="holder" dx="5" font-size="{SMALL:g}" font-weight="400" fill="{_QUIET}"> {escape(words)}</tspan>'
