"""The apparatus at the foot of the page: by a setting, for the PDF, with nothing lost and nothing said twice."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest

from compile import pipeline, render
from compile.model.look import Look
from compile.render import Prepared
from compile.render.ast.nodes import stringify, words
from compile.render.conservation import fold


@pytest.fixture(scope="module")
def footed(checked: pipeline.Checked) -> Prepared:
    """The sample with its apparatus at the foot of the pages."""
    book = replace(checked.book, look=Look(apparatus="foot"))
    return render.prepare(book, checked.images)


def _pages(prepared: Prepared) -> list[str]:
    outcome = render.render(prepared, "pdf", {})
    assert outcome.diagnostics == ()
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(outcome.value.data)).pages]


def test_an_entry_stands_at_the_foot_of_the_page_that_tells_of_it(footed: Prepared) -> None:
    pages = _pages(footed)
    (page,) = [page for page in pages if "In the newspaper" in page]
    assert "“Forty-six houses”: Harrow and Bell" in page.rpartition("In the newspaper")[2]
    assert sum("“Forty-six houses”: Harrow and Bell" in page for page in pages) == 1


def test_the_notes_keep_their_numbers(footed: Prepared, prepared: Prepared) -> None:
    def noted(made: Prepared) -> int:
        return fold("".join(_pages(made))).count(fold("4 Pike (1933), ¶ 1: verified"))

    assert noted(footed) == noted(prepared) == 1


def test_the_other_formats_have_it_at_the_end_as_ever(footed: Prepared, prepared: Prepared) -> None:
    def entries(made: Prepared) -> str:
        html = render.render(made, "html", {})
        assert html.diagnostics == ()
        return html.value.data.decode().partition('<section class="apparatus"')[2]

    assert "“Forty-six houses”" in entries(footed) and "“Forty-six houses”" in entries(prepared)
    assert len(footed.apparatus) == 2 and not prepared.apparatus


def test_an_entry_that_is_lost_at_the_foot_is_missed(footed: Prepared) -> None:
    assert stringify(footed.apparatus[1]).startswith("Houses flooded. “Forty-six houses”: Harrow and Bell")
    cut = [node for node in footed.apparatus[1] if "Forty-six" not in stringify(node)]
    broken = replace(footed, apparatus={**footed.apparatus, 1: cut})
    (found,) = render.render(broken, "pdf", {}).diagnostics
    assert found.rule == "not-conserved" and found.labels[0].span.path == "disputes.yaml"


def test_an_entry_longer_than_a_page_goes_on_at_the_foot_of_the_next(footed: Prepared) -> None:
    long = [*words("So it is told. " * 400), *footed.apparatus[1]]
    pages = _pages(replace(footed, apparatus={**footed.apparatus, 1: long}))
    assert fold("".join(pages)).count("soitistold") > 390
    assert sum("So it is told." in page for page in pages) > 1
