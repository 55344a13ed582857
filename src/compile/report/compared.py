"""Two texts side by side: the clashing stretches marked, the proof line by line; or the same as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from compile.model.comparison import Compared, Found, Stretch
from compile.model.proof import proved
from compile.model.span import Span, Text
from compile.report.paint import Paint, paint
from compile.report.pairs import slot
from compile.report.snippet import Mark, bar, last_line, snippet
from compile.report.visible import visible

_STYLES = {"conflict": "error", "positions": "warning", "agree": "good", "unsettled": "unresolved"}
#: No more agreements and look-alikes than these are shown.
_SHOWN = 3


def full(compared: Compared, names: tuple[str, str], *, color: bool = False) -> str:
    """The verdict, then each pair that it rests on: both passages and the proof; ``names`` are those of the texts."""
    colors = paint(color)
    style = _STYLES[compared.verdict]
    why = f": {visible(compared.why)}" if compared.why else ""
    head = f"{colors(compared.verdict, style)}{colors(why, 'bold')}"
    parts = ["\n".join(_pair(found, compared, names, colors)) for found in _rests(compared)]
    return "\n\n".join([head, *parts]) + "\n"


def _rests(compared: Compared) -> Sequence[Found]:
    """The pairs that the verdict rests on; where it is unsettled, those that came nearest."""
    if compared.conflicts:
        return compared.conflicts
    if compared.verdict == "agree":
        return compared.agreements[:_SHOWN]
    return (*compared.agreements, *compared.ledger)[:_SHOWN]


def _pair(found: Found, compared: Compared, names: tuple[str, str], colors: Paint) -> Iterator[str]:
    sides = ((compared.a, found.a, names[0], "-->"), (compared.b, found.b, names[1], ":::"))
    style = _STYLES.get(found.verdict, "unresolved")
    label = f"{found.verdict}[{found.kind}]"
    reason = f": {visible(found.reason)}" if found.reason else ""
    yield f"{colors(label, style)}{colors(reason, 'bold')}"
    marks = [_mark(text, stretch, style) for text, stretch, _, _ in sides]
    margin = max(len(str(last_line([mark], side[0]))) for mark, side in zip(marks, sides, strict=True))
    for mark, (text, stretch, name, arrow) in zip(marks, sides, strict=True):
        place = text.place(stretch.start)
        yield f"{' ' * margin}{colors(arrow, 'gutter')} {visible(name)}:{place.line}:{place.column}"
        yield bar(margin, colors)
        yield from snippet(text, [mark], margin, colors)
        yield bar(margin, colors)
    for line in found.proof:
        yield f"{' ' * margin} {colors('=', 'gutter')} {slot(line)}"


def _mark(text: Text, stretch: Stretch, style: str) -> Mark:
    span = Span(path=text.path, start=stretch.start, end=stretch.end)
    words = "" if stretch.value == stretch.text else visible(stretch.value)
    return Mark(span=span, sign="^", words=words, style=style)


def record(compared: Compared, identity: object) -> dict[str, Any]:
    """The comparison as a line of JSON Lines has it."""
    return {
        "id": identity,
        "verdict": compared.verdict,
        "conflicts": [_found(found) for found in compared.conflicts],
    }


def data(compared: Compared) -> dict[str, Any]:
    """All of the comparison as JSON: the pairs that agree and those that only looked alike besides."""
    found = record(compared, None)
    del found["id"]
    return {
        **found,
        "agreements": [_found(one) for one in compared.agreements],
        "alike": [{**_found(one), "label": one.verdict, "reason": one.reason} for one in compared.ledger],
        "why": compared.why,
    }


def _found(found: Found) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "a": _stretch(found.a),
        "b": _stretch(found.b),
        "why": proved(found.proof) or "; ".join(slot(line) for line in found.proof),
    }


def _stretch(stretch: Stretch) -> dict[str, Any]:
    return {"text": stretch.text, "start": stretch.start, "end": stretch.end, "value": stretch.value}
