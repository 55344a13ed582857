"""Who said it, under quotes and epigraphs, in every format; definitions of several paragraphs."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from compile import pipeline, render
from compile.model.edition import Target
from compile.render.ast.attributions import attribute_quotes
from compile.render.ast.nodes import div, para, stringify, words
from compile.render.conservation import read
from compile.render.words.quotation import marks

CHAPTER = """# The fall

::: {.epigraph by="A saying of *the ferrymen*"}
> [The river keeps what the river takes.]{.own}
:::

> [Nobody had looked at the chains.]{.own}
>
> --- [The watchman]{.own}

> [Only this paragraph.]{.own}

::: own
Pier
:   What the chains were carried by.

    A second paragraph.
:::
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[Target, bytes]:
    folder: Path = tmp_path_factory.mktemp("quotes")
    (folder / "chapters").mkdir()
    (folder / "recension.yaml").write_text("title: Quotes\ndate: 2026-11-21\n", "utf-8")
    (folder / "refs.bib").write_text("", "utf-8")
    (folder / "chapters" / "a.md").write_text(CHAPTER, "utf-8")
    prepared = render.prepare(pipeline.check(folder).book)
    targets: tuple[Target, ...] = ("html", "epub", "pdf")
    outcomes = {target: render.render(prepared, target) for target in targets}
    assert {target: found.diagnostics for target, found in outcomes.items()} == dict.fromkeys(targets, ())
    return {target: found.value.data for target, found in outcomes.items()}


@pytest.mark.parametrize("target", ["html", "epub", "pdf"])
def test_attributions_are_printed_after_what_they_are_of(made: dict[Target, bytes], target: Target) -> None:
    text = "".join(read(made[target], target)["body"])
    places = [
        text.index(words_) for words_ in ("riverkeeps", "asayingoftheferrymen", "nobodyhad", "thewatchman")
    ]
    assert places == sorted(places)


def test_they_are_set_apart_on_a_screen(made: dict[Target, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(made["epub"])) as archive:
        pages = (made["html"].decode(), archive.read("EPUB/001-chapter.xhtml").decode())
    for page in pages:
        assert page.count('class="attribution"') == 2 and page.count("<blockquote") == 3
        assert "<em>the ferrymen</em>" in page and 'class="epigraph"' in page
        assert page.count("<dd><p>") == 1


def test_a_quote_of_one_paragraph_is_no_attribution() -> None:
    quote = {"t": "BlockQuote", "c": [para(*words("— and silence"))]}
    attribute_quotes([quote], marks("en"))
    assert [block["t"] for block in quote["c"]] == ["Para"]


def test_a_box_without_a_quote_ends_with_it() -> None:
    box = div([para(*words("Silence."))], "", "epigraph", by="L'ami <b>")
    attribute_quotes([box], marks("fr"))
    assert stringify(box["c"][1][-1]) == "—\u00a0L’ami <b>"
