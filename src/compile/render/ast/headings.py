"""One level-1 heading a chapter: its title taken out, the rest shifted beneath it, no level skipped."""

from __future__ import annotations

from compile.model.manuscript import Chapter
from compile.render.ast.nodes import Blocks, Inlines, Json, stringify, words
from compile.render.ast.transform import transform

DEEPEST = 6


def title(chapter: Chapter, blocks: Blocks) -> tuple[Inlines, str]:
    """Takes the chapter's title and its identifier out of ``blocks``; from the front matter if need be."""
    first = blocks[0] if blocks else None
    if (
        first is not None
        and first["t"] == "Header"
        and stringify(first["c"][2]).strip()
        and _is_title(chapter, blocks)
    ):
        _level, triple, inlines = blocks.pop(0)["c"]
        return inlines, triple[0]
    return words(chapter.title.strip() or chapter.slug), ""


def _is_title(chapter: Chapter, blocks: Blocks) -> bool:
    level, _, inlines = blocks[0]["c"]
    if stringify(inlines).strip() == chapter.title.strip() or not chapter.title.strip():
        return True
    others = any(block["t"] == "Header" and block["c"][0] == 1 for block in blocks[1:])
    return bool(level == 1 and "title" not in chapter.front and not others)


def shift(blocks: Blocks, nodes: list[Json]) -> None:
    """Sets the levels of headings among ``nodes`` (all those below ``blocks``) in place: one below the heading that it stands under.

    "##", "####", "##", "#" are 2, 3, 2, 2: alike where they were written alike, and none skipped.
    """
    found = [node for node in nodes if node["t"] == "Header"]
    if any(_unless_empty(node) is not None for node in found):
        transform(blocks, _unless_empty)
    above: list[int] = []  # levels as written, of the headings that the next one stands under
    for content in (node["c"] for node in found if _unless_empty(node) is None):
        while above and above[-1] >= content[0]:
            above.pop()
        above.append(content[0])
        content[0] = min(len(above) + 1, DEEPEST)


def _unless_empty(node: dict[str, Json]) -> list[Json] | None:
    """A heading without words is no heading: neither PDF/UA nor EPUB may hold one."""
    return [] if node["t"] == "Header" and not stringify(node["c"][2]).strip() else None
