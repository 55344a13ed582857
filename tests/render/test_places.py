"""Places of the book: by chapter and section on a screen, by page on paper; and the way back from the bibliography."""

from __future__ import annotations

import re

from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render.ast.nodes import attribute, stringify
from compile.render.ast.transform import nodes_below
from compile.render.conservation import read
from compile.render.places import Place, places
from compile.render.prepared import Prepared
from compile.render.words.interface import load

Built = dict[Target, Outcome[Artifact]]


def test_places_of_one_part_go_together() -> None:
    found = [
        Place(anchor="a", part="chapter 1, “Night”"),
        Place(anchor="c", part="chapter 2"),
        Place(anchor="b", part="chapter 1, “Night”"),
        Place(anchor="a", part="chapter 1, “Night”"),
    ]
    node = places(found, load("en"))
    assert stringify([node]) == "in chapter 1, “Night” · 2; chapter 2"
    assert attribute(node["c"][0], "targets") == "a b c"


def test_each_work_leads_back_to_where_it_is_cited(prepared: Prepared, built: Built) -> None:
    part = next(part for part in prepared.parts if part.kind == "bibliography")
    links = [
        node["c"][2][0]
        for node in nodes_below(part.blocks)
        if node["t"] == "Link" and node["c"][2][0].startswith("#cite-")
    ]
    html = built["html"].value.data.decode()
    assert links and all(f'id="{link[1:]}"' in html for link in links)
    assert re.search(r"Cited (once|\d+ times), in chapter", stringify(part.blocks))


def test_paper_has_pages_and_its_own_words_on_marks(built: Built) -> None:
    found = {target: read(built[target].value.data, target) for target in built}
    paper, screen = (
        "".join(found[target]["body"] + found[target]["apparatus"]) for target in ("pdf", "html")
    )
    assert "onpage" in paper and "inchapter1thenight" not in paper and "inchapter1thenight" in screen
    assert "anotethatsaysverifiedwordforword" in paper and "anotethatsaysverifiedwordforword" not in screen
