"""The timeline: what is dated, in order, and nothing that is not the date of what happened."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from compile.model.book import Book, Outcome
from compile.model.edition import Artifact, Target
from compile.model.evidence import Fact, Interval
from compile.render.ast.nodes import attribute, stringify
from compile.render.ast.transform import nodes_below
from compile.render.conservation import read
from compile.render.matter.events import events
from compile.render.matter.periods import period, printed
from compile.render.prepared import Prepared
from compile.render.words.interface import load

Ferry = tuple[Book, Prepared]
Made = Callable[..., Ferry]


def _fact(first: str, last: str, text: str, exactness: str = "exact") -> Fact:
    low, high = (Decimal(date.fromisoformat(day).toordinal()) for day in (first, last))
    return Fact(
        kind="date", text=text, start=0, end=len(text), clause=(0, len(text)), unit="day",
        interval=Interval(low=low, high=high), exactness=exactness,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "text", "said"),
    [
        ("1907-05-01", "1907-05-01", "1 May", {"en": "1 May", "de": "1. Mai", "fr": "1er mai"}),
        ("1907-05-01", "1907-05-31", "May 1907", {"en": "May", "de": "Mai", "fr": "mai"}),
        ("1907-01-01", "1907-12-31", "1907", {"en": "1907", "de": "1907", "fr": "1907"}),
        ("1906-01-01", "1908-12-31", "1906–8", {"en": "1906–1908", "fr": "1906–1908"}),
        (
            "1907-05-31",
            "1907-06-02",
            "31 May to 2 June",
            {"en": "31 May – 2 June", "de": "31. Mai – 2. Juni"},
        ),
        ("1907-12-31", "1908-01-02", "31 December to 2 January", {"en": "31 December – 2 January 1908"}),
        ("1907-05-01", "1907-05-12", "early May 1907", {"en": "early May"}),
    ],
)
def test_periods_are_printed_as_each_language_writes_them(
    first: str, last: str, text: str, said: dict[str, str]
) -> None:
    found = period(_fact(first, last, text))
    assert found is not None
    for language, words in said.items():
        made = stringify(printed(found, load(language), year=1907)).replace("\u00a0", " ")
        assert made.replace(" –", "–").replace("– ", "–") == words.replace(" –", "–").replace("– ", "–")


def test_a_heading_is_not_said_again() -> None:
    found = period(_fact("1907-01-01", "1907-12-31", "1907"))
    assert found is not None
    (span,) = printed(found, load("en"), year=1907, heading="1907")
    assert stringify(span).replace("\u00a0", " ") == "in the year"
    assert attribute(span["c"][0], "datetime") == "1907"
    assert stringify(printed(found, load("en"), year=1907, heading="1908")) == "1907"


def test_each_end_of_a_range_is_a_date_for_machines() -> None:
    found = period(_fact("1907-05-31", "1907-06-02", "31 May to 2 June"))
    assert found is not None
    spans = [node for node in printed(found, load("en"), year=1907) if node["t"] == "Span"]
    assert [attribute(span["c"][0], "datetime") for span in spans] == ["1907-05-31", "1907-06-02"]


def test_only_what_happened_is_dated(ferry: Ferry) -> None:
    book, _ = ferry
    told = [event.statement.text.replace("\ufffc", "").strip() for event in events(book, book.states)]
    assert [text[:24] for text in told] == [
        "In 1899 Captain Jonas Ha",
        "The ferry sank at Marlow",
        "On 4 May 1907 the Royal ",
        "The ferry was raised bet",
        "writes that the board me",
        "He left the town of Marl",
    ]


def test_an_entry_has_its_source_its_place_and_whom_it_speaks_of(ferry: Ferry) -> None:
    _, prepared = ferry
    part = next(part for part in prepared.parts if part.kind == "timeline")
    text = stringify(part.blocks)
    assert "Then Hale swam ashore at Marlow. He left the town of Marlow in 1908." in text
    assert re.search(r"Moss(?: \(1911\))? writes that the board met", text)
    assert "in chapter 2, “The raising”" in text
    links = {node["c"][2][0] for node in nodes_below(part.blocks) if node["t"] == "Link"}
    assert "#ref-board" in links and any(link.startswith("#s-02-after") for link in links)


def test_every_format_has_it(written: dict[Target, Outcome[Artifact]]) -> None:
    assert all(outcome.diagnostics == () for outcome in written.values())
    html = written["html"].value.data.decode()
    assert re.search(r'<time datetime="1907-05-03">3(?:\u00a0|&nbsp;)May</time>', html)
    paper = "".join(read(written["pdf"].value.data, "pdf")["body"])
    assert re.search(
        r"timeline.*1907.*3maytheferrysank.*onpage1", paper[paper.rindex("whatthisbookdates") - 20 :]
    )


def test_a_cell_with_nothing_but_a_date_tells_of_nothing(make: Made) -> None:
    table = "| Day | What |\n|:--|:--|\n| 3 May 1907 | The ferry sank at Marlow [@moss]. |\n"
    book, _ = make(
        {"chapters/01-loss.md": f"# The loss\n\nThe ferry sank at Marlow on 3 May 1907 [@moss].\n\n{table}"}
    )
    told = [event.statement.text for event in events(book, book.states)]
    assert any(text.startswith("The ferry sank") for text in told) and "3 May 1907" not in told


def test_two_dates_are_no_timeline(make: Made) -> None:
    chapter = "# The loss\n\nThe ferry sank at Marlow on 3 May 1907 [@moss].\n"
    _, prepared = make(
        {
            "chapters/01-loss.md": chapter,
            "chapters/02-after.md": "# Later\n\nMarlow has a new ferry [@board].\n",
        }
    )
    assert [part.kind for part in prepared.parts if part.kind == "timeline"] == []
    _, prepared = make(timeline=False)
    assert [part.kind for part in prepared.parts if part.kind == "timeline"] == []
