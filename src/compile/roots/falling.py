"""What falls with a source: the statements that lose their only support, or a part of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compile.model.roots import Falling, Rest, path
from compile.model.statement import Statement

_OWN = ("own", "judgement")


def without(key: str, statements: Sequence[Statement], rests: Sequence[Rest]) -> tuple[Falling, ...]:
    """The statements that a book could not make as it does without the source ``key``, in reading order."""
    found = (_falling(key, statement, rests) for statement in statements if not _own(statement))
    return tuple(each for each in found if each is not None)


def _own(statement: Statement) -> bool:
    return bool(statement.exempt) or any(mark.name in _OWN for mark in statement.marks)


def _falling(key: str, statement: Statement, rests: Sequence[Rest]) -> Falling | None:
    cited = dict.fromkeys(citation.key for citation in statement.citations)
    left = tuple(other for other in cited if other != key)
    if key in cited and not left:
        return Falling(statement=statement.id, how="falls")
    if not left:
        return None
    ways = [path(rests, (other, _passage(statement, other)), key) for other in left]
    # Of an encyclopedia that rests on many, what is cited without this one may well rest on another.
    own = {c.scope for c in statement.citations if c.key == key}
    together = any(c.scope in own for c in statement.citations if c.key != key)
    sure = together if own else all(rest.extent != "some" for way in ways for rest in way)
    if all(ways) and sure:
        return Falling(statement=statement.id, how="dependent", left=left)
    parts = tuple(dict.fromkeys(_parts(key, statement))) if key in cited else ()
    return Falling(statement=statement.id, how="part", left=left, parts=parts) if parts else None


def _passage(statement: Statement, key: str) -> int | None:
    near = [support.passages[0] for support in statement.supports if support.key == key and support.passages]
    return near[0] if near else None


def _parts(key: str, statement: Statement) -> Iterator[str]:
    """The stretches that no other citation vouches for, and the figures and names that no other source has."""
    shared = {c.scope for c in statement.citations if c.key != key}
    for scope in dict.fromkeys(
        c.scope for c in statement.citations if c.key == key and c.scope not in shared
    ):
        words = statement.text[max(scope[0] - statement.start, 0) : max(scope[1] - statement.start, 0)]
        yield " ".join(words.replace("\ufffc", " ").split()).strip(" ,;:.")
    verdicts: dict[tuple[int, int], set[str]] = {}
    for support in statement.supports:
        for bearing in support.bearings:
            part = bearing.fact or bearing.name
            if part is not None and bearing.verdict == "found":
                verdicts.setdefault((part.start, part.end), set()).add(bearing.key)
    for (start, end), keys in sorted(verdicts.items()):
        if keys == {key} and any(
            c.key != key for c in statement.citations if _holds(statement, c.scope, start)
        ):
            yield statement.text[start:end]


def _holds(statement: Statement, scope: tuple[int, int], start: int) -> bool:
    return scope[0] <= statement.start + start < scope[1]
