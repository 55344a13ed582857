"""Dates of two texts that stand side by side: which are of one event, and which only look so."""

from __future__ import annotations

import pytest

from conflicts.made import sides_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Hallow bridge was opened on 3 May 1931.", "Hallow bridge opened to traffic on 4 June 1931."),
        ("Ada Quill (3 May 1851 – 9 June 1902) was a botanist.", "Ada Quill died on 10 June 1902."),
        ("Ada Quill (born 3 May 1951) is a botanist.", "The botanist Ada Quill was born before 1950."),
        ("Orla Finn (1901–1988) painted harbours.", "Finn was born in Cork in 1903."),
        ("Grey Water ( 2014 ) was her first film.", "Grey Water was released after 2016."),
        (
            "The album was recorded from May 1970 to July 1970.",
            "The recording of the album took place in March 1971.",
        ),
        (
            "HIGH COURT, 2 March 2004: Appeal of Jan Oren dismissed.",
            "Jan Oren's appeal was dismissed on 9 April 2004.",
        ),
        (
            "It was on 3 March that the senate ruled in the Tarn case.",
            "The senate handed down its ruling in the Tarn case on 9 March.",
        ),
        (
            "The airfield at Osk was closed until 9 May, when the first convoy arrived.",
            "The first convoy arrived at Osk by 2 May.",
        ),
        (
            "Since taking over as director in May 2011, Ana Rusk has sold two mills.",
            "Ana Rusk, director of Hallmar since June 2014, has sold two mills.",
        ),
        (
            "It was filmed from May 1970 to July 1970 in Osk.",
            "It was filmed in Osk from June 1970 to March 1971.",
        ),
        (
            "Grey Water is a 1974 film by Ada Quill.",
            "Grey Water came out; the film Grey Water was released in 1981.",
        ),
        (
            "The harbour board met, and on 3 May 1931 the pier at Hallow collapsed.",
            "The pier at Hallow collapsed on 9 June 1931.",
        ),
        ("Rusk moved to Oslo in 1911.", "Rusk relocated to Oslo after 1914."),
    ],
)
def test_other_days_for_one_event_are_a_conflict(a: str, b: str) -> None:
    assert sides_of(a, b, "date")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The crew mutinied at Orsk on 3 May 1917, Old Style.", "The crew mutinied at Orsk on 16 May 1917."),
        ("Ada Quill (3 May 1851 – 9 June 1902) was a botanist.", "Ada Quill died in 1902."),
        ("Ada Quill the elder died in 1902.", "Ada Quill, her daughter, died in 1931."),
        (
            "The game was released in Japan on 3 May 2001.",
            "The game was released in Australia on 9 June 2001.",
        ),
        ("As of 3 May 2020, 40 cases were confirmed.", "After 3 May 2020, 90 cases were confirmed."),
        ("The first trial of Jan Oren ended in May.", "The second trial of Jan Oren ended in July."),
        ("Rusk resigned on 3 May, and on 9 May Orla Finn was sworn in.", "Rusk resigned on 3 May."),
        ("The 1914 storm at Hallow killed nine.", "The Hallow storm of 1931 killed forty."),
        (
            "It was filmed from May 1970 to July 1971 in Osk.",
            "It was filmed in Osk from June 1970 to March 1971.",
        ),
        ("Scarp (1971) and Grey Water (1974) were her films.", "Scarp was released before 1973."),
        ("In 1931 Finn opened the pier; the 1974 film Scarp shows it.", "Finn opened the pier in 1931."),
        ("Ada Quill's husband died in 1902.", "Ada Quill died in 1931."),
        ("Ada Quill's brother John was born in 1902.", "Ada Quill was born in 1904."),
        ("The first edition was published in 1921.", "The revised edition was published in 1931."),
        ("Quill was appointed director in 1921.", "Quill was appointed chairman in 1925."),
        ("Quill resigned as minister on 3 May 2001.", "Quill resigned from parliament on 9 June 2003."),
        ("The north tower was built in 1700 and the choir in 1750.", "The tower was built in 1700."),
        ("The station opened on 3 May 1931.", "The station's ticket office opened in 1950."),
        ("The song was released on 3 May 2001.", "The album was released on 9 June 2001."),
        ("The treaty was signed on 3 May 2001.", "The treaty was ratified on 9 June 2003."),
        ("Quill was arrested on 3 May 2001.", "Quill was arrested a second time on 9 June 2003."),
        ("In May 2010 he signed for Osk.", "In June 2012 he signed a new contract."),
        ("The ferry will sail on 3 May.", "The ferry sailed on 5 May."),
        ('The song " 1999 " was released in 2011.', 'The song " 1999 " was released after 2010.'),
    ],
)
def test_what_only_looks_like_another_day_is_none(a: str, b: str) -> None:
    assert sides_of(a, b, "date") == []
