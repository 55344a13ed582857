"""A book's own names taken apart: its full title, what kind of identifier it has, what an author is called."""

from __future__ import annotations

import re

from compile.model.book import Imprint

_ISBN = re.compile(r"(?:urn:isbn:|isbn[:\s]*)?((?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx])\Z", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)\Z", re.IGNORECASE)
#: Words of a name that no person bears.
_BODY = re.compile(
    r"\b(project|team|agency|office|institute|institut|university|foundation|group|network|society|council|committee"
    r"|department|ministry|bureau|cent(?:re|er)|association|collective|press|watch|desk|staff|unit|editors)\b",
    re.IGNORECASE,
)


def full_title(imprint: Imprint) -> str:
    """Title and subtitle."""
    return f"{imprint.title}: {imprint.subtitle}" if imprint.subtitle else imprint.title


def identified(imprint: Imprint) -> dict[str, str]:
    """What kind of identifier the book has: an ISBN, a DOI, an address, or one for a note."""
    text = imprint.identifier.strip()
    if found := _DOI.match(text):
        return {"DOI": found[1]}
    if found := _ISBN.match(text):
        return {"ISBN": found[1]}
    if text.startswith(("https://", "http://")) and not set(text) & set('{}\\ <>"'):
        return {"URL": text}
    return {"note": text} if text else {}


def collective(name: str) -> bool:
    """Whether an author is a body of people, by the words of its name."""
    return _BODY.search(name) is not None


def spoken(name: str) -> str:
    """An author as a title page has it: "Hume, Ada" is Ada Hume, as the comma is for catalogues."""
    family, _, given = map(str.strip, name.partition(","))
    plain = not given or "," in given or collective(name)
    return name if plain else f"{given} {family}"


def authors(imprint: Imprint) -> tuple[str, ...]:
    """All authors as they are spoken of."""
    return tuple(map(spoken, imprint.authors))
