"""Which year a bare "18 July" has."""

from __future__ import annotations

from compile.statements.years import Years
from statements.made import chapter

BOOK = Years(
    (chapter("The battle ran from 12 July to 1 August 2018.", "He left in May 2016 and in May 2017."),)
)


def test_the_last_date_of_the_paragraph_comes_first() -> None:
    assert BOOK.of("On 18 July", "On 3 June 2015 he came. ", ("The war of 2018",)) == "2015"


def test_then_the_nearest_heading_that_names_one_year() -> None:
    assert BOOK.of("On 18 July", "", ("Losses", "The war of 2011")) == "2011"
    assert BOOK.of("On 18 July", "", ("From 2011 to 2014", "The war of 2018")) == ""


def test_then_the_one_year_that_the_book_names_with_the_month() -> None:
    assert BOOK.of("On 18 July", "", ("Losses",)) == "2018"
    assert BOOK.of("In May", "", ("Losses",)) == ""
    assert BOOK.of("In March", "", ("Losses",)) == ""
    assert BOOK.of("Nobody knows", "", ("Losses",)) == ""
