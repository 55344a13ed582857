"""Which words each citation of a sentence vouches for."""

from __future__ import annotations

from compile.model.manuscript import OBJECT
from compile.statements.scopes import scoped
from statements.made import prose


def vouched(source: str) -> list[tuple[str, str]]:
    found = prose(source)
    return [
        (c.key, found.text[slice(*c.scope)].replace(OBJECT, "*").strip(" ,;."))
        for c in scoped(found, 0, len(found.text))
    ]


def test_one_bracket_vouches_for_the_whole_sentence() -> None:
    assert vouched("In 2018 [@a; @b] fighting spread.") == [
        ("a", "In 2018 * fighting spread"),
        ("b", "In 2018 * fighting spread"),
    ]


def test_each_of_several_has_the_stretch_since_the_one_before() -> None:
    assert vouched("It was 245 by one count [@a], two hundred by the police chief’s [@b].") == [
        ("a", "It was 245 by one count *"),
        ("b", "two hundred by the police chief’s *"),
    ]


def test_a_semicolon_parts_them_even_where_the_figure_follows() -> None:
    assert vouched("According to one [@a], 245; according to another [@b], 200.") == [
        ("a", "According to one *, 245"),
        ("b", "according to another *, 200"),
    ]


def test_the_last_has_what_follows_it() -> None:
    assert vouched("One count was 46 [@a], another 52 [@b], of whom three died.")[1] == (
        "b",
        "another 52 *, of whom three died",
    )


def test_in_text_citations_vouch_forward() -> None:
    assert vouched("@a counted 46, and @b counted 52.") == [
        ("a", "* counted 46, and"),
        ("b", "* counted 52"),
    ]


def test_words_between_a_forward_and_a_backward_citation_belong_to_both() -> None:
    assert vouched("@a counted 46, the hospital 52 [@b].") == [
        ("a", "* counted 46, the hospital 52"),
        ("b", "the hospital 52 *"),
    ]


def test_a_suppressed_author_vouches_for_what_follows() -> None:
    assert vouched("Smith [-@a] counted 46, Jones [-@b] 52.") == [
        ("a", "Smith * counted 46, Jones"),
        ("b", "* 52"),
    ]


def test_neighbouring_brackets_vouch_for_the_same_words() -> None:
    assert vouched("The toll was 46 [@a] [@b].") == [
        ("a", "The toll was 46 *"),
        ("b", "The toll was 46 * *"),
    ]
