"""What is a statement, and which citations cover it."""

from __future__ import annotations

from compile.model.book import Policy
from compile.model.manuscript import Atom, Chapter
from compile.model.statement import Statement
from compile.statements.drafts import drafts
from compile.statements.identity import Register
from statements.made import chapter, mark, prose


def found(made: Chapter, coverage: str = "sentence") -> list[Statement]:
    policy = Policy(coverage="trailing" if coverage == "trailing" else "sentence")
    return list(drafts(made, policy, Register()))


def keys(made: Chapter, coverage: str = "sentence") -> list[str]:
    return [" ".join(c.key for c in statement.citations) for statement in found(made, coverage)]


def texts(made: Chapter) -> list[str]:
    return [statement.text for statement in found(made)]


def test_questions_headings_and_code_assert_nothing() -> None:
    code = prose("x = 1", 2, atoms=(Atom(kind="code", start=0, end=5),))
    made = chapter("Why did they leave? They were told to.", prose("Heading", 1, "heading"), code)
    assert texts(made) == ["They were told to."]


def test_a_quoted_question_does_not_make_a_question() -> None:
    assert texts(chapter("He asked, “Why did they leave?”")) == ["He asked, “Why did they leave?”"]


def test_a_cell_that_only_labels_is_no_statement() -> None:
    cells = [
        prose("Claimant", 0, "cell", table=(1, 0, 0), header=True),
        prose("Taliban spokesman", 1, "cell", table=(1, 1, 0)),
        prose("153", 2, "cell", table=(1, 1, 1)),
        prose("[@wikipedia]", 3, "cell", table=(1, 1, 2)),
    ]
    made = chapter(*cells)
    assert texts(made) == ["153"]
    assert keys(made) == ["wikipedia"]


def test_a_cell_without_a_cited_row_has_the_citations_of_its_caption() -> None:
    cell = prose("153", 0, "cell", table=(1, 1, 1), path=(4, "c", 4, 0, 3))
    caption = prose("Losses as claimed [@a].", 1, "caption", path=(4, "c", 1, 1, 0, "c"))
    other = prose("7", 2, "cell", table=(2, 1, 1), path=(5, "c", 4, 0, 3))
    assert keys(chapter(cell, caption, other)) == ["a", "a", ""]


def test_a_list_item_is_covered_by_the_sentence_that_introduces_its_list() -> None:
    made = chapter(
        "It rained. Three figures were given [@a]:",
        prose("153 by the Taliban", 1, "item", path=(1, "c", 0, 0, "c")),
        prose("40 by their enemies [@b]", 2, "item", path=(1, "c", 1, 0, "c")),
        "A paragraph after.",
    )
    assert keys(made) == ["", "a", "a", "b", ""]


def test_a_sentence_that_introduces_a_list_is_covered_by_its_items() -> None:
    made = chapter("Three figures were given:", prose("153 [@b]", 1, "item", path=(1, "c", 0, 0, "c")))
    assert keys(made) == ["b", "b"]


def test_a_trailing_citation_covers_back_to_the_one_before() -> None:
    made = chapter("It rained [@a]. It snowed. Then it froze [@b]. It thawed.")
    assert keys(made) == ["a", "", "b", ""]
    assert keys(made, "trailing") == ["a", "b", "b", ""]


def test_a_block_quote_is_covered_by_the_sentence_before_it() -> None:
    quote = prose("We lost contact with the others.", 1, "quote")
    assert keys(chapter("Nemat said [@nyt]:", quote)) == ["nyt", "nyt"]
    assert keys(chapter("Nemat spoke.", quote, "[@nyt] He was tired.")) == ["", "nyt", "nyt"]


def test_the_signature_of_a_block_quote_covers_it_and_is_no_statement() -> None:
    made = chapter(
        prose("We lost contact.", 0, "quote", path=(0, "c", 0, "c")),
        prose("— Mufti Nemat [@nyt]", 1, "quote", path=(0, "c", 1, "c")),
    )
    assert texts(made) == ["We lost contact."]
    assert keys(made) == ["nyt"]


def test_a_lent_citation_vouches_for_the_whole_statement() -> None:
    statement = found(
        chapter(prose("153", 0, "cell", table=(1, 1, 1)), prose("[@a]", 1, "cell", table=(1, 1, 2)))
    )[0]
    assert (statement.citations[0].position, statement.citations[0].scope) == (-1, (0, 3))


def test_marks_over_all_words_exempt_and_others_do_not() -> None:
    own = prose("We read five sources.", 0, marks=(mark("own", 0, 21),))
    part = prose("It rained, we think.", 1, marks=(mark("judgement", 10, 19),))
    first, second = found(chapter(own, part))
    assert (first.exempt, [m.name for m in first.marks]) == ("own", ["own"])
    assert (second.exempt, second.marks) == ("", ())


def test_a_quotation_belongs_to_the_citation_that_vouches_for_it() -> None:
    statement = found(chapter("One said “it rained” [@a], another “it snowed” [@b]."))[0]
    assert [q.citations for q in statement.quotations] == [(0,), (1,)]


def test_ids_outlive_figures_and_citations_but_digests_do_not() -> None:
    first = found(chapter("About 245 fighters surrendered to the government on 1 August [@a]."))[0]
    second = found(chapter("About 200 fighters surrendered to the government on 1 August [@b]."))[0]
    assert first.id == second.id
    assert first.digest != second.digest


def test_equal_statements_have_ids_of_their_own() -> None:
    one, two = found(chapter("It rained.", "It rained."))
    assert two.id == f"{one.id}-2"


def test_the_span_ends_with_the_words() -> None:
    made = chapter("It rained. [@a]")
    statement = found(made)[0]
    assert (statement.span.start, statement.span.end) == (0, 10)
