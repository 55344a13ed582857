"""disputes.yaml, read strictly."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.conflicts import disputes
from compile.model.span import Text

GOOD = """\
- id: manner-of-flight
  title: How the fighters reached government lines
  kind: manner
  state: acknowledged
  sides:
    - {key: nyt2018, passage: 2, says: fled on foot, holder: Mufti Nemat}
    - {key: aan2018, passage: 14, says: commandos arrived by helicopter}
"""


def read(content: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The ids read, and (problem, marked text) of each finding."""
    text = Text(path="disputes.yaml", content=content)
    found = disputes(text)
    assert all(d.rule == "malformed-dispute" for d in found.diagnostics)
    return (
        [dispute.id for dispute in found.value],
        [(str(d.data["problem"]), text.cut(d.labels[0].span)) for d in found.diagnostics],
    )


def test_an_entry_is_read_whole() -> None:
    (dispute,) = disputes(Text(path="disputes.yaml", content=GOOD)).value
    assert (dispute.id, dispute.kind, dispute.state) == ("manner-of-flight", "manner", "acknowledged")
    assert (dispute.sides[0].holder, dispute.sides[1].passage) == ("Mufti Nemat", 14)
    assert GOOD[dispute.span.start : dispute.span.end] == "manner-of-flight"


def test_an_empty_file_has_no_disputes() -> None:
    assert read("") == ([], [])
    assert read("# none yet\n") == ([], [])


@pytest.mark.parametrize(
    ("old", "new", "problem", "marked"),
    [
        ("kind: manner", "kind: maner", "`maner` is not one of", "maner"),
        ("state: acknowledged", "stat: acknowledged", "`stat` is not one of", "stat"),
        ("passage: 2", "passage: two", "a passage is a number from 1", "two"),
        ("passage: 2", "passage: 0", "a passage is a number from 1", "0"),
        (
            "title: How the fighters reached government lines",
            "title: ''",
            "some words are expected here",
            "''",
        ),
        (
            "state: acknowledged",
            "state: dismissed",
            "a dismissed dispute needs `because:` and `by:`",
            "manner-of-flight",
        ),
        ("says: fled on foot, ", "", "`says:` is missing", "key"),
        ("manner-of-flight", "manner of flight", "an id has letters", "manner of flight"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(old: str, new: str, problem: str, marked: str) -> None:
    ids, found = read(GOOD.replace(old, new))
    assert ids == []
    assert len(found) == 1
    assert found[0][0].startswith(problem)
    assert found[0][1].startswith(marked)


def test_one_bad_entry_does_not_take_the_others_with_it() -> None:
    ids, found = read(GOOD.replace("kind: manner", "kind: x") + GOOD.replace("manner-of-flight", "other"))
    assert ids == ["other"]
    assert len(found) == 1


def test_two_entries_of_one_id() -> None:
    ids, found = read(GOOD + GOOD)
    assert ids == ["manner-of-flight"]
    assert found[0][0] == "the id `manner-of-flight` is taken"


@pytest.mark.parametrize(
    "content",
    ["a: 1", "- [", "- &a {id: *a}", "- !!python/object:os.system {}", "[[[[[[[[[[[]]]]]]]]]]]", "\x00"],
)
def test_what_is_not_a_list_of_plain_entries_is_one_finding(content: str) -> None:
    ids, found = read(content)
    assert ids == []
    assert len(found) == 1


@given(st.text(alphabet="-: {}[]\n#&*!|>'\"abid,%@`?", max_size=60))
@settings(max_examples=150, deadline=None)
def test_nothing_written_there_raises(content: str) -> None:
    read(content)


def test_what_is_missing_is_shown_at_the_entrys_head() -> None:
    content = "- id: flood\n  kind: quantity\n  state: open\n  sides: []\n- kind: date\n"
    text = Text(path="disputes.yaml", content=content)
    spans = [found.labels[0].span for found in disputes(text).diagnostics]
    assert [text.cut(span) for span in spans] == ["flood", "kind"]
