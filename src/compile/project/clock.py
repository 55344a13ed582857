"""The only clock of a build."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

EPOCH = "SOURCE_DATE_EPOCH"


def day(environment: Mapping[str, str], *others: str) -> str:
    """The day of a build as ISO 8601: SOURCE_DATE_EPOCH, else the first of ``others`` that says one.

    Empty if nobody says. An epoch which is no number of seconds counts as none.
    """
    epoch = environment.get(EPOCH, "").strip()
    if epoch.isascii() and epoch.isdigit() and len(epoch) <= 11:
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return next((other for other in others if other), "")
