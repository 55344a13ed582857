"""Ids that outlive small edits, and digests that do not."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from compile.model.manuscript import OBJECT
from compile.text.folding import folded
from compile.text.stems import stems

#: How many stems make an id: enough to tell sentences apart, few enough that most edits leave them alone.
_SAMPLE = 4


def fingerprint(text: str) -> str:
    """Eight hex digits that stay when a figure, the word order, the citations or a few words change.

    They are the SHA-256 of the four content stems (numbers aside) whose own SHA-256 come first: a
    min-hash sketch (Broder, "On the resemblance and containment of documents", 1997). A word that is not among the
    four may come or go; so "245 fighters surrendered" corrected to "about 200 fighters surrendered" keeps its permalink.
    """
    words = [stem for stem in matter(text) if not stem[:1].isdigit()]
    sample = sorted(words, key=_hash)[:_SAMPLE] or [folded(_plain(text)).strip()]
    return _hash(" ".join(sorted(sample)))[:8]


@lru_cache(maxsize=64)
def matter(text: str) -> tuple[str, ...]:
    """The stems of a statement's content words; kept for the next who asks for them."""
    return stems(_plain(text))


def digest(text: str) -> str:
    """The first 16 hex digits of the SHA-256 of the folded words, citations left out."""
    return _hash(" ".join(folded(_plain(text)).split()))[:16]


def _plain(text: str) -> str:
    return text.replace(OBJECT, " ")


@lru_cache(maxsize=20_000)
def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class Register:
    """Hands out the ids of one book: ``slug-1a2b3c4d``, then ``slug-1a2b3c4d-2`` for its like."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def name(self, slug: str, text: str) -> str:
        """The next free id for a statement's text."""
        base = f"{slug}-{fingerprint(text)}"
        count = self._seen[base] = self._seen.get(base, 0) + 1
        return base if count == 1 else f"{base}-{count}"
