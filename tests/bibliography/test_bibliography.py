"""refs.bib: positions, recovery, duplicates, cycles; nothing makes it raise."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile import bibliography
from compile.model.diagnostic import Diagnostic
from compile.model.evidence import Reference
from compile.model.span import Text


def read(content: str) -> tuple[tuple[Reference, ...], tuple[Diagnostic, ...], Text]:
    text = Text(path="refs.bib", content=content)
    found = bibliography.read(text)
    return found.value, found.diagnostics, text


def told(content: str) -> list[tuple[str, str, int, int, str]]:
    """(rule or variant, key, line, column, the words pointed at) of each finding."""
    _, diagnostics, text = read(content)
    rows = []
    for found in diagnostics:
        span = found.labels[0].span
        key = str(found.data.get("key", ""))
        rows.append((found.variant or found.rule, key, *text.place(span.start), text.cut(span)))
    return rows


def test_entries_keep_order_positions_and_values() -> None:
    content = '\n\n@Book{smith,\n  Title = {The {Great} War},\n  year = 1914\n}\n@misc{b, note = "x"}\n'
    references, diagnostics, text = read(content)
    assert diagnostics == ()
    assert [(r.key, r.kind) for r in references] == [("smith", "book"), ("b", "misc")]
    assert references[0].fields == (("title", "The {Great} War"), ("year", "1914"))
    assert text.cut(references[0].key_span) == "smith"
    assert text.place(references[0].key_span.start) == (3, 7)
    assert text.cut(references[1].span) == '@misc{b, note = "x"}'


def test_strings_and_joins_are_put_in() -> None:
    references, diagnostics, _ = read(
        '@string{up = "University Press"}\n@book{a, publisher = "Old " # UP, month = feb}'
    )
    assert diagnostics == ()
    assert dict(references[0].fields) == {"publisher": "Old University Press", "month": "feb"}


def test_comments_and_parentheses_are_no_faults() -> None:
    content = '% a note\n@comment{ @book{no, } }\n@preamble{"x"}\n@book(a, title = {b) c}, year = 1999)\nfree text\n'
    references, diagnostics, _ = read(content)
    assert diagnostics == ()
    assert references[0].fields == (("title", "b) c"), ("year", "1999"))


BROKEN = [
    ("@book{a,\n title = {T}\n year = 2018,\n}", [("missing-comma", "a", 3, 2, "year")]),
    ("@book{a,\n year = 2018\n month = jan\n}", [("missing-comma", "a", 3, 2, "month")]),
    ("@book{a,\n title = {T,\n year = 2018,\n}\n@book{b, note={x}}", [("unclosed-brace", "a", 2, 10, "{")]),
    ("@book{a,\n title = {T},\n year = 2018\n\n@book{b, note={x}}", [("unclosed-entry", "a", 1, 6, "{")]),
    ("@book{a,\n title = {T", [("unclosed-brace", "a", 2, 10, "{")]),
    ('@book{a,\n title = "T,\n year = "2018",\n}\n', [("unclosed-quote", "a", 2, 10, '"')]),
    ("@book{a, title = {T}}, year = {2018}\n}\n", [("extra-brace", "", 1, 21, "}")]),
    ("@book{title = {T}}", [("missing-key", "", 1, 6, "{")]),
    ("@book{, title = {T}}", [("missing-key", "", 1, 6, "{")]),
    ("@book{a b, title = {T}}", [("bad-key", "a b", 1, 7, "a b")]),
    ("@book{a%b, title = {T}}", [("bad-key", "a%b", 1, 7, "a%b")]),
    ("@book{a\n title = {T}}", [("missing-comma-after-key", "a", 1, 7, "a")]),
    ("@book{a, title, year = 2018}", [("missing-equals", "a", 1, 10, "title")]),
    ("@book{a, title = , year = 2018}", [("missing-value", "a", 1, 10, "title")]),
    ("@book{a, title = {x},, year = 2018}", [("stray-comma", "a", 1, 22, ",")]),
    ("@book{a, title = {x}, title = {y}}", [("duplicate-field", "a", 1, 23, "title")]),
    ("@book{a, publisher = oup}", [("unknown-string", "a", 1, 22, "oup")]),
    ("@book a, title = {x}\n", [("no-brace", "", 1, 1, "@book")]),
    ("@{a, title = {x}}\n", [("missing-kind", "", 1, 1, "@")]),
    ("@book{a, note = {x}}\n@misc{a, note = {y}}", [("duplicate-key", "a", 2, 7, "a")]),
]


@pytest.mark.parametrize(("content", "expected"), BROKEN)
def test_a_fault_is_told_once_at_its_place(content: str, expected: list[tuple[object, ...]]) -> None:
    assert told(content) == expected


@pytest.mark.parametrize("content", [content for content, _ in BROKEN if "a" in content[:8]])
def test_what_can_be_read_of_a_broken_entry_is_kept(content: str) -> None:
    """So that a citation of it is not called undefined as well."""
    references, _, _ = read(content)
    if "no-brace" not in str(told(content)):
        assert references[0].key in ("a", "a b", "a%b")


def test_missing_comma_does_not_swallow_the_next_field() -> None:
    references, _, _ = read("@book{a,\n title = {T}\n year = {2018},\n}")
    assert references[0].fields == (("title", "T"), ("year", "2018"))


def test_the_entry_after_a_broken_one_is_whole() -> None:
    references, _, _ = read("@book{a,\n title = {T,\n\n@book{b,\n title = {U},\n}")
    assert references[1].key == "b"
    assert references[1].fields == (("title", "U"),)


def test_duplicate_shows_both_and_keeps_the_first() -> None:
    references, diagnostics, text = read("@book{a, note = {x}}\n@misc{a, note = {y}}")
    assert [reference.kind for reference in references] == ["book"]
    assert [(label.name, text.place(label.span.start).line) for label in diagnostics[0].labels] == [
        ("here", 2),
        ("first", 1),
    ]


def test_cycles_of_crossref_and_xdata() -> None:
    content = (
        "@book{a, crossref = {b}}\n@book{b, xdata = {x, c}}\n@book{c, crossref = {a}}\n@xdata{x, note = {n}}"
    )
    _, diagnostics, _ = read(content)
    assert [found.rule for found in diagnostics] == ["crossref-cycle"]
    assert diagnostics[0].data["cycle"] == ("a", "b", "c", "a")


def test_a_long_chain_is_no_cycle() -> None:
    chain = "\n".join(f"@book{{k{n}, crossref = {{k{n + 1}}}}}" for n in range(3000))
    assert read(chain)[1] == ()


def test_a_field_that_hangs_pandoc_is_refused() -> None:
    references, diagnostics, _ = read("@book{a, note = {" + "x " * 40_000 + "}, year = 1}")
    assert [found.variant for found in diagnostics] == ["field-too-long"]
    assert references[0].fields == (("year", "1"),)


def test_a_file_that_hangs_pandoc_is_refused() -> None:
    references, diagnostics, _ = read("%" * 5_000_001)
    assert references == ()
    assert (diagnostics[0].rule, diagnostics[0].variant) == ("missing-bibliography", "too-large")


def test_no_entries_is_told() -> None:
    _, diagnostics, _ = read("% nothing yet\n")
    assert [(found.rule, found.variant, found.severity) for found in diagnostics] == [
        ("missing-bibliography", "empty", "warning")
    ]


def test_what_pandoc_drops_is_told() -> None:
    references, _, _ = read("@book{a, note = {x}}\n@xdata{x, note = {y}}\n@book{b, note = {z}}")
    found = bibliography.compare(references, [{"id": "a"}])
    assert not found.value
    assert [(one.rule, one.variant, one.keys) for one in found.diagnostics] == [
        ("malformed-entry", "not-printed", ("b",))
    ]


def test_pandoc_prints_what_we_read() -> None:
    text = Text(path="refs.bib", content="@book{a, title = {X}, date = {2018-08-01}}\n@misc{é, title = {Y}}")
    items = bibliography.csl(text)
    assert [item["id"] for item in items] == ["a", "é"]
    assert bibliography.compare(bibliography.read(text).value, items).value


def test_what_pandoc_refuses_is_told_at_its_place() -> None:
    text = Text(path="refs.bib", content="@book{a,\n title = {X} year = 2018\n}\n")
    found = bibliography.printed(text, bibliography.read(text).value)
    assert not found.value
    assert [(one.rule, one.variant) for one in found.diagnostics] == [("malformed-entry", "refused")]
    assert text.place(found.diagnostics[0].labels[0].span.start) == (2, 14)
    assert found.diagnostics[0].data == {"problem": "unexpected 'y'"}


PIECES = [
    "@book{",
    "@string{",
    "@comment{",
    "@misc(",
    "key",
    ",",
    "=",
    "{",
    "}",
    '"',
    "#",
    "\n",
    " ",
    "title",
    "2018",
    "@",
    ")",
    "\\",
]
SOUP = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(SOUP)
def test_nothing_raises_and_every_span_is_inside(content: str) -> None:
    references, diagnostics, _ = read(content)
    spans = [found.key_span for found in references] + [
        label.span for found in diagnostics for label in found.labels
    ]
    assert all(0 <= span.start <= span.end <= len(content) for span in spans)
    assert len({found.key for found in references}) == len(references)


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.from_regex(r"[a-z][a-z0-9:_-]{0,8}", fullmatch=True),
        st.dictionaries(
            st.sampled_from(["title", "note", "year", "url"]),
            st.from_regex(r"[A-Za-z0-9 .:/%é-]{1,20}", fullmatch=True),
        ),
        max_size=6,
    )
)
def test_a_sound_file_is_read_back_without_a_finding(entries: dict[str, dict[str, str]]) -> None:
    content = "\n".join(
        f"@book{{{key},\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items()) + "}"
        for key, fields in entries.items()
    )
    references, diagnostics, _ = read(content)
    assert {found.key: dict(found.fields) for found in references} == entries
    assert [found for found in diagnostics if found.rule != "missing-bibliography"] == []


@pytest.mark.parametrize(
    "piece", ["@a{", "@a{b, c = {\n d = ", "}", '"', "@a{b, c = {x}\n", " ", "\n", "#", "@string{a = "]
)
def test_reading_is_linear(piece: str) -> None:
    """A hundred kilobytes of any piece take a second, not minutes."""
    start = time.process_time()
    read(piece * (100_000 // len(piece)))
    assert time.process_time() - start < 6
