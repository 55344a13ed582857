"""pandoc's blocks → drafts of prose, and the words of the AST in reading order."""

from __future__ import annotations

from typing import Any, TypeAlias

from compile.manuscript.drafts import Comment, Context, Draft, MarkDraft, Path, Stream, Thing
from compile.manuscript.words import WORD, blank
from compile.model.manuscript import OBJECT, AtomKind, MarkName, ProseKind
from compile.text.inlines import CONTAINERS, QUOTES, SPACES, leaf
from compile.text.tree import DEPTH, TooDeep

Json: TypeAlias = Any

MARKS: dict[str, MarkName] = {
    "own": "own",
    "judgement": "judgement",
    "derived": "derived",
    "accounts-differ": "accounts-differ",
}
#: The word that stands for a call of a note, in the AST as in the file.
CALL = "[^"


class Collector:
    """Walks the blocks of a chapter once. Raises TooDeep."""

    def __init__(self, blocks: list[Json]) -> None:
        self.drafts: list[Draft] = []
        self.streams = [Stream()]
        self.comments: list[Comment] = []
        self.title = ""
        self._section = ""
        self._table = -1
        self.blocks(blocks, (), Context())

    def blocks(self, blocks: list[Json], path: Path, context: Context) -> None:
        """Collect a list of blocks that ``path`` leads to."""
        for index, block in enumerate(blocks):
            self._block(block, (*path, index), context)

    def _block(self, block: Json, path: Path, context: Context) -> None:
        kind = block["t"]
        if kind in ("Para", "Plain"):
            self._draft(block["c"], (*path, "c"), context)
        elif kind == "Header":
            self._heading(block, path, context)
        elif kind in ("CodeBlock", "RawBlock"):
            self._verbatim(block["c"][1], context, kind == "RawBlock" and block["c"][0] == "html")
        elif kind in ("BulletList", "OrderedList", "DefinitionList", "LineBlock"):
            self._list(block, path, context)
        elif kind == "BlockQuote":
            self.blocks(block["c"], (*path, "c"), context.within(kind="quote", quote=True))
        elif kind == "Div":
            marks = (*context.marks, *_marks(block["c"][0], 0))
            self.blocks(block["c"][1], (*path, "c", 1), context.within(marks=marks))
        elif kind == "Figure":
            self._figure(block, path, context)
        elif kind == "Table":
            self._tabulate(block["c"], (*path, "c"), context)

    def _heading(self, block: Json, path: Path, context: Context) -> None:
        level, _, inlines = block["c"]
        draft = self._draft(inlines, (*path, "c", 2), context.within(kind="heading"), level=level)
        title = " ".join(draft.text.replace(OBJECT, "").split()) if draft else ""
        self._section = title
        if draft:
            draft.section = title
        if level == 1 and not self.title:
            self.title = title

    def _list(self, block: Json, path: Path, context: Context) -> None:
        kind, where = block["t"], (*path, "c")
        if kind == "LineBlock":
            for index, line in enumerate(block["c"]):
                self._draft(line, (*where, index), context.within(kind=_kind(context, "line")))
            return
        if kind == "DefinitionList":
            inner = context.within(kind=_kind(context, "definition"))
            for index, (term, definitions) in enumerate(block["c"]):
                self._draft(term, (*where, index, 0), inner)
                for number, blocks in enumerate(definitions):
                    self.blocks(blocks, (*where, index, 1, number), inner)
            return
        items, where = (block["c"], where) if kind == "BulletList" else (block["c"][1], (*where, 1))
        inner = context.within(kind=_kind(context, "item"))
        for index, blocks in enumerate(items):
            self.blocks(blocks, (*where, index), inner)

    def _figure(self, block: Json, path: Path, context: Context) -> None:
        """The caption, then what is shown. An image's alternative text is a copy of the caption."""
        _, caption, content = block["c"]
        self.blocks(caption[1], (*path, "c", 1, 1), context.within(kind="caption"))
        for index, inner in enumerate(content):
            pictures = inner["t"] in ("Plain", "Para") and all(
                node["t"] in ("Image", *SPACES) for node in inner["c"]
            )
            if not pictures:
                self._block(inner, (*path, "c", 2, index), context.within())

    def _tabulate(self, table: Json, path: Path, context: Context) -> None:
        _, caption, _, head, bodies, foot = table
        self._table += 1
        number, parent = len(self.streams), self.streams[context.stream]
        self.streams.append(Stream(parent=context.stream))
        inner = context.within(kind="caption", stream=number)
        self.blocks(caption[1], (*path, 1, 1), inner)
        first = len(parent.words)
        rows = [(row, (*path, 3, 1, index), True) for index, row in enumerate(head[1])]
        for index, (_, _, heads, body) in enumerate(bodies):
            rows += [(row, (*path, 4, index, 2, line), True) for line, row in enumerate(heads)]
            rows += [(row, (*path, 4, index, 3, line), False) for line, row in enumerate(body)]
        rows += [(row, (*path, 5, 1, index), False) for index, row in enumerate(foot[1])]
        this = self._table
        for line, (row, where, header) in enumerate(rows):
            for column, cell in enumerate(row[1]):
                place = (this, line, column)
                inner = context.within(kind="cell", table=place, header=header)
                self.blocks(cell[4], (*where, 1, column, 4), inner)
        self.streams[number].around = (first, len(parent.words))

    def _verbatim(self, text: str, context: Context, html: bool) -> None:
        first = len(self.streams[context.stream].words)
        if html and "<!--" in text:
            comment = Comment(text=text, stream=context.stream, first=first, draft=len(self.drafts))
            self.comments.append(comment)
        self._loose(text, context.stream)

    def _loose(self, text: str, stream: int) -> tuple[int, int]:
        """Add words that are no prose; the range of them."""
        found = WORD.findall(blank(text))
        to = self.streams[stream]
        first = len(to.words)
        to.words += [CALL if word[0] in "[^" else word for word in found]
        to.owners += [-1] * len(found)
        to.places += [0] * len(found)
        return first, len(to.words)

    def _draft(self, inlines: list[Json], path: Path, context: Context, level: int = 0) -> Draft | None:
        if not inlines:
            return None
        stream = self.streams[context.stream]
        draft = Draft(
            number=len(self.drafts),
            kind=context.kind,
            path=path,
            stream=context.stream,
            first=len(stream.words),
            section=self._section,
            level=level,
            caller=context.caller,
            table=context.table,
            header=context.header,
            quote=context.quote,
        )
        self.drafts.append(draft)
        stream.heads.add(draft.first)
        self._inlines(inlines, path, draft, stream, context.depth)
        draft.last = len(stream.words)
        draft.marks += context.marks
        self._notes(draft, context)
        return draft

    def _notes(self, draft: Draft, context: Context) -> None:
        """Collect the notes called from a draft, each as a stream of its own."""
        for place, node, path, word in draft.notes:
            number, before = len(self.streams), len(self.drafts)
            self.streams.append(Stream(parent=context.stream, call=word))
            inner = context.within(kind="note", stream=number, caller=draft.number, quote=False, table=None)
            self.blocks(node["c"], (*path, "c"), inner)
            direct = (d for d in self.drafts[before:] if d.caller == draft.number)
            draft.called += [(place, found.number) for found in direct]

    def _inlines(self, inlines: list[Json], path: Path, draft: Draft, stream: Stream, depth: int) -> None:
        words, owners, places, parts = stream.words, stream.owners, stream.places, draft.parts
        number = draft.number
        for index, node in enumerate(inlines):
            kind = node["t"]
            if kind == "Str":
                text, length = node["c"], draft.length
                if text.isalnum():
                    words.append(text)
                    owners.append(number)
                    places.append(length)
                else:
                    for match in WORD.finditer(text):
                        word = match.group()
                        words.append(CALL if word[0] in "[^" else word)
                        owners.append(number)
                        places.append(length + match.start())
                parts.append(text)
                draft.length = length + len(text)
            elif kind in SPACES:
                parts.append(" ")
                draft.length += 1
            elif kind in CONTAINERS:
                self._container(node, (*path, index), draft, stream, depth)
            else:
                self._leaf(node, (*path, index), draft, stream)

    def _container(self, node: Json, path: Path, draft: Draft, stream: Stream, depth: int) -> None:
        if depth >= DEPTH:
            raise TooDeep(f"more than {DEPTH} nodes deep")
        kind, where, start = node["t"], CONTAINERS[node["t"]], draft.length
        inside = node["c"] if where is None else node["c"][where]
        inner = (*path, "c") if where is None else (*path, "c", where)
        if kind == "Quoted":
            marks = QUOTES[node["c"][0]["t"]]
            draft.parts.append(marks[0])
            draft.length += 1
            self._inlines(inside, inner, draft, stream, depth + 1)
            draft.parts.append(marks[1])
            draft.length += 1
            draft.quoted[start] = draft.length
            return
        self._inlines(inside, inner, draft, stream, depth + 1)
        if kind == "Span":
            draft.marks += _marks(node["c"][0], start, draft.length)

    def _leaf(self, node: Json, path: Path, draft: Draft, stream: Stream) -> None:
        kind, place = node["t"], draft.length
        text = leaf(node)
        draft.parts.append(text)
        draft.length += len(text)
        if kind == "Note":
            word = len(stream.words)
            stream.words.append(CALL)
            stream.owners.append(-1)
            stream.places.append(0)
            draft.things.append(Thing(kind="note", place=place, node=node, first=word, last=word + 1))
            draft.notes.append((place, node, path, word))
            return
        if kind == "RawInline" and "<!--" in node["c"][1]:
            first = len(stream.words)
            comment = Comment(text=node["c"][1], stream=draft.stream, first=first, draft=draft.number)
            self.comments.append(comment)
        first, last = self._loose(_literal(node), draft.stream)
        if text == OBJECT:
            kinds: dict[str, AtomKind] = {
                "Cite": "citation",
                "Code": "code",
                "Math": "math",
                "Image": "image",
            }
            thing = Thing(kind=kinds.get(kind, "raw"), place=place, node=node, first=first, last=last)
            draft.things.append(thing)


def _literal(node: Json) -> str:
    """The words of a node as they stand in the file, as far as the AST tells."""
    if node["t"] == "Cite":
        return _plain(node["c"][1])
    if node["t"] == "Image":
        return _plain(node["c"][1])
    return str(node["c"][1]) if isinstance(node.get("c"), list) else ""


def _plain(inlines: list[Json]) -> str:
    parts: list[str] = []
    for node in inlines:
        kind = node["t"]
        if kind == "Str":
            parts.append(node["c"])
        elif kind in SPACES:
            parts.append(" ")
        elif kind in CONTAINERS:
            where = CONTAINERS[kind]
            # A blank keeps words apart that an emphasis ends between: ``a*b*`` are two words in the file.
            parts.append("\x01" + _plain(node["c"] if where is None else node["c"][where]) + "\x01")
        elif kind == "Note":
            parts.append("[^]")
        else:
            parts.append(_literal(node))
    return "".join(parts)


def _kind(context: Context, kind: ProseKind) -> ProseKind:
    """What a list inside a block quote, a cell or a note is made of stays what it is in."""
    return context.kind if context.kind in ("quote", "cell", "note", "caption") else kind


def _marks(attr: Json, start: int, end: int = -1) -> list[MarkDraft]:
    identifier, classes, pairs = attr
    names = [MARKS[name] for name in classes if name in MARKS]
    if identifier and not names:
        names = ["named"]
    return [
        MarkDraft(
            name=name,
            start=start,
            end=end,
            attributes=tuple((key, value) for key, value in pairs),
            identifier=identifier,
        )
        for name in names
    ]
