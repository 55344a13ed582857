"""Prepared → Artifact: write, read back, and refuse what lost a word."""

from __future__ import annotations

from collections.abc import Mapping

from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render.prepared import Prepared


def render(
    prepared: Prepared, target: Target, templates: Mapping[str, bytes] | None = None
) -> Outcome[Artifact]:
    """Write one target and read it back: a statement, note, cell or citation that is not in it is an error.

    ``templates`` are the project's own, by path (``html/page.html``); the built-in ones stand in for the
    rest. Safe to call from a thread for each target.
    """
    from compile.render import conservation

    made = _write(prepared, target, templates or {})
    lost = conservation.check(made, target, prepared.expected)
    files = {f"book.{target}": made} if isinstance(made, bytes) else made
    return Outcome(Artifact(target=target, files=files), lost)


def _write(prepared: Prepared, target: Target, templates: Mapping[str, bytes]) -> bytes | Mapping[str, bytes]:
    if target == "html":
        from compile.render import page

        return page.write(prepared, templates)
    if target == "epub":
        from compile.render import epub

        return epub.write(prepared, templates)
    from compile.render import conservation, pdf

    return pdf.write(prepared, templates, meanwhile=lambda: conservation.ready(prepared.expected))
