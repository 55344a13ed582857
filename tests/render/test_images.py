"""An image that adorns is for the eye alone, in every format; one of which nothing is said is a finding."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from compile import pipeline

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><path d="M0 2 L8 2"/></svg>'


def _built(folder: Path, image: str) -> pipeline.Built:
    (folder / "chapters").mkdir()
    (folder / "recension.yaml").write_text(
        "title: A book\nauthors: Ann Example\ndate: 2026-01-31\noutput: book\n"
    )
    (folder / "chapters/01-a.md").write_text(f"# One\n\n[Words of mine.]{{.own}}\n\n{image}\n")
    (folder / "chapters/rule.svg").write_text(SVG)
    return pipeline.build(pipeline.check(folder), ("html", "pdf"), draft=True)


def _figures(data: bytes) -> list[str]:
    """The descriptions of the figures among the tags of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            str(each.get("/Alt", ""))
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]


@pytest.mark.parametrize(
    ("image", "alternative", "figures"),
    [
        ('![](rule.svg){alt=""}', "", []),
        ('![](rule.svg){alt="A line"}', "A line", ["A line"]),
        ('![Caption](rule.svg){alt="A line"}', "A line", ["A line"]),
        ("![A line](rule.svg) drawn", "A line", ["A line"]),
    ],
)
def test_what_is_said_of_an_image(tmp_path: Path, image: str, alternative: str, figures: list[str]) -> None:
    built = _built(tmp_path, image)
    assert "missing-alt-text" not in {found.rule for found in built.diagnostics}
    html = built.files["book.html"].decode("utf-8")
    assert f'alt="{alternative}"' in html
    assert _figures(built.files["book.pdf"]) == figures


def test_an_image_of_which_nothing_is_said_is_a_finding(tmp_path: Path) -> None:
    built = _built(tmp_path, "![](rule.svg)")
    assert [found.rule for found in built.diagnostics] == ["missing-alt-text"]
    assert pipeline.build(built.checked, ("html",)).artifacts == ()
