"""Each gate tells the fault that it is there for: the same functions, asked of something small that is broken."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pytest
from measuring import asking, pages, pdfs, programs
from measuring import books as measured
from pikepdf import Dictionary, Name

from browser import Browser
from compile import pipeline
from compile.render.ast.transform import nodes_below

Installed = Callable[[Path, str], Path]
Tool = Callable[[str, str], str]
Altered = Callable[[Path, Path, str, str, str], Path]

#: A policy without gaps, and one that lets a page do what the fault needs.
STRICT = "default-src 'none'; base-uri 'none'; form-action 'none'"
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">{policy}<title>A page</title>{head}</head>
<body><main><h1>A page</h1>{body}</main></body></html>
"""
PALE = "color: #aaa; background: #fff"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """``write("<p>…", head="<style>…")``: a page with a strict policy, or with the one given ("" is none)."""

    def made(body: str = "<p>Text.</p>", head: str = "", policy: str = STRICT) -> Path:
        page = tmp_path / "page.html"
        tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
        page.write_text(PAGE.format(policy=tag, head=head, body=body), "utf-8")
        return page

    return made


# --- axe ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    "body",
    [
        "<p class=pale>Text.</p>",
        "<div popover id=card-1><p class=pale>Text.</p></div>",
        "<dialog><p class=pale>Text.</p></dialog>",
        "<details><summary>More</summary><p class=pale>Text.</p></details>",
        "<div style='height: 9000px'></div><section style='content-visibility: auto'><p class=pale>Text.</p></section>",
    ],
    ids=["open", "popover", "dialog", "details", "far down"],
)
def test_axe_tells_pale_text_wherever_it_is(
    chromium: Browser, write: Callable[..., Path], installed: Installed, body: str, dark: bool
) -> None:
    """Pale in one of the two themes only: the other is told to be in order."""
    installed(programs.AXE, "it looks for what keeps people out of a page")
    scheme = "dark" if dark else "light"
    style = f"<style>body {{ color: #000; background: #fff }} @media (prefers-color-scheme: {scheme}) {{ .pale {{ {PALE} }} }}</style>"
    page = write(body, style, "")
    told = {
        way: [line for _, lines in pages.violations(chromium, page, 390, dark=way) for line in lines]
        for way in (dark, not dark)
    }
    assert any(line.startswith("color-contrast (serious)") for line in told[dark])
    assert told[not dark] == []


# --- vnu, EPUBCheck, Ace ------------------------------------------------------------------------------------------


def test_vnu_tells_an_error_and_a_warning(
    write: Callable[..., Path], installed: Installed, tool: Tool
) -> None:
    tool("java", "vnu runs in it")
    installed(programs.VNU, "it checks HTML")
    found = programs.vnu([write("<p>An <b>open<p id=a>one</b><i id=a></i><section></section>")])
    assert any("Duplicate ID" in line for line in found.errors)
    assert any("Section lacks heading" in line for line in found.warnings)
    assert programs.vnu([write()]) == programs.Verdict((), ())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("part", "old", "new", "level", "code"),
    [
        ("chapter", "</body>", "<p>open</body>", "errors", "RSC-016"),
        (
            "chapter",
            "</body>",
            '<p><img src="https://example.org/a.png" alt="x"/></p></body>',
            "errors",
            "RSC-006",
        ),
        ("package.opf", "<dc:date>", "<dc:date>c. ", "warnings", "OPF-053"),
    ],
    ids=["fatal", "error", "warning"],
)
def test_epubcheck_tells(
    books: Mapping[str, Path],
    altered: Altered,
    tmp_path: Path,
    tool: Tool,
    part: str,
    old: str,
    new: str,
    level: str,
    code: str,
) -> None:
    tool("java", "EPUBCheck runs in it")
    found = programs.epubcheck(altered(books["starter.epub"], tmp_path / "a.epub", part, old, new))
    assert any(line.startswith(code) for line in getattr(found, level))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "title"),
    [
        ("</body>", '<p><img src="images/cover.png"/></p></body>', "image-alt"),
        ("</body>", "<table><tr><th> </th></tr><tr><td>x</td></tr></table></body>", "empty-table-header"),
    ],
    ids=["serious", "mild"],
)
def test_ace_tells(
    books: Mapping[str, Path],
    altered: Altered,
    tmp_path: Path,
    installed: Installed,
    tool: Tool,
    old: str,
    new: str,
    title: str,
) -> None:
    installed(programs.ACE, "it looks for what keeps people out of an EPUB")
    broken = altered(books["starter.epub"], tmp_path / "a.epub", "001-chapter", old, new)
    found = programs.ace(broken, tool("chromium", "Ace opens EPUBs in it"))
    lines = found.warnings if title == "empty-table-header" else found.errors
    assert any(title in line for line in lines)


# --- PDF ----------------------------------------------------------------------------------------------------------


def _untagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def _unmarked(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/MarkInfo"] = Dictionary()


def _untitled(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
        meta["dc:title"] = ""


def _tongueless(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def _undescribed(pdf: pikepdf.Pdf) -> None:
    next(each for each in pdf.objects if isinstance(each, Dictionary) and "/Alt" in each)["/Alt"] = " "


def _loose(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].contents_add(b"0 0 9 9 re f")


def _acting(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/OpenAction"] = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def _fontless(pdf: pikepdf.Pdf) -> None:
    font = next(
        each
        for each in pdf.objects
        if isinstance(each, Dictionary) and each.get("/Type") == "/FontDescriptor"
    )
    for key in {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()):
        del font[key]


def _unpromised(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
        del meta["pdfuaid:part"]
        meta["pdfaid:conformance"] = "B"


def _unbookmarked(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Outlines"]


def _unnamed(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/ViewerPreferences"]


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_untagged, "is tagged"),
        (_unmarked, "is tagged"),
        (_untitled, "has the title"),
        (_unnamed, "shows its title"),
        (_tongueless, "is in the language"),
        (_undescribed, "describes each figure"),
        (_loose, "marks all that it shows"),
        (_acting, "holds no script"),
        (_fontless, "embeds each font"),
        (_unpromised, "says that it is PDF/UA-1"),
        (_unpromised, "says that it is PDF/A-2a"),
        (_unbookmarked, "has bookmarks"),
    ],
)
def test_a_pdf_that_breaks_a_promise_is_told(
    books: Mapping[str, Path], tmp_path: Path, harm: Callable[[pikepdf.Pdf], None], told: str
) -> None:
    broken = tmp_path / "a.pdf"
    with pikepdf.open(books["sample.pdf"]) as pdf:
        harm(pdf)
        pdf.save(broken)
    faults = pdfs.read(broken, "The Flood at Marrow Bridge", "en").faults
    assert any(fault.startswith(f"not so: {told}") for fault in faults)


# --- what moves, what is asked for, what a page weighs --------------------------------------------------------------


@pytest.mark.parametrize("when", [60, 200], ids=["early", "late"])
@pytest.mark.parametrize("width", pages.WIDTHS)
def test_what_moves_is_told(chromium: Browser, write: Callable[..., Path], width: int, when: int) -> None:
    script = f"<script>setTimeout(() => document.querySelector('h1').insertAdjacentHTML('beforebegin', '<p style=height:200px>Late.</p>'), {when})</script>"
    assert pages.shift(chromium, write("<p>Text.</p>" * 40 + script, policy=""), width) > 0
    assert pages.shift(chromium, write("<p>Text.</p>" * 40), width) == 0


#: A host that nobody can have.
HOST = "http://foreign.invalid"


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (f"<img alt=x src={HOST}/a.png>", ""),
        (f"<div style='height: 20000px'></div><img alt=x loading=lazy src={HOST}/a.png>", ""),
        (f"<img alt=x src=data:, srcset='data:, 1x, {HOST}/a.png 9x'>", ""),
        (f"<svg><image href={HOST}/a.png /></svg>", ""),
        (f"<svg><rect fill='url({HOST}/a.svg#a)'/></svg>", ""),
        (f"<noscript><img alt=x src={HOST}/a.png></noscript>", ""),
        (f"<iframe src={HOST}/a.html></iframe>", ""),
        (f"<p style='background: url({HOST}/a.png)'>x", ""),
        (f"<form action={HOST}/a><button>x</button></form>", ""),
        (f"<a href=#a ping={HOST}/a>x</a>", ""),
        (f"<video poster={HOST}/a.png></video>", ""),
        ("", f"<link rel=icon href={HOST}/favicon.ico>"),
        ("", f"<link rel=preconnect href={HOST}>"),
        ("", f"<link rel=dns-prefetch href={HOST}>"),
        ("", f"<link rel=prefetch href={HOST}/b.html>"),
        ("", f"<link rel='alternate stylesheet' href={HOST}/a.css>"),
        ("", f"<link rel=manifest href={HOST}/a.json>"),
        ("", f"<base href={HOST}>"),
        ("", f"<meta http-equiv=refresh content='900; url={HOST}/b.html'>"),
        ("", f"<style>@font-face {{ font-family: A; src: url({HOST}/a.woff2) }}</style>"),
        ("", f"<style>@import '{HOST}/a.css' print;</style>"),
        ("", f"<style>@media print {{ p {{ background: url('{HOST}/a.png') }} }}</style>"),
        ("", f"<script src={HOST}/a.js></script>"),
    ],
)
def test_what_a_page_could_ask_of_others_is_told(
    chromium: Browser, write: Callable[..., Path], body: str, head: str
) -> None:
    assert any(HOST in line for line in pages.complaints(chromium, write(body, head), 390))


@pytest.mark.parametrize(
    "script",
    [
        "fetch('HOST/a').catch(() => 0)",
        "new WebSocket('HOST/a')",
        "navigator.sendBeacon('HOST/a')",
        "document.body.append(Object.assign(document.createElement('iframe'), {src: 'HOST/a'}))",
        "new Image().src = 'HOST/a'",
    ],
)
def test_what_a_script_asks_of_others_is_told(
    chromium: Browser, write: Callable[..., Path], script: str
) -> None:
    page = write(f"<script>{script.replace('HOST', HOST)}</script>", policy="")
    told = pages.complaints(chromium, page, 390)
    assert any(line.startswith("asked for ") and line.endswith(".invalid/a") for line in told)


def test_a_link_to_others_is_none_of_these(chromium: Browser, write: Callable[..., Path]) -> None:
    links = f"<link rel=canonical href={HOST}><link rel=license href={HOST}>"
    assert pages.complaints(chromium, write(f"<a href={HOST}>x</a>", links), 390) == []


def test_a_page_of_a_site_may_ask_for_its_neighbours_alone(
    write: Callable[..., Path], tmp_path: Path
) -> None:
    page = write("<img alt=x src=images/a.png><img alt=x src=../b.png>")
    assert asking.asks(page, tmp_path) == ["../b.png"]
    (tmp_path / "style.css").write_text(f"p {{ background: url(a.png), url({HOST}/c.png) }}")
    assert asking.asks(page, tmp_path) == ["../b.png", f"{HOST}/c.png"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<script>document.title = 'x'</script>", "script-src"),
        ("<p style='color: red'>x", "style-src"),
        ("<img alt=x src=data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=>", "img-src"),
        ("<p onclick='x()'>x", "script-src"),
    ],
)
def test_a_breach_of_the_policy_is_told(
    chromium: Browser, write: Callable[..., Path], body: str, told: str
) -> None:
    assert any(told in line for line in pages.complaints(chromium, write(body), 390))


@pytest.mark.parametrize(
    "script",
    ["console.error('a')", "console.warn('a')", "throw Error('a')", "Promise.reject(Error('a'))", "console.assert(false)",
     "setTimeout(() => { throw Error('a') }, 50)"],
)  # fmt: skip
def test_what_the_console_says_is_told(chromium: Browser, write: Callable[..., Path], script: str) -> None:
    policy = STRICT + "; script-src 'unsafe-inline'"
    told = pages.complaints(chromium, write(f"<script>{script}</script>", policy=policy), 390)
    assert len(told) == 2 and told[0] == "script-src allows 'unsafe-inline'"


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        ("", "there is no policy before the first script, style or image"),
        ("default-src 'self'; base-uri 'none'; form-action 'none'", "default-src is not 'none'"),
        ("default-src 'none'; form-action 'none'", "base-uri is not 'none'"),
        (f"{STRICT}; script-src 'unsafe-eval'", "script-src allows 'unsafe-eval'"),
        (f"{STRICT}; script-src data:", "script-src allows data:"),
        (f"{STRICT}; img-src https:", "img-src allows https:"),
        (f"{STRICT}; style-src *", "style-src allows *"),
    ],
)
def test_a_policy_with_a_gap_is_told(write: Callable[..., Path], policy: str, told: str) -> None:
    assert asking.unguarded(write(policy=policy)) == [told]
    assert asking.unguarded(write()) == []


def test_a_policy_that_comes_too_late_is_none(write: Callable[..., Path]) -> None:
    late = f'<style>p {{ color: red }}</style><meta http-equiv="Content-Security-Policy" content="{STRICT}">'
    assert asking.unguarded(write(head=late, policy="")) == asking.unguarded(write(policy=""))


def test_a_page_that_weighs_too_much_is_told(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"x" * pages.WEIGHT)
    assert pages.heavy(page) == []
    page.write_bytes(b"x" * (pages.WEIGHT + 1))
    assert pages.heavy(page) == ["600,001 bytes, more than 600,000"]


def test_a_page_that_answers_late_is_told(chromium: Browser, write: Callable[..., Path]) -> None:
    busy = "<script>const end = performance.now() + 400; while (performance.now() < end);</script>"
    later = "<script>setTimeout(() => { const end = performance.now() + 400; while (performance.now() < end); }, 30)</script>"
    for script in (busy, later):
        answers, _ = pages.times(chromium, write(script, policy=""), 390, 3)
        assert pages.median(answers) >= 400


# --- conservation -------------------------------------------------------------------------------------------------


def test_a_lost_statement_is_told_in_each_format_and_nothing_is_written(tmp_path: Path) -> None:
    project = tmp_path / "book"
    shutil.copytree(measured.project("sample", tmp_path), project)
    checked = pipeline.check(project, building=True)
    assert checked.ahead is not None
    statement = next(each for each in checked.book.statements if "repair" in each.text)
    for block in checked.ahead.prepared.parts[0].blocks:
        for node in nodes_below([block]):
            if node["t"] == "Span" and node["c"][0][0] == f"s-{statement.id}":
                node["c"][1].clear()
    made = measured.written("sample", checked, tmp_path / "dist", time.perf_counter())
    assert {target: len(lost) for target, lost in made.lost.items()} == dict.fromkeys(
        ("html", "site", "epub", "pdf"), 1
    )
    assert list((tmp_path / "dist").rglob("*.*")) == []
