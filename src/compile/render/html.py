"""The AST as HTML or XHTML: one writer for the page and for the EPUB, which differ in notes and evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape

from compile.render.attributes import attributes
from compile.render.interface import Interface
from compile.render.nodes import Blocks, Inlines, Json, attribute, quotes, stringify
from compile.render.prepared import Evidence, Panel
from compile.render.sizes import Size, room

_ALIGN = {"AlignLeft": "left", "AlignRight": "right", "AlignCenter": "center"}
_TAGS = {
    "Emph": "em",
    "Strong": "strong",
    "Strikeout": "s",
    "Superscript": "sup",
    "Subscript": "sub",
    "Underline": "u",
}
_SHOWN = {"verified": ("✓", "verified"), "located": ("¶", "located"), "plain": ("·", "plain")}


@dataclass(slots=True)
class Shared:
    """What all chapters of one output have in common. ``href`` turns an anchor into an address."""

    epub: bool
    interface: Interface
    evidence: Mapping[int, Evidence]
    images: Mapping[str, str]
    drawings: Mapping[str, str]
    formulas: Mapping[tuple[bool, str], str]
    href: Callable[[str], str] = "#{}".format
    panels: Mapping[str, Panel] = field(default_factory=dict)
    sizes: Mapping[str, Size] = field(default_factory=dict)
    notes: int = 0


@dataclass(slots=True)
class Writer:
    """Writes blocks to ``out``; notes and evidence gather until ``ending`` is asked for."""

    shared: Shared
    shift: int = 0
    out: list[str] = field(default_factory=list)
    notes: list[tuple[int, Blocks]] = field(default_factory=list)
    cited: list[int] = field(default_factory=list)
    told: list[Panel] = field(default_factory=list)

    # blocks

    def _say(self, name: str, **values: object) -> str:
        """Words of the interface, for an attribute."""
        return escape(self.shared.interface.say(name, **values))

    def blocks(self, blocks: Blocks) -> None:
        """Writes blocks."""
        for block in blocks:
            _BLOCKS[block["t"]](self, block.get("c", None))

    def inlines(self, nodes: Inlines) -> None:
        """Writes inlines; words, which are nearly all of them, without a call each."""
        append = self.out.append
        for node in nodes:
            kind = node["t"]
            if kind == "Str":
                text = node["c"]
                append(text if text.isalnum() else escape(text, quote=False))
            elif kind == "Space":
                append(" ")
            elif kind == "SoftBreak":
                append("\n")
            else:
                _INLINES[kind](self, node.get("c", None))

    def _para(self, content: Json) -> None:
        self._around("p", content)
        self.out.append("\n")

    def _plain(self, content: Json) -> None:
        self.inlines(content)

    def _around(self, tag: str, content: Inlines, opening: str = "") -> None:
        self.out.append(f"<{tag}{opening}>")
        self.inlines(content)
        self.out.append(f"</{tag}>")

    def _header(self, content: Json) -> None:
        level, triple, inlines = content
        self._around(f"h{min(level + self.shift, 6)}", inlines, attributes(triple))
        self.out.append("\n")

    def _code_block(self, content: Json) -> None:
        triple, text = content
        self.out.append(
            f'<pre{attributes(triple)} tabindex="0"><code>{escape(text, quote=False)}\n</code></pre>\n'
        )

    def _quote(self, content: Json) -> None:
        self.out.append("<blockquote>\n")
        self.blocks(content)
        self.out.append("</blockquote>\n")

    def _bullets(self, content: Json) -> None:
        self._items("ul", content)

    def _ordered(self, content: Json) -> None:
        (start, style, _), items = content
        classes = f' class="{style["t"]}"' if style["t"] not in ("DefaultStyle", "Decimal") else ""
        first = f' start="{start}"' if start != 1 else ""
        self._items("ol", items, f"{classes}{first}")

    def _items(self, tag: str, items: list[Blocks], opening: str = "") -> None:
        self.out.append(f"<{tag}{opening}>\n")
        for item in items:
            self.out.append("<li>")
            self.blocks(item)
            self.out.append("</li>\n")
        self.out.append(f"</{tag}>\n")

    def _definitions(self, content: Json) -> None:
        self.out.append("<dl>\n")
        for term, definitions in content:
            self._around("dt", term)
            for definition in definitions:
                self.out.append("\n<dd>")
                self.blocks(definition if len(definition) == 1 else _paragraphs(definition))
                self.out.append("</dd>\n")
        self.out.append("</dl>\n")

    def _lines(self, content: Json) -> None:
        self.out.append('<div class="lines">')
        for line in content:
            self.inlines(line)
            self.out.append("<br />\n")
        self.out.append("</div>\n")

    def _rule(self, content: Json) -> None:
        self.out.append("<hr />\n")

    def _div(self, content: Json) -> None:
        triple, blocks = content
        if "paper" in triple[1] or (self.shared.epub and ("data" in triple[1] or "page" in triple[1])):
            return
        if "data" in triple[1]:
            self.out.append(f"<details><summary>{escape(attribute(triple, 'summary') or '')}</summary>\n")
            self.blocks(blocks)
            self.out.append("</details>\n")
            return
        if "accounts-differ" in triple[1]:
            self.out.append(
                f'<div{attributes(triple)} role="note" aria-label="{self._say("page.accounts_differ")}">\n'
            )
        else:
            self.out.append(f"<div{attributes(triple)}>\n")
        self.blocks(blocks)
        self.out.append("</div>\n")

    def _figure(self, content: Json) -> None:
        triple, caption, blocks = content
        self.out.append(f"<figure{attributes(triple)}>\n")
        self.blocks(blocks)
        if caption[1]:
            self.out.append("<figcaption>")
            self.blocks(caption[1])
            self.out.append("</figcaption>\n")
        self.out.append("</figure>\n")

    def _table(self, content: Json) -> None:
        triple, caption, specs, head, bodies, foot = content
        aligns = [spec[0]["t"] for spec in specs]
        label = escape(stringify(caption[1])) or self._say("parts.untitled_table")
        if not self.shared.epub:
            self.out.append(f'<div class="wide" role="group" aria-label="{label}" tabindex="0">')
        many = [triple[0], [*triple[1], "many"], triple[2]] if len(specs) > 6 else triple
        self.out.append(f"<table{attributes(many)}>\n")
        if caption[1]:
            self.out.append("<caption><div>")
            self.blocks(caption[1])
            self.out.append("</div></caption>\n")
        self._rows("thead", head[1], aligns, len(aligns))
        for body in bodies:
            self._rows("tbody", [*body[2], *body[3]], aligns, body[1])
        self._rows("tfoot", foot[1], aligns, 0)
        self.out.append("</table>\n" if self.shared.epub else "</table></div>\n")

    def _rows(self, tag: str, rows: list[Json], aligns: list[str], headers: int) -> None:
        if not rows:
            return
        self.out.append(f"<{tag}>\n")
        for row in rows:
            self.out.append("<tr>")
            column = 0
            for cell in row[1]:
                self._cell(tag, cell, aligns, column, headers)
                column += cell[3]
            self.out.append("</tr>\n")
        self.out.append(f"</{tag}>\n")

    def _cell(self, part: str, cell: Json, aligns: list[str], column: int, headers: int) -> None:
        _triple, align, height, width, blocks = cell
        own = align["t"] if align["t"] != "AlignDefault" else aligns[min(column, len(aligns) - 1)]
        header = (part == "thead" and bool(blocks)) or (part == "tbody" and column < headers)
        tag = "th" if header else "td"
        scope = f' scope="{"col" if part == "thead" else "row"}"' if header else ""
        classes = f' class="{_ALIGN[own]}"' if own in _ALIGN else ""
        spans = (f' rowspan="{height}"' if height > 1 else "") + (f' colspan="{width}"' if width > 1 else "")
        self.out.append(f"<{tag}{scope}{classes}{spans}>")
        self.blocks(blocks)
        self.out.append(f"</{tag}>")

    # inlines

    def _quoted(self, content: Json) -> None:
        opening, closing = quotes(content[0]["t"])
        self.out.append(opening)
        self.inlines(content[1])
        self.out.append(closing)

    def _break(self, content: Json) -> None:
        self.out.append("<br />\n")

    def _small(self, content: Json) -> None:
        self._around("span", content, ' class="smallcaps"')

    def _code(self, content: Json) -> None:
        self.out.append(f"<code{attributes(content[0])}>{escape(content[1], quote=False)}</code>")

    def _math(self, content: Json) -> None:
        display, tex = content[0]["t"] == "DisplayMath", content[1]
        made = self.shared.formulas.get((display, tex))
        if made is not None and display and not self.shared.epub:
            # it scrolls where it is wider than the page
            made = f'<span class="formula" tabindex="0">{made}</span>'
        self.out.append(made if made is not None else f"<code>{escape(tex, quote=False)}</code>")

    def _link(self, content: Json) -> None:
        triple, inlines, (target, _) = content
        if target.startswith("#"):
            target = self.shared.href(target[1:])
        self._around("a", inlines, f'{attributes(triple)} href="{escape(target)}"')

    def _image(self, content: Json) -> None:
        triple, alt, (target, _) = content
        if target in self.shared.drawings:
            self._drawing(target, alt)
            return
        said = attribute(triple, "alt")
        words = escape(said if said is not None else stringify(alt))
        source = escape(self.shared.images.get(target, ""))
        kept = room(dict(triple[2]), self.shared.sizes.get(target))
        self.out.append(f'<img{attributes(triple)}{kept} src="{source}" alt="{words}" />')

    def _drawing(self, target: str, alt: Inlines) -> None:
        if self.shared.epub:
            source, words = escape(self.shared.images[target]), escape(stringify(alt))
            self.out.append(f'<img class="drawing" src="{source}" alt="{words}" />')
        else:
            # the drawing, which says itself what it shows, is put in after sanitising, which would take it apart
            self.out.append(f'<span class="drawing" data-drawing="{escape(target)}"></span>')

    def _span(self, content: Json) -> None:
        triple, inlines = content
        classes = triple[1]
        if "paper" in classes:
            return
        if "differs" in classes:
            self._differs(triple)
            return
        if "citation" in classes:
            self._citation(triple, inlines)
            return
        if triple[0] in self.shared.panels:
            self._statement(triple, inlines)
            return
        if "time" in classes:
            code = attribute(triple, "datetime")
            self._around("time", inlines, f' datetime="{escape(code)}"' if code else "")
            return
        told = attributes(triple)
        if told:
            self._around("span", inlines, told)
        else:  # citeproc's marks of case: of a bibliography printed in each note they are many
            self.inlines(inlines)
        self._judged(triple)

    def _statement(self, triple: Json, inlines: Inlines) -> None:
        """A statement with the control that opens its evidence."""
        panel = self.shared.panels[triple[0]]
        self.told.append(panel)
        self.out.append(f"<span{attributes(triple)}>")
        self.inlines(inlines)
        self.out.append(
            f'<span class="tie">&#8288;<button class="mark grounds" popovertarget="ev-{panel.anchor}"'
            f' aria-haspopup="dialog" aria-label="{escape(panel.label)}">∴</button></span></span>'
        )
        self._judged(triple)

    def _judged(self, triple: Json) -> None:
        if "judgement" in triple[1]:
            said = self.shared.interface.judged(attribute(triple, "confidence"))
            self.out.append(f' <span class="label-judgement">{escape(said)}</span>')

    def _differs(self, triple: Json) -> None:
        title = escape(attribute(triple, "title") or "") or self._say("page.accounts_differ")
        address = escape(self.shared.href(attribute(triple, "target") or "apparatus"))
        sign = escape(attribute(triple, "sign") or "≠")
        self.out.append(
            f'<a class="mark differs" href="{address}" title="{title}" aria-label="{sign} {title}">{sign}</a>'
        )

    def _citation(self, triple: Json, inlines: Inlines) -> None:
        number = int(attribute(triple, "evidence") or 0)
        self.out.append(f'<span id="{escape(triple[0])}" class="citation">')
        self.inlines(inlines)
        found = self.shared.evidence.get(number)
        if found is not None:
            sign, class_ = _SHOWN[found.mark]
            cited = found.words.strip("()") or self.shared.interface.say("page.this_citation")
            label = self._say("page.evidence_for", citation=cited)
            self.cited.append(number)
            if self.shared.epub:
                self.out.append(
                    f'<a class="mark {class_}" epub:type="noteref" role="doc-noteref" href="{escape(self.shared.href(f"ev-{number}"))}"'
                    f' title="{label}">{sign}</a>'
                )
            else:
                self.out.append(
                    f'<span class="tie">&#8288;<button class="mark {class_}" popovertarget="ev-{number}"'
                    f' aria-label="{label}">{sign}</button></span>'
                )
        self.out.append("</span>")

    def _cite(self, content: Json) -> None:
        self.inlines(content[1])

    def _note(self, content: Json) -> None:
        self.shared.notes += 1
        number = self.shared.notes
        self.notes.append((number, content))
        kind = ' epub:type="noteref"' if self.shared.epub else ""
        self.out.append(
            f'<a class="noteref" id="fnref{number}" href="#fn{number}"{kind} role="doc-noteref"'
            f' aria-label="{self._say("page.note", number=number)}">{number}</a>'
        )

    def _nothing(self, content: Json) -> None:
        """Raw nodes: none is left after cleaning."""


def _paragraphs(blocks: Blocks) -> Blocks:
    """Blocks of which each begins on a line of its own: two Plain ones would run together."""
    return [{"t": "Para", "c": block["c"]} if block["t"] == "Plain" else block for block in blocks]


_BLOCKS: dict[str, Callable[[Writer, Json], None]] = {
    "Para": Writer._para,
    "Plain": Writer._plain,
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


def _tagged(tag: str) -> Callable[[Writer, Json], None]:
    return lambda writer, content: writer._around(tag, content)


_INLINES: dict[str, Callable[[Writer, Json], None]] = {
    **{kind: _tagged(tag) for kind, tag in _TAGS.items()},
    "Quoted": Writer._quoted,
    "LineBreak": Writer._break,
    "SmallCaps": Writer._small,
    "Code": Writer._code,
    "Math": Writer._math,
    "Link": Writer._link,
    "Image": Writer._image,
    "Span": Writer._span,
    "Cite": Writer._cite,
    "Note": Writer._note,
    "RawInline": Writer._nothing,
}
