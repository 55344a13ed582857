"""Prepared → Artifact: write, read back, and refuse what lost a word."""

from __future__ import annotations

from collections.abc import Mapping

from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render.paging import Printed
from compile.render.prepared import Prepared
from compile.render.words.tongues import direction


def render(
    prepared: Prepared,
    target: Target,
    templates: Mapping[str, bytes] | None = None,
    *,
    paper: Printed | None = None,
    picture: bytes = b"",
) -> Outcome[Artifact]:
    """Write one target and read it back: a statement, note, cell or citation that is not in it is an error.

    ``templates`` are the project's own, by path (``html/page.html``); the built-in ones stand in for the
    rest. ``paper`` is the PDF if it is set already, whose pages an EPUB then marks, ``picture`` the EPUB's cover if it
    is drawn. Safe to call from a thread for each target.
    """
    from compile.render import conservation

    if target == "pdf":
        return _read_back(prepared, paper or printed(prepared, templates))
    made = _write(prepared, target, templates or {}, paper, picture)
    lost = conservation.check(made, target, prepared.expected)
    files = {f"book.{target}": made} if isinstance(made, bytes) else made
    return Outcome(Artifact(target=target, files=files), lost)


def printed(prepared: Prepared, templates: Mapping[str, bytes] | None = None) -> Printed:
    """The PDF, not yet read back, and where its pages begin."""
    from compile.render import conservation, pdf

    return pdf.write(prepared, templates or {}, meanwhile=lambda: conservation.ready(prepared.expected))


def cover(prepared: Prepared, templates: Mapping[str, bytes] | None = None) -> bytes:
    """The EPUB's cover."""
    from compile.render.epub import cover

    return cover.draw(prepared, templates or {})


def _write(
    prepared: Prepared,
    target: Target,
    templates: Mapping[str, bytes],
    paper: Printed | None,
    picture: bytes,
) -> bytes | Mapping[str, bytes]:
    if target == "html":
        from compile.render.screen import page

        return page.write(prepared, templates)
    if target == "site":
        from compile.render.screen import site

        return site.write(prepared, templates)
    if target == "citation":
        from compile.render import citation

        return citation.files(prepared)
    from compile.render import epub

    return epub.write(prepared, templates, paper.pages if paper else None, picture)


def _read_back(prepared: Prepared, made: Printed) -> Outcome[Artifact]:
    """The PDF, and what of it no font can show."""
    from compile.render import conservation, glyphs

    wanted = glyphs.without(prepared.expected, made.absent)
    lost = conservation.check(made.data, "pdf", wanted, run=direction(prepared.imprint.language))
    told = glyphs.findings(prepared.expected, made.absent)
    return Outcome(Artifact(target="pdf", files={"book.pdf": made.data}), (*told, *lost))
