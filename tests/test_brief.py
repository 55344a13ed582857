"""The brief: clean, whole, from all five sources, and telling of every disagreement that is known."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections import Counter
from html import unescape
from pathlib import Path

import pypdf
import pytest

from compile.model.manuscript import OBJECT
from compile.pipeline import Built, Checked
from compile.render.conservation import fold

SOURCES = {"wikipedia", "wikiexcerpt", "defensepost2018", "aan2018", "nyt2018"}
#: A run of more words than this, the same as in a captured text, would be somebody else's writing.
LONGEST_RUN = 25
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TAGS = re.compile(r"<(style|script|title)\b.*?</\1>|<[^>]*>", re.DOTALL)
_MARKS = re.compile(r"≠\s?\d+(?:,\s?\d+)*")


def words(text: str) -> list[str]:
    """The words of a text, without case."""
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def test_it_checks_clean(brief: Checked) -> None:
    severe = [found for found in brief.diagnostics if found.severity in ("error", "warning")]
    assert severe == []


def test_it_is_as_long_as_a_brief_should_be(brief: Checked) -> None:
    chapters = brief.book.chapters
    count = sum(len(words(prose.text)) for chapter in chapters for prose in chapter.prose)
    assert 3000 <= count <= 4500
    assert 5 <= len([chapter for chapter in chapters if len(chapter.prose) > 1]) <= 7
    assert len(brief.book.statements) >= 110


def test_every_statement_ends_in_a_named_state_and_most_are_supported(brief: Checked) -> None:
    states = brief.book.states
    assert set(states) == {statement.id for statement in brief.book.statements}
    assert len(states) == len(brief.book.statements)
    assert not {"contradicted", "sources-conflict", "unchecked"} & set(states.values())
    judged = [state for state in states.values() if state in ("supported", "not-found")]
    assert judged.count("supported") >= 0.95 * len(judged)


def test_all_five_sources_are_cited_and_captured(brief: Checked) -> None:
    cited = {citation.key for statement in brief.book.statements for citation in statement.citations}
    assert cited == SOURCES
    assert {reference.key for reference in brief.book.references} == SOURCES
    assert {source.key for source in brief.book.sources} == SOURCES


def test_its_quotations_are_verified_short_and_from_every_source(brief: Checked) -> None:
    found = [check for statement in brief.book.statements for check in statement.verifications]
    verified = [check for check in found if check.match in ("exact", "permitted")]
    assert len(verified) >= 25
    assert {check.key for check in verified} == SOURCES
    quotations = [quoted for statement in brief.book.statements for quoted in statement.quotations]
    assert all(len(quoted.words.split()) <= 25 for quoted in quotations)
    assert len(found) == len(verified), "a quotation that is not verified"


def test_every_known_disagreement_is_told_and_each_form_is_used(brief: Checked) -> None:
    clashing = [found for found in brief.book.conflicts if found.verdict in ("conflict", "positions")]
    assert [found.id for found in clashing if not found.acknowledgements] == []
    told = {found.dispute or found.id: found for found in clashing}
    assert len(told) >= 14
    forms = Counter(said.form for found in clashing for said in found.acknowledgements)
    assert {1, 2, 3, 5} <= set(forms)
    preferred = [said for found in clashing for said in found.acknowledgements if said.form == 5]
    assert all(said.prefers in SOURCES and said.because for said in preferred)


@pytest.mark.parametrize("said", ["as many as 150", "more than 150", "Two hundred", "About 245"])
def test_each_count_of_those_who_surrendered_is_told(brief: Checked, said: str) -> None:
    sides = [side for found in brief.book.conflicts if found.acknowledgements for side in (found.a, found.b)]
    assert said in {side.says for side in sides}


def test_every_dispute_is_told_or_dismissed_with_a_reason(brief: Checked) -> None:
    for dispute in brief.book.disputes:
        assert dispute.state == "acknowledged" or (dispute.state == "dismissed" and dispute.because)


def test_it_is_built_in_every_format_with_nothing_lost(built_brief: Built) -> None:
    assert set(built_brief.files) == {"darzab.html", "darzab.epub", "darzab.pdf"}
    assert [found for found in built_brief.diagnostics if found.severity in ("error", "warning")] == []


def text_of(name: str, data: bytes) -> str:
    """The letters of an output in order; pages of a PDF one after another; without the marks of disagreements."""
    if name.endswith(".pdf"):
        pages = pypdf.PdfReader(io.BytesIO(data)).pages
        return fold(_MARKS.sub("", "".join(page.extract_text() for page in pages)))
    if name.endswith(".epub"):
        archive = zipfile.ZipFile(io.BytesIO(data))
        pages_ = [archive.read(part).decode() for part in archive.namelist() if part.endswith(".xhtml")]
        return fold(_MARKS.sub("", unescape(_TAGS.sub("", "".join(pages_)))))
    return fold(_MARKS.sub("", unescape(_TAGS.sub("", data.decode()))))


@pytest.mark.parametrize("name", ["darzab.html", "darzab.epub", "darzab.pdf"])
def test_every_statement_can_be_read_in_it(built_brief: Built, name: str) -> None:
    """The same as the build's own check of conservation, by another reader and another way of looking."""
    text = text_of(name, built_brief.files[name])
    lost = []
    for statement in built_brief.checked.book.statements:
        pieces = [fold(piece) for piece in statement.text.split(OBJECT)]
        # A page's foot, its notes and the next page's head may stand in the midst of a sentence.
        size = 12 if name.endswith(".pdf") else 400
        parts = [piece[at : at + size] for piece in pieces for at in range(0, len(piece), size)]
        absent = [part for part in parts if part not in text]
        if len(absent) > (2 if name.endswith(".pdf") else 0):
            lost.append((statement.id, absent))
    assert lost == []


def test_it_has_a_table_of_casualties_by_claimant(built_brief: Built) -> None:
    page = built_brief.files["darzab.html"].decode()
    tables = [table for table in re.findall(r"<table.*?</table>", page, re.DOTALL) if "Claimant" in table]
    assert len(tables) == 1
    for claimant in ("Governor", "Taliban", "Nemat"):
        assert claimant in tables[0]
    assert 'href="#tbl-losses"' in page


def test_it_has_a_figure_of_the_claims_drawn_from_the_facts(built_brief: Built) -> None:
    page = built_brief.files["darzab.html"].decode()
    figure = re.search(r'<figure[^>]*id="fig-surrendered".*?</figure>', page, re.DOTALL)
    assert figure is not None
    for said in ("as many as 150", "more than 150", "About 245"):
        assert said in figure[0]
    assert "<svg" in figure[0] or "<img" in figure[0]
    assert 'href="#fig-surrendered"' in page


def test_a_figure_that_a_chapter_draws_is_not_drawn_again(built_brief: Built) -> None:
    page = built_brief.files["darzab.html"].decode()
    entry = page[page.index('id="differs-1"') : page.index('id="differs-2"')]
    assert "<svg" not in entry and '<a href="#fig-surrendered">Figure&nbsp;1</a>' in entry


def test_the_apparatus_lists_every_disagreement(built_brief: Built) -> None:
    page = built_brief.files["darzab.html"].decode()
    start = page.rindex("Where accounts differ</h")
    for dispute in built_brief.checked.book.disputes:
        assert page.find(dispute.title.replace("'", "’"), start) > 0, dispute.id


def test_no_file_of_the_repository_carries_a_captured_text(root: Path, shared: Path) -> None:
    """No run of more than ``LONGEST_RUN`` words of a captured source stands in a tracked file."""
    runs: dict[tuple[str, ...], str] = {}
    for path in (shared / "seeds").glob("*.txt"):
        said = words(path.read_text("utf-8"))
        for at in range(len(said) - LONGEST_RUN):
            runs[tuple(said[at : at + LONGEST_RUN + 1])] = path.name
    carried = []
    for name in tracked(root):
        try:
            said = words((root / name).read_text("utf-8"))
        except UnicodeDecodeError:
            continue
        windows = (tuple(said[at : at + LONGEST_RUN + 1]) for at in range(len(said) - LONGEST_RUN))
        carried += [f"{name}: {' '.join(run[:8])} … ({runs[run]})" for run in windows if run in runs][:1]
    assert carried == []


def tracked(root: Path) -> list[str]:
    """The files that git keeps, and that are there."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("not a git work tree")
    return [name for name in done.stdout.split("\0") if (root / name).is_file()]


def test_no_captured_text_is_tracked(root: Path) -> None:
    assert [name for name in tracked(root) if name.startswith("sources/") and "texts" in name] == []
