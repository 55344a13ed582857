"""Printed citations and statements with what stands behind them: numbered spans, evidence, uses, panels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from compile.model.manuscript import Citation
from compile.render import apparatus, panel
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Inlines, Json, para, printed, span, stringify
from compile.render.ast.transform import nodes_below
from compile.render.citing import Cited
from compile.render.draft import Draft
from compile.render.evidence import backlinks, uses
from compile.render.evidence.cards import Evidences
from compile.render.prepared import Evidence, Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """Evidence by the number of its printed citation, panels by the anchor of their statement."""

    evidence: Mapping[int, Evidence]
    panels: Mapping[str, Panel]


def attest(draft: Draft, cited: Cited) -> Attested:
    """Turns every Cite node into a Span with the number of its evidence, in place; the bibliography leads back to them."""
    maker = Evidences(draft.book, cited.entries, cited.short, draft.states, draft.interface)
    made: dict[int, Evidence] = {}
    printed_: dict[int, tuple[Citation, ...]] = {}
    for number, (node, before) in enumerate(zip(cited.cites, cited.before, strict=True), 1):
        citations = draft.marked.cites.get(before, ())
        made[number] = maker.make(number, citations, stringify(node["c"][1]))
        printed_[number] = draft.marked.told[number] = citations
        _note(draft, maker, number, citations, node)
        _number(node, number)
    for entry in cited.bibliography:
        entry["c"][0][0] = anchor(entry["c"][0][0])
    backlinks.add(draft.book, printed_, cited.bibliography, draft.interface)
    found = uses.uses(draft.book, printed_, draft.interface)
    return Attested(
        evidence={number: replace(evidence, uses=found[number]) for number, evidence in made.items()},
        panels=panel.Panels(draft.book, draft.entries, maker, draft.casing, draft.states).make(),
    )


def _note(
    draft: Draft, maker: Evidences, number: int, citations: tuple[Citation, ...], node: dict[str, Json]
) -> None:
    """Remembers where each citation was printed, and as what."""
    for citation in citations:
        for user in maker.users[citation.span]:
            draft.marked.printed.setdefault((user.id, citation.key), f"cite-{number}")
        draft.marked.texts[citation.span] = printed(node["c"][1])


def _number(node: dict[str, Json], number: int) -> None:
    words_: Inlines = node["c"][1]
    node["t"], node["c"] = "Span", [[f"cite-{number}", ["citation"], [["evidence", str(number)]]], words_]
    for found in nodes_below(words_):
        if found["t"] == "Link" and found["c"][2][0].startswith("#ref-"):
            found["c"][2][0] = f"#{anchor(found['c'][2][0][1:])}"


def prefer(draft: Draft, short: Mapping[str, Inlines]) -> None:
    """Prints the reason of each resolution (form 5) inside its box."""
    for node in (node for work in draft.works for node in work.nodes):
        if node["t"] == "Div" and "accounts-differ" in node["c"][0][1]:
            data = dict(node["c"][0][2])
            if data.get("because"):
                line = apparatus.preference(data.get("prefers", ""), data["because"], short, draft.interface)
                node["c"][1].append(para(span(line, "", "preference")))
