"""Entries that inherit from each other in a circle, which would keep pandoc busy for ever."""

from __future__ import annotations

from collections.abc import Iterable

from compile.model.evidence import Reference


def cycles(references: Iterable[Reference]) -> tuple[tuple[str, ...], ...]:
    """Every circle of crossref and xdata, each once, from its first key in file order."""
    parents = {reference.key: _parents(reference) for reference in references}
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for key in parents:
        found.extend(_walk(key, parents, done))
    return tuple(found)


def _parents(reference: Reference) -> tuple[str, ...]:
    names = (value for name, value in reference.fields if name in ("crossref", "xdata"))
    return tuple(key.strip() for value in names for key in value.split(",") if key.strip())


def _walk(key: str, parents: dict[str, tuple[str, ...]], done: set[str]) -> list[tuple[str, ...]]:
    """Depth first without recursion: a chain may be as long as the file."""
    found: list[tuple[str, ...]] = []
    path: list[str] = []
    place: dict[str, int] = {}
    todo: list[tuple[str, bool]] = [(key, False)]
    while todo:
        name, leaving = todo.pop()
        if leaving:
            path.pop()
            del place[name]
            done.add(name)
        elif name in place:
            found.append(tuple(path[place[name] :]))
        elif name not in done and name in parents:
            place[name] = len(path)
            path.append(name)
            todo.append((name, True))
            todo.extend((parent, False) for parent in parents[name])
    return found
