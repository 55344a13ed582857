"""What citeproc is given of a typed citation."""

from __future__ import annotations

from pathlib import Path

import pytest

from compile.render import citing
from compile.render.nodes import para, stringify, words

STYLE = Path(__file__).resolve().parents[2] / "templates" / "csl" / "short-title.csl"
BIBLIOGRAPHY = "@book{hosp, title={Wells}, author={Ash, Ann}, date={1984}}\n"


@pytest.mark.parametrize(
    ("key", "suffix", "printed"),
    [
        ("disagrees_with:hosp", ", 52", "(Ash, 52)"),
        ("disagrees_with:hosp", ", p. 52", "(Ash, p. 52)"),
        ("cites_as_evidence:hosp", ", 52", "(Ash, p. 52)"),
        ("hosp", ", 52", "(Ash, p. 52)"),
    ],
)
def test_the_number_of_a_source_that_disagrees_is_printed_as_no_page(
    key: str, suffix: str, printed: str
) -> None:
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": words(suffix),
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 1,
        "citationHash": 0,
    }
    run = [{"t": "Cite", "c": [[citation], words("[@hosp]")]}]
    found = citing.cite([[para(*run)]], BIBLIOGRAPHY, (), language="en", style=STYLE.read_bytes())
    assert stringify(found.cites).replace("\xa0", " ") == printed
