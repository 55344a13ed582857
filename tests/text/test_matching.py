"""Quotations proved or refused by fingerprints alone."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.language.quotations import classify
from compile.model.evidence import Passage
from compile.text.matching import Result, match
from compile.text.places import Index
from compile.text.sentences import split
from compile.text.weave import cut, spans, weave

TEXT = (
    "The harvest of 1846 failed in three counties, and the wardens did not open the granaries until March. "
    "Mr. Brennan, a miller from Sligo, said “nearly 40 carts of oats left the quay” that week. "
    "If the roads had been passable – they were not – relief might have come by boat or long-\nterm lease. "
    "However, the governor wrote that the stores were full; the clerks counted 3,500 sacks, 120 barrels and no meal. "
    "Nobody in the parish believed the count. The wardens opened the granaries on 4 March and fed 600 families."
)


def index_of(text: str) -> Index:
    ranges = split(text)
    tokens = spans(cut(text), ranges)
    passages = [
        Passage(number=i, paragraph=i, sentence=1, start=a, end=b, tokens=t, digest="", stems=())
        for i, ((a, b), t) in enumerate(zip(ranges, tokens, strict=True), 1)
    ]
    return Index(weave(text, ranges, classify=classify, salt="salt"), passages)


INDEX = index_of(TEXT)


def look(words: str, *, strict: bool = False, sentences: int = 1) -> Result:
    return match(words, INDEX, classify=classify, strict=strict, elision_sentences=sentences)


@pytest.mark.parametrize(
    "words",
    [
        "the wardens did not open the granaries",
        "a miller from Sligo, said nearly 40 carts",
        "“nearly 40 carts of oats left the quay”",
        "said 'nearly 40 carts",
        "3,500 sacks",
        "open\u00a0the\ngranaries",
        "long-term lease",
        "by boat or longterm lease",
        "passable – they were not",
    ],
)
def test_words_as_they_stand_are_exact(words: str) -> None:
    assert look(words).match == "exact"


@pytest.mark.parametrize(
    "words",
    [
        "The wardens did not open the granaries",
        "the clerks counted 3,500 sacks.",
        "the clerks counted 3,500 sacks, 120 barrels!",
        "[t]he harvest of 1846",
        "the harvest [that is, the oats] of 1846 failed",
        "The harvest of 1846 failed [sic] in three counties",
        "[he] said “nearly 40 carts",
        "The harvest of 1846 fail[s] in three counties",
        "the clerks counted … 120 barrels and no meal",
        "the clerks counted [...] 120 barrels and no meal",
        "the clerks counted . . . 120 barrels and no meal",
        "… the clerks counted 3,500 sacks …",
        "the gran-\naries until March …",
        "The wardens opened … fed 600 families",
    ],
)
def test_permitted_changes(words: str) -> None:
    assert look(words).match == "permitted"


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("the keepers did not open the granaries", ("keepers", "word")),
        ("the clerks counted 3,500 sacks 120 barrels", ("", "punctuation")),
        ("the harvest of 1846 badly failed in three counties", ("badly", "nothing")),
        ("the wardens did not Open the granaries", ("Open", "case")),
        ("passable — they were not", ("—", "punctuation")),
    ],
)
def test_other_changes_are_altered(words: str, change: tuple[str, str]) -> None:
    found = look(words)
    assert found.match == "altered"
    assert change in found.changes


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("the clerks counted 3,600 sacks", "number"),
        ("the wardens did open the granaries", "negation"),
        ("the stores were not full", "negation"),
        ("relief will have come by boat", "modal"),
        ("a miller from Galway, said nearly", "name"),
        ("did not open the granaries until April", "date"),
        ("120 sacks, 3,500 barrels and no meal", "number"),
        ("the harvest of 1846 failed in three pounds", "unit"),
        ("the clerks [never] counted 3,500 sacks", "negation"),
    ],
)
def test_changes_of_meaning_are_told_apart(words: str, reason: str) -> None:
    found = look(words)
    assert (found.match, found.reason) == ("meaning-altered", reason)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("the wardens did … open the granaries", "negation"),
        ("counted 3,500 sacks, … meal", "negation"),
        ("Mr. Brennan, a miller … nearly 40 carts", "attribution"),
        ("relief … have come by boat", "hedge"),
        ("the wardens did [firmly] open the granaries", "negation"),
    ],
)
def test_an_elision_may_not_hide(words: str, reason: str) -> None:
    found = look(words)
    assert (found.match, found.reason) == ("hides", reason)
    assert found.elided is not None


def test_an_elision_may_not_run_over_sentences() -> None:
    text = "One man came. Two men sat. Three men ate. Four men left town."
    index = index_of(text)
    quoted = "One man … men left town"
    assert match(quoted, index, classify=classify).reason == "sentences"
    assert match(quoted, index, classify=classify, elision_sentences=3).match == "permitted"


def test_an_abbreviation_without_its_stops_means_the_same() -> None:
    dotted = index_of("The men saw the U.S. envoy and left at noon.")
    plain = index_of("At last the UN guards came in at noon.")
    assert match("men saw the US envoy and left", dotted, classify=classify).match == "altered"
    assert match("men saw the UK envoy and left", dotted, classify=classify).match == "meaning-altered"
    assert match("last the U.N. guards came in", plain, classify=classify).match == "altered"


def test_one_changed_word_of_a_very_long_quotation_is_told() -> None:
    names = [f"Stone{number}x lay by wall {number} of row {number * 7}." for number in range(900)]
    index = index_of(" ".join(names))
    changed = " ".join(names).replace("wall 700 of", "wall 701 of")
    found = match(changed, index, classify=classify)
    assert (found.match, found.changes) == ("meaning-altered", (("701", "number"),))


def test_strict_wants_the_change_of_case_in_brackets() -> None:
    assert look("the harvest of 1846", strict=True).match == "altered"
    assert look("[t]he harvest of 1846", strict=True).match == "permitted"


def test_what_is_not_there_is_absent() -> None:
    assert look("a swallow over the northern sea").match == "absent"
    assert look("The ships came from Boston with flour").match == "absent"


def test_runs_in_another_order_are_not_accepted() -> None:
    assert look("fed 600 families … the harvest of 1846").match not in ("exact", "permitted")


@pytest.mark.parametrize("words", ["failed", "of a", "…", "", "[he]", "—"])
def test_too_little_is_unresolved(words: str) -> None:
    assert (look(words).match, look(words).reason) == ("unresolved", "too-short")


def test_a_few_words_in_many_places_are_unresolved_without_a_locator() -> None:
    text = "\n\n".join(
        f"He saw the fort on day {number}." for number in ("one", "two", "three", "four", "five", "six")
    )
    index = index_of(text)
    assert match("the fort", index, classify=classify).reason == "several-places"
    found = match("the fort", index, classify=classify, near=lambda at: at == 3)
    assert found.match == "exact"
    assert found.tokens is not None and index.passage(found.tokens[0]) == 3


def test_a_damaged_extraction_is_unresolved() -> None:
    index = index_of("The treaty was \ufffd signed at the old mill by both sides.")
    found = match("The treaty was signed at the old mill by both sides", index, classify=classify)
    assert (found.match, found.reason) == ("unresolved", "damaged")


WORDS = [token.text for token in cut(TEXT) if not token.mark]


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(WORDS) - 1), st.integers(2, 25), st.sampled_from(["\n", "\u00a0", "  ", " "]))
def test_every_stretch_of_the_text_is_found(first: int, count: int, blank: str) -> None:
    tokens = cut(TEXT)
    words = [at for at, token in enumerate(tokens) if not token.mark]
    chosen = words[first : first + count]
    stretch = TEXT[tokens[chosen[0]].start : tokens[chosen[-1]].end]
    found = look(stretch.replace(" ", blank))
    assert found.match in ("exact", "unresolved")
    if found.tokens is not None:
        there = tokens[slice(*found.tokens)]
        assert [token.text for token in there] == [token.text for token in tokens[chosen[0] : chosen[-1] + 1]]


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(WORDS) - 4), st.integers(3, 20), st.integers(0, 19), st.sampled_from(WORDS))
def test_no_other_word_is_accepted(first: int, count: int, at: int, other: str) -> None:
    chosen = WORDS[first : first + count]
    at %= len(chosen)
    changed = [*chosen[:at], other, *chosen[at + 1 :]]
    known = {tuple(w.lower() for w in WORDS[i : i + len(changed)]) for i in range(len(WORDS))}
    if tuple(w.lower() for w in changed) not in known:
        assert look(" ".join(changed)).match not in ("exact", "permitted")


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="abc [].…,-\n'“”123not", max_size=60))
def test_nothing_an_author_writes_breaks_it(words: str) -> None:
    found = look(words)
    assert found.tokens is None or 0 <= found.tokens[0] <= found.tokens[1] <= INDEX.size


def test_the_order_of_the_words_is_proved() -> None:
    chance = random.Random(1)
    for first in range(0, len(WORDS) - 6, 3):
        mixed = WORDS[first : first + 6]
        chance.shuffle(mixed)
        if [*pairwise(mixed)] != [*pairwise(WORDS[first : first + 6])]:
            assert look(" ".join(mixed)).match not in ("exact", "permitted")
