"""What citeproc is given of a typed citation."""

from __future__ import annotations

from pathlib import Path

import pytest

from compile.render import citing
from compile.render.ast.addresses import repair
from compile.render.ast.nodes import para, stringify, words

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


@pytest.mark.parametrize(
    ("written", "leads_to", "words_"),
    [
        (r"https://example.org/a\_b.pdf", "https://example.org/a_b.pdf", "https://example.org/a_b.pdf"),
        (r"https://example.org/a\b", "https://example.org/a%5Cb", r"https://example.org/a\b"),
        ("https://example.org/100%", "https://example.org/100%25", "https://example.org/100%"),
        ("https://example.org/a%20b|c", "https://example.org/a%20b%7Cc", "https://example.org/a%20b|c"),
        (
            "https://doi.org/10.9/05[34:L]2.0",
            "https://doi.org/10.9/05%5B34:L%5D2.0",
            "https://doi.org/10.9/05[34:L]2.0",
        ),
        ("http://[2001:db8::1]:80/a[1]", "http://[2001:db8::1]:80/a%5B1%5D", "http://[2001:db8::1]:80/a[1]"),
    ],
)
def test_an_address_of_the_bibliography_is_a_url(written: str, leads_to: str, words_: str) -> None:
    run = [{"t": "Link", "c": [["", [], []], [{"t": "Str", "c": written}], [written, ""]]}]
    repair(run)
    assert (run[0]["c"][2][0], stringify(run)) == (leads_to, words_)


def test_the_entries_that_citeproc_lists_lead_to_urls() -> None:
    entry = r"@online{hosp, title={Wells}, date={1984}, url={https://example.org/a\_b.pdf}}"
    found = citing.cite([], entry, ("hosp",), language="en", style=STYLE.read_bytes())
    assert r"\_" not in repr(found.bibliography) and "https://example.org/a_b.pdf" in repr(found.bibliography)
