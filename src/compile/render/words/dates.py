"""Dates for machines."""

from __future__ import annotations

from datetime import UTC, datetime


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
