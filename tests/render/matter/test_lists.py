"""Lists of figures and tables, and links without words to whatever a book has."""

from __future__ import annotations

from collections.abc import Callable

from compile.model.book import Book, Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import stringify
from compile.render.ast.transform import nodes_below
from compile.render.conservation import read

Made = Callable[..., tuple[Book, Prepared]]


def _text(prepared: Prepared, kind: str) -> str:
    return " ".join(stringify(part.blocks) for part in prepared.parts if part.kind == kind).replace(
        "\u00a0", " "
    )


def test_figures_and_tables_are_listed_by_their_captions(ferry: tuple[Book, Prepared]) -> None:
    (part,) = (part for part in ferry[1].parts if part.kind == "lists")
    assert stringify(part.title) == "Figures and tables"
    items = [
        stringify(item).replace("\u00a0", " ")
        for node in nodes_below(part.blocks)
        if node["t"] == "BulletList"
        for item in node["c"]
    ]
    assert items == [
        "Figure 1. The landing, chapter 1",
        "Figure 2. The same landing., chapter 2",
        "Table 1. The dead., chapter 1",
        "Table 2. The hours., chapter 2",
    ]


def test_each_leads_there_and_on_paper_has_its_page(
    ferry: tuple[Book, Prepared], written: dict[Target, Outcome[Artifact]]
) -> None:
    html = written["html"].value.data.decode()
    (part,) = (part for part in ferry[1].parts if part.kind == "lists")
    links = [node["c"][2][0][1:] for node in nodes_below(part.blocks) if node["t"] == "Link"]
    assert len(links) == 4 and all(html.count(f'id="{link}"') == 1 for link in links)
    paper = "".join(read(written["pdf"].value.data, "pdf")["body"])
    assert "figure1thelanding1" in paper and "thelandingchapter1" not in paper


def test_one_figure_makes_no_list(make: Made) -> None:
    later = "# The raising\n\nMarlow has a new ferry [@board].\n"
    _, prepared = make({"chapters/02-after.md": later})
    assert "lists" not in [part.kind for part in prepared.parts]
    _, prepared = make(lists=False)
    assert "lists" not in [part.kind for part in prepared.parts]


def test_a_link_without_words_says_what_it_leads_to(make: Made) -> None:
    book, _ = make()
    statement = next(one for one in book.statements if one.text.startswith("By 5 May"))
    later = (
        "# The raising\n\n[See [](01-loss.md), [](#after-it), [](#tbl-dead) and [](#sunk).]{.own}\n\n"
        f"[As [](#{anchor(statement.id)}) and [](#{statement.id}) say.]{{.own}}\n"
    )
    loss = "# The loss\n\n[The ferry sank]{#sunk} at Marlow on 3 May 1907 [@moss].\n\n## After it\n\nBy 5 May 1907 nine bodies were found [@board].\n\n| Dead |\n|--|\n| nine [@board] |\n\n: [The dead.]{.own} {#tbl-dead}\n"
    _, prepared = make({"chapters/01-loss.md": loss, "chapters/02-after.md": later})
    assert prepared.diagnostics == ()
    text = _text(prepared, "chapter")
    assert "See chapter 1, “The loss”, “After it”, Table 1 and chapter 1, “The loss”." in text
    assert "As chapter 1, “After it” and chapter 1, “After it” say." in text
    links = {
        node["c"][2][0]
        for part in prepared.parts[:2]
        for node in nodes_below(part.blocks)
        if node["t"] == "Link"
    }
    assert f"#{anchor(statement.id)}" in links and "#sunk" in links


def test_a_section_goes_by_its_number_where_the_theme_numbers_sections(make: Made) -> None:
    later = "# The raising\n\n[See [](#after-it) and [](01-loss.md).]{.own}\n"
    _, prepared = make({"chapters/02-after.md": later}, theme="report")
    assert "See section 1.1, “After it” and chapter 1, “The loss”." in _text(prepared, "chapter")
