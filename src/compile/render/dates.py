"""Dates for people and for machines."""

from __future__ import annotations

from datetime import UTC, datetime

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def moment(date: str) -> datetime:
    """The day of an ISO date at midnight UTC, the first of what is left out; 1980 where there is none."""
    try:
        parts = [int(part) for part in date[:10].split("-")]
        year, month, day = (*parts, 1, 1)[:3]
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)


def seconds(date: str) -> int:
    """The same in seconds since 1970."""
    return int(moment(date).timestamp())


def written(date: str, language: str) -> str:
    """A date as a title page has it: "21 November 2026" in English, else as ISO writes it."""
    if not language.startswith("en") or len(date) < 7:
        return date
    found = moment(date)
    day = f"{found.day} " if len(date) >= 10 else ""
    return f"{day}{_MONTHS[found.month - 1]} {found.year}"
