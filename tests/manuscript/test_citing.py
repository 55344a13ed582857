"""Citations: mode, prefix, suffix, locator, scope, relation."""

from __future__ import annotations

import pytest

from compile.manuscript.locators import split
from compile.model.manuscript import OBJECT, Locator


@pytest.mark.parametrize(
    ("suffix", "label", "value", "rest"),
    [
        (", p. 12", "page", "12", ""),
        (", p.\xa012", "page", "12", ""),
        (", pp. 3–5", "page", "3–5", ""),
        (", chap. 2", "chapter", "2", ""),
        (", sec. 2.1", "section", "2.1", ""),
        (", § 4", "section", "4", ""),
        (", §4", "section", "4", ""),
        (", para. 4", "paragraph", "4", ""),
        (", ¶ 4", "paragraph", "4", ""),
        (", 52", "page", "52", ""),
        (" 52", "page", "52", ""),
        (", pp. iv, vi-xi, (xv)-(xvii)", "page", "iv, vi-xi, (xv)-(xvii)", ""),
        (", pp. 33, 35-37, and nowhere else", "page", "33, 35-37", ", and nowhere else"),
        (", {pp. iv, app.} with suffix", "page", "iv, app.", " with suffix"),
        ("{99 years later}", "page", "99 years later", ""),
        (", vol. 2, p. 5", "volume", "2", ", p. 5"),
        (", sub verbo 3a", "sub-verbo", "3a", ""),
        (", p. 12 and passim", "page", "12", " and passim"),
        (", p. 12.", "page", "12", "."),
    ],
)
def test_locators(suffix: str, label: str, value: str, rest: str) -> None:
    assert split(suffix) == (Locator(label=label, value=value), rest)


@pytest.mark.parametrize(
    "suffix", ["", ", passim", " and elsewhere", "{}", ", {}", ", people", ", page", ", ibid.", ", nowhere 7"]
)
def test_suffixes_without_a_locator(suffix: str) -> None:
    assert split(suffix)[0] is None


def citations(read, content: str):
    (run,) = read(content).value.prose
    return run.citations


def test_a_group_shares_scope_and_number(read) -> None:
    a, b, c = citations(read, "One [see @a, p. 2; -@b, also] and two [@c].")
    assert (a.group, b.group, c.group) == (0, 0, 1)
    assert (a.scope, b.scope, c.scope) == ((0, 4), (0, 4), (5, 14))
    assert (a.prefix, a.locator) == ("see", Locator(label="page", value="2"))
    assert (b.mode, b.suffix) == ("suppress-author", ", also")


def test_a_citation_in_the_text_vouches_forward(read) -> None:
    a, b = citations(read, "So @a says it, and more [@b].")
    text = f"So {OBJECT} says it, and more {OBJECT}."
    assert (a.mode, text[slice(*a.scope)]) == ("in-text", f"{OBJECT} says it, and more ")
    assert text[slice(*b.scope)] == " says it, and more "
    (alone,) = citations(read, "So @a [p. 3] says it.")
    assert alone.scope == (3, 13)
    assert alone.locator == Locator(label="page", value="3")


def test_a_typed_citation_keeps_its_relation_apart(read) -> None:
    a, b, c = citations(read, "46 people [@gov; @disagrees_with:hosp, 52; @doi:10.1/x].")
    assert (a.relation, b.relation, c.relation) == (None, "disagrees_with", None)
    assert (b.key, c.key) == ("hosp", "doi:10.1/x")


@pytest.mark.parametrize(
    ("cited", "locator", "suffix"),
    [
        ("@disagrees_with:hosp, 52", None, ", 52"),
        ("@disagrees_with:hosp, p. 52", Locator(label="page", value="52"), ""),
        ("@disagrees_with:hosp, {52}", Locator(label="page", value="52"), ""),
        ("@cites_as_evidence:hosp, 52", Locator(label="page", value="52"), ""),
    ],
)
def test_a_bare_number_behind_a_source_that_disagrees_is_what_it_says(
    read, cited: str, locator: Locator | None, suffix: str
) -> None:
    (found,) = citations(read, f"46 people [{cited}].")
    assert (found.locator, found.suffix) == (locator, suffix)


@pytest.mark.parametrize("text", [r"mail me@x.org and \@smith", "`[@a]` and $x_{[@b]}$", r"\[@a\]"[:2] + "x"])
def test_what_only_looks_like_a_citation(read, text: str) -> None:
    assert citations(read, text) == ()


def test_equal_keys_have_a_span_each(read) -> None:
    found = citations(read, r"\@dup mail@dup.org `@dup` [@dup; @dup2; @dup] @dup.")
    assert len({citation.span for citation in found}) == len(found) == 4
    assert [citation.key for citation in found] == ["dup", "dup2", "dup", "dup"]


def test_citations_in_a_suffix_and_in_alternative_text_count(read) -> None:
    outcome = read("Text [@a, suffix ^[and @b]] ![alt @c](x.png).")
    found = [citation.key for run in outcome.value.prose for citation in run.citations]
    assert found == ["a", "b", "c"]
