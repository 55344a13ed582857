"""A chart of claims as both of a figure's contents: the drawing, with what it shows in words, and the table of its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from compile.render.ast.nodes import Blocks, div, plain, words
from compile.render.charts import claims as told
from compile.render.charts import drawing
from compile.render.charts.claims import Claim
from compile.render.evidence.sides import curled
from compile.render.words.casing import Casing
from compile.render.words.interface import Interface


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The contents of a figure, and the drawing that it refers to by ``name``."""

    name: str
    svg: str
    blocks: Blocks


def chart(
    claims: tuple[Claim, ...],
    names: Mapping[str, str],
    casing: Casing,
    interface: Interface,
    *,
    name: str,
    title: str = "",
    measured: bool = True,
) -> Chart:
    """The claims drawn; ``names`` go from a key to a source's short name, ``name`` is that of an SVG.

    ``measured`` says below the axis what is counted, where the words around it do not.
    """
    written = tuple(
        replace(claim, holder=curled(casing.write(claim.holder)), says=curled(claim.says)) for claim in claims
    )
    said = told.alternative(written, names, interface)
    image = {"t": "Image", "c": [["", ["drawing"], []], words(said), [name, ""]]}
    measure = told.measure(written, casing) if measured else ""
    svg = drawing.draw(written, names, interface, measure, name.removesuffix(".svg"), title)
    table = div([told.table(written, names, interface)], "", "data", summary=interface.say("charts.table"))
    return Chart(name=name, svg=svg, blocks=[plain(image), table])
