"""TeX formulas as MathML or as Typst, all of a book in one run of pandoc."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping

from compile.render.ast.nodes import Json, para
from compile.render.citing import API
from compile.render.prepared import Prepared

_MARK = "recension-formula-{}-end"
_SPLIT = re.compile(r"(?:<p>)?recension-formula-(\d+)-end(?:</p>)?")


def formulas(prepared: Prepared, form: str) -> Mapping[tuple[bool, str], str]:
    """What pandoc makes of each formula, as ``html`` (MathML) or ``typst``; empty if there is none."""
    if not prepared.formulas:
        return {}
    from compile.tools import pandoc

    blocks: list[Json] = []
    for number, (display, tex) in enumerate(prepared.formulas):
        kind = {"t": "DisplayMath" if display else "InlineMath"}
        blocks += [para({"t": "Str", "c": _MARK.format(number)}), para({"t": "Math", "c": [kind, tex]})]
    document = json.dumps({"pandoc-api-version": API, "meta": {}, "blocks": blocks})
    options = ["--mathml"] if form == "html" else []
    answer = pandoc.run(["-f", "json", "-t", form, "--wrap=none", *options], document.encode(), seconds=60)
    pieces = _SPLIT.split(answer.decode("utf-8"))
    read = _renamed if form == "typst" else _inner
    made = {int(number): read(text) for number, text in zip(pieces[1::2], pieces[2::2], strict=True)}
    return {formula: made[number] for number, formula in enumerate(prepared.formulas)}


_ANNOTATION = re.compile(r"<annotation[^>]*>.*?</annotation>", re.DOTALL)


def _inner(text: str) -> str:
    text = text.strip().removeprefix("<p>").removesuffix("</p>")
    return _ANNOTATION.sub("", text)


#: Symbols that pandoc 3.9 still calls by names which Typst 0.15 has dropped; words in quotation marks are words.
_DROPPED = re.compile(
    r'"(?:[^"\\]|\\.)*"|\bsect\b|\b(times|dot|minus|plus|ast)\.circle\b|\bbracket\.([lr])\.double\b'
)


def _renamed(text: str) -> str:
    return _DROPPED.sub(_current, text.strip())


def _current(found: re.Match[str]) -> str:
    if found[1]:
        return f"{found[1]}.o"
    if found[2]:
        return f"bracket.{found[2]}.stroked"
    return "inter" if found[0] == "sect" else found[0]


#: Reads formulas (a JSON list) and says which of them Typst refuses.
_PROBE = """
import json, sys, typst
def refused(formula):
    try:
        typst.compile(formula.encode(), ignore_system_fonts=True)
    except typst.TypstError:
        return True
print(json.dumps([n for n, formula in enumerate(json.load(sys.stdin)) if refused(formula)]))
"""


def printable(made: Mapping[tuple[bool, str], str]) -> Mapping[tuple[bool, str], str]:
    """The Typst formulas that Typst takes; the others are printed as their TeX. Slow: for a book it has refused."""
    from compile.tools.process import run

    names = list(made)
    data = json.dumps([made[name] for name in names]).encode()
    refused = set(json.loads(run([sys.executable, "-I", "-c", _PROBE], data, seconds=120)))
    return {name: made[name] for number, name in enumerate(names) if number not in refused}
