"""Findings with the author's words and the source's side by side, in the manner of rustc."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Evidence, Label
from compile.model.span import Text
from compile.report.excerpt import excerpt
from compile.report.paint import Paint
from compile.report.snippet import Mark, bar, caption, last_line, snippet, underlined
from compile.report.visible import visible, width
from compile.report.wording import Message, message

#: An excerpt is broken into lines of this many columns.
COLUMNS = 96


def write(diagnostics: Sequence[Diagnostic], book: Book, paint: Paint) -> str:
    """Every finding in full, with an empty line between two."""
    return "\n".join(finding(diagnostic, book, paint) for diagnostic in diagnostics)


def finding(diagnostic: Diagnostic, book: Book, paint: Paint) -> str:
    """One finding: headline, the author's words, the evidence, hints and notes."""
    said = message(diagnostic)
    margin = _margin(diagnostic, book)
    head = paint(f"{diagnostic.severity}[{diagnostic.rule}]", diagnostic.severity)
    parts = [f"{head}{paint(':', 'bold')} {paint(said.headline, 'bold')}"]
    parts += _places(diagnostic, book, said, margin, paint)
    for item in diagnostic.evidence:
        parts += [*_join(parts, margin, paint), *evidence_lines(item, said, margin, paint)]
    asides = list(_asides(diagnostic, said, margin, paint))
    return "\n".join([*parts, *(_join(parts, margin, paint) if asides else ()), *asides]) + "\n"


def _join(parts: Sequence[str], margin: int, paint: Paint) -> list[str]:
    """The bar between two sections; none straight after the headline."""
    return [bar(margin, paint)] if len(parts) > 1 else []


def _margin(diagnostic: Diagnostic, book: Book) -> int:
    """The columns of the greatest line number."""
    files = ((label, book.files.get(label.span.path)) for label in diagnostic.labels)
    numbers = [last_line([_mark(label, "", "", "^")], text) for label, text in files if text]
    return len(str(max(numbers, default=10)))


def _mark(label: Label, words: str, style: str, sign: str) -> Mark:
    return Mark(span=label.span, sign=sign, words=words, style=style)


def _places(diagnostic: Diagnostic, book: Book, said: Message, margin: int, paint: Paint) -> Iterator[str]:
    """The author's own lines, file by file: first the file of the first label."""
    for index, path in enumerate(dict.fromkeys(label.span.path for label in diagnostic.labels)):
        marks = [
            _mark(label, said.labels.get(label.name, ""), *_look(diagnostic, number))
            for number, label in enumerate(diagnostic.labels)
            if label.span.path == path
        ]
        if index:
            yield bar(margin, paint)
        arrow = "-->" if index == 0 else ":::"
        text = book.files.get(path)
        yield f"{' ' * margin}{paint(arrow, 'gutter')} {visible(path)}{_position(text, marks[0])}"
        if text and text.content:
            yield bar(margin, paint)
            yield from snippet(text, marks, margin, paint)


def _look(diagnostic: Diagnostic, number: int) -> tuple[str, str]:
    """Style and sign: the first label is what could be changed, the others are there to compare."""
    return (diagnostic.severity, "^") if number == 0 else ("gutter", "-")


def _position(text: Text | None, mark: Mark) -> str:
    if text is None:
        return ""
    line, column = text.place(mark.span.start)
    return f":{line}:{column}"


def evidence_lines(evidence: Evidence, said: Message, margin: int, paint: Paint) -> Iterator[str]:
    """A piece of evidence: where it stands, its words, and below its telling words what they are."""
    names = [part for part in (evidence.key or evidence.path, evidence.locator) if part]
    captured = f" (captured {visible(evidence.captured)})" if evidence.captured else ""
    yield f"{' ' * margin}{paint(':::', 'gutter')} {visible(', '.join(names))}{captured}"
    clipping = excerpt(evidence)
    words = said.evidence.get(evidence.name, "")
    rows = list(_wrap(*clipping))
    if rows:
        yield bar(margin, paint)
    whole = len(rows) > 1 and clipping.text[clipping.start : clipping.end].strip(" …") == clipping.text.strip(
        " …"
    )
    for number, (line, start, end) in enumerate(rows):
        shown, under = underlined(line, start, end, "-")
        yield f"{bar(margin, paint)} {shown}"
        last = all(later[1] >= later[2] for later in rows[number + 1 :])
        if start < end and (last or not whole):
            # A passage of several lines that is telling as a whole needs no more than its name.
            below = caption("---" if whole else under, words if last else "", "evidence", paint)
            yield from (f"{bar(margin, paint)} {row}" for row in below)


def _wrap(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Lines of an excerpt, each with its part of the telling words ``start:end``."""
    position = 0
    while position < len(text):
        stop = (
            len(text) if width(text[position:]) <= COLUMNS else text.rfind(" ", position, position + COLUMNS)
        )
        stop = stop if stop > position else min(position + COLUMNS, len(text))
        line = text[position:stop]
        low, high = max(start - position, 0), min(end - position, len(line))
        yield line, low, high
        position = stop + 1 if text[stop : stop + 1] == " " else stop


def _asides(diagnostic: Diagnostic, said: Message, margin: int, paint: Paint) -> Iterator[str]:
    """Hints, notes, and how sure the finding is, unless it is certain."""
    asides = [("hint", words) for words in said.hints] + [("note", words) for words in said.notes]
    if diagnostic.confidence != "certain":
        asides.append(("confidence", diagnostic.confidence))
    for name, words in asides:
        edge = f"{' ' * margin} {paint('=', 'gutter')} {paint(name + ':', 'bold')} "
        indent = " " * (margin + len(name) + 5)
        yield edge + words.replace("\n", f"\n{indent}")
