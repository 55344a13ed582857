"""disputes.yaml as nodes with their places: plain mappings, lists and scalars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from compile.text.placed import Malformed, Step, Tree
from compile.text.placed import parse as read

#: More than anyone writes by hand, and little enough to be parsed in a moment.
_LIMIT = 512 * 1024
#: What is wrong with the file as a whole, in words.
_PROBLEMS = {
    "too-large": "the file is larger than 512 KB",
    "control-character": "a control character stands here",
    "unreadable": "{problem}",
    "second-document": "a second document begins here",
    "alias": "anchors and aliases are not read",
    "tag": "tags are not read",
    "unclosed": "`{bracket}` is missing for what is opened here",
    "too-deep": "it is nested too deep",
    "odd-key": "a key must be a plain word",
}


class Unreadable(Exception):
    """What is wrong with the file, in words, and the stretch where it shows."""

    def __init__(self, problem: str, start: int, end: int) -> None:
        super().__init__(problem)
        self.problem, self.start, self.end = problem, start, end


@dataclass(frozen=True, slots=True)
class Node:
    """A value at ``start:end`` of the file: a string, a list, or a mapping, at ``path`` of its tree."""

    value: Any
    start: int
    end: int
    path: tuple[Step, ...]
    tree: Tree

    def entries(self) -> dict[str, tuple[Node, Node]]:
        """A mapping's entries by key: (key, value). Raises Unreadable if it is not a mapping."""
        if not isinstance(self.value, dict):
            raise Unreadable("a mapping is expected here", self.start, self.end)
        for again in self.tree.problems:
            start, end = again.at
            if self.start <= start < self.end:
                raise Unreadable(f"the key `{again.data['key']}` stands here a second time", start, end)
        return {name: (self._key(name), self._at(name, value)) for name, value in self.value.items()}

    def items(self) -> list[Node]:
        """A list's items. Raises Unreadable if it is not a list."""
        if not isinstance(self.value, list):
            raise Unreadable("a list is expected here", self.start, self.end)
        return [self._at(number, value) for number, value in enumerate(self.value)]

    def text(self) -> str:
        """A scalar as written. Raises Unreadable if it is not one, or empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise Unreadable("some words are expected here", self.start, self.end)
        return " ".join(self.value.split())

    def _at(self, step: Step, value: Any) -> Node:
        path = (*self.path, step)
        return Node(value, *self.tree.at(path), path, self.tree)

    def _key(self, name: str) -> Node:
        path = (*self.path, name)
        return Node(name, *self.tree.keys[path], path, self.tree)


def parse(content: str) -> Node | None:
    """The file's one document, None if it is empty. Raises Unreadable."""
    try:
        tree = read(content, _LIMIT)
    except Malformed as error:
        start, end = error.at
        raise Unreadable(_PROBLEMS[error.variant].format(**error.data), start, max(end, start + 1)) from None
    return Node(tree.value, *tree.at(()), (), tree) if tree.values else None
