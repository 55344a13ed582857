"""The lists of figures and of tables: their captions, with links, and on paper their pages."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from dataclasses import dataclass

from compile.render.ast.nodes import Blocks, Inlines, Json, bullets, div, heading, link, plain, span, words
from compile.render.matter.extracts import bare
from compile.render.words.interface import Interface

IDENTIFIER = "lists"
#: So many of a kind make a list.
ENOUGH = 2
_KINDS = {"Figure": "figures", "Table": "tables"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Captioned:
    """A figure or a table with its anchor and its caption, as it is before citeproc."""

    kind: str
    anchor: str
    caption: Inlines
    chapter: int


def captioned(chapter: int, nodes: list[Json], count: int) -> list[Captioned]:
    """The figures and tables with a caption among a chapter's nodes; one without an anchor gets one. ``count`` there were before."""
    found: list[Captioned] = []
    for node in nodes:
        if node["t"] not in _KINDS or not node["c"][1][1]:
            continue
        triple, caption = node["c"][0], node["c"][1][1][0]
        triple[0] = triple[0] or f"listed-{count + len(found) + 1}"
        if caption["t"] in ("Para", "Plain"):
            copy = marshal.loads(marshal.dumps(caption["c"]))
            found.append(Captioned(kind=_KINDS[node["t"]], anchor=triple[0], caption=copy, chapter=chapter))
    return found


def kinds(found: list[Captioned]) -> list[str]:
    """Of which kinds there are enough for a list."""
    return [kind for kind in _KINDS.values() if sum(one.kind == kind for one in found) >= ENOUGH]


def blocks(found: list[Captioned], short: Mapping[str, Inlines], interface: Interface) -> Blocks:
    """The lists, each under its heading where there are two."""
    made: Blocks = []
    several = kinds(found)
    for kind in several:
        rows = [_row(one, short, interface) for one in found if one.kind == kind]
        if len(several) > 1:
            made.append(heading(2, words(interface.say(f"lists.{kind}")), f"{IDENTIFIER}-{kind}"))
        made.append(div([bullets(rows)], "", "listing"))
    return made


def _row(one: Captioned, short: Mapping[str, Inlines], interface: Interface) -> Blocks:
    where = words(f"{interface.say('punctuation.list')}{interface.say('parts.chapter', number=one.chapter)}")
    caption = link(bare(one.caption, short), f"#{one.anchor}")
    return [plain(caption, span(where, "", "leading", targets=one.anchor))]
