"""Chapters as text → chapters as prose: front matter, safety, pandoc, alignment."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from compile.manuscript import brackets, characters, fences, front, unclosed
from compile.manuscript.chapter import Reader
from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label
from compile.model.manuscript import Chapter
from compile.model.span import Span, Text
from compile.text.inlines import flatten
from compile.text.tree import TooDeep
from compile.tools import pandoc

Json: TypeAlias = Any
#: pandoc's Markdown, but for front matter, which is read by us.
FORMAT = "markdown-yaml_metadata_block"
#: Largest chapter in bytes: pandoc takes about a second and 100 MB for each.
LARGEST = 5_000_000
SECONDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A chapter before pandoc: ``content`` is as long as the file, front matter blanked out."""

    text: Text
    content: str
    front: Mapping[str, Json]
    found: tuple[Diagnostic, ...]
    safe: bool


def read(texts: tuple[Text, ...]) -> Outcome[tuple[Chapter, ...]]:
    """Read the chapters, in order; two at a time are parsed.

    A chapter that cannot be read safely is a Chapter without blocks, and a diagnostic that says why:
    ``unclosed-bracket`` (pandoc would take exponential time), ``unreadable-chapter`` (variant too-large,
    time-out, memory, too-deep, or "" with pandoc's words). ``control-character``, ``unclosed-fence``,
    ``malformed-front-matter`` and ``zero-width-in-quotation`` leave the chapter readable.

    Raises tools.Broken if there is no pandoc.
    """
    prepared = [_prepare(text) for text in texts]
    jobs = [_job(manuscript.content) for manuscript in prepared if manuscript.safe]
    results = pandoc.each(jobs)
    chapters, found = [], []
    for number, manuscript in enumerate(prepared, 1):
        result = next(results) if manuscript.safe else None
        chapter, more = _chapter(manuscript, number, result)
        chapters.append(chapter)
        found += [*manuscript.found, *more]
    return Outcome(tuple(chapters), tuple(found))


def _job(content: str) -> pandoc.Job:
    return pandoc.Job(arguments=("-f", FORMAT, "-t", "json"), data=content.encode(), seconds=SECONDS)


def _prepare(text: Text) -> Manuscript:
    """Everything that is done before pandoc sees a chapter."""
    if len(text.content) > LARGEST or len(text.content.encode("utf-8", "replace")) > LARGEST:
        found: tuple[Diagnostic, ...] = (_unreadable(text, "too-large", limit=LARGEST // 1_000_000),)
        return Manuscript(text=text, content="", front={}, found=found, safe=False)
    content = characters.without(text.content)
    (values, close), malformed = front.read(text)
    blanked = "".join(mark if mark == "\n" else " " for mark in content[:close])
    body = blanked + content[close:]
    masked, fenced = fences.check(Text(path=text.path, content=body))
    harmless, harmful = unclosed.check(text, masked)
    hazards = (*brackets.check(text, masked), *harmful)
    return Manuscript(
        text=text,
        content=body,
        front=values,
        found=(*malformed, *characters.check(text), *fenced, *(harmless if not hazards else ()), *hazards),
        safe=not hazards,
    )


def _chapter(
    manuscript: Manuscript, number: int, result: bytes | pandoc.TimedOut | pandoc.Refused | None
) -> tuple[Chapter, tuple[Diagnostic, ...]]:
    if result is None:
        return _empty(manuscript, number), ()
    if not isinstance(result, bytes):
        return _empty(manuscript, number), (_failure(manuscript.text, result),)
    try:
        tree = json.loads(result)
        reader = Reader(manuscript.text, manuscript.content, tree["blocks"])
    except (TooDeep, RecursionError):
        return _empty(manuscript, number), (_unreadable(manuscript.text, "too-deep"),)
    prose = reader.prose()
    slug = _slug(manuscript.text)
    chapter = Chapter(
        slug=slug,
        number=number,
        title=_title(manuscript.front, tree["meta"]) or reader.collected.title or _named(slug),
        text=manuscript.text,
        blocks=tree["blocks"],
        prose=prose,
        waivers=reader.waivers(),
        front=manuscript.front,
        api_version=tuple(tree["pandoc-api-version"]),
    )
    return chapter, characters.hidden(prose, manuscript.text)


def _empty(manuscript: Manuscript, number: int) -> Chapter:
    slug = _slug(manuscript.text)
    return Chapter(
        slug=slug,
        number=number,
        title=_title(manuscript.front, {}) or slug,
        text=manuscript.text,
        blocks=[],
        prose=(),
        front=manuscript.front,
    )


def _slug(text: Text) -> str:
    return PurePosixPath(text.path).stem


def _named(slug: str) -> str:
    """For want of a title, the file's name without its number: "03-the-inquiry" is The inquiry."""
    plain = slug.lstrip("0123456789-_ ").replace("-", " ").replace("_", " ").strip() or slug
    return plain[:1].upper() + plain[1:]


def _title(front_matter: Mapping[str, Json], meta: Json) -> str:
    """The title of the front matter, or of a ``% title`` line."""
    given = front_matter.get("title")
    if given is not None and not isinstance(given, dict | list):
        return " ".join(str(given).split())
    title = meta.get("title")
    return flatten(title["c"]) if title and title["t"] == "MetaInlines" else ""


def _failure(text: Text, result: pandoc.TimedOut | pandoc.Refused) -> Diagnostic:
    if isinstance(result, pandoc.TimedOut):
        return _unreadable(text, "time-out", limit=SECONDS)
    if result.code == 251 or "heap" in result.stderr:
        return _unreadable(text, "memory")
    return _unreadable(text, "", problem=result.stderr)


def _unreadable(text: Text, variant: str, **data: str | int) -> Diagnostic:
    return Diagnostic(
        rule="unreadable-chapter",
        severity="error",
        variant=variant,
        labels=(Label(span=Span(path=text.path, start=0, end=0)),),
        data=data,
    )
