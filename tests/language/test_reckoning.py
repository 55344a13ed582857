"""Stories told in figures: what they make the figure of another sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile.language.reckoning import reckon

#: (story, a sentence with the right figure, how)
STORIES = [
    ("Otto had 31 stamps and his aunt gave him 9 more.", "Otto has 40 stamps now.", "31 + 9 = 40"),
    ("Otto had 31 stamps and he gave Ida 9 stamps.", "Otto has 22 stamps left.", "31 − 9 = 22"),
    ("Otto had 31 stamps and Ida borrowed 9 of his stamps.", "Otto has 22 stamps now.", "31 − 9 = 22"),
    ("There are 8 mugs on the shelf and Ida took 3 mugs off the shelf.", "5 mugs are there now.", "8 − 3 = 5"),
    ("Ida knitted 4 blue scarves and 7 red scarves, and she sold 2 of the red scarves.",
     "Ida has 5 red scarves left.", "7 − 2 = 5"),
    ("A bakery sold 12 loaves in the morning and 8 in the evening today.", "20 loaves were sold today.", "12 + 8 = 20"),
    ("There were 14 geese and 9 ducks on the pond.", "23 birds were there in all.", "14 + 9 = 23"),
    ("There were 14 geese and 9 ducks on the pond.", "There were 5 more geese than ducks.", "14 − 9 = 5"),
    ("A crate holds a total of 60 bottles and 25 of the bottles are green, and the rest are brown.",
     "35 bottles are brown.", "60 − 25 = 35"),
    ("Each crate holds 12 bottles and the van has 5 crates.", "The van has 60 bottles.", "5 × 12 = 60"),
    ("Ida has 60 bottles and each crate holds 12 bottles.", "Ida needs 5 crates.", "60 ÷ 12 = 5"),
    ("Otto rowed 18 miles at 6 miles per hour.", "Otto rowed for 3 hours.", "18 ÷ 6 = 3"),
    ("Ida put 45 plums into 9 baskets.", "5 plums were in each basket.", "45 ÷ 9 = 5"),
    ("Otto had 30 nails, lost 6 of them and then put the rest into boxes with 8 in each box.",
     "Otto could fill 3 boxes.", "(30 − 6) ÷ 8 = 3"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "sentence", "how"), STORIES)
def test_the_right_figure_is_reckoned(story: str, sentence: str, how: str) -> None:
    found = reckon(story, sentence)
    assert found is not None
    assert (found.how, found.agrees) == (how, True)


@pytest.mark.parametrize(("story", "sentence", "how"), STORIES)
def test_no_other_figure_is(story: str, sentence: str, how: str) -> None:
    right = reckon(story, sentence)
    assert right is not None
    for wrong in (right.value + 1, right.value + 17, Decimal(2)):
        text = sentence[: right.start] + f"{wrong:f}" + sentence[right.end :]
        found = reckon(story, text)
        assert found is None or not found.agrees


@pytest.mark.parametrize(
    ("story", "sentence"),
    [
        # shared vocabulary, other figures: nothing is asked for that the story tells
        ("The fire killed 12 people and injured 30 people.", "40 people were treated for smoke."),
        ("Unit 3 had 12 tanks in 1943.", "Unit 3 had 20 tanks in 1944."),
        ("At least 15 boats sank off Hull and another 5 boats sank off Grimsby.", "30 boats sank in all."),
        ("The review gave it 58 out of 100 on the word of 19 critics.", "23 critics saw it."),
        ("Shares rose 4% and bonds fell 2%.", "Funds rose 6% in total."),
        ("The team won 3-1 and then 2-0.", "It scored 9 goals in total."),
        ("He drove 400 km and was stopped on Highway 90.", "He drove 500 km in total."),
        ("The strike has so far cost 44 jobs and 9 contracts.", "The strike cost 57 jobs in total."),
        ("", ""),
    ],
)
def test_other_texts_are_left_alone(story: str, sentence: str) -> None:
    found = reckon(story, sentence)
    assert found is None or found.agrees


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_borne(story: str, sentence: str) -> None:
    found = reckon(story, sentence)
    assert found is None or 0 <= found.start < found.end <= len(sentence)


@given(st.integers(2, 900), st.integers(1, 900), st.integers(0, 1800))
def test_a_figure_agrees_if_it_is_the_sum(first: int, second: int, said: int) -> None:
    found = reckon(f"Otto had {first} stamps and he found {second} stamps.", f"Otto has {said} stamps now.")
    assert found is not None
    assert found.agrees == (said == first + second)
