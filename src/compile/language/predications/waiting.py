"""What stands before a word, read from its tags: asides, subjects that wait for a verb."""

from __future__ import annotations

import re
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
    for at in range(len(tags) - 2, max(0, len(tags) - _FAR), -1):
        if tags[at] == ";":
            return 0
        if tags[at] == ",":
            return at if tags[at + 1] in "wpe" else apposed("".join(tags))
    return 0


def apposed(tags: str) -> int:
    """ "Orsola, a baker's daughter who never learned to write,": where the comma that opened it stands; 0 if none did.

    In front is a noun phrase that opens its clause; what stands between is without a verb but for a relative clause's.
    """
    for at in range(len(tags) - 2, max(0, len(tags) - _FAR), -1):
        if tags[at] == ";":
            return 0
        if tags[at] == "," and not _APPOSED.fullmatch(tags, at + 1, len(tags) - 1):
            continue
        if tags[at] == "," and opening(tags[:at]):
            return at
    return 0


def opening(tags: Sequence[str]) -> bool:
    """Whether a noun phrase that opens its clause stands last: "The son of a tanner"."""
    return _OPENING.search("".join(tags)) is not None


#: So far back the comma is looked for.
_FAR = 30
_APPOSED = re.compile(r"(?:[^vbhkm;s]|tr*[vbhk])*(?:[wi][^;]*)?")
_OPENING = re.compile(r"(?:^|[;,si])r*[dqnazZ#x-]*[nzZ](?:p[dqnazZ#x-]*[nzZ#oy]+)*$")


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


#: A participle behind a noun or a comma, and no other verb since: "The fort, built by convicts and".
_REDUCED = re.compile(r"[nzZ,]r*er*(?!.*[nzZ],)[^vegbhkmj;siw]*c$")


def reduced(tags: Sequence[str]) -> bool:
    """Whether "and" goes on from a participle without an auxiliary: "The fort, built by convicts and (abandoned)"."""
    return _REDUCED.search("".join(tags)) is not None
