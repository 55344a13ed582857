"""Which sources rest on which, as a tree, a graph or data; which statements fall with a source."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Literal, TypeAlias

from compile.model.book import Book
from compile.model.roots import Falling, Rest, independent
from compile.model.statement import Statement
from compile.report.visible import visible

GraphFormat: TypeAlias = Literal["text", "dot", "json"]

#: How many characters of a statement a list shows.
_SHOWN = 72
#: What a citation leaves behind where it is taken out.
_GAP = re.compile(r" (?=[.,;:])")
_HEADS: tuple[tuple[str, str, str], ...] = (
    ("falls", "falls", "fall"),
    ("dependent", "keeps only sources that rest on it", "keep only sources that rest on it"),
    ("part", "loses the only support of a part", "lose the only support of a part"),
)


def graph(book: Book, style: GraphFormat = "text") -> str:
    """The sources and what they rest on: a tree of text, Graphviz's DOT, or JSON (version 1)."""
    return {"text": _tree, "dot": _dot, "json": _data}[style](book)


def keys(book: Book) -> tuple[str, ...]:
    """Every key of the bibliography or of a captured source, in that order."""
    named = (*(entry.key for entry in book.references), *(source.key for source in book.sources))
    return tuple(dict.fromkeys(named))


def _tree(book: Book) -> str:
    known = keys(book)
    below = {rest.on for rest in book.roots if rest.on}
    tops = [key for key in known if key not in below]
    lines: list[str] = []
    shown: set[str] = set()
    for key in (*tops, *known):
        if key not in shown:
            lines += _branch(book, key, "", shown)
    wide = [rest for rest in book.roots if rest.extent != "passages"]
    count = len(independent(wide, [(key, None) for key in known]))
    if known:
        lines.append("")
        lines.append(
            f"{len(known)} {_plural(len(known), 'source')}, {count} independent {_plural(count, 'root')}"
        )
    return "".join(f"{line}\n" for line in lines)


def _branch(book: Book, key: str, indent: str, shown: set[str]) -> Iterator[str]:
    """A source, and under it what it rests on; one that was shown before stands alone."""
    if not indent:
        yield visible(key)
    if key in shown:
        return
    shown.add(key)
    rests = [rest for rest in book.roots if rest.key == key]
    for number, rest in enumerate(rests):
        last = number == len(rests) - 1
        yield f"{indent}{'└── ' if last else '├── '}{visible(_said(book, rest))}"
        if rest.on:
            yield from _branch(book, rest.on, indent + ("    " if last else "│   "), shown)


def _said(book: Book, rest: Rest) -> str:
    on = rest.on or f"{rest.words} (no source of the project)"
    where = _locators(book, rest)
    count = len(rest.passages)
    same = f"{count} {_plural(count, 'passage')} of it {'stands' if count == 1 else 'stand'} there"
    if rest.mutual:
        same += ", or the other way round"
    reasons: Mapping[str, str] = {
        "copy": same if rest.extent == "all" else f"{same}: {where}",
        "same-work": f"one work: {rest.words}",
        "attributed": f"it passes on the word of “{rest.words}”: {where}",
        "cited": f"it gives its title or address: {where}",
        "noted": f"the bibliography says so: “{rest.words}”",
        "related": "the bibliography says so: `related`",
    }
    part = "in part " if rest.extent != "all" else ""
    return f"rests {part}on {on}: {reasons[rest.because]}"


def _locators(book: Book, rest: Rest) -> str:
    """Where the passages stand, the first three of them."""
    source = book.source(rest.key)
    numbers = [number for number, _ in rest.passages]
    found = dict.fromkeys(source.passages[number - 1].locator for number in numbers) if source else {}
    more = " …" if len(found) > 3 else ""
    return "; ".join(list(found)[:3]) + more


def _dot(book: Book) -> str:
    lines = ["digraph sources {", "  rankdir=LR;", "  node [shape=box];"]
    lines += [f"  {_quoted(key)};" for key in keys(book)]
    for rest in book.roots:
        style = {"all": "solid", "some": "dashed", "passages": "dotted"}[rest.extent]
        ends = ", dir=both" if rest.mutual else ""
        on = rest.on or rest.words
        lines.append(
            f"  {_quoted(rest.key)} -> {_quoted(on)} [label={_quoted(rest.because)}, style={style}{ends}];"
        )
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(text: str) -> str:
    return '"' + visible(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _data(book: Book) -> str:
    rests = [asdict(rest) for rest in book.roots]
    return (
        json.dumps({"version": 1, "sources": keys(book), "rests": rests}, ensure_ascii=False, indent=2) + "\n"
    )


def falling(book: Book, key: str, found: Sequence[Falling], style: Literal["text", "json"] = "text") -> str:
    """The statements that fall with a source, by how they do, each with its place."""
    by_id = {statement.id: statement for statement in book.statements}
    place = _places(book)
    if style == "json":
        rows = [{**asdict(each), **place(by_id[each.statement])} for each in found]
        return json.dumps({"version": 1, "key": key, "statements": rows}, ensure_ascii=False, indent=2) + "\n"
    parts = [_part(key, how, words, found, by_id, place) for how, *words in _HEADS]
    said = "\n".join(part for part in parts if part)
    return said or f"without {visible(key)} no statement falls\n"


def _part(
    key: str,
    how: str,
    words: Sequence[str],
    found: Sequence[Falling],
    by_id: Mapping[str, Statement],
    place: Callable[[Statement], Mapping[str, str | int]],
) -> str:
    those = [each for each in found if each.how == how]
    if not those:
        return ""
    lines = [
        f"without {visible(key)} {len(those)} {_plural(len(those), 'statement')} {words[len(those) != 1]}:"
    ]
    for each in those:
        at = place(by_id[each.statement])
        kept = ", ".join(each.parts if how == "part" else each.left)
        lines.append(
            f"  {at['path']}:{at['line']}: {visible(str(at['text']))}"
            + (f"  [{visible(kept)}]" if kept else "")
        )
    return "".join(f"{line}\n" for line in lines)


def _places(book: Book) -> Callable[[Statement], Mapping[str, str | int]]:
    def place(statement: Statement) -> Mapping[str, str | int]:
        text = book.files.get(statement.span.path)
        line = text.place(statement.span.start).line if text else 0
        words = _GAP.sub("", " ".join(statement.text.replace("\ufffc", " ").split()))
        clipped = words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
        return {"path": statement.span.path, "line": line, "text": clipped}

    return place


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"
