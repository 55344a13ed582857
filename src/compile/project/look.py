"""Whether a book can look as its settings say: theme and fonts are there, the page holds text, the colours can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compile import settings
from compile.model.diagnostic import Diagnostic, Label
from compile.model.look import Look
from compile.model.span import Text
from compile.project.folder import Folder
from compile.project.templates import templates, themes
from compile.render.look import faces, theme
from compile.text.lengths import millimetres
from compile.text.nearest import nearest

#: No book has shorter lines, or fewer of them on a page, than this many millimetres hold.
_LEAST = (50, 70)


def faults(folder: Folder, look: Look, text: Text) -> tuple[Diagnostic, ...]:
    """What is wrong with ``book:``. Diagnostics: ``malformed-settings`` (wrong-value, near-value), ``low-contrast``."""
    if look == Look():
        return ()
    if look.theme not in themes(folder):
        known = themes(folder)
        expected = f"one of {', '.join(known)}"
        return (_wrong(text, ("book", "theme"), look.theme, expected, known),)
    return (*_fonts(folder, look, text), *_page(folder, look, text), *_contrast(folder, look, text))


def _fonts(folder: Folder, look: Look, text: Text) -> Iterator[Diagnostic]:
    if not look.fonts:
        return
    files = templates(folder)
    known, found = faces.families(files), faces.faces(files)
    for name, family in look.fonts.items():
        if family not in known:
            expected = f"{', '.join(known)}, or a family with files in `templates/fonts`"
            yield _wrong(text, ("book", "fonts", name), family, expected, known)
        elif any(one.family == family and not one.shippable for one in found.values()):
            expected = "a family that may be embedded, as the files of this one say it may not"
            yield _wrong(text, ("book", "fonts", name), family, expected)


def _page(folder: Folder, look: Look, text: Text) -> Iterator[Diagnostic]:
    page = {
        name: millimetres(length) or 0 for name, length in theme.load(look, templates(folder)).page.items()
    }
    rooms = (
        page["width"] - page["inside"] - page["outside"],
        page["height"] - page["top"] - page["bottom"],
    )
    if any(room < least for room, least in zip(rooms, _LEAST, strict=True)):
        found = f"{max(rooms[0], 0):.0f}mm x {max(rooms[1], 0):.0f}mm of text"
        expected = "a page that leaves at least {}mm x {}mm between its margins".format(*_LEAST)
        yield _wrong(text, ("book", "page"), found, expected)


def _contrast(folder: Folder, look: Look, text: Text) -> Iterator[Diagnostic]:
    for found in theme.faint(look, templates(folder)):
        place = ("book", "colours", *(("dark",) if found.scheme == "dark" else ()))
        span = settings.place(text, (*place, found.name)) or settings.place(text, (*place, "background"))
        yield Diagnostic(
            rule="low-contrast",
            severity="error",
            labels=(Label(span=span),) if span else (),
            data={
                "key": ".".join((*place, found.name)),
                "colour": found.colour,
                "ground": found.ground,
                "ratio": f"{found.ratio:.1f}",
                "nearest": found.nearest,
            },
        )


def _wrong(
    text: Text, place: tuple[str, ...], found: str, expected: str, known: Iterable[str] = ()
) -> Diagnostic:
    """A value that cannot be; with what was most likely meant among the ``known`` ones."""
    span = settings.place(text, place)
    near = nearest(found, known) or ""
    return Diagnostic(
        rule="malformed-settings",
        severity="error",
        variant="near-value" if near else "wrong-value",
        labels=(Label(span=span),) if span else (),
        data={"key": ".".join(place), "found": found, "expected": expected, "nearest": near},
    )
