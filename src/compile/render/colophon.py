"""The colophon: what exactly a reader holds, and how it was made."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import metadata

from compile.model.book import Imprint
from compile.render.words.interface import Interface
from compile.tools import pandoc

#: What a PDF of ours is, and Typst would refuse to call it otherwise.
STANDARDS = ("PDF/UA-1", "PDF/A-2a")


def lines(
    imprint: Imprint,
    interface: Interface,
    families: Sequence[str] = (),
    standards: tuple[str, ...] = STANDARDS,
) -> tuple[tuple[str, str], ...]:
    """Lines of a label and what it says: edition, day, identifier, fonts, tools, standards."""
    say = interface.say
    edition = imprint.edition or say("colophon.copy")
    made = (f"Recension {_version('recension')}", f"pandoc {pandoc.version()}", f"Typst {_version('typst')}")
    found = (
        (say("colophon.edition"), edition),
        (say("colophon.date"), interface.date(imprint.date)),
        (say("colophon.identifier"), imprint.identifier),
        (say("colophon.set"), interface.joined(dict.fromkeys(families)) if families else ""),
        (say("colophon.made"), interface.joined(made)),
        (say("colophon.standards"), interface.joined(standards) if standards else ""),
    )
    return tuple((label, value) for label, value in found if value)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
