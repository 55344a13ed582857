"""What in one source of a project cannot be, whatever another says: found from its seal, too."""

from __future__ import annotations

import pytest

from compile import sources
from compile.model.evidence import Source
from compile.model.span import Text
from conflicts.made import found_among, source


def _found(read: Source) -> list[tuple[str, str]]:
    return [(found.a.says, found.b.says) for found in found_among(read) if found.itself]


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("King Olo ruled for twelve years, from 1701 to 1708.", ("twelve years", "from 1701 to 1708")),
        (
            "Karl Moe died on 26 December 1848. The grave is at Arn. Karl Moe was buried on 3 August 1848.",
            ("26 December 1848", "3 August 1848"),
        ),
        (
            "The ferry sank with 266 passengers and 69 crew aboard. All 340 people aboard the ferry drowned.",
            ("266", "All 340"),
        ),
        ("The road to Arn is 12 km (20 mi) long.", ("12 km", "20 mi")),
        ("Anna Moe (1912–1960) was a painter. In 1964 Anna Moe moved to Oslo.", ("1960", "1964")),
    ],
)
def test_what_cannot_be_in_one_source(said: str, sides: tuple[str, str]) -> None:
    made = source("a", said)
    assert _found(made) == [sides]
    files = (
        sources.SourceFile(
            key="a", text=None, seal=Text(path="sources/a.seal.json", content=sources.seal(made))
        ),
    )
    assert [_found(read) for read in sources.read(files).value] == [[sides]]


@pytest.mark.parametrize(
    "said",
    [
        "King Olo ruled for seven years, from 1701 to 1708.",
        "Karl Moe died on 26 December 1848. Berta Moe was buried on 3 August 1848.",
        "The ferry sank with 266 passengers and 69 crew aboard. All 335 people aboard the ferry drowned.",
        "The road to Arn is 12 km (7.5 mi) long. A path (20 mi) leads to Belm.",
        "The tower is 100 m (330 ft) high. It weighs 40 t (88,000 lb).",
        "Anna Moe (1912–1960) was a painter. In 1964 her works were shown in Oslo.",
        "Arn Rovers was founded in 1912. Arn Rovers won the cup in 1908.",
    ],
)
def test_what_can_be_in_one_source(said: str) -> None:
    assert _found(source("a", said)) == []
