"""Claims as a drawing: which are chosen, what each mark is, and that no words meet."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.model.book import Book
from compile.model.evidence import Fact, Interval
from compile.model.span import Span
from compile.model.statement import Conflict, Dispute, Side
from compile.render.ast.nodes import stringify
from compile.render.ast.transform import rows
from compile.render.charts.claims import Claim, measure, select, table
from compile.render.charts.drawing import WIDTH, draw, scaled
from compile.render.charts.widths import width
from compile.render.words.casing import Casing
from compile.render.words.interface import load


def _claim(says: str, low: int | None, high: int | None, *, open_: bool = False) -> Claim:
    interval = Interval(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        low_open=open_,
    )
    return Claim(
        key="gazette", holder="the miller", says=says, interval=interval, head="house", event="flood"
    )


def _svg(*claims: Claim) -> str:
    return draw(claims, {"gazette": "Gazette"}, load("en"), measure(claims, Casing(())), "drawing-1")


def test_an_exact_value_is_a_dot() -> None:
    assert 'class="point"' in _svg(_claim("46", 46, 46)) and "rect" not in _svg(_claim("46", 46, 46))


def test_an_open_end_fades_and_points_on() -> None:
    more, most = _svg(_claim("more than 46", 46, None, open_=True)), _svg(_claim("as many as 46", 0, 46))
    assert "url(#drawing-1-to)" in more and 'class="end"' in more and "arrow" in more
    assert "url(#drawing-1-from)" in most and 'class="point"' in most and "arrow" not in most
    assert "Houses flooded; a fading bar is open on that side" in more


def test_a_claim_that_was_not_read_as_a_number_is_still_a_row() -> None:
    svg = _svg(replace(_claim("a great many", 1, 1), interval=None), _claim("46", 46, 46))
    assert "a great many" in svg and svg.count('class="name"') == 2 and svg.count("<circle") == 1


def _dispute(kind: str = "quantity") -> Book:
    fact = Fact(
        kind="quantity",
        text="46",
        start=0,
        end=2,
        clause=(0, 2),
        interval=Interval(low=Decimal(46), high=Decimal(46)),
        head="house",
    )
    sides = (
        Side(key="gazette", passage=1, says="46", holder="the miller"),
        Side(key="warden", passage=2, says="a great many"),
    )
    conflict = Conflict(
        id="houses",
        kind=kind,
        verdict="conflict",
        a=replace(sides[0], fact=fact),
        b=sides[1],
        dispute="houses",
    )
    dispute = Dispute(
        id="houses",
        title="Houses",
        kind=kind,
        state="open",
        sides=sides,
        span=Span(path="disputes.yaml", start=0, end=1),
    )
    from compile.model.book import Imprint, Policy

    return Book(
        imprint=Imprint(title="Flood"),
        policy=Policy(),
        files={},
        conflicts=(conflict,),
        disputes=(dispute,),
    )


def test_a_dispute_gives_every_side_once() -> None:
    found = select(_dispute(), ["fig-houses", ["claims"], [["dispute", "houses"]]])
    assert [(claim.key, claim.says, claim.interval is not None) for claim in found] == [
        ("warden", "a great many", False),
        ("gazette", "46", True),
    ]


def test_sources_narrow_a_dispute_and_other_kinds_have_nothing_to_draw() -> None:
    triple = ["", ["claims"], [["dispute", "houses"], ["sources", "gazette"]]]
    assert [claim.key for claim in select(_dispute(), triple)] == ["gazette"]
    assert select(_dispute("manner"), triple) == ()
    assert select(_dispute(), ["", ["claims"], [["dispute", "barns"]]]) == ()


_TEXT = re.compile(
    r'<text class="(\w+)" x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)" font-size="([\d.]+)"[^>]*>([^<]*)<'
)


@given(
    st.lists(
        st.tuples(st.integers(0, 10**7), st.integers(0, 10**7), st.text("abc Wm", max_size=60)),
        min_size=1,
        max_size=5,
    )
)
@settings(deadline=None, max_examples=40)
def test_words_neither_leave_the_drawing_nor_run_into_each_other(rows: list[tuple[int, int, str]]) -> None:
    claims = tuple(
        replace(_claim(f"{low} to {high}", min(low, high), max(low, high)), holder=holder)
        for low, high, holder in rows
    )
    lines: dict[str, list[tuple[float, float]]] = {}
    for kind, x, y, anchor, size, said in _TEXT.findall(_svg(*claims)):
        wide = width(said.replace("&amp;", "&"), float(size)) * (1.07 if kind == "name" else 1)
        start = float(x) - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        assert start >= 0 and start + wide <= WIDTH + 8
        lines.setdefault(y, []).append((start, start + wide))
    for stretches in lines.values():
        ordered = sorted(stretches)
        assert all(a[1] <= b[0] + 0.5 for a, b in itertools.pairwise(ordered))


def _dated(says: str, low: date | None, high: date | None) -> Claim:
    ends = [None if end is None else Decimal(end.toordinal()) for end in (low, high)]
    return replace(_claim(says, 1, 1), interval=Interval(low=ends[0], high=ends[1]), unit="day", dated=True)


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (date(1907, 5, 3), date(1907, 5, 5), ["2 May 1907", "3 May", "4 May", "5 May", "6 May"]),
        (date(2018, 7, 12), date(2018, 9, 1), ["July 2018", "August 2018", "September 2018", "October 2018"]),
        (date(1846, 3, 1), date(1861, 1, 1), ["1845", "1850", "1855", "1860", "1865"]),
    ],
)
def test_days_stand_on_an_axis_of_round_ones(low: date, high: date, labels: list[str]) -> None:
    scale = scaled((_dated("the one", low, low), _dated("the other", high, high)))
    assert [scale.label(tick, load("en")) for tick in scale.ticks] == labels
    places = [scale.end(Decimal(day.toordinal())) for day in (low, high)]
    assert scale.left <= places[0] < places[1] <= scale.right


def test_a_drawing_has_a_name_and_says_what_it_shows() -> None:
    svg = _svg(_claim("more than 46", 46, None, open_=True), _claim("46", 46, 46))
    assert 'role="img" aria-labelledby="drawing-1-title drawing-1-desc"' in svg
    assert '<title id="drawing-1-title">Houses flooded</title>' in svg
    assert "Gazette, the miller: more than 46; Gazette, the miller: 46." in svg


def test_the_table_has_the_ends_and_says_which_are_open() -> None:
    said = _claim("more than 46", 46, None, open_=True), _dated("until May", None, date(1907, 5, 31))
    cells = [
        [stringify(cell[4]) for cell in row[1]]
        for row in rows(table(said, {"gazette": "Gazette"}, load("en"))["c"])
    ]
    assert cells[1:] == [
        ["Gazette", "The miller", "more than 46", "> 46", "–"],
        ["Gazette", "The miller", "until May", "–", "31 May 1907"],
    ]
