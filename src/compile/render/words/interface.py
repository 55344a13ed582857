"""The words that a build puts around an author's own, in the language of the book."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from compile.render.templates import find
from compile.render.words.dates import moment
from compile.render.words.quotation import ENGLISH, Marks, marks

Words: TypeAlias = Mapping[str, "str | tuple[str, ...]"]
#: Whatever a language of a project lacks is said in this one.
_FALLBACK = "en"
#: Dates of a language without words of its own: an English month among Arabic or Finnish words is worse than none.
_ISO: Words = {
    "dates.months": tuple(f"{month:02}" for month in range(1, 13)),
    "dates.month": "{year}-{month}",
    **{
        f"dates.{name}{where}": "{year}-{month}-{day:02}"
        for name in ("day", "first")
        for where in ("", "_within", "_alone")
    },
}


@dataclass(frozen=True, slots=True)
class Interface:
    """A catalogue: ``words`` by ``table.name``; a tuple has a form for each number, or an item for each month.

    ``marks`` are the quotation marks, an outer pair and an inner one.
    """

    language: str
    words: Words
    marks: Marks = ENGLISH

    def say(self, name: str, **values: object) -> str:
        """The words of that name, with their braces filled; ``KeyError`` where the catalogue has none."""
        found = self.words[name]
        assert isinstance(found, str), name
        return found.format_map(values) if values else found

    def count(self, name: str, number: int, **values: object) -> str:
        """The form for that number, ``{n}`` in it: "1 chapter", "1,200 chapters"."""
        forms = self.words[name]
        assert isinstance(forms, tuple), name
        plural = number > 1 or (number == 0 and not self.language.startswith("fr"))
        return forms[plural].format_map({"n": self.number(number), **values})

    def number(self, number: int) -> str:
        """Digits in groups of three."""
        return f"{number:,}".replace(",", self.say("numbers.thousands"))

    def date(self, date: str) -> str:
        """An ISO date as a title page has it, "21 November 2026"; as it stands if it is a year or no date."""
        if len(date) < len("2026-11"):
            return date
        found, months = moment(date), self.words["dates.months"]
        name = "month" if len(date) < len("2026-11-21") else "first" if found.day == 1 else "day"
        return self.say(f"dates.{name}", day=found.day, month=months[found.month - 1], year=found.year)

    def within(self, date: str) -> str:
        """A day or a month under a heading that gives the year: "21 November", "November"."""
        found, months = moment(date), self.words["dates.months"]
        month = months[found.month - 1]
        if len(date) < len("2026-11-21"):
            return month
        name = "first" if found.day == 1 else "day"
        return self.say(f"dates.{name}_within", day=found.day, month=month, year=found.year)

    def alone(self, date: str) -> str:
        """A day before another of its month: the "19" of "19–31 July"."""
        found, months = moment(date), self.words["dates.months"]
        name = "dates.first_alone" if found.day == 1 else "dates.day_alone"
        return self.say(name, day=found.day, month=months[found.month - 1], year=found.year)

    def quoted(self, text: str) -> str:
        """Words in quotation marks."""
        return f"{self.marks[0]}{text}{self.marks[1]}"

    def judged(self, confidence: str | None) -> str:
        """What stands behind an assessment: "judgement, high confidence"; a confidence of the author's own as it is."""
        name = f"judgement.{confidence or 'plain'}"
        if name in self.words:
            return self.say(name)
        return f"{self.say('judgement.plain')}{self.say('punctuation.list')}{confidence}"

    def joined(self, items: Iterable[str]) -> str:
        """ "a, b and c"."""
        *most, last = items
        if not most:
            return last
        return f"{self.say('punctuation.list').join(most)}{self.say('punctuation.last')}{last}"


def load(
    language: str, overrides: Mapping[str, bytes] | None = None, quotes: tuple[str, ...] = ()
) -> Interface:
    """The catalogue of a language tag: that of the tag itself, of its first part ("de" for "de-AT"), or English.

    ``overrides`` are the project's own templates; a file ``words/XX.toml`` among them goes before the built-in one.
    ``quotes`` are quotation marks of the project's own.
    """
    words = dict(_table(_FALLBACK, overrides or {}))
    tables = [_table(tag, overrides or {}) for tag in (language.partition("-")[0], language)]
    if not any("dates.months" in table for table in tables):
        words.update(_ISO)
    for table in tables:
        words.update(table)
    return Interface(language, words, marks(language, quotes))


def _table(tag: str, overrides: Mapping[str, bytes]) -> Words:
    name = f"words/{tag}.toml"
    return {**_read(find(name, {}) or ""), **_read(find(name, overrides) or "")}


@lru_cache(maxsize=8)
def _read(text: str) -> Words:
    tables: dict[str, dict[str, object]] = tomllib.loads(text)
    return {
        f"{table}.{name}": tuple(map(str, value)) if isinstance(value, list) else str(value)
        for table, values in tables.items()
        for name, value in values.items()
    }
