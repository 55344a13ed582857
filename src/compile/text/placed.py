"""A small YAML file as plain values, each with its place; no aliases, no tags, no bombs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

#: Nobody writes more of it by hand, and a parser in Python reads this much in half a second.
SIZE_LIMIT = 64 * 1024
DEPTH_LIMIT = 8

Step: TypeAlias = str | int
Where: TypeAlias = tuple[int, int]


class Malformed(Exception):
    """The file can't be read: the wording's variant, the place, and what fills its slots."""

    def __init__(self, variant: str, at: Where, **data: str) -> None:
        super().__init__(variant)
        self.variant, self.at, self.data = variant, at, data


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """``value`` holds only str, list and dict; the places are by path of keys and indexes.

    ``problems`` are what is wrong without making the rest unreadable.
    """

    value: Any
    keys: dict[tuple[Step, ...], Where] = field(default_factory=dict)
    values: dict[tuple[Step, ...], Where] = field(default_factory=dict)
    problems: list[Malformed] = field(default_factory=list)

    def at(self, path: tuple[Step, ...]) -> Where:
        """Where the value of ``path`` stands, or the nearest thing round it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (0, 0))


def parse(content: str, limit: int = SIZE_LIMIT) -> Tree:
    """Read ``content`` of up to ``limit`` bytes; raises Malformed.

    A scalar is kept as written: ``language: no`` is Norwegian, ``title: 1984`` a title, ``date:
    2026-11-21`` those ten characters. An empty one is left out.
    """
    size = len(content.encode())
    if size > limit:
        raise Malformed("too-large", (0, 0), kilobytes=str(size // 1024))
    import yaml

    try:
        _refuse(yaml.parse(content, Loader=yaml.SafeLoader))
        node = yaml.compose(content, Loader=yaml.SafeLoader)
    except yaml.reader.ReaderError as error:
        at = min(error.position, len(content))
        raise Malformed("control-character", (at, at + 1)) from None
    except yaml.MarkedYAMLError as error:
        raise _unreadable(error, len(content)) from None
    tree = Tree(value={})
    if node is None:
        return tree
    return replace(tree, value=_value(node, (), tree))


def _unreadable(error: Any, length: int) -> Malformed:
    context, met = error.context or "", error.problem or ""
    if "flow" in context and error.context_mark:
        at = error.context_mark.index
        if "stream end" in met or error.problem_mark.line > error.context_mark.line:
            return Malformed("unclosed", (at, at + 1), bracket="]" if "sequence" in context else "}")
    quote = "quoted scalar" in context
    mark = error.context_mark if quote else error.problem_mark or error.context_mark
    at = min(mark.index, length) if mark else 0
    problem = str(error.problem or error.context or "it can't be read").split("\n")[0]
    return Malformed("unreadable", (at, min(at + 1, length)), problem=problem)


def _refuse(events: Iterator[Any]) -> None:
    """Aliases can grow a small file without end; tags can make anything; depth breaks recursion."""
    import yaml

    depth = documents = 0
    for event in events:
        at = (event.start_mark.index, event.end_mark.index)
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if documents > 1:
            raise Malformed("second-document", at)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Malformed("alias", at)
        if getattr(event, "tag", None):
            raise Malformed("tag", at, tag=str(event.tag))
        if depth > DEPTH_LIMIT:
            raise Malformed("too-deep", at)


def _value(node: Any, path: tuple[Step, ...], tree: Tree) -> Any:
    tree.values[path] = (node.start_mark.index, node.end_mark.index)
    if node.id == "mapping":
        return _mapping(node, path, tree)
    if node.id == "sequence":
        return [_value(item, (*path, number), tree) for number, item in enumerate(node.value)]
    return node.value


def _mapping(node: Any, path: tuple[Step, ...], tree: Tree) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in node.value:
        at = (key.start_mark.index, key.end_mark.index)
        if key.id != "scalar":
            raise Malformed("odd-key", at)
        name = (*path, key.value)
        if name in tree.keys:
            tree.problems.append(Malformed("duplicate", at, key=key.value))
            continue
        tree.keys[name] = at
        read = _value(value, name, tree)
        if not (value.id == "scalar" and not value.style and read in ("", "~", "null")):
            found[key.value] = read
    return found
