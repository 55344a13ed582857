"""Which files are the chapters, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compile import settings
from compile.model.diagnostic import Diagnostic, Label, Severity
from compile.model.span import Span, Text
from compile.project.folder import Folder
from compile.text.nearest import nearest

FOLDER = "chapters"


def listing(
    folder: Folder, listed: Sequence[str], settings_text: Text | None
) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Paths of the chapters in order, and what is wrong with the list in the settings.

    Without a list: every ``.md`` of chapters/ by name, so ``01-background.md`` comes first.
    """
    present = tuple(folder.files(FOLDER, (".md",)))
    if listed:
        names, diagnostics = _listed(folder, listed, present, settings_text)
    else:
        names, diagnostics = _all(folder, present)
    if not present and not diagnostics:
        diagnostics = (Diagnostic(rule="no-chapters", severity="error", data={"folder": FOLDER}),)
    return tuple(f"{FOLDER}/{name}" for name in names), diagnostics


def _all(folder: Folder, present: Sequence[str]) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    odd = (name for name in folder.folders(FOLDER) if name.endswith(".md"))
    refused = {name: _refusal(folder, name) for name in (*present, *odd)}
    names = tuple(name for name in present if not refused[name])
    missing = (_missing(name, why, (), ()) for name, why in refused.items() if why)
    return names, (*missing, *_twins(names))


def _twins(names: Sequence[str]) -> Iterator[Diagnostic]:
    """``01-night.md`` and ``01-Night.md``: two files here, one on a Mac."""
    first: dict[str, str] = {}
    for name in names:
        other = first.setdefault(name.casefold(), name)
        if other != name:
            label = Label(span=Span(path=f"{FOLDER}/{name}", start=0, end=0))
            yield _diagnostic(
                "missing-chapter", "error", (label,), variant="same-name", name=other, nearest=name
            )


def _listed(
    folder: Folder, listed: Sequence[str], present: Sequence[str], text: Text | None
) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    names: list[str] = []
    diagnostics: list[Diagnostic] = []
    entries = [entry.removeprefix(f"{FOLDER}/") for entry in listed]
    others = [name for name in present if name not in entries]
    for number, name in enumerate(entries):
        label = _label(text, ("chapters", number)) or _label(text, ("chapters",))
        refusal = "listed-twice" if name in names else _refusal(folder, name)
        if refusal == "absent" and ".." in name.split("/"):
            refusal = "elsewhere"
        if refusal:
            diagnostics.append(_missing(name, refusal, label, others))
        else:
            names.append(name)
    label = _label(text, ("chapters",), key=True)
    diagnostics.extend(_diagnostic("unlisted-chapter", "note", label, name=name) for name in others)
    return tuple(names), (*diagnostics, *_twins(names))


def _refusal(folder: Folder, name: str) -> str:
    """Why ``name`` can't be read, empty if it can."""
    found = folder.read(f"{FOLDER}/{name}")
    return "" if isinstance(found, bytes) else found


def _missing(name: str, variant: str, label: tuple[Label, ...], present: Sequence[str]) -> Diagnostic:
    near = nearest(name, present) or ""
    return _diagnostic("missing-chapter", "error", label, variant=variant, name=name, nearest=near)


def _diagnostic(
    rule: str, severity: Severity, labels: tuple[Label, ...], *, variant: str = "", **data: str
) -> Diagnostic:
    return Diagnostic(rule=rule, severity=severity, variant=variant, labels=labels, data=data)


def _label(text: Text | None, path: tuple[str | int, ...], *, key: bool = False) -> tuple[Label, ...]:
    span: Span | None = settings.place(text, path, key=key) if text else None
    return (Label(span=span),) if span else ()
