"""Inlines as HTML."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from compile.render.ast.attributes import attributes
from compile.render.ast.nodes import Inlines, Json, attribute, quotes, stringify
from compile.render.html import marks
from compile.render.sizes import room

if TYPE_CHECKING:
    from compile.render.html.writer import Writer

_TAGS = {
    "Emph": "em",
    "Strong": "strong",
    "Strikeout": "s",
    "Superscript": "sup",
    "Subscript": "sub",
    "Underline": "u",
}


def _quoted(writer: Writer, content: Json) -> None:
    opening, closing = quotes(content[0]["t"])
    writer.out.append(opening)
    writer.inlines(content[1])
    writer.out.append(closing)


def _break(writer: Writer, content: Json) -> None:
    writer.out.append("<br />\n")


def _small(writer: Writer, content: Json) -> None:
    writer.around("span", content, ' class="smallcaps"')


def _code(writer: Writer, content: Json) -> None:
    writer.out.append(f"<code{attributes(content[0])}>{escape(content[1], quote=False)}</code>")


def _math(writer: Writer, content: Json) -> None:
    display, tex = content[0]["t"] == "DisplayMath", content[1]
    made = writer.shared.formulas.get((display, tex))
    if made is not None and writer.unnamed:
        # browsers make no name of MathML, and a head cell must have one
        made = made.replace("<math", f'<math aria-label="{escape(tex)}"', 1)
    if made is not None and display and not writer.shared.epub:
        # it scrolls where it is wider than the page
        made = f'<span class="formula" tabindex="0">{made}</span>'
    writer.out.append(made if made is not None else f"<code>{escape(tex, quote=False)}</code>")


def _link(writer: Writer, content: Json) -> None:
    triple, inlines, (target, _) = content
    if target.startswith("#"):
        target = writer.shared.href(target[1:])
    writer.around("a", inlines, f'{attributes(triple)} href="{escape(target)}"')


def _image(writer: Writer, content: Json) -> None:
    triple, alt, (target, _) = content
    if target in writer.shared.drawings:
        _drawing(writer, target, alt)
        return
    said = attribute(triple, "alt")
    words = escape(said if said is not None else stringify(alt))
    source = escape(writer.shared.images.get(target, ""))
    kept = room(dict(triple[2]), writer.shared.sizes.get(target))
    writer.out.append(f'<img{attributes(triple)}{kept} src="{source}" alt="{words}" />')


def _drawing(writer: Writer, target: str, alt: Inlines) -> None:
    if writer.shared.epub:
        source, words = escape(writer.shared.images[target]), escape(stringify(alt))
        writer.out.append(f'<img class="drawing" src="{source}" alt="{words}" />')
    else:
        # the drawing, which says itself what it shows, is put in after sanitising, which would take it apart
        writer.out.append(f'<span class="drawing" data-drawing="{escape(target)}"></span>')


def _span(writer: Writer, content: Json) -> None:
    triple, inlines = content
    classes = triple[1]
    if "paper" in classes:
        return
    if "differs" in classes:
        marks.differs(writer, triple)
        return
    if "citation" in classes:
        marks.citation(writer, triple, inlines)
        return
    if triple[0] in writer.shared.panels:
        marks.statement(writer, triple, inlines)
        return
    if "time" in classes:
        code = attribute(triple, "datetime")
        writer.around("time", inlines, f' datetime="{escape(code)}"' if code else "")
        return
    told = attributes(triple)
    if told:
        writer.around("span", inlines, told)
    else:  # citeproc's marks of case: of a bibliography printed in each note they are many
        writer.inlines(inlines)
    marks.judged(writer, triple)


def _cite(writer: Writer, content: Json) -> None:
    writer.inlines(content[1])


def _note(writer: Writer, content: Json) -> None:
    writer.shared.notes += 1
    number = writer.shared.notes
    writer.notes.append((number, content))
    kind = ' epub:type="noteref"' if writer.shared.epub else ""
    writer.out.append(
        f'<a class="noteref" id="fnref{number}" href="#fn{number}"{kind} role="doc-noteref"'
        f' aria-label="{writer.say("page.note", number=number)}">{number}</a>'
    )


def _nothing(writer: Writer, content: Json) -> None:
    """Raw nodes: none is left after cleaning."""


def _tagged(tag: str) -> Callable[[Writer, Json], None]:
    return lambda writer, content: writer.around(tag, content)


INLINES: dict[str, Callable[[Writer, Json], None]] = {
    **{kind: _tagged(tag) for kind, tag in _TAGS.items()},
    "Quoted": _quoted,
    "LineBreak": _break,
    "SmallCaps": _small,
    "Code": _code,
    "Math": _math,
    "Link": _link,
    "Image": _image,
    "Span": _span,
    "Cite": _cite,
    "Note": _note,
    "RawInline": _nothing,
}
