"""Whose words a statement tells as a fact, as the source writes the name."""

from __future__ import annotations

from compile.inquiry import support


def test_the_holder_is_named_as_written() -> None:
    source = "The ferry left at noon. Nine people were saved from the pier head by the lifeboat, the coxswain, Dan Petrie, said."
    found = support("Nine people were saved from the pier head by the lifeboat.", source).findings
    assert [one.data["holder"] for one in found if one.rule == "attribution-dropped"] == ["Dan Petrie"]
