"""A built book as a table: what was asked of it, what came out, what is aimed at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from measuring import pages, pdfs, programs
from measuring.books import Made

#: What the page of the brief may weigh, in bytes, and within how many milliseconds a page answers.
WEIGHT, ANSWER = 600_000, 300
ROUNDS = 7
#: What was asked, what came out, what is aimed at (empty: only told), and what is wrong in words.
Row: TypeAlias = tuple[str, str, str, tuple[str, ...]]


def table(made: Made, browser: Any, chromium: str) -> str:
    """All rows, and under them what is wrong."""
    rows = [*conserved(made), *web(made, browser), *epub(made, chromium), *pdf(made)]
    lines = ["| asked | found | aim |", "|:--|:--|:--|", *(f"| {a} | {b} | {c} |" for a, b, c, _ in rows)]
    wrong = [f"- {asked}: {_safe(fault)}" for asked, _, _, faults in rows for fault in faults[:5]]
    return "\n".join([*lines, *(["", "What falls short:", "", *wrong] if wrong else [])])


def _safe(text: str) -> str:
    """A fault as code, so that nothing in it acts on the page."""
    return f"`{' '.join(text.replace('`', chr(39)).split())[:300]}`"


def conserved(made: Made) -> Iterator[Row]:
    """What arrived in each format."""
    yield (
        "length",
        f"{made.words:,} words, {made.statements:,} statements, built in {made.seconds:.0f} s",
        "",
        (),
    )
    for target, lost in made.lost.items():
        share = f"{made.expected - len(lost):,} of {made.expected:,}"
        yield f"stretches of text conserved, {target}", share, "all", tuple(lost)


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
    yield (
        f"axe-core: {seen} pages, 390 and 1,440 px, light and dark, and what opens in them",
        f"{len(faults)} violations in {len(views)} views",
        "0",
        tuple(dict.fromkeys(faults)),
    )
    own = f"asked for {made.folder.as_uri()}/"  # a site's pages share a style and scripts
    said = programs.vnu(files)
    yield "Nu HTML checker", _counts(said), "0 errors", said.errors + said.warnings
    told = [
        line for page in files for line in pages.complaints(browser, page, pages.WIDTHS[0]) if own not in line
    ]
    yield "requests made, breaches of the policy, complaints of the console", str(len(told)), "0", tuple(told)
    moved = max(pages.shift(browser, page, width) for page in (alone, *files[:3]) for width in pages.WIDTHS)
    yield "layout shift, loading and reading to the end", f"{moved:.4f}", "0", ()
    brief = made.name == "brief"
    yield (
        "size of the page",
        f"{alone.stat().st_size / 1000:,.0f} kB",
        f"≤ {WEIGHT // 1000} kB" if brief else "",
        (),
    )
    for width in pages.WIDTHS:
        answers, paints = pages.times(browser, alone, width, ROUNDS)
        spread = f"{pages.median(answers):.0f} ms ({min(answers):.0f}–{max(answers):.0f}), first paint {pages.median(paints):.0f} ms"
        yield f"interactive, {width} px, median of {ROUNDS}", spread, f"≤ {ANSWER} ms" if brief else "", ()


def _shown(made: Made, files: list[Path]) -> list[tuple[Path, int, bool]]:
    """The one page in each window and theme, those of the site in turn; of a real book, whose one page axe takes minutes over, these alone."""
    ways = [(width, dark) for width in pages.WIDTHS for dark in (False, True)]
    alone = [page for page in files if page.parent == made.folder and not made.real]
    site = [page for page in files if page.parent != made.folder]
    return [(page, *way) for page in alone for way in ways] + [
        (page, *ways[number % len(ways)]) for number, page in enumerate(site)
    ]


def epub(made: Made, chromium: str) -> Iterator[Row]:
    """Its EPUB."""
    (file,) = made.files("epub")
    found = programs.epubcheck(file)
    yield "EPUBCheck", _counts(found), "0 errors, 0 warnings", found.errors + found.warnings
    found = programs.ace(file, chromium)
    yield (
        "Ace by DAISY",
        f"{len(found.errors)} serious, {len(found.warnings)} milder",
        "0 serious",
        found.errors + found.warnings,
    )
    yield "size of the EPUB", f"{file.stat().st_size / 1000:,.0f} kB", "", ()


def pdf(made: Made) -> Iterator[Row]:
    """Its PDF."""
    (file,) = made.files("pdf")
    read = pdfs.read(file, made.title, made.language)
    yield (
        "PDF/UA-1 and PDF/A-2a: accepted by Typst, read back with pikepdf",
        f"{len(read.faults)} promises not kept; {read.pages} pages, {read.tags:,} tags, {read.figures} figures and formulas described, {read.bookmarks} bookmarks, {read.fonts} fonts",
        "0",
        read.faults,
    )
    yield "size of the PDF", f"{file.stat().st_size / 1000:,.0f} kB", "", ()


def _counts(found: programs.Verdict) -> str:
    return f"{len(found.errors)} errors, {len(found.warnings)} warnings"
