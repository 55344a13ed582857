"""What a side says is printed in quotation marks only where it is verbatim, from text and from seal alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compile import sources
from compile.model.evidence import Source
from compile.model.span import Text
from compile.model.statement import Side
from compile.render.ast.nodes import stringify
from compile.render.evidence.sides import held, said, verbatim
from compile.render.words.casing import Casing
from compile.render.words.interface import load

TEXT = "The flood came at night.\n\nThe warden counted about 52 houses, and then four barns, under water.\n"


def _source(*, sealed: bool) -> Source:
    (read,) = sources.read(
        (sources.SourceFile(key="warden", text=Text(path="warden.txt", content=TEXT), seal=None),)
    ).value
    if not sealed:
        return read
    seal = Text(path="warden.seal.json", content=sources.seal(read))
    (found,) = sources.read((sources.SourceFile(key="warden", text=None, seal=seal),)).value
    assert all(passage.text is None for passage in found.passages)
    return found


def _side(says: str) -> Side:
    return Side(key="warden", passage=2, says=says, holder="the warden's clerk")


@pytest.mark.parametrize("sealed", [False, True], ids=["text", "seal"])
@pytest.mark.parametrize(
    ("says", "exact"),
    [
        ("counted about 52 houses", True),
        ("counted about 52 houses … under water", True),
        ("52", True),
        ("four barns", True),
        ("houses counted under water", False),
        ("about 52 barns under water", False),
    ],
)
def test_only_verbatim_words_stand_in_quotation_marks(says: str, exact: bool, sealed: bool) -> None:
    source, side = _source(sealed=sealed), _side(says)
    assert verbatim(side, source) is exact
    assert stringify(said(side, source, load("en"))) == (f"“{says}”" if exact else says)
    assert held(side, Casing(()), load("en")) == ", the warden’s clerk"


def test_nothing_is_verbatim_in_a_source_that_was_not_captured() -> None:
    assert not verbatim(_side("about 52 houses"), None)


def test_a_side_without_a_holder_names_its_source_alone() -> None:
    side = replace(_side("52"), holder="")
    assert held(side, Casing(()), load("en")) == "" and stringify(said(side, None, load("en"))) == "52"
