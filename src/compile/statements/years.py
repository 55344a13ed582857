"""Which year a day without one has, where the book says it."""

from __future__ import annotations

import re
from collections import defaultdict

from compile.model.manuscript import Chapter

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = re.compile(r"\b[12]\d{3}\b")
_FOUR = re.compile(r"[12]\d{3}")
#: A month and the year that is told with it: "12 July – 1 August 2018", "July 2018", "August 1, 2018".
_DATED = re.compile(rf"\b({_MONTHS})\b[\s\w,–-]{{0,24}}?\b([12]\d{{3}})\b")
_MONTH = re.compile(rf"\b({_MONTHS})\b")


class Years:
    """The years that a book names with each month."""

    def __init__(self, chapters: tuple[Chapter, ...]) -> None:
        self._by_month: dict[str, set[str]] = defaultdict(set)
        for chapter in chapters:
            for text in (chapter.title, *(prose.text for prose in chapter.prose)):
                for month, year in _DATED.findall(text):
                    self._by_month[month].add(year)

    def of(self, text: str, before: str, headings: tuple[str, ...]) -> str:
        """The year for the bare months of a sentence, "" if it is not sure.

        Told last in its paragraph (``before``); else the one year of its headings, nearest first; else the one year that
        the whole book names with each of those months.
        """
        dated = _DATED.findall(before) if _FOUR.search(before) else ()
        if dated:
            return str(dated[-1][1])
        for heading in headings:
            years = set(_YEAR.findall(heading))
            if years:
                return years.pop() if len(years) == 1 else ""
        months = set(_MONTH.findall(text))
        known = {year for month in months for year in self._by_month.get(month, {""})}
        return known.pop() if len(known) == 1 else ""
