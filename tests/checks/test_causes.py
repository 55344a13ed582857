"""One cause, one message: for all findings, and case by case."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given, settings

from compile.checks.causes import settle, settle_unchecked
from compile.checks.registry import rules
from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span

NAMES = [rule.name for rule in rules()]
SPANS = st.builds(
    Span, path=st.sampled_from(["a.md", "b.md"]), start=st.integers(0, 9), end=st.integers(10, 19)
)
FINDINGS = st.builds(
    Diagnostic,
    rule=st.sampled_from(NAMES),
    severity=st.just("error"),
    labels=SPANS.map(lambda span: (Label(span=span),)),
    data=st.fixed_dictionaries({"dispute": st.sampled_from(["", "d1"])}),
    statement=st.sampled_from(["", "s1", "s2"]),
    keys=st.lists(st.sampled_from(["a1", "b2"]), max_size=2).map(tuple),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(FINDINGS, max_size=12))
def test_settling_only_takes_out_and_leaves_a_cause(found: list[Diagnostic]) -> None:
    left = settle(found)
    assert all(item in found for item in left)
    assert [item for item in found if item in left] == list(left)
    assert bool(left) == bool(found), "something always remains to be said"


@settings(deadline=None, max_examples=150)
@given(st.lists(FINDINGS, max_size=12))
def test_what_is_unchecked_is_told_or_explained(found: list[Diagnostic]) -> None:
    left = settle_unchecked(found)
    gone = [item for item in found if item not in left]
    assert all(item.rule.startswith("unchecked-") for item in gone)


def finding(rule: str, *, start: int = 0, statement: str = "s1", **data: str) -> Diagnostic:
    span = Span(path="a.md", start=start, end=start + 5)
    return Diagnostic(
        rule=rule, severity="error", labels=(Label(span=span),), statement=statement, keys=("a1",), data=data
    )


def left(*found: Diagnostic) -> list[str]:
    return [item.rule for item in settle(found)]


def test_text_after_an_open_fence_is_not_judged() -> None:
    fence = finding("unclosed-fence", start=10, statement="")
    before, after = (
        finding("unsourced-statement", start=2),
        finding("unsourced-figure", start=20, statement="s2"),
    )
    assert left(before, fence, after) == ["unsourced-statement", "unclosed-fence"]


def test_an_unread_chapter_may_cite_every_entry() -> None:
    assert left(finding("unused-entry"), finding("unreadable-chapter")) == ["unreadable-chapter"]
    assert left(finding("unused-entry"), finding("unsourced-statement")) == [
        "unused-entry",
        "unsourced-statement",
    ]


def test_an_unfounded_dispute_explains_what_is_said_of_its_sides() -> None:
    wrong = finding("dispute-unfounded", dispute="d1")
    assert left(wrong, finding("one-sided", dispute="d1"), finding("dispute-untold", dispute="d1")) == [
        "dispute-unfounded"
    ]
    assert left(wrong, finding("one-sided", dispute="d2")) == ["dispute-unfounded", "one-sided"]
    assert left(wrong, finding("one-sided", dispute="")) == ["dispute-unfounded", "one-sided"]


def test_a_difference_told_of_both_sources_is_told_once() -> None:
    def at(rule: str, start: int, variant: str = "", *keys: str) -> Diagnostic:
        label = Label(span=Span(path="a.md", start=start, end=start + 3))
        return Diagnostic(rule=rule, severity="error", variant=variant, labels=(label,), keys=keys)

    both = at("sources-disagree-quantity", 4, "", "a1", "b2")
    also, elsewhere = (at("quantity-contradicted", start, "also", "b2") for start in (4, 9))
    alone = at("quantity-contradicted", 4, "", "b2")
    assert settle((both, also, elsewhere, alone)) == (both, elsewhere, alone)
