"""What the bibliography itself says of a source: a note that it rests on another, a ``related`` entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from compile.model.evidence import Reference
from compile.model.roots import Rest
from compile.roots.labels import Known, plain

_RESTS = re.compile(
    r"\b(?:rests?|based|draws?|drawing|relies|relying|builds?|depends?) (?:\w+ )?(?:up)?on\b|"
    r"\b(?:cites|citing|quotes|quoting|repeats|repeating|summari[sz]es|reprints|reproduces|reposts|copies|follows)\b|"
    r"\b(?:digest|summary|excerpt|extract|copy|repost|reprint|translation|abridg\w+|version|revision|rewrite) of\b|"
    r"\b(?:adapted|taken|translated|copied|excerpted|abridged|compiled) from\b|"
    r"\bnot independent (?:of|from)\b|\bof one root with\b|\bsecond-hand\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|nor|no longer|without)\s+(?:\w+\s+)?(?:rest|base|draw|rel[yi]|build|depend|cit|quot|repeat|tak|cop)|"
    r"(?<!not )\bindependent (?:of|from)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z])")
_NOTES = ("note", "annotation", "annote", "addendum", "howpublished")
#: Of biblatex's types of ``related``, those that lead to where a text was taken from, and those that lead on from it.
_FROM = frozenset(
    {"", "default", "reprintof", "reprintfrom", "translationof", "translatedfrom", "origpubas", "origpubin"}
)
_TO = frozenset({"reprintas", "translationas", "translatedas"})


def noted(entry: Reference, known: Mapping[str, Known]) -> Iterator[Rest]:
    """What the notes and the ``related`` field of an entry say of it and the other entries."""
    mine, said = known[entry.key], _said(entry)
    for other in known.values() if said else ():
        words = _named(said, mine, other) if other.key != entry.key else ""
        # Of two entries by one paper nobody knows which is meant.
        if words and (words == other.key or _owners(words, known) == 1):
            yield Rest(
                key=entry.key,
                on=other.key,
                because="noted",
                extent="some",
                words=words,
                reference=mine.reference,
            )
    yield from _related(entry, known)


def _owners(words: str, known: Mapping[str, Known]) -> int:
    return sum(any(" ".join(label.words) == words for label in entry.labels) for entry in known.values())


def _said(entry: Reference) -> tuple[str, ...]:
    """The sentences of an entry's notes that say that it rests on something."""
    sentences = (
        sentence
        for name in _NOTES
        if entry.get(name)
        for sentence in _SENTENCE.split(plain(entry.get(name) or ""))
    )
    return tuple(one for one in sentences if _RESTS.search(one) and not _NOT.search(one))


def _named(said: tuple[str, ...], mine: Known, other: Known) -> str:
    """By what name a note calls another entry on which it says that this one rests; "" if it doesn't."""
    own = {label.words for label in mine.labels}
    for sentence in said:
        if re.search(rf"(?<![\w-]){re.escape(other.key)}(?![\w-])", sentence):
            return other.key
        for label in other.labels:
            words = " ".join(label.words)
            if label.words not in own and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", sentence):
                return words
    return ""


def _related(entry: Reference, known: Mapping[str, Known]) -> Iterator[Rest]:
    kind = (entry.get("relatedtype") or "").strip().casefold()
    for other in (part.strip() for part in (entry.get("related") or "").split(",")):
        if other in known and other != entry.key and kind in _FROM | _TO:
            key, on = (entry.key, other) if kind in _FROM else (other, entry.key)
            yield Rest(
                key=key, on=on, because="related", extent="all", words=kind, reference=known[key].reference
            )
