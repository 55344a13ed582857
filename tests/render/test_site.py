"""The site: its pages find each other from anywhere, hold the whole book, and ask nothing of anybody."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared, conservation
from compile.render.prepared import Part
from compile.render.screen import site


class _Page(HTMLParser):
    """The anchors of a page, the addresses it links to, and what it points to on itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.own: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.anchors.append(value or "")
            elif name in ("href", "src"):
                self.links.append(value or "")
            elif name in ("popovertarget", "aria-labelledby", "for"):
                self.own += (value or "").split()


@pytest.fixture(scope="module")
def made(built: dict[Target, Outcome[Artifact]]) -> Outcome[Artifact]:
    return built["site"]


@pytest.fixture(scope="module")
def texts(made: Outcome[Artifact]) -> dict[str, str]:
    """The pages by their names."""
    return _texts(made.value.files)


@pytest.fixture(scope="module")
def pages(texts: Mapping[str, str]) -> dict[str, _Page]:
    return {name: _Page(text) for name, text in texts.items()}


def _texts(files: Mapping[str, bytes]) -> dict[str, str]:
    return {
        name.removeprefix("site/"): data.decode() for name, data in files.items() if name.endswith(".html")
    }


def test_nothing_is_lost_over_its_pages(made: Outcome[Artifact]) -> None:
    assert made.diagnostics == ()
    assert made.value.name == "site/index.html"


def test_a_page_that_is_not_there_and_one_out_of_its_place_are_found_out(
    made: Outcome[Artifact], prepared: Prepared
) -> None:
    files = dict(made.value.files)
    chapters = [name for name in files if "chapter" in _kind(files[name])]
    first = files.pop(chapters[0])
    lost = conservation.check(files, "site", prepared.expected)
    assert "chapters/01-flood.md" in {found.labels[0].span.path for found in lost}
    assert conservation.check({**files, chapters[0]: first}, "site", prepared.expected)


def _kind(page: bytes) -> str:
    found = re.search(rb'<body[^>]* class="([^"]*)"', page)
    return found[1].decode() if found else ""


def test_every_link_of_every_page_leads_somewhere(
    pages: Mapping[str, _Page], made: Outcome[Artifact]
) -> None:
    files = {name.removeprefix("site/") for name in made.value.files}
    count = 0
    for here, page in pages.items():
        assert len(page.anchors) == len(set(page.anchors)), here
        assert set(page.own) <= set(page.anchors), here
        for link in page.links:
            if re.match(r"(?:https?|data|mailto):", link):
                continue
            name, _, anchor = unquote(link).partition("#")
            assert not name.startswith(("/", "..", "file:")), (here, link)
            assert not name or name in files, (here, link)
            assert not anchor or anchor in pages[name or here].anchors, (here, link)
            count += 1
    assert count > 100


def test_from_each_page_every_other_is_one_step_away(pages: Mapping[str, _Page]) -> None:
    parts = set(pages) - {"404.html"}
    for here, page in pages.items():
        assert parts - {here} <= {link.partition("#")[0] for link in page.links}, here


def test_back_and_on_lead_through_the_book_in_order(texts: Mapping[str, str]) -> None:
    walk, here = [], "index.html"
    while here:
        walk.append(here)
        found = re.search(r'<a rel="next"[^>]* href="([^"]+)"', texts[here])
        after = found[1] if found else ""
        if after:
            assert re.search(rf'<a rel="prev"[^>]* href="{here}"', texts[after])
        here = after
    assert walk == [name for name in texts if name != "404.html"]
    assert walk[:3] == ["index.html", "flood.html", "refs.html"]


def test_the_policy_allows_files_of_the_site_alone_and_nothing_stands_in_the_pages(
    texts: Mapping[str, str],
) -> None:
    for text in texts.values():
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
        assert policy is not None and "unsafe" not in policy[1]
        assert unescape(policy[1]).startswith("default-src 'none'")
        assert "<style" not in text and not re.search(r"<[^>]+\s(?:style|on\w+)=", text)
        assert re.findall(r"<script(?! src=| type=\"application/)", text) == []


def test_a_page_says_of_which_book_it_is_and_where_one_can_cite_it(
    texts: Mapping[str, str], made: Outcome[Artifact]
) -> None:
    for name in ("index.html", "flood.html"):
        for kind, file in (("vnd.citationstyles.csl+json", "citation.json"), ("x-bibtex", "citation.bib")):
            assert f'<link rel="alternate" type="application/{kind}" href="{file}">' in texts[name]
            assert f"site/{file}" in made.value.files
    assert (
        '<meta name="citation_inbook_title" content="The Flood at Marrow Bridge: Three witnesses, and what they do not agree on">'
        in texts["flood.html"]
    )
    assert "citation_inbook_title" not in texts["index.html"]
    assert '<meta name="robots" content="noindex">' in texts["404.html"]
    assert "robots" not in texts["index.html"]


def test_each_claim_stands_on_its_page_and_cites_works_on_another(
    texts: Mapping[str, str], pages: Mapping[str, _Page], prepared: Prepared
) -> None:
    claims = 0
    for here, text in texts.items():
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
        assert found is not None
        for chapter in json.loads(found[1]).get("@graph", ()) if here != "index.html" else ():
            for item in chapter.get("hasPart", ()):
                claims += item["@type"] == "Claim"
                assert item["@id"].startswith("#") and item["@id"][1:] in pages[here].anchors
                for work in item.get("citation", ()):
                    name, _, anchor = work["@id"].partition("#")
                    assert anchor in pages[name].anchors
    assert claims == len(prepared.claims) > 10


def test_the_list_holds_every_file_with_its_digest(made: Outcome[Artifact]) -> None:
    files = {name.removeprefix("site/"): data for name, data in made.value.files.items()}
    listed = json.loads(files.pop("files.json"))["files"]
    assert listed == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_every_statement_is_among_the_places(made: Outcome[Artifact], prepared: Prepared) -> None:
    text = made.value.files["site/places.js"].decode()
    places = json.loads(text.removeprefix("globalThis.recensionPlaces = ").removesuffix(";\n"))
    known = {anchor for anchors in places.values() for anchor in anchors}
    assert {claim.anchor for claim in prepared.claims} <= known


def test_a_drawing_that_could_run_scripts_is_no_file_of_its_own(prepared: Prepared) -> None:
    target = next(iter(prepared.images))
    part = prepared.parts[0]
    picture = {"t": "Para", "c": [{"t": "Image", "c": [["", [], []], [], ["a.svg", ""]]}]}
    changed = replace(
        prepared,
        images={**prepared.images, "a.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>"},
        parts=(replace(part, blocks=[*part.blocks, picture]), *prepared.parts[1:]),
    )
    files = site.write(changed, {})
    assert not [name for name in files if name.endswith(".svg")]
    assert 'src="data:image/svg+xml;base64,' in files["site/flood.html"].decode()
    assert [name for name in files if name.endswith(target.rpartition(".")[2])]


def _part(slug: str = "", identifier: str = "") -> Part:
    return Part(kind="chapter", identifier=identifier or slug, title=[], blocks=[], slug=slug)


@pytest.mark.parametrize(
    ("slugs", "expected"),
    [
        (("01-fall", "02-fall", "Fall"), ["fall.html", "fall-2.html", "fall-3.html"]),
        (("index", "01", "con"), ["index-2.html", "01.html", "con-2.html"]),
        (("1 Überfall & Folgen", "x" * 90), ["uberfall-folgen.html", f"{'x' * 60}.html"]),
    ],
)
def test_names_are_those_of_the_chapters_files_and_no_two_are_alike(
    slugs: tuple[str, ...], expected: list[str]
) -> None:
    assert site.names([_part(slug) for slug in slugs]) == expected
