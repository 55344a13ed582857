"""The images that chapters show: regular files of the project, of a known kind, not too large."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label
from compile.model.manuscript import Chapter, Json
from compile.model.span import Span
from compile.project.folder import Folder
from compile.project.pictures import Fault, fault

#: What HTML, EPUB and Typst all show.
SUFFIXES = (".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
SIZE_LIMIT = 20 * 1024 * 1024

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def images(folder: Folder, chapters: Iterable[Chapter]) -> Outcome[Mapping[str, bytes]]:
    """Bytes by target as the chapters write it, taken from the chapter's folder, else from the root.

    Diagnostics: ``missing-image`` (error; slot ``target``; variants absent, outside, not-a-file,
    too-large with slot ``limit``, unreadable, remote, suffix, broken, other-kind and linked with slot ``detail``).
    """
    found: dict[str, bytes] = {}
    diagnostics: list[Diagnostic] = []
    for chapter in chapters:
        for target, span in _targets(chapter):
            data = _read(folder, chapter, target)
            problem = fault(target, data) if isinstance(data, bytes) else Fault(data)
            if isinstance(data, bytes) and problem is None:
                found[target] = data
            elif problem is not None:
                diagnostics.append(_missing(target, span, problem))
    return Outcome(found, tuple(diagnostics))


def _targets(chapter: Chapter) -> Iterator[tuple[str, Span]]:
    """Targets of the chapter's images, each at its next place in the file.

    Every way to write an image has ``![`` in it; most chapters have none, and walking costs.
    """
    content = chapter.text.content
    if "![" not in content:
        return
    cursor: dict[str, int] = {}
    for target in _walk(chapter.blocks):
        start = content.find(target, cursor.get(target, 0))
        start = max(start, 0)
        cursor[target] = start + len(target)
        yield target, Span(path=chapter.text.path, start=start, end=start + len(target))


def _walk(blocks: Json) -> Iterator[str]:
    """Targets of the Image nodes in reading order, without recursion."""
    todo: list[Json] = [blocks]
    while todo:
        node = todo.pop()
        if isinstance(node, dict):
            if node.get("t") == "Image":
                yield str(node["c"][2][0])
            todo.append(node.get("c"))
        elif isinstance(node, list):
            todo.extend(reversed(node))


def _read(folder: Folder, chapter: Chapter, target: str) -> bytes | str:
    if _SCHEME.match(target):
        return "remote"
    if not target.lower().endswith(SUFFIXES):
        return "suffix"
    parent = PurePosixPath(chapter.text.path).parent
    refused: bytes | str = "absent"
    for name in dict.fromkeys((target, unquote(target))):
        for path in (str(parent / name), name):
            data = folder.read(path, limit=SIZE_LIMIT)
            if isinstance(data, bytes):
                return data
            refused = data if data != "absent" else refused
    return refused


def _missing(target: str, span: Span, problem: Fault) -> Diagnostic:
    return Diagnostic(
        rule="missing-image",
        severity="error",
        variant=problem.variant,
        labels=(Label(span=span),),
        data={"target": target, "suffixes": SUFFIXES, "detail": problem.detail, "limit": SIZE_LIMIT >> 20},
    )
