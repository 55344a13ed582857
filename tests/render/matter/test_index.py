"""The index: names together under one headword, persons by their family name, places by section and by page."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from compile.language import names
from compile.model.book import Book, Outcome
from compile.model.edition import Artifact, Target
from compile.model.evidence import Reference
from compile.model.span import Span
from compile.model.statement import Statement
from compile.render.ast.nodes import stringify
from compile.render.ast.transform import nodes_below
from compile.render.conservation import read
from compile.render.matter.authors import authors
from compile.render.matter.headwords import Headword, aliases, headwords, ordered
from compile.render.matter.mentions import Mention, mentions
from compile.render.matter.persons import inverted
from compile.render.matter.usage import Usage
from compile.render.prepared import Prepared

Ferry = tuple[Book, Prepared]
Made = Callable[..., Ferry]


def _reference(author: str) -> Reference:
    span = Span(path="refs.bib", start=0, end=1)
    return Reference(key="one", kind="book", fields=(("author", author),), span=span, key_span=span)


def _found(
    *sentences: str, language: str = "en", references: tuple[Reference, ...] = ()
) -> dict[str, Headword]:
    """The headwords of a book that is these sentences."""
    told = [
        cast(Statement, SimpleNamespace(id=f"s{number}", text=text, names=names.read(text), predications=()))
        for number, text in enumerate(sentences)
    ]
    book: Any = SimpleNamespace(
        imprint=SimpleNamespace(language=language), references=references, statements=tuple(told)
    )
    usage = Usage(sentences, listed=language == "en")
    found: list[Mention] = list(mentions(book, usage))
    return {entry.text: entry for entry in headwords(found, usage)}


@pytest.mark.parametrize(
    ("title", "name", "printed"),
    [
        ("Captain", "Jonas Hale", "Hale, Jonas"),
        ("Mufti", "Nemat", "Nemat, Mufti"),
        ("", "Nemat", "Nemat"),
        ("Queen", "Louis XIV", "Louis XIV"),
        ("", "Vincent van Gogh", "Gogh, Vincent van"),
        ("President", "Xi Jinping", "Xi Jinping"),
        ("Rev.", "Martin Luther King Jr.", "King, Martin Luther, Jr."),
        ("", "Habib ul-Rahman", "Rahman, Habib"),
    ],
)
def test_a_person_stands_by_the_family_name(title: str, name: str, printed: str) -> None:
    assert inverted(title, name) == printed


def test_a_family_name_alone_goes_to_the_full_name_said_before() -> None:
    found = _found(
        "Captain Jonas Hale came.", "Then Hale left.", "Mr Peter Hale stayed.", "There Hale slept."
    )
    assert {text: list(entry.told) for text, entry in found.items()} == {
        "Hale, Jonas": ["s0", "s1"],
        "Hale, Peter": ["s2", "s3"],
    }


def test_initials_stand_under_what_they_are_short_for_and_lead_there() -> None:
    found = _found(
        "The Taleban met the United Nations.", "The UN left.", "The Taliban stayed, and the Taliban won."
    )
    assert list(aliases(found["United Nations (UN)"])) == ["UN"]
    assert aliases(found["Taliban"]) == ["Taleban"]


def test_a_place_is_no_person_and_a_people_no_country() -> None:
    found = _found("In Bibi Maryam the Uzbeks met Afghan officers.", "They came from Uzbekistan.")
    assert set(found) == {"Bibi Maryam", "Uzbeks", "Uzbekistan"}


def test_what_is_no_name_of_anybody_is_left_out_or_left_as_it_is() -> None:
    found = _found(
        "By the General Data Protection Regulation and Figure 3 the Princess Margaret Cancer Centre met the WHO.",
        "They saw Western ships, as Pashtuns did.",
    )
    assert not {"Figure", "Western"} & set(found)
    assert not any("," in text for text in found)
    assert "Pashtuns" in found


def test_what_the_book_also_writes_in_small_letters_is_no_name() -> None:
    found = _found(
        "The Risk Ratio is computed in R. Assuming a risk ratio of one, assuming that, using what Cohen wrote is best.",
        "Using Cohen is simple. We owe much to Jacob Cohen.",
        "An RCT is dear. Two RCTs are dearer. An AFP report said so.",
    )
    assert set(found) == {"Cohen, Jacob", "AFP"}


def test_whom_the_book_cites_is_a_person_and_known_by_a_first_name_alone() -> None:
    references = (_reference("Furukawa, Toshi and {Harbour Board}"), _reference("Ada Moss"))
    found = _found(
        "It is told in Oskar Furukawa’s book.",
        "Toshi A. Stone came.",
        "Then Toshi left.",
        references=references,
    )
    assert {text: list(entry.told) for text, entry in found.items()} == {
        "Furukawa, Oskar": ["s0"],
        "Stone, Toshi A.": ["s1", "s2"],
    }
    assert authors(references).families == {"furukawa", "moss"}


def test_of_german_nouns_those_are_names_that_something_shows_to_be_one() -> None:
    found = _found(
        "Die Fähre sank am Morgen im Hafen von Hamburg.",
        "Bürgermeister Hans Müller sprach mit Frau Weber über die Brücke.",
        "Müllers Bericht ging an die NATO in München.",
        language="de",
    )
    assert {text: list(entry.told) for text, entry in found.items()} == {
        "Hamburg": ["s0"],
        "Müller, Hans": ["s1", "s2"],
        "Weber": ["s1"],
        "NATO": ["s2"],
        "München": ["s2"],
    }


def test_french_names_stand_without_their_articles() -> None:
    found = _found(
        "L’ONU aide le maire Jean Dupont.", "En Bretagne, M. Dupont parla de l’ONU à Lyon.", language="fr"
    )
    assert set(found) == {"ONU", "Dupont, Jean", "Bretagne", "Lyon"}


def test_accents_and_marks_do_not_count_in_the_order() -> None:
    assert sorted(["Zar", "Éva", "al-Qaeda", "Ada"], key=ordered) == ["Ada", "al-Qaeda", "Éva", "Zar"]


def _lines(prepared: Prepared) -> list[str]:
    """The lines, those below others last."""
    part = next(part for part in prepared.parts if part.kind == "index")
    items = [item for node in nodes_below(part.blocks) if node["t"] == "BulletList" for item in node["c"]]
    return [stringify(item[0]) for item in items]


def test_the_index_of_the_ferry(ferry: Ferry) -> None:
    assert _lines(ferry[1]) == [
        "Hale, Jonas, 1, 2, 2.1",
        "Harbour Board, 2.1",
        "Marlow, 1, 2, 2.1",
        "Royal Navy, 1.1",
    ]


def test_paper_has_pages_and_every_format_its_links(
    ferry: Ferry, written: dict[Target, Outcome[Artifact]]
) -> None:
    paper = "".join(read(written["pdf"].value.data, "pdf")["body"])
    assert "numbersarethoseofpages" in paper and "numbersarethoseofchapters" not in paper
    html = written["html"].value.data.decode()
    part = next(part for part in ferry[1].parts if part.kind == "index")
    links = [node["c"][2][0][1:] for node in nodes_below(part.blocks) if node["t"] == "Link"]
    assert links and all(f'id="{link}"' in html for link in links)


def test_authors_change_it(make: Made) -> None:
    edits = (
        "add: {Divers: [divers, bodies]}\nmerge: {Marlow: Royal Navy}\nrename: {Marlow: Marlow (town)}\n"
        "leave-out: Harbour Board\nunder: {Divers: Rescue}\nsee-also: {Hale: [Marlow]}\n"
    )
    _, prepared = make({"index.yaml": edits})
    assert prepared.diagnostics == ()
    assert _lines(prepared) == [
        "Hale, Jonas, 1, 2, 2.1; see also Marlow (town)",
        "Marlow (town), 1, 1.1, 2, 2.1",
        "Rescue",
        "Royal Navy, see Marlow (town)",
        "Divers, 1.1",
    ]


def test_what_is_wrong_with_the_changes_is_told(make: Made) -> None:
    _, prepared = make({"index.yaml": "rename: {Marlov: Marlow}\nleaveout: [Hale]\nmerge: [Hale]\n"})
    told = [(found.rule, found.variant, found.data.get("nearest", "")) for found in prepared.diagnostics]
    assert told == [
        ("unknown-index-name", "near", "Marlow"),
        ("malformed-index", "near", "leave-out"),
        ("malformed-index", "shape", ""),
    ]
    _, prepared = make({"index.yaml": "rename: {"})
    assert [found.rule for found in prepared.diagnostics] == ["malformed-index"]


def test_it_can_be_left_out(make: Made) -> None:
    _, prepared = make(index=False)
    assert "index" not in [part.kind for part in prepared.parts]
