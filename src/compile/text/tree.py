"""A small walker over pandoc's JSON: nodes in reading order, and rewriting bottom-up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

Json: TypeAlias = Any

#: Deepest nesting of nodes (not of JSON arrays) that is walked; deeper trees are refused.
DEPTH = 200


class TooDeep(ValueError):
    """The tree nests deeper than DEPTH nodes."""


def nodes(tree: Json) -> Iterator[Json]:
    """Every node (``{"t": …}``) of a tree, in reading order, a parent before its children.

    A citation's second field, the literal words pandoc keeps of it, is walked like any other.
    Raises TooDeep.
    """
    stack: list[tuple[Json, int]] = [(tree, 0)]
    while stack:
        value, depth = stack.pop()
        if isinstance(value, list):
            stack.extend((part, depth) for part in reversed(value))
        elif isinstance(value, dict):
            if "t" in value:
                depth += 1
                if depth > DEPTH:
                    raise TooDeep(f"more than {DEPTH} nodes deep")
                yield value
            stack.extend((part, depth) for part in reversed(value.values()))


def check_depth(tree: Json) -> None:
    """Raise TooDeep if the tree nests too deep for a recursive walk."""
    for _ in nodes(tree):
        pass


def rewrite(tree: Json, change: Callable[[Json], Json | list[Json] | None], depth: int = 0) -> Json:
    """A copy of ``tree`` with ``change`` applied to every node, children first.

    ``change`` gets a node of its own (it may change it in place) and returns what stands in its
    stead: a node, a list of nodes, or None to leave it out. Raises TooDeep.
    """
    if isinstance(tree, list):
        return _rewrite_list(tree, change, depth)
    if not isinstance(tree, dict):
        return tree
    if depth > DEPTH:
        raise TooDeep(f"more than {DEPTH} nodes deep")
    copy = {name: rewrite(value, change, depth + 1) for name, value in tree.items()}
    return change(copy) if "t" in copy else copy


def _rewrite_list(
    tree: list[Json], change: Callable[[Json], Json | list[Json] | None], depth: int
) -> list[Json]:
    result: list[Json] = []
    for part in tree:
        changed = rewrite(part, change, depth)
        if isinstance(part, dict) and "t" in part:
            result.extend(changed if isinstance(changed, list) else [changed] if changed else [])
        else:
            result.append(changed)
    return result


def follow(tree: Json, path: tuple[int | str, ...]) -> Json:
    """What a path of indexes and names leads to: ``follow(blocks, (3, "c"))``."""
    for step in path:
        tree = tree[step]
    return tree
