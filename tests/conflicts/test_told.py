"""Ways of telling that authors use, over whole projects: each must count as told, and the same with keys turned must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from compile import pipeline

DEAD = {
    "gazette": "On 3 May 1907, 14 people were killed when the bridge at Hallam fell.",
    "inquest": "On 3 May 1907, 17 people were killed when the bridge at Hallam fell.",
}
OPENED = {
    "gazette": "The bridge at Hallam was opened on Tuesday, 3 May 1831.",
    "inquest": "The bridge at Hallam was opened on Saturday, 7 May 1831.",
}
WOUNDED = {
    "gazette": "In the battle of Hallam on 3 May 1907, more than 300 fighters were wounded.",
    "inquest": "In the battle of Hallam on 3 May 1907, 120 fighters were wounded.",
}
TABLE = """| Paper | Fighters wounded | Source |
|:------|-----------------:|:-------|
| one   | over 300         | [@gazette] |
| other | 120              | [@inquest] |

: [Wounded in the battle of Hallam on 3 May 1907.]{.own}
"""


def forms(folder: Path, chapter: str, texts: dict[str, str]) -> list[int]:
    """The forms in which a chapter tells of the one conflict of two sources."""
    (folder / "chapters").mkdir()
    (folder / "sources" / "texts").mkdir(parents=True)
    (folder / "recension.yaml").write_text("title: Example\n", "utf-8")
    (folder / "refs.bib").write_text("@misc{gazette, title = {G}}\n@misc{inquest, title = {I}}\n", "utf-8")
    (folder / "chapters" / "01.md").write_text(chapter, "utf-8")
    for key, text in texts.items():
        (folder / "sources" / "texts" / f"{key}.txt").write_text(text, "utf-8")
    book = pipeline.survey(folder).book
    (conflict,) = (found for found in book.conflicts if found.verdict == "conflict")
    return [told.form for told in conflict.acknowledgements]


@pytest.mark.parametrize(
    ("chapter", "texts"),
    [
        (
            "When the bridge fell 14 people were killed by one count [@gazette], 17 by another [@inquest].",
            DEAD,
        ),
        ("14 people were killed when the bridge fell [@gazette]; 17, by another account [@inquest].", DEAD),
        ("One paper counts 14 dead [@gazette], the other 17 [@inquest].", DEAD),
        ("One count gives 14 deaths [@gazette], another 17 [@inquest].", DEAD),
        ("One puts the dead at 14 [@gazette], the other at 17 [@inquest].", DEAD),
        (
            "The bridge was opened on a Tuesday by one account [@gazette], on a Saturday by another [@inquest].",
            OPENED,
        ),
        (
            "The bridge was opened on 3 May 1831 by one account [@gazette], on 7 May by another [@inquest].",
            OPENED,
        ),
        (TABLE, WOUNDED),
    ],
)
def test_told(tmp_path: Path, chapter: str, texts: dict[str, str]) -> None:
    assert forms(tmp_path, chapter, texts) == [1]


@pytest.mark.parametrize(
    "chapter",
    [
        "When the bridge fell 14 people were killed by one count [@inquest], 17 by another [@gazette].",
        "When the bridge fell 14 people were killed [@gazette; @inquest].",
        "14 people were killed when the bridge fell [@gazette]; 17 trees were felled [@inquest].",
    ],
)
def test_not_told(tmp_path: Path, chapter: str) -> None:
    assert forms(tmp_path, chapter, DEAD) == []


def test_a_typed_citation_is_read_from_the_key(tmp_path: Path) -> None:
    said = "14 people were killed when the bridge at Hallam fell [@gazette; @disagrees_with:inquest, 17]."
    assert forms(tmp_path, said, DEAD) == [4]


SALE = {
    "gazette": "The council of Hallam approved the sale of the old mill in 1907.",
    "inquest": "The council of Hallam rejected the sale of the old mill in 1907.",
}
ARREST = {
    "gazette": "Amos Reed arrested Silas Webb at the bridge at Hallam on 3 May 1907.",
    "inquest": "Silas Webb arrested Amos Reed at the bridge at Hallam on 3 May 1907.",
}
ALARM = {
    "gazette": "The alarm at Hallam was rung before the Carrow pier gave way.",
    "inquest": "The alarm at Hallam was rung after the Carrow pier gave way.",
}


@pytest.mark.parametrize(
    ("chapter", "texts", "expected"),
    [
        (
            "The council of Hallam approved the sale of the old mill [@gazette], or rejected the sale [@inquest].",
            SALE,
            [1],
        ),
        ("The council of Hallam approved the sale of the old mill in 1907 [@gazette; @inquest].", SALE, []),
        (
            "Amos Reed arrested Silas Webb at the bridge [@gazette], or Silas Webb arrested Amos Reed [@inquest].",
            ARREST,
            [1],
        ),
        ("Amos Reed arrested Silas Webb at the bridge at Hallam [@gazette; @inquest].", ARREST, []),
        (
            "The alarm at Hallam was rung before the Carrow pier gave way [@gazette], or after it gave way [@inquest].",
            ALARM,
            [1],
        ),
        ("The alarm at Hallam was rung before the Carrow pier gave way [@gazette; @inquest].", ALARM, []),
    ],
)
def test_what_clauses_say_is_told_clause_by_clause(
    tmp_path: Path, chapter: str, texts: dict[str, str], expected: list[int]
) -> None:
    assert forms(tmp_path, chapter, texts) == expected
