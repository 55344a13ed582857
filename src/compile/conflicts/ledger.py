"""YAML as nodes with their places: plain mappings, lists and scalars, no aliases, no tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

#: More than anyone writes by hand, and little enough to be parsed in a moment.
_LIMIT = 512 * 1024


class Unreadable(Exception):
    """What is wrong with the file, in words, and the stretch where it shows."""

    def __init__(self, problem: str, start: int, end: int) -> None:
        super().__init__(problem)
        self.problem, self.start, self.end = problem, start, end


@dataclass(frozen=True, slots=True)
class Node:
    """A value at ``start:end`` of the file: a string, a list of nodes, or a mapping (its keys as nodes too)."""

    value: Any
    start: int
    end: int

    def entries(self) -> dict[str, tuple[Node, Node]]:
        """A mapping's entries by key: (key, value). Raises Unreadable if it is not a mapping of plain, single keys."""
        if not isinstance(self.value, tuple):
            raise Unreadable("a mapping is expected here", self.start, self.end)
        found: dict[str, tuple[Node, Node]] = {}
        for key, value in self.value:
            if not isinstance(key.value, str):
                raise Unreadable("a key must be a plain word", key.start, key.end)
            if key.value in found:
                raise Unreadable(f"the key `{key.value}` stands here a second time", key.start, key.end)
            found[key.value] = (key, value)
        return found

    def items(self) -> list[Node]:
        """A list's items. Raises Unreadable if it is not a list."""
        if not isinstance(self.value, list):
            raise Unreadable("a list is expected here", self.start, self.end)
        return self.value

    def text(self) -> str:
        """A scalar as written. Raises Unreadable if it is not one, or empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise Unreadable("some words are expected here", self.start, self.end)
        return " ".join(self.value.split())


def parse(content: str) -> Node | None:
    """The file's one document, None if it is empty. Raises Unreadable."""
    import yaml

    if len(content) > _LIMIT:
        raise Unreadable("the file is larger than 512 KB", 0, 1)
    try:
        _refuse(yaml.parse(content, Loader=yaml.SafeLoader))
        node = yaml.compose(content, Loader=yaml.SafeLoader)
    except yaml.reader.ReaderError as error:
        raise Unreadable("a control character stands here", error.position, error.position + 1) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(mark.index if mark else 0, max(len(content) - 1, 0))
        raise Unreadable(str(error.problem or error.context or "this is not YAML"), at, at + 1) from None
    except RecursionError:
        raise Unreadable("it is nested too deep", 0, 1) from None
    return None if node is None else _node(node)


def _refuse(events: Iterator[Any]) -> None:
    import yaml

    for depth, event in _deep(events):
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Unreadable("anchors and aliases are not read", start, end)
        if getattr(event, "tag", None):
            raise Unreadable("tags are not read", start, end)
        if depth > 8:
            raise Unreadable("it is nested too deep", start, end)


def _deep(events: Iterator[Any]) -> Iterator[tuple[int, Any]]:
    """The events with how deep each stands."""
    import yaml

    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        yield depth, event


def _node(node: Any) -> Node:
    start, end = node.start_mark.index, node.end_mark.index
    if node.id == "mapping":
        return Node(tuple((_node(key), _node(value)) for key, value in node.value), start, end)
    if node.id == "sequence":
        return Node([_node(item) for item in node.value], start, end)
    return Node(str(node.value), start, end)
