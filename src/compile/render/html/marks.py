"""What hangs on the words of the text: the marks that open the evidence of a statement or a citation, or lead to a dispute."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from compile.render.ast.attributes import attributes
from compile.render.ast.nodes import Inlines, Json, attribute

if TYPE_CHECKING:
    from compile.render.html.writer import Writer

_SHOWN = {"verified": ("✓", "verified"), "located": ("¶", "located"), "plain": ("·", "plain")}


def statement(writer: Writer, triple: Json, inlines: Inlines) -> None:
    """A statement with the control that opens its evidence; a button is called what its panel is called."""
    panel = writer.shared.panels[triple[0]]
    writer.told.append(panel)
    writer.out.append(f"<span{attributes(triple)}>")
    writer.inlines(inlines)
    writer.out.append(
        f'<span class="tie">&#8288;<button class="mark grounds" popovertarget="{panel.name}"'
        f' aria-haspopup="dialog" aria-labelledby="{panel.name}-t">∴</button></span></span>'
    )
    judged(writer, triple)


def judged(writer: Writer, triple: Json) -> None:
    """After words that are a judgement of the authors', that they are."""
    if "judgement" in triple[1]:
        said = writer.shared.interface.judged(attribute(triple, "confidence"))
        writer.out.append(f' <span class="label-judgement">{escape(said)}</span>')


def differs(writer: Writer, triple: Json) -> None:
    """A sign that leads to where the accounts of a value are told side by side."""
    title = escape(attribute(triple, "title") or "") or writer.say("page.accounts_differ")
    address = escape(writer.shared.href(attribute(triple, "target") or "apparatus"))
    sign = escape(attribute(triple, "sign") or "≠")
    writer.out.append(f'<a class="mark differs" href="{address}" title="{title}">{sign}</a>')


def citation(writer: Writer, triple: Json, inlines: Inlines) -> None:
    """A citation with the control that opens its evidence."""
    number = int(attribute(triple, "evidence") or 0)
    writer.out.append(f'<span id="{escape(triple[0])}" class="citation">')
    writer.inlines(inlines)
    found = writer.shared.evidence.get(number)
    if found is not None:
        sign, class_ = _SHOWN[found.mark]
        cited = found.words.strip("()") or writer.shared.interface.say("page.this_citation")
        label = writer.say("page.evidence_for", citation=cited)
        writer.cited.append(number)
        if writer.shared.epub:
            writer.out.append(
                f'<a class="mark {class_}" epub:type="noteref" role="doc-noteref" href="{escape(writer.shared.href(f"ev-{number}"))}"'
                f' title="{label}">{sign}</a>'
            )
        else:
            writer.out.append(
                f'<span class="tie">&#8288;<button class="mark {class_}" popovertarget="ev-{number}"'
                f' aria-label="{label}">{sign}</button></span>'
            )
    writer.out.append("</span>")
