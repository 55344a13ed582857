"""By what names a text would speak of a reference: its publisher, its authors, its title, its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compile.model.evidence import Reference
from compile.text.folding import folded
from compile.text.stems import STOP_WORDS
from compile.text.weave import cut

_COMMAND = re.compile(r"\\[A-Za-z]+\s?|\\(?=[^A-Za-z])")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[^/\s?#]+)(?P<path>[^\s?#]*)", re.IGNORECASE)
_HOSTED = re.compile(
    r"(?:^|\.)(?P<name>[a-z0-9-]{4,})\.(?:com?|org|net|info|news|af|uk|us|eu|de|fr|int|gov|edu)\b"
)
_ENCYCLOPEDIA = re.compile(r"wikipedia|encyclop(?:a|æ)?edia|britannica|\bwiki", re.IGNORECASE)
#: Fields that name who publishes; of a book it is the author who speaks, not the house.
_HOUSES = (
    "organization",
    "institution",
    "shortauthor",
    "journaltitle",
    "journal",
    "newspaper",
    "shortjournal",
)
_PUBLISHING = frozenset(
    {"online", "report", "techreport", "misc", "article", "news", "electronic", "www", "unpublished"}
)
#: Kinds of work that are works of reference by their kind.
_REFERENCE = frozenset({"reference", "mvreference", "inreference", "dictionary", "encyclopedia"})
#: Where a work can be found is no name of it.
_PLAIN_HOSTS = frozenset(
    {"google", "archive", "github", "youtube", "facebook", "twitter", "medium", "wordpress", "blogspot"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name of a reference: its words as ``cut`` gives them, without an article in front."""

    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A reference made ready to be found in texts: ``title`` folded, ``name`` as written, ``work`` its DOI, ``host`` and ``page`` its address."""

    key: str
    labels: tuple[Label, ...]
    title: str
    name: str
    authors: tuple[str, ...]
    work: str
    host: str
    page: str
    date: str
    reference: bool


def known(entry: Reference) -> Known:
    """What is known of a reference."""
    host, page = address(entry.get("url") or "")
    title = plain(entry.get("title") or "")
    authors = tuple(people(entry))
    named = (title, *authors, entry.get("organization") or "", host)
    return Known(
        key=entry.key,
        labels=tuple(
            Label(key=entry.key, words=words) for words in dict.fromkeys(_labels(entry, host)) if words
        ),
        title=" ".join(folded(title).split()),
        name=title,
        authors=tuple(folded(author) for author in authors),
        work=(entry.get("doi") or "").strip().casefold().removeprefix("https://doi.org/"),
        host=host,
        page=page,
        date=(entry.get("date") or entry.get("year") or "").strip(),
        reference=entry.kind in _REFERENCE or any(_ENCYCLOPEDIA.search(name) for name in named),
    )


def plain(value: str) -> str:
    """A field's value without braces and commands."""
    return " ".join(_COMMAND.sub("", value).replace("{", "").replace("}", "").replace("~", " ").split())


def people(entry: Reference) -> Iterator[str]:
    """The authors (or editors), each with the given name first."""
    for person in _AND.split(entry.get("author") or entry.get("editor") or ""):
        if "," in person and not corporate(person):
            last, _, first = person.partition(",")
            yield plain(f"{first.rpartition(',')[2]} {last}")
        elif person.strip():
            yield plain(person)


def corporate(author: str) -> bool:
    """``{The Defense Post}`` is a body, whose name is not turned round."""
    return author.strip().startswith("{") and author.strip().endswith("}")


def address(url: str) -> tuple[str, str]:
    """Host and path of a URL, without what differs between two addresses of one page; ("", "") if there is none."""
    found = _ADDRESS.match(url.strip())
    if not found or "." not in found["host"]:
        return "", ""
    return found["host"].casefold(), found["path"].rstrip("/")


def _labels(entry: Reference, host: str) -> Iterator[tuple[str, ...]]:
    names = [author for author in people(entry) if " " in author or corporate(entry.get("author") or "")]
    names += [plain(entry.get(name) or "").partition(",")[0] for name in _HOUSES]
    if entry.kind in _PUBLISHING:
        names.append(plain(entry.get("publisher") or "").partition(",")[0])
    if entry.kind in _REFERENCE:
        names.append(plain(entry.get("booktitle") or ""))
    for name in names:
        words = bare(name)
        yield words
        yield _initials(words)
    found = _HOSTED.search(host)
    if found and found["name"] not in _PLAIN_HOSTS:
        yield (found["name"],)
        yield (found["name"].capitalize(),)


def bare(name: str) -> tuple[str, ...]:
    """The words of a name without an article in front; () for one word that is no name ("staff", "online")."""
    words = tuple(token.text for token in cut(name))
    if words and words[0].casefold() in ("the", "a", "an"):
        words = words[1:]
    if not words or not any(word[:1].isupper() for word in words):
        return ()
    return words if len(words) > 1 or len(words[0]) > 2 else ()


def _initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Afghanistan Analysts Network" is called AAN."""
    letters = [word[0] for word in words if word[:1].isalpha() and word.casefold() not in STOP_WORDS]
    return ("".join(letters).upper(),) if len(letters) >= 3 and len(letters) <= 6 else ()
