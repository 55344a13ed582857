"""Formulas on paper: symbols that Typst has renamed since pandoc learnt them, and those it does not know at all."""

from __future__ import annotations

import typst

from compile.model.book import Imprint
from compile.render.formulas import formulas, printable
from compile.render.prepared import Prepared
from compile.render.screen.sanitise import sanitise
from compile.render.words.interface import load

TEX = (r"A \cap B", r"\bigcap_i A_i", r"a \otimes b", r"a \odot b", r"\llbracket x \rrbracket", r"\sqcap")


def _prepared(*tex: str) -> Prepared:
    return Prepared(
        interface=load("en"),
        imprint=Imprint(title="T"),
        parts=(),
        formulas=tuple((False, found) for found in tex),
    )


def test_typst_takes_what_pandoc_calls_by_old_names() -> None:
    for made in formulas(_prepared(*TEX), "typst").values():
        typst.compile(made.encode(), ignore_system_fonts=True)


def test_words_in_a_formula_stay_words() -> None:
    (made,) = formulas(_prepared(r"x \text{ if sect}"), "typst").values()
    assert '"' in made and "sect" in made and "inter" not in made


def test_a_formula_that_typst_refuses_is_found_among_those_it_takes() -> None:
    made = {(False, "a"): "$a$", (False, "b"): "$no.such.thing$", (True, "c"): "$ c^2 $"}
    assert set(printable(made)) == {(False, "a"), (True, "c")}


def test_a_formula_brings_no_style_of_its_own() -> None:
    r"""The page's policy allows none: columns of ``aligned`` are set by the style sheet, by what they say of themselves."""
    (made,) = formulas(_prepared(r"\begin{aligned} x &= 1 \end{aligned}"), "html").values()
    kept = sanitise(made)
    assert 'columnalign="right"' in kept and "style=" in made and "style=" not in kept
