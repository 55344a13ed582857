"""Slots of the wording tables."""

from __future__ import annotations

import pytest

from compile.model.diagnostic import Diagnostic
from compile.report import wording


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("in {key}", "in `a`"),
        ("in `{key}`", "in `a`"),
        ("in {keys}", "in `a`, `b`, `c`"),
        ("in {keys:and}", "in `a`, `b` and `c`"),
        ("in `{keys}`", "in `a`, `b`, `c`"),
        ("say `[@{key}]` or `[@{keys}]`", "say `[@a]` or `[@a; @b; @c]`"),
        ("say `@misc{{{key}, …}}` of {key}", "say `@misc{a, …}` of `a`"),
        ("{values:or}", "1845 or 1846"),
        ("{word:code}", "`word`"),
        ("{count} {count:place|places}", "2 places"),
        ("{one:place|places}", "place"),
        ("{{literal}} {absent}", "{literal} {absent}"),
        ("{hostile}", "a b<U+001B>[31m<U+202E>"),
    ],
)
def test_slots(template, said):
    data = {
        "key": "a",
        "keys": ("a", "b", "c"),
        "values": ("1845", "1846"),
        "word": "word",
        "count": 2,
        "one": 1,
        "hostile": "a\nb\x1b[31m\u202e",
    }
    assert wording.fill(template, data) == said


def test_tables(tmp_path, monkeypatch):
    (tmp_path / "support.toml").write_text(
        """
[odd-one]
headline = "{key} is odd"
labels.here = "odd"
labels.there = "even"
hints = ["say `{nearest}`", "drop {key}"]
notes = ["always"]

[odd-one.variants.very]
headline = "{key} is very odd"
labels.here = "very odd"
""",
        "utf-8",
    )
    monkeypatch.setattr(wording, "TABLES", tmp_path)
    for cached in (wording._groups, wording._table):
        cached.cache_clear()
    try:
        said = wording.message(Diagnostic(rule="odd-one", severity="error", data={"key": "a", "nearest": ""}))
        assert (said.group, said.headline) == ("support", "`a` is odd")
        assert said.hints == ("drop `a`",)
        assert said.notes == ("always",)
        very = wording.message(
            Diagnostic(rule="odd-one", severity="error", variant="very", data={"key": "a"})
        )
        assert very.headline == "`a` is very odd"
        assert very.labels == {"here": "very odd", "there": "even"}
    finally:
        for cached in (wording._groups, wording._table):
            cached.cache_clear()
