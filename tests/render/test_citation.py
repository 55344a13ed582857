"""The book's own citation: two files that reference managers read alike, with its edition in them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from compile.model.book import Imprint
from compile.render import citation
from compile.render.ast.nodes import stringify
from compile.render.words.interface import load
from compile.tools import pandoc

FLOOD = Imprint(
    title="Ebb & flow_{100%}: $5 #1 ~ ^ \\",
    subtitle="The Ängström affair",
    authors=("Ada van der Hume", "River Watch", "Martin King Jr.", "Plato"),
    language="en-GB",
    date="2026-05-01",
    identifier="urn:isbn:978-3-16-148410-0",
    edition="1.2.0",
)


def _item(imprint: Imprint) -> dict[str, Any]:
    (item,) = json.loads(citation.csl(imprint))
    assert isinstance(item, dict)
    return item


def test_both_files_say_the_same_to_pandoc() -> None:
    told = pandoc.run(("-f", "biblatex", "-t", "csljson"), citation.bibtex(FLOOD).encode())
    (read,) = json.loads(told)
    item = _item(FLOOD)
    for name in ("id", "type", "issued", "edition", "ISBN"):
        assert read[name] == item[name], name
    assert read["title"].replace('<span class="nocase">', "").replace("</span>", "") == item["title"]
    families = [{**name, "dropping-particle": name.get("non-dropping-particle")} for name in item["author"]]
    assert [name.get("family") or name.get("literal") for name in read["author"]] == [
        name.get("family") or name["literal"] for name in families
    ]


def test_a_name_is_taken_apart_and_a_body_is_not() -> None:
    assert _item(FLOOD)["author"] == [
        {"family": "Hume", "given": "Ada", "non-dropping-particle": "van der"},
        {"literal": "River Watch"},
        {"family": "King", "given": "Martin", "suffix": "Jr"},
        {"literal": "Plato"},
    ]
    assert (
        "author = {van der Hume, Ada and {River Watch} and King, Jr, Martin and {Plato}}"
        in citation.bibtex(FLOOD)
    )


@pytest.mark.parametrize(
    ("identifier", "name", "value"),
    [
        ("urn:isbn:9783161484100", "ISBN", "9783161484100"),
        ("ISBN 978-3-16-148410-0", "ISBN", "978-3-16-148410-0"),
        ("https://doi.org/10.5555/abc.1", "DOI", "10.5555/abc.1"),
        ("doi:10.5555/abc.1", "DOI", "10.5555/abc.1"),
        ("https://example.org/flood", "URL", "https://example.org/flood"),
        (
            "urn:uuid:407f107d-3f26-5aaa-a7ec-6cb6acd872ea",
            "note",
            "urn:uuid:407f107d-3f26-5aaa-a7ec-6cb6acd872ea",
        ),
    ],
)
def test_an_identifier_goes_where_it_belongs(identifier: str, name: str, value: str) -> None:
    item = _item(Imprint(title="Flow", identifier=identifier))
    assert {key: item[key] for key in ("ISBN", "DOI", "URL", "note") if key in item} == {name: value}


def test_a_book_that_says_little_has_a_citation_all_the_same() -> None:
    assert citation.bibtex(Imprint(title="The Flow")) == "@book{flow,\n  title = {{The Flow}},\n}\n"
    assert _item(Imprint(title="…"))["id"] == "book"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Ann Example. Flow: A tale. Edition 2.0.0, 1 May 2026. https://example.org/flow"),
        ("de", "Ann Example. Flow: A tale. Ausgabe 2.0.0, 1. Mai 2026. https://example.org/flow"),
    ],
)
def test_in_words(language: str, expected: str) -> None:
    imprint = Imprint(
        title="Flow", subtitle="A tale", authors=("Example, Ann",), date="2026-05-01", edition="2.0.0",
        identifier="https://example.org/flow",
    )  # fmt: skip
    assert stringify(citation.line(imprint, load(language))) == expected
