"""A rule's page as data: its examples are small projects with what is found in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

#: The headings of a page, in order.
HEADINGS = ("What it checks", "Why it matters", "How to fix it", "Examples")

_FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=fence)`*[ \t]*$", re.MULTILINE | re.DOTALL
)
_TITLE = re.compile(r"^### (?P<title>.+)$", re.MULTILINE)
_ESCAPE = re.compile(rb"\\x([0-9A-F]{2})|\\u([0-9A-F]{4})")
_SOURCE = re.compile(r"sources/(?:texts/(?P<text>[^/]+)\.txt|(?P<seal>[^/]+)\.seal\.json)$")

_SETTINGS = "title: Example\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One example of a page: its files, and ``start:end`` of the expected findings in the page.

    ``files`` go from a path inside the project to its bytes. What a page leaves out is supplied: settings with a
    title, and a bibliography with one entry for each captured source. ``sealed`` goes from the path of a seal to the
    text that it is made of and to the extractor that it names (empty: today's).
    """

    title: str
    files: Mapping[str, bytes]
    sealed: Mapping[str, tuple[str, str]]
    expected: str
    start: int
    end: int


def examples(page: str) -> tuple[Example, ...]:
    """The examples of a page: under each ``###`` heading, blocks with ``path=``, then one called ``diagnostics``.

    A block with the word ``escaped`` in its first line writes bytes as ``\\xE9`` and characters as ``\\u202E``; one with
    ``absent`` says that a file, which would be supplied, is not there; one with ``times=N`` stands N times in its file; one
    with ``sealed`` is the text of a source of which the file is the seal (``extractor=…``: as if made by that).
    """
    titles = list(_TITLE.finditer(page))
    ends = [*(title.start() for title in titles[1:]), len(page)]
    return tuple(_example(page, title, end) for title, end in zip(titles, ends, strict=True))


def _example(page: str, title: re.Match[str], end: int) -> Example:
    files: dict[str, bytes] = {}
    sealed: dict[str, tuple[str, str]] = {}
    absent: set[str] = set()
    expected = (title.end(), title.end())
    for block in _FENCE.finditer(page, title.end(), end):
        kind, _, rest = block["info"].partition(" ")
        words = {name: value for name, _, value in (word.partition("=") for word in rest.split())}
        path = words.get("path", "")
        if kind == "diagnostics":
            expected = block.span("body")
        elif "absent" in words:
            absent.add(path)
        elif "sealed" in words:
            sealed[path] = (block["body"], words.get("extractor", ""))
        elif path:
            files[path] = _body(block["body"], words)
    supplied = {name: data for name, data in _supplied([*files, *sealed]) if name not in absent}
    return Example(
        title=title["title"],
        files={**supplied, **files},
        sealed=sealed,
        expected=page[expected[0] : expected[1]],
        start=expected[0],
        end=expected[1],
    )


def _body(text: str, words: Mapping[str, str]) -> bytes:
    data = text.encode() * int(words.get("times", "1"))
    return _unescaped(data) if "escaped" in words else data


def _supplied(files: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    yield "recension.yaml", _SETTINGS.encode()
    found = (_SOURCE.match(path) for path in files)
    keys = dict.fromkeys(match["text"] or match["seal"] for match in found if match)
    yield "refs.bib", "".join(f"@misc{{{key}, title = {{{key}}}}}\n" for key in keys).encode()


def _unescaped(body: bytes) -> bytes:
    def value(found: re.Match[bytes]) -> bytes:
        byte, character = found.groups()
        return bytes([int(byte, 16)]) if byte else chr(int(character, 16)).encode()

    return _ESCAPE.sub(value, body)
