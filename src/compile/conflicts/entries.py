"""Dispute → its entry in disputes.yaml: put at the end, or renewed where it stands, comments and order untouched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from compile.conflicts.ledger import Node, Unreadable, parse
from compile.model.statement import Dispute, Side

#: Put this text in the place of ``start:end``.
_Edit: TypeAlias = tuple[int, int, str]
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
#: Words that YAML takes for something else.
_TAKEN = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def record(content: str, dispute: Dispute) -> str:
    """The file with the dispute's entry as it is now.

    An entry of its id keeps its title, its kind, its words and its comments: only the state, the reason, the name, and the
    passages with their digests, and what they say if that has changed, are renewed. Raises ``Unreadable`` where the file is no list of entries in lines of their own.
    """
    root = parse(content)
    items = root.items() if root is not None else []
    if root is not None and content[root.start : root.start + 1] == "[":
        raise Unreadable("the list is written in brackets", root.start, root.end)
    found = next((item for item in items if item.entries()["id"][1].text() == dispute.id), None)
    edits = [_added(content, items, dispute)] if found is None else list(_renewed(content, found, dispute))
    for start, end, words in sorted(edits, reverse=True):
        content = content[:start] + words + content[end:]
    return content


def entry(dispute: Dispute) -> str:
    """A dispute as lines of YAML."""
    given = [("because", dispute.because), ("by", dispute.by)]
    lines = [
        f"- id: {quoted(dispute.id)}",
        f"  title: {quoted(dispute.title)}",
        f"  kind: {dispute.kind}",
        f"  state: {dispute.state}",
        *(f"  {name}: {quoted(words)}" for name, words in given if words),
        "  sides:",
        *(f"    - {_side(side)}" for side in dispute.sides),
    ]
    return "".join(f"{line}\n" for line in lines)


def quoted(words: str) -> str:
    """Some words as one YAML scalar: plain where they are one word, else in double quotes."""
    words = " ".join(words.split())
    if _PLAIN.fullmatch(words) and words.lower() not in _TAKEN:
        return words
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    shown = (c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped)
    return f'"{"".join(shown)}"'


def _side(side: Side) -> str:
    fields = [("key", quoted(side.key)), ("passage", str(side.passage)), ("says", quoted(side.says))]
    fields += [
        (name, quoted(words)) for name, words in (("holder", side.holder), ("digest", side.digest)) if words
    ]
    return f"{{{', '.join(f'{name}: {words}' for name, words in fields)}}}"


def _added(content: str, items: list[Node], dispute: Dispute) -> _Edit:
    """The entry behind all others, as far in as they are."""
    indent = _column(content, content.rfind("-", 0, items[0].start)) if items else 0
    lines = entry(dispute).splitlines(keepends=True)
    end = len(content.rstrip())
    before = "\n\n" if content.strip() else ""
    return end, len(content), before + "".join(f"{' ' * indent}{line}" for line in lines)


def _renewed(content: str, item: Node, dispute: Dispute) -> Iterator[_Edit]:
    entries = item.entries()
    state = entries["state"]
    yield _put(content, state[1], dispute.state)
    for name, words in (("because", dispute.because), ("by", dispute.by)):
        if words and name in entries:
            yield _put(content, entries[name][1], quoted(words))
        elif words:
            yield _behind(content, item, state, f"{name}: {quoted(words)}")
    for node, side in zip(entries["sides"][1].items(), dispute.sides, strict=True):
        fields = node.entries()
        yield _put(content, fields["passage"][1], str(side.passage))
        if fields["says"][1].text() != side.says:
            yield _put(content, fields["says"][1], quoted(side.says))
        if side.digest and "digest" in fields:
            yield _put(content, fields["digest"][1], quoted(side.digest))
        elif side.digest:
            yield _behind(content, node, fields["passage"], f"digest: {quoted(side.digest)}")


def _put(content: str, node: Node, words: str) -> _Edit:
    """A scalar in another's place; one over several lines (``>-``) ends with a line."""
    block = content[node.start] in "|>"
    return node.start, node.end, f"{words}\n" if block else words


def _behind(content: str, inside: Node, field: tuple[Node, Node], words: str) -> _Edit:
    """A field more behind another: on a line of its own, or behind a comma in braces."""
    key, value = field
    if content[inside.start] == "{":
        return value.end, value.end, f", {words}"
    end = content.find("\n", value.end)
    at = len(content) if end < 0 else end
    return at, at, f"\n{' ' * _column(content, key.start)}{words}"


def _column(content: str, at: int) -> int:
    return at - (content.rfind("\n", 0, at) + 1)
