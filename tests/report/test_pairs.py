"""The ledger of pairs."""

from __future__ import annotations

from dataclasses import replace

from compile import report
from compile.model.statement import Acknowledgement, Conflict, Side, Slot
from report.findings import book


def test_a_pair_is_shown_with_its_proof():
    pair = Conflict(
        id="quantity-1",
        kind="quantity",
        verdict="conflict",
        a=Side(key="aan", passage=3, says="200", holder="the governor"),
        b=Side(key="nyt", passage=1, says="245"),
        proof=(
            Slot(name="measure", a="fighter", b="fighter", verdict="same"),
            Slot(name="day", a="?", b="", verdict="unknown"),
            Slot(name="value", a="200", b="245", verdict="differs"),
        ),
        acknowledgements=(Acknowledgement(form=5, statements=("one-1",), prefers="nyt"),),
    )
    assert report.pairs(replace(book(""), conflicts=(pair,))) == (
        "conflict[quantity] quantity-1\n"
        "  aan: 200 by the governor\n"
        "  nyt: 245\n"
        "  same measure: fighter\n"
        "  value: 200 ≠ 245\n"
        "  told in form 5: one-1, prefers nyt\n"
    )


def test_no_pair():
    assert report.pairs(book("")) == "no two facts were alike enough to compare\n"
