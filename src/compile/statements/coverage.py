"""Citations that vouch for a statement from elsewhere: its row, caption, lead sentence or paragraph's end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from compile.model.manuscript import OBJECT, Chapter, Citation, Prose
from compile.statements.segments import Stretch, signature

#: The position of a citation that stands in another run of prose than the statement it covers.
ELSEWHERE = -1


@dataclass(slots=True)
class Coverage:
    """What a chapter's layout says about which citations cover which runs of prose.

    Keys are prose numbers; a citation found here has the scope of nobody yet (see ``lend``).
    """

    rows: dict[tuple[int, int], list[Citation]] = field(default_factory=dict)
    captions: dict[int, tuple[Citation, ...]] = field(default_factory=dict)
    leads: dict[int, Prose] = field(default_factory=dict)
    followers: dict[int, list[Citation]] = field(default_factory=dict)
    quotes: dict[int, tuple[Citation, ...]] = field(default_factory=dict)

    def covers(self, prose: Prose) -> tuple[Citation, ...]:
        """The citations that cover a run of prose which has none of its own in the sentence at hand."""
        if prose.table is not None:
            row = self.rows.get(prose.table[:2], [])
            return tuple(row) or self.captions.get(prose.number, ())
        if prose.kind == "quote":
            return self.quotes.get(prose.number, ())
        lead = self.leads.get(prose.number)
        return _last_sentence(lead) if lead is not None else ()


def lend(citations: Iterable[Citation], stretch: Stretch) -> tuple[Citation, ...]:
    """The citations as they vouch for a sentence of another run of prose; each key and locator once."""
    found = {(c.key, c.locator): replace(c, scope=stretch, position=ELSEWHERE) for c in citations}
    return tuple(found.values())


def coverage(chapter: Chapter) -> Coverage:
    """Read the layout of a chapter's prose, in one pass for each kind of neighbourhood."""
    found = Coverage()
    body = [prose for prose in chapter.prose if prose.kind != "note"]
    _tables(body, found)
    _lists(body, found)
    _quotes(body, found)
    return found


def _tables(body: list[Prose], found: Coverage) -> None:
    captions = {node: prose for prose in body if prose.kind == "caption" for node in _nodes(prose, {1})}
    for prose in body:
        if prose.table is None:
            continue
        found.rows.setdefault(prose.table[:2], []).extend(prose.citations)
        caption = next((captions[node] for node in _nodes(prose, {3, 4, 5}) if node in captions), None)
        if caption is not None:
            found.captions[prose.number] = caption.citations


def _nodes(prose: Prose, parts: set[int]) -> list[tuple[int | str, ...]]:
    """The nodes that a path passes through by one of the given parts of their content.

    A Table's content is attributes, caption (1), columns, head (3), bodies (4), foot (5).
    """
    path = prose.path
    return [path[:at] for at in range(1, len(path)) if path[at - 1] == "c" and path[at] in parts]


def _lists(body: list[Prose], found: Coverage) -> None:
    """Pair each item with the sentence that introduces its list, if that ends with a colon."""
    leads: list[Prose] = []
    for prose in body:
        if prose.kind not in ("item", "paragraph", "definition"):
            leads = []
            continue
        if prose.kind == "paragraph" and not _in_item(prose, leads):
            leads = []
        while (
            leads
            and prose.kind == "item"
            and leads[-1].kind == "item"
            and len(prose.path) <= len(leads[-1].path)
        ):
            leads.pop()
        if leads:
            found.leads[prose.number] = leads[-1]
            for lead in leads:
                found.followers.setdefault(lead.number, []).extend(prose.citations)
        if introduces(prose.text):
            leads.append(prose)


def _in_item(prose: Prose, leads: list[Prose]) -> bool:
    """Whether a paragraph stands inside a list that one of the leads introduces."""
    return bool(leads) and len(prose.path) > len(leads[0].path)


def _quotes(body: list[Prose], found: Coverage) -> None:
    """A block quote's citations: in it, in its signature, in the sentence before, or right after it."""
    for first, last in _runs(body):
        quote = body[first:last]
        own = tuple(c for prose in quote for c in prose.citations)
        before = _last_sentence(body[first - 1]) if first and _leads_on(body[first - 1]) else ()
        after = _first_words(body[last]) if last < len(body) else ()
        for prose in quote:
            found.quotes[prose.number] = own or before or after
        if first and own:
            found.followers.setdefault(body[first - 1].number, []).extend(own)


def _runs(body: list[Prose]) -> list[Stretch]:
    """Neighbouring paragraphs of one block quote, as ranges of ``body``."""
    starts = [at for at, prose in enumerate(body) if prose.kind == "quote" and not _continues(body, at)]
    ends = []
    for start, limit in pairwise([*starts, len(body)]):
        end = start
        while end < limit and body[end].kind == "quote":
            end += 1
        ends.append(end)
    return list(zip(starts, ends, strict=True))


def _continues(body: list[Prose], at: int) -> bool:
    if at == 0 or body[at - 1].kind != "quote":
        return False
    return not signature(body[at - 1]) and body[at].path[:1] == body[at - 1].path[:1]


def introduces(text: str) -> bool:
    """Whether a text ends with a colon (citations and notes after it aside): "They agreed: [@a]"."""
    return text.rstrip(f" \n\t{OBJECT}").endswith(":")


def _leads_on(prose: Prose) -> bool:
    """Whether the prose runs on into a block quote: it ends with a colon, a comma or no stop at all."""
    return prose.kind != "heading" and not prose.text.rstrip(f" \n\t{OBJECT}").endswith(
        (".", "!", "?", "”", '"')
    )


def _last_sentence(prose: Prose) -> tuple[Citation, ...]:
    from compile.statements.segments import segments

    if not prose.citations:
        return ()
    start, end = segments(prose)[-1]
    return tuple(c for c in prose.citations if start <= c.position < end)


def _first_words(prose: Prose) -> tuple[Citation, ...]:
    """Citations that open a paragraph: "[@nyt2018] On the other side …"."""
    text = prose.text
    lead = len(text) - len(text.lstrip(f" \n\t{OBJECT}"))
    return tuple(c for c in prose.citations if c.mode != "in-text" and c.position < lead)
