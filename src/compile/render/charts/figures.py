"""``::: {.claims}``: divs that become Figures, whose drawings are made once sources have their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.manuscript import Chapter
from compile.render.ast.cleaning import finding
from compile.render.ast.nodes import Blocks, Json, attribute, stringify
from compile.render.ast.transform import nodes_below, transform
from compile.render.charts import chart as charts
from compile.render.charts import claims
from compile.render.words.casing import Casing
from compile.render.words.interface import Interface


@dataclass(slots=True)
class Drawing:
    """A claims figure waiting for the short names of its sources; ``blocks`` are those of its ``figure``."""

    name: str
    claims: tuple[claims.Claim, ...]
    title: str
    figure: Json = None
    blocks: Blocks = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """The anchor of its Figure, once it is named."""
        return str(self.figure["c"][0][0])

    @property
    def label(self) -> str:
        """What its Figure is called, once it is numbered: "Figure 1"."""
        caption = nodes_below(self.figure["c"][1][1])
        spans = (node["c"] for node in caption if node["t"] == "Span")
        return next((stringify(inlines) for triple, inlines in spans if "label" in triple[1]), "").rstrip(".")


def figures(book: Book, chapter: Chapter, blocks: Blocks, drawings: list[Drawing]) -> list[Diagnostic]:
    """Puts a Figure for each such div of a chapter, in place, and its drawing into ``drawings``; what asks for nothing is told."""
    found: list[Diagnostic] = []

    def visit(node: dict[str, Json]) -> list[Json] | None:
        if not _asks(node):
            return None
        triple, caption = node["c"]
        made = Drawing(
            name=f"drawing-{len(drawings) + 1}.svg",
            claims=claims.select(book, triple),
            title=stringify(caption).strip(),
        )
        if not made.claims:
            found.append(_empty(chapter, triple))
            return list(caption)
        drawings.append(made)
        made.figure = {"t": "Figure", "c": [[triple[0], ["claims"], []], [None, caption], made.blocks]}
        return [made.figure]

    if any(_asks(node) for node in nodes_below(blocks)):
        transform(blocks, visit)
    return found


def _asks(node: dict[str, Json]) -> bool:
    return node["t"] == "Div" and "claims" in node["c"][0][1]


def _empty(chapter: Chapter, triple: Json) -> Diagnostic:
    """A finding at what the figure asks for: its dispute, its event, or the figure itself."""
    asked = (
        (name, attribute(triple, name)) for name in ("dispute", "event", "head", "population", "sources")
    )
    told = [f"{name}={value}" for name, value in asked if value]
    written = chapter.text.content
    place = next((words_ for words_ in (*told, f"#{triple[0]}") if words_ in written), ".claims")
    variant = "dispute" if attribute(triple, "dispute") else ""
    return finding(
        chapter, "empty-figure", "error", place, variant=variant, asked=", ".join(told) or ".claims"
    )


def draw(
    drawings: Iterable[Drawing], names: Mapping[str, str], casing: Casing, interface: Interface
) -> dict[str, str]:
    """The SVG of each drawing by its name; the Figure that waits for it is filled in place."""
    made = {}
    for item in drawings:
        drawn = charts.chart(item.claims, names, casing, interface, name=item.name, title=item.title)
        item.blocks += drawn.blocks
        made[drawn.name] = drawn.svg
    return made
