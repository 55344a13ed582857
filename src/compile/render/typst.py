"""The AST as Typst markup; every look is a function of the template's (``#own[…]``, ``#differs(…)``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from compile.render.columns import columns
from compile.render.interface import Interface
from compile.render.nodes import Blocks, Inlines, Json, attribute, quotes, stringify
from compile.render.prepared import Evidence

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

    interface: Interface
    evidence: Mapping[int, Evidence]
    images: Mapping[str, str]
    formulas: Mapping[tuple[bool, str], str]
    out: list[str] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    places: dict[str, int] = field(default_factory=dict)
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
            self.places[identifier] = len(self.out)
            self.out.append(f"#metadata(none)<{identifier}>")

    def text(self) -> str:
        """What was written; anchors that nothing links to are left out: of thousands, which Typst would carry along."""
        for identifier, place in self.places.items():
            if identifier not in self.links:
                self.out[place] = ""
        return "".join(self.out)

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
        if "screen" in triple[1]:
            return
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
        widths, size = columns(content)
        opening = f"set text(size: {size:.3g}em); " if size < 1 else ""
        self.out.append(f"{{{opening}table(columns: ({widths}), align: ({', '.join(aligns)},), ")
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
            sign = attribute(triple, "sign") or "≠"
            self.out.append(f"#differs(<{target}>, {string(sign)});")
        elif "places" in classes:
            targets = (attribute(triple, "targets") or "").split()
            self.links.update(targets)
            self.out.append(f"#places(({''.join(f'<{target}>, ' for target in targets)}));")
        elif "citation" in classes:
            self.inlines(inlines)
            self._evidence(int(attribute(triple, "evidence") or 0))
        elif "judgement" in classes:
            self.out.append(f"#judgement({string(self.interface.judged(attribute(triple, 'confidence')))})")
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
    "disagreement": "disagreement",
    "cited": "cited",
}
_SPANS = {
    "own": "own",
    "label": "label-text",
    "number": "number",
    "preference": "emph",
    "smallcaps": "smallcaps",
    "underline": "underline",
}


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
