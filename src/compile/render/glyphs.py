"""Letters that no font of the PDF has: found out, told, and printed as a box where the book is printed all the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span
from compile.render.prepared import Expected

BOX = "□"
#: What Typst says of a letter that it cannot show; PDF/UA and PDF/A allow no letter without a shape.
REFUSAL = "could not be displayed with"
#: So many letters are shown in a message.
SHOWN = 8
#: Reads letters (a JSON list) and says which of them no font has; a half in which there is none is asked but once.
_PROBE = """
import json, sys, typst
fonts = typst.Fonts(include_system_fonts=False, font_paths=['fonts'])
def refused(letters):
    text = json.dumps(' '.join(letters), ensure_ascii=False)
    try:
        typst.compile(f'#set document(title: [t])\\n#{text}'.encode(), font_paths=fonts, pdf_standards=['ua-1', 'a-2a'])
    except typst.TypstError:
        half = len(letters) // 2
        return refused(letters[:half]) + refused(letters[half:]) if half else letters
    return []
print(json.dumps(refused(json.load(sys.stdin))))
"""


def absent(text: str, folder: Path) -> frozenset[str]:
    """The letters of ``text`` that neither Typst's own fonts nor those in ``folder``/fonts have. Slow: for a book it refused."""
    from compile.tools.process import run

    letters = sorted({letter for letter in text if not letter.isascii() and letter.isprintable()})
    data = json.dumps(letters).encode()
    return frozenset(json.loads(run([sys.executable, "-I", "-c", _PROBE], data, seconds=120, folder=folder)))


def boxed(text: str, missing: Iterable[str]) -> str:
    """The text with a box for each of them."""
    return text.translate({ord(letter): BOX for letter in missing})


def without(expected: tuple[Expected, ...], missing: frozenset[str]) -> tuple[Expected, ...]:
    """What can be read back of the book's words where some letters cannot be shown."""
    if not missing:
        return expected
    table = {ord(letter): None for letter in missing}
    return tuple(
        replace(stretch, pieces=tuple(piece.translate(table) for piece in stretch.pieces))
        for stretch in expected
    )


def findings(expected: tuple[Expected, ...], missing: frozenset[str]) -> tuple[Diagnostic, ...]:
    """A ``missing-glyph`` for each chapter that has some of them, at the first; else one for the book."""
    first: dict[str, tuple[Expected, dict[str, None]]] = {}
    for stretch in expected:
        found = dict.fromkeys(letter for piece in stretch.pieces for letter in piece if letter in missing)
        if found:
            first.setdefault(stretch.span.path, (stretch, {}))[1].update(found)
    if missing and not first:
        return (_finding(sorted(missing), None),)
    return tuple(_finding(list(letters), stretch) for stretch, letters in first.values())


def _finding(letters: list[str], stretch: Expected | None) -> Diagnostic:
    shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in letters[:SHOWN])
    span: Span | None = stretch.span if stretch else None
    return Diagnostic(
        rule="missing-glyph",
        severity="error",
        labels=(Label(span=span),) if span else (),
        data={"letters": shown if len(letters) <= SHOWN else f"{shown} …", "count": len(letters)},
        statement=stretch.statement if stretch else "",
    )
