"""A word that is lost on the way to an output is found out, in every format."""

from __future__ import annotations

import copy
import io
import itertools
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile import render
from compile.model.book import Book, Outcome
from compile.model.edition import Artifact, Target
from compile.model.span import Span
from compile.render import Prepared, conservation
from compile.render.ast.transform import nodes_below, transform
from compile.render.conservation.dividing import divided
from compile.render.prepared import Expected

Built = dict[Target, Outcome[Artifact]]
SPAN = Span(path="chapters/a.md", start=0, end=1)


def _stretches(*texts: str) -> tuple[Expected, ...]:
    return tuple(Expected(pieces=(text,), stream="body", span=SPAN, statement=text) for text in texts)


def _lost(pages: list[str], *texts: str) -> list[str]:
    folded = [conservation.fold(page) for page in pages]
    return [found.statement for found, _ in conservation.Search(folded).missing(_stretches(*texts))]


def test_the_html_without_a_sentence_is_refused(built: Built, prepared: Prepared) -> None:
    data = built["html"].value.data.replace(b"The bridge was closed to carts for nine weeks", b"")
    (found,) = conservation.check(data, "html", prepared.expected)
    assert found.rule == "not-conserved" and found.severity == "error"
    assert found.statement.startswith("02-refs-") and found.labels[0].span.path == "chapters/02-refs.md"


def test_the_html_without_a_table_cell_a_note_or_a_citation_is_refused(
    built: Built, prepared: Prepared
) -> None:
    html = built["html"].value.data
    for words in (b'"left">The parapet', b"stood <em>below</em> the", b"Pike 1933"):
        assert words in html
        assert conservation.check(html.replace(words, b""), "html", prepared.expected)


def test_the_epub_without_a_chapter_is_refused(built: Built, prepared: Prepared) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(built["epub"].value.data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if not name.endswith("002-chapter.xhtml"):
                new.writestr(name, old.read(name))
    lost = conservation.check(buffer.getvalue(), "epub", prepared.expected)
    assert {found.labels[0].span.path for found in lost} == {"chapters/02-refs.md"}


@pytest.mark.parametrize("target", ["html", "epub", "pdf"])
def test_a_statement_dropped_from_the_ast_is_missed_in_every_format(
    book: Book, prepared: Prepared, target: Target
) -> None:
    statement = next(
        found for found in book.statements if "water fell" in found.text or "repair" in found.text
    )
    part = prepared.parts[0]
    blocks = __import__("copy").deepcopy(part.blocks)
    wanted = [n["c"][0][0] for n in nodes_below(blocks) if n["t"] == "Span" and statement.id in n["c"][0][0]]
    transform(blocks, lambda n: [] if n["t"] == "Span" and n["c"][0][0] in wanted[:1] else None)
    broken = replace(prepared, parts=(replace(part, blocks=blocks), *prepared.parts[1:]))
    lost = render.render(broken, target, {}).diagnostics
    assert [found.statement for found in lost] == [statement.id]


@pytest.mark.parametrize("lost", ["entry", "value", "source", "order"])
@pytest.mark.parametrize("target", ["html", "epub", "pdf"])
def test_an_entry_of_the_apparatus_is_missed_and_so_is_a_part_of_one(
    prepared: Prepared, target: Target, lost: str
) -> None:
    at = next(number for number, part in enumerate(prepared.parts) if part.kind == "apparatus")
    part = copy.deepcopy(prepared.parts[at])
    entries = [block for block in part.blocks if block["t"] == "Div" and "disagreement" in block["c"][0][1]]
    spans = [node for node in nodes_below([entries[0]]) if node["t"] == "Span" and "says" in node["c"][0][1]]
    links = [node for node in nodes_below([entries[0]]) if node["t"] == "Link"]
    if lost == "order":
        part.blocks.append(part.blocks.pop(part.blocks.index(entries[0])))
    elif lost == "entry":
        part.blocks.remove(entries[0])
    else:
        (spans if lost == "value" else links)[0]["c"][1].clear()
    broken = replace(prepared, parts=(*prepared.parts[:at], part, *prepared.parts[at + 1 :]))
    (found,) = render.render(broken, target, {}).diagnostics
    assert found.rule == "not-conserved"


def test_words_may_be_broken_over_lines_and_pages() -> None:
    pages = ["Head 1 The committee re-\nsolved that the para¹", "¹ A note. Head 2 pet be built again."]
    assert _lost(pages, "The committee resolved that the parapet be built again.") == []


def test_a_sentence_cut_by_the_end_of_a_page_is_not_taken_for_the_same_further_down() -> None:
    said = "We indicate another main effect with a plus sign."
    pages = [
        "As before, we indicate another main",
        "Exercises effect with a plus sign. What then? Nothing more. " + said,
    ]
    assert _lost(pages, said, "What then?", "Nothing more.", said) == []
    assert _lost(pages, said, "What then?", said, said) == [said]


def test_order_counts() -> None:
    assert _lost(["First the one thing was said. Then the other thing was done."],
                 "Then the other thing was done.", "First the one thing was said.") == ["First the one thing was said."]  # fmt: skip


def test_a_stretch_may_run_over_more_than_one_page() -> None:
    words = [f"word{number} of a long affair" for number in range(200)]
    pages = [
        f"{number} A running head. {' '.join(words[number * 50 : number * 50 + 50])} 9 A note."
        for number in range(4)
    ]
    assert _lost(pages, " ".join(words)) == []
    assert _lost([page.replace("word120", "word") for page in pages], " ".join(words)) == [" ".join(words)]


def test_ligatures_accents_and_case_of_the_page_make_no_difference() -> None:
    assert _lost(["The ﬁnal oﬃce, at the CAFÉ"], "The final office, at the Café") == []


@given(st.lists(st.text("abc dé,.", min_size=3, max_size=40), min_size=1, max_size=12), st.data())
@settings(deadline=None, max_examples=80)
def test_what_is_there_is_found_however_it_is_paged(texts: list[str], data: st.DataObject) -> None:
    whole = "".join(conservation.fold(text) for text in texts)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=4)))
    bounds = [0, *cuts, len(whole)]
    pages = [whole[a:b] for a, b in itertools.pairwise(bounds)]
    assert _lost(pages, *texts) == []


@given(st.lists(st.sampled_from(["alpha", "bravo", "charlie", "delta", "echo"]), min_size=2, max_size=9, unique=True), st.data())  # fmt: skip
@settings(deadline=None, max_examples=60)
def test_what_is_not_there_is_never_found(words: list[str], data: st.DataObject) -> None:
    dropped = data.draw(st.sampled_from(words))
    page = " ".join(word for word in words if word != dropped)
    assert dropped in _lost([page], *words)


def test_a_short_beginning_cut_by_the_end_of_a_page_is_proved_by_what_follows_it() -> None:
    """A name that stands whole further down, too, as in a real book."""
    pages = [
        "We look at the N400 effect. Nieuwland et al.",
        "7.8 The N400 effect (2018) presented a replication of an experiment. As Nieuwland et al. (2018) say, so be it.",
    ]
    cut = Expected(
        pieces=("Nieuwland et al. (2018)", "presented a replication of an experiment."),
        stream="body",
        span=SPAN,
        statement="cut",
    )
    search = conservation.Search([conservation.fold(page) for page in pages])
    assert search.missing([cut]) == []
    without = [pages[0], pages[1].replace("presented a replication", "presented something")]
    search = conservation.Search([conservation.fold(page) for page in without])
    assert [found.statement for found, _ in search.missing([cut])] == ["cut"]


def test_an_i_without_its_dot_may_come_twice_out_of_a_pdf() -> None:
    said = "Kolmogorov, Andreı̆ Nikolaevich. 1933. Foundations of the Theory of Probability."
    assert (
        _lost(["Kolmogorov, Andreı ̆ Nikolaevich. 1933. ıFoundations of the Theory of Probability."], said)
        == []
    )


def test_an_index_begins_where_its_rows_begin_and_not_at_a_later_running_head() -> None:
    rows = ("Index", "AB", "Abdulrahman Dallak", "ACT-R", "Adrian Staub", "Aggregated data")
    expected = tuple(Expected(pieces=(row,), stream="index", span=SPAN, statement="") for row in rows)
    pages = [
        "Of an index.",
        "Index A AB 3 Abdulrahman Dallak 4 ACT-R 5",
        "Index Adrian Staub 6 Aggregated data 7",
        "Index L Lab 9",
    ]
    folded = [conservation.fold(page) for page in pages]
    parts = divided(folded, expected)
    assert parts["index"].first == 1
    assert parts["index"].pages == folded[1:]
