"""Walks over pandoc's AST by its child lists, replacing nodes in place; words are skipped fast."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compile.render.ast.nodes import Blocks, Inlines, Json

#: Nodes that no pass has business with.
WORDS = frozenset({"Str", "Space", "SoftBreak"})

#: Gives what stands for a node: None keeps it.
Visit = Callable[[dict[str, Json]], "list[Json] | None"]


def children(node: dict[str, Json]) -> Iterator[list[Json]]:
    """The lists of nodes directly below a node, in reading order (a citation's own words are one)."""
    read = _CHILDREN.get(node["t"])
    return iter(()) if read is None else read(node["c"])


def transform(nodes: list[Json], visit: Visit) -> None:
    """Calls ``visit`` on every node but words, children first, and puts its answer in place."""
    changed = False
    result: list[Json] = []
    for node in nodes:
        if node["t"] in WORDS:
            result.append(node)
            continue
        for below in children(node):
            transform(below, visit)
        answer = visit(node)
        if answer is None:
            result.append(node)
        else:
            changed = True
            result.extend(answer)
    if changed:
        nodes[:] = result


def nodes_below(nodes: list[Json], *, notes: bool = True) -> list[dict[str, Json]]:
    """Every node but words, in reading order, parents first; citations' words are not entered."""
    found: list[dict[str, Json]] = []
    _gather(nodes, notes, found)
    return found


def _gather(nodes: list[Json], notes: bool, found: list[dict[str, Json]]) -> None:
    for node in nodes:
        kind = node["t"]
        if kind in WORDS:
            continue
        found.append(node)
        if kind == "Span" or kind == "Quoted":
            _gather(node["c"][1], notes, found)
        elif kind != "Cite" and (notes or kind != "Note"):
            for below in children(node):
                _gather(below, notes, found)


def holds(nodes: list[Json], *kinds: str) -> bool:
    """Whether a node of one of these kinds is anywhere below."""
    for node in nodes:
        found = node["t"]
        if found in WORDS:
            continue
        if found in kinds or any(holds(below, *kinds) for below in children(node)):
            return True
    return False


def runs(blocks: Blocks) -> Iterator[Inlines]:
    """Every outermost list of inlines below ``blocks``, in reading order."""
    for block in blocks:
        kind = block["t"]
        if kind in _LEAVES:
            yield block["c"]
        elif kind == "Header":
            yield block["c"][2]
        elif kind == "LineBlock":
            yield from block["c"]
        elif kind == "DefinitionList":
            for term, definitions in block["c"]:
                yield term
                for definition in definitions:
                    yield from runs(definition)
        else:
            for below in children(block):
                yield from runs(below)


_LEAVES = frozenset({"Para", "Plain"})


def _own(content: Json) -> Iterator[list[Json]]:
    yield content


def _second(content: Json) -> Iterator[list[Json]]:
    yield content[1]


def _third(content: Json) -> Iterator[list[Json]]:
    yield content[2]


def _each(content: Json) -> Iterator[list[Json]]:
    yield from content


def _ordered(content: Json) -> Iterator[list[Json]]:
    yield from content[1]


def _definitions(content: Json) -> Iterator[list[Json]]:
    for term, definitions in content:
        yield term
        yield from definitions


def _figure(content: Json) -> Iterator[list[Json]]:
    yield content[1][1]
    yield content[2]


def _table(content: Json) -> Iterator[list[Json]]:
    yield content[1][1]
    for row in rows(content):
        for cell in row[1]:
            yield cell[4]


def rows(content: Json) -> Iterator[Json]:
    """The rows of a table's content, in reading order."""
    yield from content[3][1]
    for body in content[4]:
        yield from body[2]
        yield from body[3]
    yield from content[5][1]


_CHILDREN: dict[str, Callable[[Json], Iterator[list[Json]]]] = {
    **dict.fromkeys(
        ("Para", "Plain", "Emph", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps"), _own
    ),
    **dict.fromkeys(("Underline", "Note", "BlockQuote"), _own),
    **dict.fromkeys(("Span", "Link", "Image", "Div", "Quoted", "Cite"), _second),
    "Header": _third,
    **dict.fromkeys(("BulletList", "LineBlock"), _each),
    "OrderedList": _ordered,
    "DefinitionList": _definitions,
    "Figure": _figure,
    "Table": _table,
}
