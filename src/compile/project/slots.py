"""Whether a project's own templates have what the build fills in, and its own themes what a theme has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span, Text
from compile.project.folder import Folder
from compile.project.templates import builtin_files, own_files
from compile.render.look import themefile
from compile.text.nearest import nearest

#: Slots without which there is no book, a page that its own policy forbids to be styled, or no language.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "html/page.html": ("body", "contents", "lang", "policy", "scripts", "styles"),
    "epub/page.xhtml": ("body", "lang", "title"),
    "epub/cover.typ": ("title",),
    "typst/book.typ": ("body", "book", "day", "theme", "words"),
}
_SLOT = re.compile(r"\$([a-z]+)\$")
_SUFFIXES = (".html", ".xhtml", ".typ")


def faults(folder: Folder, read: Callable[[str], Text | None]) -> Iterator[Diagnostic]:
    """Diagnostics: ``malformed-template`` (variants slot, near, theme; slots path, slot, nearest, problem)."""
    own = own_files(folder)
    built = builtin_files() if own else {}
    for name in own:
        path = f"templates/{name}"
        if name.endswith(_SUFFIXES) and name in built:
            text = read(path)
            if text is not None:
                yield from _slots(text, NEEDED.get(name, ()), built[name].read_text("utf-8"))
        elif name.startswith("themes/") and name.endswith("/theme.toml"):
            text = read(path)
            if text is not None:
                yield from _theme(text)


def _slots(text: Text, needed: tuple[str, ...], original: str) -> Iterator[Diagnostic]:
    has = {found[1]: found for found in _SLOT.finditer(text.content)}
    missing = dict.fromkeys(slot for slot in _SLOT.findall(original) if slot not in has)
    known = set(_SLOT.findall(original))
    for slot, found in has.items():
        near = nearest(slot, missing) if slot not in known else None
        if near:
            missing.pop(near)
            yield _found(text, "near", found.span(), slot=slot, nearest=near)
    if lacking := [f"`${slot}$`" for slot in needed if slot in missing]:
        yield _found(text, "slot", (0, 0), slot=", ".join(lacking))


def _theme(text: Text) -> Iterator[Diagnostic]:
    for key, problem in themefile.problems(text.content):
        yield _found(text, "theme", _place(text.content, key), problem=problem)


def _place(content: str, key: str) -> tuple[int, int]:
    """Where ``light.ink`` stands: the first line that begins with its last part, after the head of its table."""
    table, _, name = key.rpartition(".")
    head = content.find(f"[{table}]") if table else 0
    line = re.compile(rf"^{re.escape(name)}\b", re.MULTILINE).search(content, max(head, 0)) if name else None
    return line.span() if line else (0, 0)


def _found(text: Text, variant: str, at: tuple[int, int], **data: str) -> Diagnostic:
    return Diagnostic(
        rule="malformed-template",
        severity="error",
        variant=variant,
        labels=(Label(span=Span(path=text.path, start=at[0], end=at[1])),),
        data={"path": text.path, "slot": "", "nearest": "", "problem": "", **data},
    )
