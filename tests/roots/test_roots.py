"""Which sources rest on which: copies, works of one name, "according to B", what the bibliography says."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile import roots
from compile.model.roots import Rest, circles, independent, path, shared
from compile.pipeline import Checked

_SPEC = importlib.util.spec_from_file_location("made", Path(__file__).with_name("made.py"))
assert _SPEC and _SPEC.loader
made = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(made)
entry, source = made.entry, made.source

WIRE = """The dam above the village gave way at dawn on 4 June after three weeks of heavy rain.
Nineteen houses of the lower quarter were carried off by the water before noon.
The mayor, Lucie Favre, had asked the canton for engineers twice since January.
Soldiers from the barracks of the next valley reached the place in the evening."""
OTHER = """Lucie Favre has been mayor for eleven years and was a teacher of geography before.
She likes to walk along the reservoir, which her grandfather helped to build."""


def found(*sources_: object, entries: tuple[object, ...] = ()) -> list[tuple[str, str, str, str]]:
    return [
        (rest.key, rest.on, rest.because, rest.extent)
        for rest in roots.find(tuple(entries), tuple(sources_))  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize("sealed", [False, True])
def test_an_excerpt_rests_on_the_whole(sealed: bool) -> None:
    excerpt = "\n".join(WIRE.split("\n")[:3])
    whole = source("paper", f"{WIRE}\n{OTHER}\n{OTHER.replace('mayor', 'head')}", sealed=sealed)
    assert found(source("clip", excerpt, sealed=sealed), whole) == [("clip", "paper", "copy", "all")]


def test_of_two_prints_the_later_rests_on_the_earlier() -> None:
    early, late = source("a", WIRE, published="2011-06-04"), source("b", WIRE, published="2011-06-06")
    assert found(late, early) == [("b", "a", "copy", "all")]
    (rest,) = roots.find((), (source("a", WIRE), source("b", WIRE)))
    assert rest.mutual


def test_one_passage_in_common_is_of_that_passage_only() -> None:
    (rest,) = roots.find((), (source("a", WIRE), source("b", OTHER + "\n" + WIRE.split("\n")[0])))
    assert (rest.extent, rest.passages) == ("passages", ((3, 1),))


@pytest.mark.parametrize(
    "other",
    [
        OTHER,
        WIRE.replace("Nineteen", "Twenty-four").replace("4 June", "5 June")[:90],
        "The dam gave way at dawn. Houses were carried off. The mayor had asked for engineers.",
    ],
)
def test_texts_on_one_event_are_no_copies(other: str) -> None:
    assert found(source("a", WIRE), source("b", other)) == []


def test_another_figure_is_another_passage() -> None:
    line = "By {} June the flood had driven {} families of the lower quarter from their houses, the canton reckons."
    assert found(source("a", line.format(6, 40)), source("b", line.format(9, 75))) == []


BIB = (
    entry("gazette", "article", journaltitle="Valley Gazette", title="The water came at dawn that day"),
    entry("network", "report", institution="Alpine Rivers Network", title="On dams"),
    entry(
        "weekly", "online", author="{The Weekly Mirror}", title="A flood", url="https://weeklymirror.com/a"
    ),
)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("According to the Valley Gazette, forty cows were lost.", "gazette"),
        ("Forty cows were lost, the Valley Gazette reported on Monday.", "gazette"),
        ("“Forty cows were lost,” she told the Valley Gazette.", "gazette"),
        ("Forty cows were lost, it was reported by the Alpine Rivers Network.", "network"),
        ("ARN said that the dam was old.", "network"),
        ("Source: The Weekly Mirror", "weekly"),
        ("Read more: “The Water Came at Dawn That Day”, 5 June.", "gazette"),
    ],
)
@pytest.mark.parametrize("sealed", [False, True])
def test_a_passage_says_whose_word_it_passes_on(text: str, on: str, sealed: bool) -> None:
    made_ = source("mine", f"It rained for weeks.\n\n{text}", sealed=sealed)
    rests = roots.find((*BIB, entry("mine", title="Rain")), (made_,))
    assert [(rest.on, rest.extent) for rest in rests] == [(on, "passages")]


@pytest.mark.parametrize(
    "text",
    [
        "The Valley Gazette has its house beside the river.",
        "The editor of the Valley Gazette lost his boat.",
        "The network of rivers was reported full.",
        "According to the mayor, the Valley Gazette had sent nobody.",
    ],
)
def test_to_be_named_is_not_to_be_the_source(text: str) -> None:
    assert roots.find((*BIB, entry("mine", title="Rain")), (source("mine", text),)) == ()


def test_an_agency_that_is_no_source_is_told_too() -> None:
    (rest,) = roots.find((), (source("mine", "Forty cows were lost, Reuters reported."),))
    assert (rest.on, rest.words) == ("", "Reuters")


def test_of_two_reports_of_one_paper_neither_is_meant() -> None:
    twice = (*BIB, entry("gazette2", "article", journaltitle="Valley Gazette", title="The second day"))
    assert roots.find(twice, (source("mine", "The Valley Gazette reported it."),)) == ()


def test_of_two_entries_of_one_report_it_is_meant() -> None:
    page = "https://weeklymirror.com/flood"
    once = entry("print", "article", journaltitle="The Weekly Mirror", title="A flood", url=page)
    again = entry("web", "online", organization="The Weekly Mirror", title="A flood", url=f"{page}/")
    quoting = source("mine", "According to The Weekly Mirror, nine people were hurt that night.")
    assert found(quoting, entries=(once, again)) == [
        ("mine", "print", "attributed", "passages"),
        ("web", "print", "same-work", "all"),
    ]


def test_two_captures_of_one_page_are_one_work() -> None:
    page = "https://weeklymirror.com/flood"
    both = (entry("print", title="A flood", url=page), entry("web", title="A flood", url=page))
    assert found(source("print", WIRE), source("web", WIRE), entries=both) == [
        ("web", "print", "same-work", "all")
    ]


def test_a_work_of_reference_is_known_by_its_own_name() -> None:
    article = entry("dams", "inreference", title="Favre dam", booktitle="Encyclopedia of Alpine Dams")
    told = source("mine", "It was built in 1911, according to the Encyclopedia of Alpine Dams.")
    assert found(told, entries=(article,)) == [("mine", "dams", "attributed", "passages")]


def test_a_paper_does_not_rest_on_itself() -> None:
    assert roots.find(BIB, (source("gazette", "The canton told the Valley Gazette so."),)) == ()


@pytest.mark.parametrize(
    ("fields", "rests"),
    [
        ({"note": "It rests on the report of the Valley Gazette."}, ["gazette"]),
        ({"note": "A digest of gazette"}, ["gazette"]),
        ({"note": "Not independent of the Valley Gazette"}, ["gazette"]),
        ({"note": "Does not rest on the Valley Gazette"}, []),
        ({"note": "Independent of the Valley Gazette"}, []),
        ({"note": "Printed by the Valley Gazette's own press"}, []),
        ({"related": "gazette", "relatedtype": "reprintof"}, ["gazette"]),
        ({"related": "gazette", "relatedtype": "reviewof"}, []),
    ],
)
def test_the_bibliography_says_so(fields: dict[str, str], rests: list[str]) -> None:
    held = roots.find((*BIB, entry("mine", **fields)), ())
    assert [rest.on for rest in held if rest.key == "mine"] == rests


def test_a_note_that_names_one_of_two_by_one_paper_says_nothing() -> None:
    second = entry("gazette2", "article", journaltitle="Valley Gazette", title="The second day")
    for note, rests in (("It rests on the Valley Gazette.", []), ("It rests on gazette2.", ["gazette2"])):
        held = roots.find((*BIB, second, entry("mine", note=note)), ())
        assert [rest.on for rest in held if rest.key == "mine"] == rests


def test_two_entries_of_one_work() -> None:
    a = entry("a", "article", doi="10.1000/182", title="X")
    b = entry("b", "article", doi="https://doi.org/10.1000/182", title="Y")
    c = entry("c", title="The flood", url="https://www.example.org/flood/")
    d = entry("d", title="Flood", url="http://example.org/flood")
    assert found(entries=(a, b, c, d)) == [("b", "a", "same-work", "all"), ("d", "c", "same-work", "all")]


def test_one_title_alone_is_not_one_work() -> None:
    assert found(entries=(entry("a", title="Introduction"), entry("b", title="Introduction"))) == []


def test_the_roots_of_the_brief(brief: Checked) -> None:
    """From its seals alone: Wikipedia and its digest are one, and Wikipedia rests on The New York Times."""
    rests = brief.book.roots
    assert [(r.key, r.on, r.because) for r in rests if r.on] == [
        ("wikiexcerpt", "wikipedia", "copy"),
        ("wikipedia", "nyt2018", "noted"),
    ]
    groups = independent(rests, [(key, None) for key in ("wikipedia", "aan2018", "wikiexcerpt", "nyt2018")])
    assert {frozenset(group) for group in groups} == {
        frozenset({"wikipedia", "wikiexcerpt", "nyt2018"}),
        frozenset({"aan2018"}),
    }


def rest(key: str, on: str, **fields: object) -> Rest:
    return Rest(**{"key": key, "on": on, "because": "noted", "extent": "some", **fields})  # type: ignore[arg-type]


def test_paths_go_one_way_and_end() -> None:
    rests = [rest("a", "b"), rest("b", "c"), rest("c", "a")]
    assert [r.on for r in path(rests, ("a", None), "c")] == ["b", "c"]
    assert path(rests[:2], ("c", None), "a") == ()
    assert circles(rests, ["a", "b", "c", "d"]) == (("a", "b"), ("a", "c"), ("b", "c"))
    assert circles([rest("a", "b", because="copy"), rest("b", "a", because="copy")], ["a", "b"]) == ()


def test_a_passage_edge_holds_for_its_passages_only() -> None:
    rests = [rest("a", "b", extent="passages", passages=((3, 0),))]
    assert shared(rests, ("a", 3), ("b", None))
    assert not shared(rests, ("a", 4), ("b", None))
    assert not shared(rests, ("a", None), ("b", None))


def test_two_that_rest_wholly_on_a_third_are_one() -> None:
    assert shared([rest("a", "c", extent="all"), rest("b", "c", extent="all")], ("a", 1), ("b", 1))
    assert not shared([rest("a", "c"), rest("b", "c")], ("a", 1), ("b", 1))


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), st.booleans()), max_size=12))
def test_groups_part_the_keys(edges: list[tuple[str, str, bool]]) -> None:
    rests = [rest(a, b, mutual=both, extent="all") for a, b, both in edges if a != b]
    groups = independent(rests, [(key, None) for key in "abcde"])
    assert sorted(key for group in groups for key in group) == list("abcde")
