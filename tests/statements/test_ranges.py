"""Ranges whose ends stand in different sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from compile import pipeline

FILES = {
    "recension.yaml": "title: The bridge\n",
    "refs.bib": "@misc{gov, title = {A}}\n\n@misc{hosp, title = {B}}\n",
    "sources/texts/gov.txt": "46 people were killed when the bridge at Hallam fell.\n",
    "sources/texts/hosp.txt": "52 people were killed when the bridge at Hallam fell.\n",
}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Between 46 and 52 people were killed when the bridge fell [@gov; @hosp].", []),
        ("From 46 to 52 people were killed when the bridge fell [@gov; @hosp].", []),
        (
            "Between 46 and 57 people were killed when the bridge fell [@gov; @hosp].",
            ["figure-not-in-source"],
        ),
        (
            "Between 41 and 52 people were killed when the bridge fell [@gov; @hosp].",
            ["figure-not-in-source"],
        ),
        ("Between 46 and 52 people were killed when the bridge fell [@gov].", ["figure-not-in-source"]),
    ],
)
def test_each_end_of_a_range_must_stand_in_a_source_cited_for_it(
    said: str, expected: list[str], tmp_path: Path
) -> None:
    for name, text in {**FILES, "chapters/a.md": said + "\n"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    found = [item.rule for item in pipeline.check(tmp_path).diagnostics]
    assert [rule for rule in found if rule == "figure-not-in-source"] == expected, found
