"""What a page tells machines: schema.org, Dublin Core, citation tags."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from compile.model.book import Imprint, Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared
from compile.render.screen.metadata import linked, tags
from compile.render.words.naming import spoken


def _graph(page: str) -> list[dict[str, Any]]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    graph: list[dict[str, Any]] = json.loads(found[1])["@graph"]
    return graph


def test_every_claim_stands_in_a_chapter_and_cites_works_that_are_there(
    built: dict[Target, Outcome[Artifact]],
) -> None:
    page = built["html"].value.data.decode("utf-8")
    (book,) = _graph(page)
    claims = [claim for chapter in book["hasPart"] for claim in chapter.get("hasPart", ())]
    assert book["@type"] == "Book" and claims
    works = {work["@id"] for work in book["citation"]}
    chapters = {chapter["@id"] for chapter in book["hasPart"]}
    for claim in claims:
        assert claim["@type"] == "Claim" and claim["text"] and " ." not in claim["text"]
        assert {cited["@id"] for cited in claim.get("citation", ())} <= works
    anchors = {*works, *chapters, *(claim["@id"] for claim in claims)}
    assert [found for found in sorted(anchors) if f'id="{found[1:]}"' not in page] == []


def test_no_words_of_a_book_end_the_script(prepared: Prepared) -> None:
    evil = replace(prepared, imprint=Imprint(title="</script><script>alert(1)</script>"))
    assert "<" not in linked(evil)


def test_a_reference_manager_finds_the_book() -> None:
    imprint = Imprint(title="Ebb & Flow", authors=("Ann Example", "River Watch"), date="2026-05-01")
    told = tags(imprint)
    assert '<meta name="citation_title" content="Ebb &amp; Flow">' in told
    assert told.count("citation_author") == 2
    assert '<meta name="citation_publication_date" content="2026/05/01">' in told
    assert "DC.rights" not in told


def test_zotero_takes_a_book_for_a_book_and_a_chapter_for_one_of_its_chapters() -> None:
    """Without ``bibo:type`` and ``citation_book_title`` its translator takes both for articles of a journal."""
    imprint = Imprint(
        title="Ebb", subtitle="A history", edition="1.2.0", identifier="urn:isbn:978-3-16-148410-0"
    )
    book, chapter = _named(tags(imprint)), _named(tags(imprint, "The night"))
    assert (book["bibo:type"], book["bibo:edition"], book["citation_isbn"]) == (
        "Book",
        "1.2.0",
        "978-3-16-148410-0",
    )
    assert book["citation_title"] == chapter["citation_book_title"] == "Ebb: A history"
    assert chapter["citation_title"] == "The night" and "bibo:type" not in chapter
    assert "citation_book_title" not in book
    assert _named(tags(replace(imprint, identifier="doi:10.1234/ebb")))["citation_doi"] == "10.1234/ebb"


def _named(told: str) -> dict[str, str]:
    return dict(re.findall(r'<meta name="([^"]+)" content="([^"]*)">', told))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Hume, Ada", "Ada Hume"),
        ("Ada Hume", "Ada Hume"),
        ("King, Martin, Jr.", "King, Martin, Jr."),
        ("University of Lund, Press Office", "University of Lund, Press Office"),
    ],
)
def test_a_name_written_for_a_catalogue_is_printed_as_it_is_spoken(written: str, said: str) -> None:
    assert spoken(written) == said


def test_a_body_is_no_person(prepared: Prepared) -> None:
    imprint = Imprint(title="T", authors=("Ann Example", "River Watch"))
    authors = json.loads(linked(replace(prepared, imprint=imprint)))["@graph"][0]["author"]
    assert [author["@type"] for author in authors] == ["Person", "Organization"]


def test_the_licence_is_told_where_there_is_one() -> None:
    address = "https://creativecommons.org/licenses/by/4.0/"
    assert f'<link rel="license" href="{address}">' in tags(Imprint(title="T", licence=address))
    assert "license" not in tags(Imprint(title="T"))
