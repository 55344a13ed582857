"""The sample book: one of everything that a chapter may hold, and some of what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from compile import pipeline, render
from compile.model.book import Book, Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared
from compile.render.paging import Printed

SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture(scope="session")
def checked() -> pipeline.Checked:
    """The sample as the pipeline reads it."""
    return pipeline.check(SAMPLE)


@pytest.fixture(scope="session")
def book(checked: pipeline.Checked) -> Book:
    """The sample as a Book."""
    return checked.book


@pytest.fixture(scope="session")
def prepared(checked: pipeline.Checked) -> Prepared:
    """The sample, ready to be written."""
    return render.prepare(checked.book, checked.images)


@pytest.fixture(scope="session")
def paper(prepared: Prepared) -> Printed:
    """The sample's PDF, and where its pages begin."""
    return render.printed(prepared, {})


@pytest.fixture(scope="session")
def built(prepared: Prepared, paper: Printed) -> dict[Target, Outcome[Artifact]]:
    """The sample in every format."""
    targets: tuple[Target, ...] = ("html", "site", "epub", "pdf", "citation")
    return {target: render.render(prepared, target, {}, paper=paper) for target in targets}
