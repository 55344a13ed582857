"""TeX formulas as MathML or as Typst, all of a book in one run of pandoc."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from compile.render.citing import API
from compile.render.nodes import Json, para
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
    made = {int(number): _inner(text) for number, text in zip(pieces[1::2], pieces[2::2], strict=True)}
    return {formula: made[number] for number, formula in enumerate(prepared.formulas)}


_ANNOTATION = re.compile(r"<annotation[^>]*>.*?</annotation>", re.DOTALL)


def _inner(text: str) -> str:
    text = text.strip().removeprefix("<p>").removesuffix("</p>")
    return _ANNOTATION.sub("", text)
