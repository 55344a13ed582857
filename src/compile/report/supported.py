"""How a statement stands to a source: the state, the nearest passage, the findings; or the same as data."""

from __future__ import annotations

from typing import Any

from compile.model.diagnostic import Diagnostic
from compile.model.span import Span
from compile.model.supported import Supported
from compile.report import write
from compile.report.paint import paint
from compile.report.snippet import Mark, bar, last_line, snippet
from compile.report.visible import visible
from compile.report.wording import message

_STYLES = {
    "supported": "good",
    "contradicted": "error",
    "not-found": "warning",
    "unsettled": "unresolved",
}
_WHY = {
    "supported": "a passage says it, and nothing of it is missing",
    "contradicted": "the source puts it otherwise",
    "not-found": "the source does not say it",
    "unsettled": "a passage bears on it, but not provably on all of it",
}


def full(found: Supported, name: str, *, color: bool = False) -> str:
    """The state, the passage nearest to the statement, and each finding as a check shows it; ``name`` is the source's."""
    colors = paint(color)
    style = _STYLES[found.state]
    head = f"{colors(found.state, style)}{colors(f': {_WHY[found.state]}', 'bold')}"
    parts = [head, *_passage(found, name, color)]
    findings = write(found.findings, found.book, color=color)
    return "\n".join(parts) + "\n" + (f"\n{findings}" if findings else "")


def _passage(found: Supported, name: str, color: bool) -> list[str]:
    colors = paint(color)
    nearest, text = found.passage, found.book.sources[0].text
    if not nearest.end:
        return []
    where = f"{visible(name)}, {nearest.locator}"
    if text is None:
        return [f"  {colors(':::', 'gutter')} {where}"]
    span = Span(path=text.path, start=nearest.start, end=nearest.end)
    mark = Mark(span=span, sign="-", words="nearest passage", style="evidence")
    margin = len(str(last_line([mark], text)))
    return [
        f"{' ' * margin}{colors(':::', 'gutter')} {where}",
        bar(margin, colors),
        *snippet(text, [mark], margin, colors),
    ]


def record(found: Supported, identity: object) -> dict[str, Any]:
    """The answer as a line of JSON Lines has it."""
    return {"id": identity, **data(found)}


def data(found: Supported) -> dict[str, Any]:
    """The answer as JSON."""
    passage = found.passage
    return {
        "state": found.state,
        "findings": [_finding(one, found) for one in found.findings],
        "passage": {"text": passage.text, "start": passage.start, "end": passage.end},
    }


def _finding(diagnostic: Diagnostic, found: Supported) -> dict[str, str]:
    said = message(diagnostic)
    span = diagnostic.labels[0].span if diagnostic.labels else None
    text = found.book.files[span.path].cut(span) if span else ""
    why = "; ".join(
        [said.headline, *(evidence.text for evidence in diagnostic.evidence[:1] if evidence.text)]
    )
    return {"rule": diagnostic.rule, "severity": diagnostic.severity, "text": text, "why": why}
