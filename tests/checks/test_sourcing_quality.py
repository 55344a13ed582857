"""Whose words a statement passes on, whose judgement it gives, and how old its sources are."""

from __future__ import annotations

from pathlib import Path

import pytest

from compile import pipeline

BIB = """@article{gazette, title = {The water came at dawn}, journaltitle = {Valley Gazette}, date = {2011-06-04}}
@article{herald, title = {After the flood}, journaltitle = {Northern Herald}, date = {2011-06-05}}
"""
GAZETTE = """The dam gave way at dawn. The mayor, Lucie Favre, said that the wall had been rotten for years.
Officials said that the gates had been open. The reservoir holds a million litres. Rescue teams searched the cellars.
The engineer Paul Durand was on leave. The dam may have been struck by lightning. Forty cows were lost, Reuters reported.
"""


def found(folder: Path, chapter: str, *, herald: str = "", settings: str = "") -> list[str]:
    """The rules of the groups in question that speak of a chapter."""
    (folder / "chapters").mkdir()
    (folder / "sources/texts").mkdir(parents=True)
    (folder / "recension.yaml").write_text(f"title: Example\n{settings}", "utf-8")
    (folder / "refs.bib").write_text(BIB, "utf-8")
    (folder / "chapters/01-a.md").write_text(chapter, "utf-8")
    (folder / "sources/texts/gazette.txt").write_text(GAZETTE, "utf-8")
    if herald:
        (folder / "sources/texts/herald.txt").write_text(herald, "utf-8")
    asked = ("quality", "unnamed-attribution", "judgement-unmarked", "quotation-wrong-speaker")
    return [each.rule for each in pipeline.check(folder, select=asked).diagnostics]


@pytest.mark.parametrize(
    ("chapter", "rules"),
    [
        ("The gates had been open [@gazette].", ["anonymous-source"]),
        ("Officials said that the gates had been open [@gazette].", []),
        ("The dam gave way at dawn [@gazette].", []),
        ("[Some critics argue that the wall was rotten.]{.own}", ["unnamed-attribution"]),
        ("[It is widely believed that the wall was rotten.]{.own}", ["unnamed-attribution"]),
        ("[Critics of the canton in Sion say so.]{.own}", []),
        ("[The wall was rotten, we wrote: “critics say so”.]{.own}", []),
        ("It is believed that the wall had been rotten for years [@gazette].", ["unnamed-attribution"]),
        ("Some argue for a new dam [@gazette].", []),
        ("The dam probably gave way at dawn [@gazette].", ["judgement-unmarked"]),
        ("The dam was probably struck by lightning [@gazette].", []),
        ("Unlike the mill, the dam gave way at dawn [@gazette].", []),
        ("[It is likely that the gates were open.]{.judgement}", []),
        ("[It is likely that the gates were open.]{.judgement confidence=high}", ["judgement-unmarked"]),
        ("In our view the dam gave way at dawn [@gazette].", ["judgement-unmarked"]),
        ("Forty cows were lost [@gazette].", ["second-hand-source"]),
        ("Forty cows were lost, as Reuters reported [@gazette].", []),
        (
            "The engineer Paul Durand said that “the wall had been rotten for years” [@gazette].",
            ["quotation-wrong-speaker"],
        ),
        ("The engineer said that “the wall had been rotten for years” [@gazette].", []),
        ("Lucie Favre said that “the wall had been rotten for years” [@gazette].", []),
        ("“The wall had been rotten for years” [@gazette].", []),
    ],
)
def test_what_is_said(tmp_path: Path, chapter: str, rules: list[str]) -> None:
    assert found(tmp_path, chapter) == rules


@pytest.mark.parametrize(
    ("chapter", "rules"),
    [
        ("The reservoir currently holds a million litres [@gazette].", ["stale-source"]),
        ("The reservoir now holds a million litres [@gazette].", ["stale-source"]),
        ("The reservoir was currently empty [@gazette].", []),
        ("The cellars were now searched [@gazette].", []),
        ("Today’s reservoir holds a million litres [@gazette].", []),
        ("“The reservoir holds a million litres” now, he was told [@gazette].", []),
    ],
)
def test_now_by_an_old_source(tmp_path: Path, chapter: str, rules: list[str]) -> None:
    assert found(tmp_path, chapter, settings="date: 2013-01-01\n") == rules


@pytest.mark.parametrize("day", ["2012-01-01", ""])
def test_a_young_source_or_no_clock(tmp_path: Path, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    settings = f"date: {day}\n" if day else ""
    assert found(tmp_path, "The reservoir now holds a million litres [@gazette].", settings=settings) == []


@pytest.mark.parametrize(
    ("herald", "rules"),
    [
        ("The dam gave way at dawn, the Valley Gazette reported.", ["shared-root"]),
        ("I saw how the dam gave way at dawn.", []),
        ("The Valley Gazette has an office here. I saw how the dam gave way at dawn.", []),
    ],
)
def test_two_citations_of_one_root(tmp_path: Path, herald: str, rules: list[str]) -> None:
    assert found(tmp_path, "The dam gave way at dawn [@gazette; @herald].", herald=herald) == rules


def test_each_for_its_own_words_needs_no_second_root(tmp_path: Path) -> None:
    herald = "The dam gave way at dawn, the Valley Gazette reported."
    chapter = "Forty cows were lost, says Reuters [@gazette]; by the Valley Gazette the dam gave way at dawn [@herald]."
    assert found(tmp_path, chapter, herald=herald) == []


def test_a_reader_who_is_told(tmp_path: Path) -> None:
    herald = "The dam gave way at dawn, the Valley Gazette reported."
    chapter = "The dam gave way at dawn, says one paper, and the other quotes it [@gazette; @herald]."
    assert found(tmp_path, chapter, herald=herald) == []


@pytest.mark.parametrize(
    ("settings", "rules"),
    [
        ("", []),
        ("checks: {corroborate: figures}\n", ["single-source"]),
        ("checks: {profile: strict}\n", ["single-source"]),
        ("checks: {profile: strict, corroborate: none}\n", []),
    ],
)
def test_a_second_source_where_it_is_asked_for(tmp_path: Path, settings: str, rules: list[str]) -> None:
    chapter = "The reservoir holds a million litres [@gazette].\n\nThe dam gave way at dawn [@gazette].\n"
    assert found(tmp_path, chapter, settings=settings) == rules
