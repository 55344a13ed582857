"""A small book with dates, names, figures and tables: the ferry at Oskar's Landing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from compile import pipeline, render
from compile.model.book import Book, Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared

FILES: Mapping[str, str] = {
    "recension.yaml": "title: The ferry\nlanguage: en\ndate: 2026-01-01\nchecks: {fail-on: never}\n",
    "refs.bib": (
        "@book{moss, author = {Moss, Ada}, title = {The Ferry Book}, date = {1911}, shorttitle = {Ferry Book}}\n"
        "@report{board, author = {{Harbour Board}}, title = {Report on the Ferry}, date = {1908}}\n"
    ),
    "sources/texts/moss.txt": (
        "In 1899 Captain Jonas Hale bought the ferry. The ferry sank at Marlow on 3 May 1907. Then Hale swam ashore at Marlow. "
        "The ferry was raised between 12 June and 2 July 1907. Hale left the town of Marlow in 1908. The board met in August 1907.\n"
    ),
    "sources/texts/board.txt": (
        "By 5 May 1907 nine bodies were found. On 4 May 1907 the Royal Navy sent divers. Mr Hale told the Harbour Board that the ferry had "
        "sunk at once. In its report of 1908 the board blamed the chain. Marlow has a new ferry.\n"
    ),
    "chapters/01-loss.md": (
        "# The loss\n\n"
        "In 1899 Captain Jonas Hale bought the ferry [@moss]. The ferry sank at Marlow on 3 May 1907 [@moss].\n\n"
        "## After it\n\n"
        "By 5 May 1907 nine bodies were found [@board]. On 4 May 1907 the Royal Navy sent divers [@board]. "
        "In its report of 1908 the board blamed the chain [@board].\n\n"
        "| Who | Dead |\n|:----|-----:|\n| Board [@board] | nine |\n\n: [The dead.]{.own} {#tbl-dead}\n\n"
        '![The landing [@moss]](landing.png){#fig-landing alt="A landing."}\n'
    ),
    "chapters/02-after.md": (
        "# The raising\n\n"
        "Then Hale swam ashore at Marlow [@moss]. He left the town of Marlow in 1908 [@moss].\n\n"
        "The ferry was raised between 12 June and 2 July 1907 [@moss]. @moss writes that the board met in August 1907.\n\n"
        "## The landing today\n\n"
        "Marlow has a new ferry [@board, p. 4].[^n]\n\n[^n]: Mr Hale told the Harbour Board that the ferry had sunk at once [@board].\n\n"
        "| Who | Hours |\n|:----|------:|\n| Moss [@moss] | two |\n\n: [The hours.]{.own}\n\n"
        '![[The same landing.]{.own}](landing.png){alt="Again."}\n'
    ),
}

Made = Callable[..., tuple[Book, Prepared]]


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Makes the book with some files changed, and prepares it with some settings of ``book:`` and a style."""

    def made(
        files: Mapping[str, str] | None = None, style: bytes | None = None, **look: object
    ) -> tuple[Book, Prepared]:
        folder = tmp_path_factory.mktemp("ferry")
        for path, text in {**FILES, **(files or {})}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        (folder / "chapters" / "landing.png").write_bytes(BRIDGE.read_bytes())
        checked = pipeline.check(folder)
        book = replace(checked.book, look=replace(checked.book.look, **look))  # type: ignore[arg-type]
        return book, render.prepare(book, checked.images, style)

    return made


BRIDGE = Path(__file__).parent.parent / "sample" / "bridge.png"


@pytest.fixture(scope="session")
def ferry(make: Made) -> tuple[Book, Prepared]:
    """The book as it stands."""
    return make()


@pytest.fixture(scope="session")
def written(ferry: tuple[Book, Prepared]) -> dict[Target, Outcome[Artifact]]:
    """The same in every format."""
    targets: tuple[Target, ...] = ("html", "epub", "pdf")
    return {target: render.render(ferry[1], target, {}) for target in targets}
