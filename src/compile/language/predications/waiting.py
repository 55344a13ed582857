"""What stands before a word, read from its tags: asides, subjects that wait for a verb."""

from __future__ import annotations

from collections.abc import Sequence

#: Tags of nouns, names, pronouns, numbers and dates.
NOMINAL = frozenset("nz#oqy")


def last_noun(tags: Sequence[str]) -> int:
    """The last noun before, -1 if there is none."""
    return max((at for at, tag in enumerate(tags) if tag == "n"), default=-1)


def relative(tags: Sequence[str]) -> bool:
    """ "which Orsini sent": the noun before is the subject of a relative clause."""
    at = len(tags) - 1
    while at >= 0 and tags[at] in "dqanz#":
        at -= 1
    return at >= 0 and tags[at] == "w"


def aside(tags: Sequence[str]) -> int:
    """ "Brun, who fled in May, returned": where the comma that opened the aside stands; 0 if none was just closed."""
    if tags[-1:] != [","]:
        return 0
    for at in range(len(tags) - 2, max(0, len(tags) - 30), -1):
        if tags[at] in ";":
            return 0
        if tags[at] == ",":
            return at if tags[at + 1] in "wpe" else 0
    return 0


def waits(tags: Sequence[str], end: int) -> bool:
    """Whether a noun before ``end`` has no verb of its own yet."""
    nominal = False
    for tag in reversed(tags[:end]):
        if tag in "si;w":
            break
        if tag in "vbhkm":
            return False
        nominal = nominal or tag in NOMINAL
    return nominal
