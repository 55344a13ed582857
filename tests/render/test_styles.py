"""The citation styles that come with the package: each cites, names its sources, and lists them."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from compile.project.styles import styles
from compile.render import citing
from compile.render.ast.nodes import para, stringify
from compile.tools.resources import templates
from render.citations import cite

BIBLIOGRAPHY = """
@article{doe, author = {Doe, Jane and Roe, Richard}, title = {The Flood Year}, journal = {Journal of Rivers},
  year = {2019}, volume = {3}, pages = {1--9}}
@book{holm, author = {Holm, Ida}, title = {A Parish History}, publisher = {Ferry Press}, location = {Lund}, year = {1987}}
@online{desk, author = {{River Desk}}, title = {Water Falls}, url = {https://example.org/water}, date = {2020-05-01}}
@unsrt{never, title = {Never Cited}}
"""
_CSL = "{http://purl.org/net/xbiblio/csl}"


def _style(name: str) -> bytes:
    return (templates() / "csl" / f"{name}.csl").read_bytes()


@pytest.mark.parametrize("name", styles())
def test_a_style_cites_names_and_lists(name: str) -> None:
    keys = ("desk", "doe", "holm")
    book = [para({"t": "Str", "c": "It"}, {"t": "Space"}, cite(key), {"t": "Str", "c": "."}) for key in keys]
    cited = citing.cite([book], BIBLIOGRAPHY, keys, language="en", style=_style(name))
    assert len(cited.cites) == len(keys)
    note = ElementTree.fromstring(_style(name)).get("class") == "note"
    for node in cited.cites:
        printed = node["c"][1]
        assert [inner["t"] for inner in printed if inner["t"] == "Note"] == (["Note"] if note else [])
        assert printed and "?" not in stringify(printed)
    assert {key: bool(stringify(cited.short[key]).strip()) for key in keys} == dict.fromkeys(keys, True)
    if list(ElementTree.fromstring(_style(name)).iter(f"{_CSL}bibliography")):
        assert sorted(cited.entries) == sorted(keys)
        assert "flood year" in stringify(cited.entries["doe"]).lower()


def test_there_is_a_dozen_of_all_three_kinds() -> None:
    formats = set()
    for name in styles():
        info = ElementTree.fromstring(_style(name)).find(f"{_CSL}info")
        assert info is not None
        assert not [link for link in info.iter(f"{_CSL}link") if link.get("rel") == "independent-parent"]
        formats |= {found.get("citation-format") for found in info.iter(f"{_CSL}category")}
    assert len(styles()) >= 12
    assert {"author-date", "note", "numeric"} <= formats


def test_each_style_of_others_keeps_its_licence() -> None:
    for name in styles():
        own = name in ("author-date", "note", "short-title")
        assert own or "creativecommons.org/licenses/by-sa/3.0" in _style(name).decode("utf-8")


@pytest.mark.parametrize(("name", "listed"), [("mhra-notes", True), ("bluebook", False)])
def test_what_a_style_has_no_entry_for_is_named_all_the_same(name: str, listed: bool) -> None:
    minutes = "@unpublished{minutes, author = {{Parish}}, title = {Minutes}, date = {1663}}"
    book = [para(cite(key)) for key in ("holm", "minutes")]
    cited = citing.cite([book], BIBLIOGRAPHY + minutes, (), language="en", style=_style(name))
    assert "Minutes" in stringify(cited.entries["minutes"]) and "Parish History" in stringify(
        cited.entries["holm"]
    )
    assert [stringify(block["c"][1]).strip() != "" for block in cited.bibliography] == [True, True] * listed


@pytest.mark.parametrize(("language", "end"), [("en", "Year.”"), ("en-GB", "Year’.")])
def test_a_note_ends_as_its_language_has_it(language: str, end: str) -> None:
    book = [para(cite("doe")), para(cite("doe"))]
    cited = citing.cite([book], BIBLIOGRAPHY, (), language=language, style=_style("chicago-notes"))
    (note,) = cited.cites[1]["c"][1]
    assert stringify(note["c"][0]["c"]).endswith(end)
