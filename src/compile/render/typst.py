"""The AST as Typst markup; every look is a function of the template's (``#own[…]``, ``#differs(…)``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from compile.render.nodes import Blocks, Inlines, Json, attribute, quotes, stringify
from compile.render.prepared import Evidence
from compile.render.transform import rows

_SPECIAL = re.compile(r"[\\#$*_`<>@\[\]~/'\"\-=+]|^(\d+)(?=\.)|\.(?=\.)")
_STRING = re.compile(r'[\\"\x00-\x1f]')
_ALIGN = {"AlignLeft": "left", "AlignRight": "right", "AlignCenter": "center", "AlignDefault": "left"}
_NUMBERS = {"LowerAlpha": "a", "UpperAlpha": "A", "LowerRoman": "i", "UpperRoman": "I"}
_WRAPS = {
    "Emph": "emph",
    "Strong": "strong",
    "Strikeout": "strike",
    "Superscript": "super",
    "Subscript": "sub",
    "Underline": "underline",
    "SmallCaps": "smallcaps",
}


@dataclass(slots=True)
class Writer:
    """Writes to ``out``. Every ``#call`` ends with ``;`` so that no word after it can be taken for an argument."""

    evidence: Mapping[int, Evidence]
    images: Mapping[str, str]
    formulas: Mapping[tuple[bool, str], str]
    out: list[str] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    noted: bool = False
    outlined: bool = True

    def blocks(self, blocks: Blocks) -> None:
        """Writes blocks, each followed by an empty line."""
        for block in blocks:
            _BLOCKS[block["t"]](self, block.get("c", None))
            self.out.append("\n\n")

    def inlines(self, nodes: Inlines) -> None:
        """Writes inlines; words, which are nearly all of them, without a call each."""
        append = self.out.append
        for node in nodes:
            kind = node["t"]
            if kind == "Str":
                text = node["c"]
                append(text if text.isalpha() else escape(text))
            elif kind in ("Space", "SoftBreak"):
                append(" ")
            else:
                _INLINES[kind](self, node.get("c", None))

    def label(self, identifier: str) -> None:
        """An anchor at this place."""
        if identifier and identifier not in self.labels:
            self.labels.add(identifier)
            self.out.append(f"#metadata(none)<{identifier}>")

    def missing(self) -> list[str]:
        """Anchors linked to that were never written: one of them would fail the whole book."""
        return sorted(self.links - self.labels)

    def _content(self, blocks: Blocks) -> None:
        self.out.append("[")
        self.blocks(blocks)
        self.out.append("]")

    def _text(self, inlines: Inlines) -> None:
        self.out.append("[")
        self.inlines(inlines)
        self.out.append("]")

    def _call(self, name: str, inlines: Inlines) -> None:
        self.out.append(f"#{name}")
        self._text(inlines)
        self.out.append(";")

    # blocks

    def _header(self, content: Json) -> None:
        level, triple, inlines = content
        options = "" if self.outlined else ", outlined: false, bookmarked: true"
        self.out.append(f"#heading(level: {level}{options})")
        self._text(inlines)
        if triple[0] and triple[0] not in self.labels:
            self.labels.add(triple[0])
            self.out.append(f" <{triple[0]}>")

    def _code_block(self, content: Json) -> None:
        triple, text = content
        self.label(triple[0])
        language = f", lang: {string(triple[1][0])}" if triple[1] else ""
        self.out.append(f"#raw({string(text)}, block: true{language});")

    def _quote(self, content: Json) -> None:
        self.out.append("#quote(block: true)")
        self._content(content)
        self.out.append(";")

    def _bullets(self, content: Json) -> None:
        self._list("list", "", content)

    def _ordered(self, content: Json) -> None:
        (start, style, _), items = content
        numbering = _NUMBERS.get(style["t"], "1")
        self._list("enum", f'start: {start}, numbering: "{numbering}.", ', items)

    def _list(self, name: str, options: str, items: list[Blocks]) -> None:
        tight = all(block["t"] != "Para" for item in items for block in item[:1])
        self.out.append(f"#{name}({options}tight: {'true' if tight else 'false'}, ")
        for item in items:
            self._content(item)
            self.out.append(", ")
        self.out.append(");")

    def _definitions(self, content: Json) -> None:
        self.out.append("#terms(")
        for term, definitions in content:
            self.out.append("terms.item(")
            self._text(term)
            self.out.append(", ")
            self._content([block for definition in definitions for block in definition])
            self.out.append("), ")
        self.out.append(");")

    def _lines(self, content: Json) -> None:
        for number, line in enumerate(content):
            if number:
                self.out.append(" #linebreak(); ")
            self.inlines(line)

    def _rule(self, content: Json) -> None:
        self.out.append("#rule();")

    def _div(self, content: Json) -> None:
        triple, blocks = content
        self.label(triple[0])
        name = next((_DIVS[found] for found in triple[1] if found in _DIVS), None)
        if name is None:
            self.blocks(blocks)
            return
        self.out.append(f"#{name}")
        self._content(blocks)
        self.out.append(";")

    def _figure(self, content: Json) -> None:
        triple, caption, blocks = content
        self.label(triple[0])
        self.out.append("#illustration(")
        self._content(blocks)
        self.out.append(", ")
        self._content(caption[1])
        self.out.append(");")

    def _table(self, content: Json) -> None:
        triple, caption, specs, head, bodies, foot = content
        self.label(triple[0])
        if caption[1]:
            self.out.append("#tabular(")
            self._content(caption[1])
            self.out.append(", ")
        else:
            self.out.append("#plain-table(")
        aligns = [_ALIGN[spec[0]["t"]] for spec in specs]
        columns, size = _columns(content)
        opening = f"set text(size: {size:.3g}em); " if size < 1 else ""
        self.out.append(f"{{{opening}table(columns: ({columns}), align: ({', '.join(aligns)},), ")
        if head[1]:
            self.out.append("table.header(")
            self._rows(head[1], "thead")
            self.out.append("), ")
        for body in bodies:
            self._rows([*body[2], *body[3]], "tbody")
        self._rows(foot[1], "tfoot")
        self.out.append(")});")

    def _rows(self, rows: list[Json], part: str) -> None:
        for row in rows:
            for _triple, align, height, width, blocks in row[1]:
                options = [f"rowspan: {height}"] if height > 1 else []
                options += [f"colspan: {width}"] if width > 1 else []
                options += [f"align: {_ALIGN[align['t']]}"] if align["t"] != "AlignDefault" else []
                self.out.append(f"table.cell({', '.join(options)})" if options else "")
                self._content(blocks)
                self.out.append(", ")

    # inlines

    def _quoted(self, content: Json) -> None:
        opening, closing = quotes(content[0]["t"])
        self.out.append(opening)
        self.inlines(content[1])
        self.out.append(closing)

    def _break(self, content: Json) -> None:
        self.out.append("#linebreak();")

    def _code(self, content: Json) -> None:
        self.label(content[0][0])
        self.out.append(f"#raw({string(content[1])});")

    def _math(self, content: Json) -> None:
        display, tex = content[0]["t"] == "DisplayMath", content[1]
        made = self.formulas.get((display, tex))
        if made is None or not made.startswith("$"):
            self.out.append(f"#raw({string(tex)});")
            return
        block = "true" if display else "false"
        self.out.append(f"#math.equation(block: {block}, alt: {string(tex)}, {made}.body);")

    def _link(self, content: Json) -> None:
        triple, inlines, (target, _) = content
        self.label(triple[0])
        if target.startswith("#"):
            self.links.add(target[1:])
            self.out.append(f"#link(<{target[1:]}>)")
        else:
            self.out.append(f"#link({string(target)})")
        self._text(inlines)
        self.out.append(";")

    def _image(self, content: Json) -> None:
        triple, alt, (target, _) = content
        self.label(triple[0])
        said = attribute(triple, "alt")
        words = said if said is not None else stringify(alt)
        self.out.append(f"#picture({string(self.images.get(target, target))}, {string(words)});")

    def _span(self, content: Json) -> None:
        triple, inlines = content
        classes = triple[1]
        self.label(triple[0])
        if "differs" in classes:
            target = attribute(triple, "target") or "apparatus"
            self.links.add(target)
            self.out.append(f"#differs(<{target}>);")
        elif "citation" in classes:
            self.inlines(inlines)
            self._evidence(int(attribute(triple, "evidence") or 0))
        elif "judgement" in classes:
            self.out.append(f"#judgement({string(attribute(triple, 'confidence') or '')})")
            self._text(inlines)
            self.out.append(";")
        elif name := next((_SPANS[found] for found in classes if found in _SPANS), None):
            self._call(name, inlines)
        else:
            self.inlines(inlines)

    def _evidence(self, number: int) -> None:
        found = self.evidence.get(number)
        if found is None or self.noted or found.mark != "verified":
            return
        self.noted = True
        self._call("evidence", found.brief)
        self.noted = False

    def _cite(self, content: Json) -> None:
        self.inlines(content[1])

    def _note(self, content: Json) -> None:
        if self.noted:  # a note in a note is set in its place
            self.out.append(" (")
            self.blocks(content)
            self.out.append(")")
            return
        self.noted = True
        self.out.append("#footnote")
        self._content(content)
        self.out.append(";")
        self.noted = False

    def _nothing(self, content: Json) -> None:
        """Raw nodes: none is left after cleaning."""


_DIVS = {
    "accounts-differ": "accounts-differ",
    "own": "own-block",
    "judgement": "judgement-block",
}
_SPANS = {
    "own": "own",
    "label": "label-text",
    "preference": "emph",
    "smallcaps": "smallcaps",
    "underline": "underline",
}


#: What a line of a table holds, in letters, and what the space beside a cell takes.
_LINE, _BESIDE = 72.0, 3.0


def _columns(content: Json) -> tuple[str, float]:
    """The widths of columns, and the size of the text in em of a table's usual.

    The longest word of each first, then the rest in the shares that the author gave; else as wide as the words.
    """
    specs = content[2]
    widths = [float(spec[1]["c"]) if spec[1]["t"] == "ColWidth" else 0.0 for spec in specs]
    least = _longest(content, len(specs))
    size = max(min(1.0, _LINE / (sum(least) or 1)), 0.7)
    if not any(widths):
        return ", ".join("auto" for _ in widths) + ",", size
    needed = [word / _LINE * size for word in least]
    left = max(1 - sum(needed), 0) / sum(widths)
    shares = [word + left * width for word, width in zip(needed, widths, strict=True)]
    return ", ".join(f"{share:.4g}fr" for share in shares) + ",", size


def _longest(content: Json, columns: int) -> list[float]:
    """The room that the longest word of each column needs, in letters."""
    least = [_BESIDE] * columns
    for row in rows(content):
        column = 0
        for cell in row[1]:
            if cell[3] == 1 and column < columns:
                words = stringify(cell[4]).split()
                least[column] = max(least[column], max(map(len, words), default=0) + _BESIDE)
            column += cell[3]
    return least


def escape(text: str) -> str:
    """Words as markup that means just these words."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"{found[1]}\\" if found[1] else f"\\{found[0]}"


def string(text: str) -> str:
    """A Typst string literal."""
    return '"' + _STRING.sub(lambda found: _STRINGS.get(found[0], f"\\u{{{ord(found[0]):x}}}"), text) + '"'


_STRINGS = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _wrap(name: str) -> Callable[[Writer, Json], None]:
    return lambda writer, content: writer._call(name, content)


def _words(writer: Writer, content: Json) -> None:
    writer.inlines(content)


_BLOCKS: dict[str, Callable[[Writer, Json], None]] = {
    "Para": _words,
    "Plain": _words,
    "Header": Writer._header,
    "CodeBlock": Writer._code_block,
    "BlockQuote": Writer._quote,
    "BulletList": Writer._bullets,
    "OrderedList": Writer._ordered,
    "DefinitionList": Writer._definitions,
    "LineBlock": Writer._lines,
    "HorizontalRule": Writer._rule,
    "Div": Writer._div,
    "Figure": Writer._figure,
    "Table": Writer._table,
    "RawBlock": Writer._nothing,
}
_INLINES: dict[str, Callable[[Writer, Json], None]] = {
    **{kind: _wrap(name) for kind, name in _WRAPS.items()},
    "Quoted": Writer._quoted,
    "LineBreak": Writer._break,
    "Code": Writer._code,
    "Math": Writer._math,
    "Link": Writer._link,
    "Image": Writer._image,
    "Span": Writer._span,
    "Cite": Writer._cite,
    "Note": Writer._note,
    "RawInline": Writer._nothing,
}
