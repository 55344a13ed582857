"""A built book as a table: what was asked of it, what came out, what is aimed at."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from measuring import engines, pages, pdfs, programs
from measuring.books import Made

#: Within how many milliseconds the page of the brief answers.
ANSWER = 300
ROUNDS = 7
#: So many lines of one kind are shown.
SHOWN = 5


class Row(NamedTuple):
    """What was asked, what came out, what is aimed at (empty: only told); what misses the aim, and what was said besides."""

    asked: str
    found: str
    aim: str = ""
    faults: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def table(made: Made, browser: Any, chromium: str) -> str:
    """All rows, and under them what is wrong."""
    told = list(rows(made, browser, chromium))
    lines = ["| asked | found | aim |", "|:--|:--|:--|", *(f"| {a} | {b} | {c} |" for a, b, c, _, _ in told)]
    for title, kind in (("What falls short:", "faults"), ("What was said besides:", "remarks")):
        said = [f"- {row.asked}: {each}" for row in told for each in _some(getattr(row, kind))]
        lines += ["", title, "", *said] if said else []
    return "\n".join(lines)


def rows(made: Made, browser: Any, chromium: str) -> Iterator[Row]:
    """All that is asked of a book; of one that lost something, and so was not written, only that."""
    yield from conserved(made)
    if not any(made.lost.values()):
        yield from web(made, browser)
        yield from epub(made, browser, chromium)
        yield from pdf(made)


def _some(told: tuple[str, ...]) -> Iterator[str]:
    """The first few."""
    yield from map(_safe, told[:SHOWN])
    if len(told) > SHOWN:
        yield f"and {len(told) - SHOWN} more"


def _safe(text: str) -> str:
    """A fault as code, so that nothing in it acts on the page."""
    return f"`{' '.join(text.replace('`', chr(39)).split())[:300]}`"


def conserved(made: Made) -> Iterator[Row]:
    """What arrived in each format."""
    took = f"built in {made.seconds:.0f} s"
    yield Row("length", f"{made.words:,} words, {made.statements:,} statements, {took}")
    for target, lost in made.lost.items():
        share = f"{len(made.expected) - len(lost):,} of {len(made.expected):,}"
        yield Row(f"stretches of text conserved, {target}", share, "all", tuple(lost))


def web(made: Made, browser: Any) -> Iterator[Row]:
    """Its pages: the one file, and those of the site."""
    files = made.files("html")
    (alone,) = (path for path in files if path.parent == made.folder)
    views: dict[pages.View, list[str]] = {}
    for page, width, dark in _shown(made, files):
        views.update(pages.violations(browser, page, width, dark=dark))
    faults = [
        f"{view.page} {view.width} {'dark' if view.dark else 'light'} {view.open}: {line}"
        for view, told in views.items()
        for line in told
    ]
    seen = len({view.page for view in views})
    yield Row(
        f"axe-core: {seen} pages, 390 and 1,440 px, light and dark, and what opens in them",
        f"{len(faults)} violations in {len(views)} views",
        "0",
        tuple(dict.fromkeys(faults)),
    )
    said = programs.vnu(files)
    yield Row("Nu HTML checker", _counts(said), "0 errors", said.errors, said.warnings)
    homes = {page: None if page == alone else page.parent for page in files}
    told = [line for page in files for line in pages.complaints(browser, page, pages.WIDTHS[0], homes[page])]
    yield Row(
        "requests made or possible, gaps and breaches of the policy, complaints of the console",
        str(len(told)),
        "0",
        tuple(told),
    )
    moved = {
        f"{page.name} {width}": pages.shift(browser, page, width)
        for page in (alone, *files[:3])
        for width in pages.WIDTHS
    }
    yield Row(
        "layout shift, loading and reading to the end",
        f"{max(moved.values()):.4f}",
        "0",
        tuple(f"{where}: {sum_}" for where, sum_ in moved.items() if sum_),
    )
    yield from _light(alone, browser, aimed=made.name == "brief")


def _light(page: Path, browser: Any, *, aimed: bool) -> Iterator[Row]:
    """What the one page weighs, and how soon it answers; of the brief there is an aim."""
    aim = f"≤ {pages.WEIGHT // 1000} kB" if aimed else ""
    size = f"{page.stat().st_size / 1000:,.0f} kB"
    yield Row("size of the page", size, aim, tuple(pages.heavy(page)) if aimed else ())
    for width in pages.WIDTHS:
        answers, paints = pages.times(browser, page, width, ROUNDS)
        middle = pages.median(answers)
        spread = f"{middle:.0f} ms ({min(answers):.0f}–{max(answers):.0f}), first paint {pages.median(paints):.0f} ms"
        late = (f"{middle:.0f} ms",) if aimed and middle > ANSWER else ()
        asked = f"interactive, {width} px, median of {ROUNDS}"
        yield Row(asked, spread, f"≤ {ANSWER} ms" if aimed else "", late)


def _shown(made: Made, files: list[Path]) -> list[tuple[Path, int, bool]]:
    """The one page in each window and theme, those of the site in turn; of a real book, whose one page axe takes minutes over, these alone."""
    ways = [(width, dark) for width in pages.WIDTHS for dark in (False, True)]
    alone = [page for page in files if page.parent == made.folder and not made.real]
    site = [page for page in files if page.parent != made.folder]
    return [(page, *way) for page in alone for way in ways] + [
        (page, *ways[number % len(ways)]) for number, page in enumerate(site)
    ]


def epub(made: Made, browser: Any, chromium: str) -> Iterator[Row]:
    """Its EPUB."""
    (file,) = made.files("epub")
    found = programs.epubcheck(file)
    yield Row("EPUBCheck", _counts(found), "0 errors, 0 warnings", found.errors + found.warnings)
    found = programs.ace(file, chromium)
    told = f"{len(found.errors)} serious, {len(found.warnings)} milder"
    yield Row("Ace by DAISY", told, "0 serious", found.errors, found.warnings)
    reader = engines.Reader(browser, file, made.folder)
    parts, wrong = len(reader.spine()), reader.faults()
    yield Row(
        "opened in epub.js and turned to every part",
        f"{parts} parts, {len(wrong)} faults",
        "0 faults",
        tuple(wrong),
    )
    if shutil.which("ebook-convert"):
        text = engines.converted(file, made.folder / "calibre.txt").decode("utf-8")
        lost = engines.missing(text, made.expected)
        share = f"{len(made.expected) - len(lost):,} of {len(made.expected):,}"
        yield Row("stretches of text in what calibre makes of it", share, "all", tuple(lost))
    yield Row("size of the EPUB", f"{file.stat().st_size / 1000:,.0f} kB")


def pdf(made: Made) -> Iterator[Row]:
    """Its PDF."""
    (file,) = made.files("pdf")
    read = pdfs.read(file, made.title, made.language)
    yield Row(
        "PDF/UA-1 and PDF/A-2a: accepted by Typst, read back with pikepdf",
        f"{len(read.faults)} promises not kept; {read.pages} pages, {read.tags:,} tags, {read.figures} figures and formulas described, {read.bookmarks} bookmarks, {read.fonts} fonts",
        "0",
        read.faults,
    )
    yield Row("size of the PDF", f"{file.stat().st_size / 1000:,.0f} kB")


def _counts(found: programs.Verdict) -> str:
    return f"{len(found.errors)} errors, {len(found.warnings)} warnings"
