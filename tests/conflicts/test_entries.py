"""What was decided, put into disputes.yaml."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from compile.conflicts import disputes, record
from compile.conflicts.entries import quoted
from compile.conflicts.ledger import Unreadable
from compile.model.span import Span, Text
from compile.model.statement import Dispute, Side

SIDES = (
    Side(key="gazette", passage=4, says="46", digest="00ff"),
    Side(key="inquest", passage=2, says='"52": so many', holder="the coroner", digest="12e4"),
)
NEW = Dispute(
    id="quantity-41a01aef",
    title="The dead: how many",
    kind="quantity",
    state="dismissed",
    because="a misprint",
    by="A. Editor",
    sides=SIDES,
    span=Span(path="", start=0, end=0),
)
BY_HAND = """# What we know of.

- id: quantity-41a01aef   # the dead
  title: The dead
  kind: quantity
  state: open  # ask the archive
  sides:
    # the first edition
    - {key: gazette, passage: 3, says: "46"}
    - key: inquest
      passage: 2
      says: "52"

# Below: settled.
- id: other
  title: Another
  kind: manner
  state: open
  sides: [{key: a, passage: 1, says: x}, {key: b, passage: 1, says: y}]
"""


def read(content: str) -> tuple[Dispute, ...]:
    found = disputes(Text(path="disputes.yaml", content=content))
    assert found.diagnostics == ()
    return found.value


@pytest.mark.parametrize(
    "before", ["", "# nothing yet\n", BY_HAND.replace("quantity-41a01aef", "first"), BY_HAND.rstrip()]
)
def test_a_new_entry_comes_last_and_nothing_else_changes(before: str) -> None:
    known = [found.id for found in read(before)]
    after = record(before.replace("quantity-41a01aef", "first"), NEW)
    assert after.startswith(before.rstrip().replace("quantity-41a01aef", "first"))
    found = read(after)
    assert len(found) == len(known) + 1
    assert (found[-1].sides, found[-1].because, found[-1].by, found[-1].title) == (
        SIDES,
        NEW.because,
        NEW.by,
        NEW.title,
    )


def test_an_entry_is_renewed_where_it_stands() -> None:
    after = record(BY_HAND, NEW)
    first, other = read(after)
    assert (first.title, first.state, first.because, first.by) == (
        "The dead",
        "dismissed",
        "a misprint",
        "A. Editor",
    )
    assert [(side.passage, side.says, side.digest) for side in first.sides] == [
        (4, "46", "00ff"),
        (2, '"52": so many', "12e4"),
    ]
    assert (other.id, other.state, len(other.sides)) == ("other", "open", 2)
    for kept in (
        "# What we know of.",
        "# the dead",
        "# ask the archive",
        "# the first edition",
        "# Below: settled.",
    ):
        assert kept in after


def test_recording_it_again_changes_nothing() -> None:
    once = record(BY_HAND, NEW)
    assert record(once, NEW) == once


def test_a_reason_over_several_lines_is_replaced_whole() -> None:
    long = BY_HAND.replace(
        "  kind: quantity\n", "  because: >-\n    once this\n    and that\n  kind: quantity\n"
    )
    assert read(record(long, NEW))[0].because == "a misprint"


def test_a_list_in_brackets_is_left_alone() -> None:
    with pytest.raises(Unreadable):
        record("[{id: a, title: b}]", NEW)


@given(st.text(min_size=1).filter(lambda words: words.strip()))
def test_words_come_back_as_they_were(words: str) -> None:
    assert yaml.safe_load(f"a: {quoted(words)}\n")["a"] == " ".join(words.split())
