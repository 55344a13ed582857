"""Citation styles: the built-in ones by name, CSL files of the project, and what is wrong with one."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span
from compile.project.folder import Folder
from compile.project.templates import templates
from compile.text.nearest import nearest
from compile.tools.resources import templates as builtin

#: The longest of the published styles has 150 KB.
LIMIT = 2 * 1024 * 1024
_CSL = "http://purl.org/net/xbiblio/csl"


@dataclass(slots=True)
class _Outline:
    """What a CSL file is, as far as one has to know before citeproc is asked: its names, and the style it stands for."""

    tags: list[str] = field(default_factory=list)
    parent: str = ""

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        self.tags.append(tag)
        if tag == f"{_CSL} link" and attributes.get("rel") == "independent-parent":
            self.parent = attributes.get("href", "")


def style(folder: Folder, name: str) -> bytes | None:
    """The CSL of a style: a built-in one by its name, or a file of the project; None if it is neither."""
    found = templates(folder)
    for key in (f"csl/{name}.csl", f"csl/{name}"):
        if key in found:
            return found[key]
    data = folder.read(name, limit=LIMIT) if name.endswith(".csl") else "absent"
    return data if isinstance(data, bytes) else None


def styles() -> tuple[str, ...]:
    """Names of the built-in styles."""
    names = Folder(root=builtin().resolve()).files("csl", (".csl",))
    return tuple(name.removesuffix(".csl") for name in names)


def fault(name: str, data: bytes | None, span: Span | None) -> Diagnostic | None:
    """Why the style ``name``, set at ``span``, cannot be used.

    ``malformed-settings`` (variants wrong-value; no-style with slot problem; dependent-style with parent, nearest).
    """
    known = styles()
    if data is None:
        expected = f"one of {', '.join(known)}, or a .csl file of the project"
        near = nearest(name, known) or ""
        return _told("near-value" if near else "wrong-value", span, name, expected=expected, nearest=near)
    outline = _Outline()
    try:
        _read(data, outline)
    except expat.ExpatError as error:
        problem = f"line {error.lineno} is no XML ({expat.ErrorString(error.code)})"
        return _told("no-style", span, name, problem=problem)
    if outline.parent:
        plain = outline.parent.rpartition("/")[2]
        variant = "dependent-known" if plain in known else "dependent-style"
        return _told(variant, span, name, parent=outline.parent, nearest=plain)
    if outline.tags[0] != f"{_CSL} style" or f"{_CSL} citation" not in outline.tags:
        return _told("no-style", span, name, problem="it has no `<style>` with a `<citation>`")
    return None


def _read(data: bytes, outline: _Outline) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = outline.begin
    parser.Parse(data, True)


def _told(variant: str, span: Span | None, name: str, **data: str) -> Diagnostic:
    return Diagnostic(
        rule="malformed-settings",
        severity="error",
        variant=variant,
        labels=(Label(span=span),) if span else (),
        data={"key": "style", "found": name, **data},
    )
