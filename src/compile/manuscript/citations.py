"""Cite nodes → citations: key, locator, and the stretch of prose each vouches for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Literal, NamedTuple, TypeAlias

from compile.manuscript import locators
from compile.manuscript.drafts import Thing
from compile.model.manuscript import OBJECT, Citation
from compile.model.span import Span
from compile.text.inlines import flatten
from compile.text.relations import DISAGREEING, typed
from compile.text.tree import nodes

Json: TypeAlias = Any
_MODES: dict[str, Literal["normal", "in-text", "suppress-author"]] = {
    "NormalCitation": "normal",
    "AuthorInText": "in-text",
    "SuppressAuthor": "suppress-author",
}


class Cited(NamedTuple):
    """A thing that holds Cite nodes (a citation; an image by its alternative text) and its stretch."""

    thing: Thing
    start: int
    end: int


def read(cited: Sequence[Cited], text: str, path: str, length: int) -> tuple[Citation, ...]:
    """The citations of one run of prose of ``length``, whose things stand in the file ``text``.

    Each key of each Cite node is one citation; its span is ``@key`` in the file. The keys of one node
    share ``group`` and ``scope``. A normal citation vouches for what stands between the one before it and
    itself; one in the text ("@smith says …") for what follows, up to the next.
    """
    found: list[Citation] = []
    group = 0
    for thing, start, end in cited:
        at = start
        for node in _cites(thing):
            for given in node["c"][0]:
                span = _locate(given["citationId"], text, at, end, path)
                at = span.end
                found.append(_citation(given, group, thing.place, span))
            group += 1
    return tuple(_scoped(found, length)) if found else ()


def _cites(thing: Thing) -> Iterator[Json]:
    """The Cite nodes of a thing: itself, and those in its prefixes, suffixes or alternative text."""
    for node in nodes(thing.node):
        if node["t"] == "Cite":
            yield node


def _citation(given: Json, group: int, place: int, span: Span) -> Citation:
    relation, key = typed(given["citationId"])
    # "46 people [@gov; @disagrees_with:hosp, 52]": what that source says, not its page.
    locator, suffix = locators.split(flatten(given["citationSuffix"]), bare=relation not in DISAGREEING)
    return Citation(
        key=key,
        locator=locator,
        prefix=_clean(flatten(given["citationPrefix"])),
        suffix=_clean(suffix),
        mode=_MODES[given["citationMode"]["t"]],
        relation=relation,
        group=group,
        position=place,
        scope=(0, place),
        span=span,
    )


def _clean(text: str) -> str:
    return " ".join(text.replace(OBJECT, "").split())


def _scoped(found: Sequence[Citation], length: int) -> Iterator[Citation]:
    positions = sorted({citation.position for citation in found})
    following = dict(zip(positions, [*positions[1:], length], strict=True))
    preceding = dict(zip(positions, [0, *(place + 1 for place in positions[:-1])], strict=True))
    modes: dict[int, str] = {}
    for citation in found:
        modes.setdefault(citation.group, citation.mode)
    for citation in found:
        place = citation.position
        forward = modes[citation.group] == "in-text"
        scope = (place, following[place]) if forward else (preceding[place], place)
        yield replace(citation, scope=scope)


def _locate(key: str, text: str, start: int, end: int, path: str) -> Span:
    """The stretch ``@key`` or ``@{key}``: in ``start:end``, else the nearest after it, else before it."""
    for low, high in ((start, end + 1), (start, len(text)), (0, len(text))):
        found = [at for written in _written(key) if (at := _find(text, written, low, high))]
        if found:
            return Span(path=path, start=min(found)[0], end=min(found)[1])
    return Span(path=path, start=start, end=end)


def _written(key: str) -> tuple[str, str]:
    return f"@{key}", f"@{{{key}}}"


def _find(text: str, written: str, low: int, high: int) -> tuple[int, int] | None:
    """The first ``written`` in ``low:high`` that no letter or digit goes on from."""
    at = text.find(written, low, high)
    while at >= 0:
        end = at + len(written)
        if written[-1] == "}" or not text[end : end + 1].isalnum():
            return at, end
        at = text.find(written, end, high)
    return None
