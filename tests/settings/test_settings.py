"""recension.yaml: names, values, places; no bombs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from compile import settings
from compile.model.span import Text

GOOD = """\
title: A book
authors: Ann Example
date: 2026-11-21
language: no
chapters:
  - b.md
  - a.md
checks:
  profile: publish
  elision-sentences: 2
  ignore: [single-source]
targets: [html, pdf]
"""


def told(content: str) -> list[tuple[str, int, int, str]]:
    text = Text(path="recension.yaml", content=content)
    found = settings.read(text).diagnostics
    spans = [(one.variant or one.rule, one.labels[0].span) for one in found]
    return [(name, *text.place(span.start), text.cut(span)) for name, span in spans]


def test_values_are_taken_as_written() -> None:
    found = settings.read(Text(path="recension.yaml", content=GOOD))
    assert found.diagnostics == ()
    chosen = found.value
    assert (chosen.title, chosen.authors, chosen.language) == ("A book", ("Ann Example",), "no")
    assert (chosen.date, chosen.chapters, chosen.targets) == ("2026-11-21", ("b.md", "a.md"), ("html", "pdf"))
    assert chosen.checks.elision_sentences == 2
    assert chosen.bibliography == "refs.bib"


def test_policy_and_imprint() -> None:
    chosen = settings.read(Text(path="recension.yaml", content=GOOD)).value
    policy = chosen.policy(today="2026-11-21", select=("quotation",), ignore=("not-found",))
    assert (policy.profile, policy.select, policy.ignore) == (
        "publish",
        ("quotation",),
        ("single-source", "not-found"),
    )
    assert chosen.imprint(date="2030-01-01", edition="1.0.0").date == "2030-01-01"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", [("missing", 1, 1, "")]),
        ("- a\n", [("not-a-table", 1, 1, "- a")]),
        ("title: X\nstlye: y\n", [("near", 2, 1, "stlye")]),
        ("title: X\nzzzz: y\n", [("unknown-setting", 2, 1, "zzzz")]),
        ("title: X\nchecks:\n  ingore: y\n", [("near", 3, 3, "ingore")]),
        ("title: [a]\n", [("wrong-value", 1, 8, "[a]")]),
        ("title: X\nchecks:\n  profile: lax\n", [("wrong-value", 3, 12, "lax")]),
        ("title: X\ntargets: [html, doc]\n", [("wrong-value", 2, 17, "doc")]),
        ("title: X\ndate: 2026-02-30\n", [("wrong-value", 2, 7, "2026-02-30")]),
        ("title: X\ndate: 21 November\n", [("wrong-value", 2, 7, "21 November")]),
        ("title: X\nbibliography: ../other/refs.bib\n", [("wrong-value", 2, 15, "../other/refs.bib")]),
        ("title: X\noutput: a/b\n", [("wrong-value", 2, 9, "a/b")]),
        ("title: X\nbook:\n  colors: {}\n", [("near", 3, 3, "colors")]),
        ("title: X\nbook:\n  colours: {dark: {acent: '#fff'}}\n", [("near", 3, 20, "acent")]),
        ("title: X\nbook:\n  colours:\n    text: #333333\n", [("wrong-value", 4, 5, "text")]),
        ("title: X\nbook:\n  colours: {text: #333333}\n", [("wrong-value", 3, 19, "#333333")]),
        ("title: X\nbook:\n  colours: {text: #333333}\ndate: x\n", [("wrong-value", 3, 19, "#333333")]),
        ("title: X\nchapters: [a # a comment\n", [("unclosed", 2, 11, "[")]),
        ("title: X\nbook:\n  apparatus: Foot\n", [("near-value", 3, 14, "Foot")]),
        ("title: X\nbook:\n  colours: {text: red}\n", [("wrong-value", 3, 19, "red")]),
        ("title: X\nbook:\n  fonts: {text: 'A\", url(x)'}\n", [("wrong-value", 3, 17, "'A\", url(x)'")]),
        ("title: X\nbook:\n  page: {size: 9mm x 9mm}\n", [("wrong-value", 3, 16, "9mm x 9mm")]),
        ("title: X\nbook:\n  page: {margins: {top: 1em}}\n", [("wrong-value", 3, 25, "1em")]),
        ("title: X\nbook:\n  quotes: ['«']\n", [("wrong-value", 3, 11, "['«']")]),
        ("title: X\nbook:\n  quotes: [so, '»']\n", [("wrong-value", 3, 11, "[so, '»']")]),
        ("title: X\nbook:\n  line-width: 5\n", [("wrong-value", 3, 15, "5")]),
        ("title: X\nchecks: 5\n", [("wrong-value", 2, 9, "5")]),
        ("title: X\ntitle: Y\n", [("duplicate", 2, 1, "title")]),
        (
            "title: X\ntitle: Y\nlanguage: 1\n",
            [("duplicate", 2, 1, "title"), ("wrong-value", 3, 11, "1")],
        ),
        ("title: &t X\nsubtitle: *t\n", [("alias", 1, 8, "&t X")]),
        ("title: !!python/name:os.system\n", [("tag", 1, 8, "!!python/name:os.system")]),
        ("title: 'X\n", [("unreadable", 1, 8, "'")]),
        ("title: X\x07\n", [("control-character", 1, 9, "\x07")]),
        ("title: X\n---\ntitle: Y\n", [("second-document", 2, 1, "---")]),
        ("title: " + "[" * 500, [("too-deep", 1, 15, "[")]),
        ("title: X\n" + "#" * 70_000, [("too-large", 1, 1, "")]),
    ],
)
def test_a_fault_is_told_at_its_place(content: str, expected: list[tuple[object, ...]]) -> None:
    assert told(content) == expected


def test_nearest_name_and_what_was_expected() -> None:
    text = Text(path="recension.yaml", content="title: X\nlanguag: en\ncoverage: all\n")
    first, second = settings.read(text).diagnostics
    assert first.data == {"key": "languag", "nearest": "language"}
    assert second.data == {"key": "coverage", "expected": "`sentence` or `trailing`", "found": "all"}


@pytest.mark.parametrize(
    ("book", "expected"),
    [
        ("page: {margins: 2cm}", "a table of settings: inside, outside, top, bottom"),
        ("timeline: perhaps", "true or false"),
        ("apparatus: below", "`end` or `foot`"),
    ],
)
def test_what_is_expected_is_said_in_full(book: str, expected: str) -> None:
    (found,) = settings.read(Text(path="recension.yaml", content=f"title: X\nbook:\n  {book}\n")).diagnostics
    assert found.data["expected"] == expected


def test_a_page_may_be_written_with_a_capital() -> None:
    found = settings.read(Text(path="recension.yaml", content="title: X\nbook:\n  page: {size: A5}\n"))
    assert found.diagnostics == () and found.value.book.look().size == "a5"


def test_a_wrong_value_leaves_the_rest() -> None:
    text = Text(path="recension.yaml", content="title: X\ndate: soon\nlanguage: de\n")
    chosen = settings.read(text).value
    assert (chosen.title, chosen.language, chosen.date) == ("X", "de", "")


def test_how_the_book_looks_is_plain_values() -> None:
    content = """\
title: X
book:
  colours: {text: "#333", accent: 7A1F1F, dark: {background: "#101010"}}
  fonts: {text: Source Sans 3, size: 11pt}
  page: {size: 152mm x 229mm, margins: {top: 2cm}}
  line-width: 70
"""
    found = settings.read(Text(path="recension.yaml", content=content))
    assert found.diagnostics == ()
    look = found.value.book.look()
    assert (look.light, look.dark) == ({"text": "#333333", "accent": "#7a1f1f"}, {"background": "#101010"})
    assert (look.fonts, look.letters, look.line) == ({"text": "Source Sans 3"}, "11pt", 70)
    assert (look.size, look.margins) == ("152mm x 229mm", {"top": "2cm"})


def test_place_of_a_setting() -> None:
    text = Text(path="recension.yaml", content=GOOD)
    span = settings.place(text, ("chapters", 1))
    key = settings.place(text, ("chapters",), key=True)
    assert span is not None and text.cut(span) == "a.md"
    assert key is not None and text.cut(key) == "chapters"
    assert settings.place(text, ("style",)) is None


YAML = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "title",
                ":",
                " ",
                "\n",
                "- ",
                "[",
                "]",
                "{",
                "}",
                "'",
                '"',
                "|",
                ">",
                "&a",
                "*a",
                "#",
                "checks",
                "?",
            ]
        ),
        st.text(max_size=3),
    ),
    max_size=25,
).map("".join)


@hypothesis_settings(max_examples=300, deadline=None)
@given(YAML)
def test_nothing_raises(content: str) -> None:
    found = settings.read(Text(path="recension.yaml", content=content))
    spans = [label.span for one in found.diagnostics for label in one.labels]
    assert all(0 <= span.start <= span.end <= len(content) for span in spans)
    assert found.value is not None


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("Apache-2.0", "https://spdx.org/licenses/Apache-2.0.html"),
        ("https://example.org/terms", "https://example.org/terms"),
    ],
)
def test_a_licence_has_an_address(licence: str, address: str) -> None:
    found = settings.read(Text(path="recension.yaml", content=f"{GOOD}licence: {licence}\n"))
    assert found.diagnostics == ()
    assert found.value.imprint(date="2026-11-21").licence == address


@pytest.mark.parametrize(
    "licence", ["javascript:alert(1)", "All rights reserved", "http://example.org", "a/../b"]
)
def test_what_is_no_licence(licence: str) -> None:
    ((name, line, _, _),) = told(f"{GOOD}licence: {licence}\n")
    assert line == 13 and name != "unknown-setting"
