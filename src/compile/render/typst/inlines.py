"""Inlines as Typst markup."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from compile.render.ast.nodes import Inlines, Json, attribute, quotes, stringify
from compile.render.typst.markup import array, string, tongue

if TYPE_CHECKING:
    from compile.render.typst.writer import Writer

_WRAPS = {
    "Emph": "emph",
    "Strong": "strong",
    "Strikeout": "strike",
    "Superscript": "super",
    "Subscript": "sub",
    "Underline": "underline",
    "SmallCaps": "smallcaps",
}
_SPANS = {
    "own": "own",
    "label": "label-text",
    "number": "number",
    "when": "when",
    "before": "before",
    "whence": "whence",
    "preference": "emph",
    "smallcaps": "smallcaps",
    "underline": "underline",
}


def _quoted(writer: Writer, content: Json) -> None:
    opening, closing = quotes(content[0]["t"])
    writer.out.append(opening)
    writer.inlines(content[1])
    writer.out.append(closing)


def _break(writer: Writer, content: Json) -> None:
    writer.out.append("#linebreak();")


def _code(writer: Writer, content: Json) -> None:
    writer.label(content[0][0])
    writer.out.append(f"#raw({string(content[1])});")


def _math(writer: Writer, content: Json) -> None:
    display, tex = content[0]["t"] == "DisplayMath", content[1]
    made = writer.formulas.get((display, tex))
    if made is None or not made.startswith("$"):
        writer.out.append(f"#raw({string(tex)});")
        return
    block = "true" if display else "false"
    writer.out.append(f"#math.equation(block: {block}, alt: {string(tex)}, {made}.body);")


def _link(writer: Writer, content: Json) -> None:
    triple, inlines, (target, _) = content
    writer.label(triple[0])
    if target.startswith("#"):
        writer.links.add(target[1:])
        writer.out.append(f"#link(<{target[1:]}>)")
    else:
        writer.out.append(f"#link({string(target)})")
    writer.text(inlines)
    writer.out.append(";")


def _image(writer: Writer, content: Json) -> None:
    triple, alt, (target, _) = content
    writer.label(triple[0])
    said = attribute(triple, "alt")
    words = said if said is not None else stringify(alt)
    writer.out.append(f"#picture({string(writer.images.get(target, target))}, {string(words)});")


def _span(writer: Writer, content: Json) -> None:
    triple, inlines = content
    if "screen" in triple[1]:
        return
    writer.label(triple[0])
    foreign = tongue(attribute(triple, "lang") or "", attribute(triple, "dir") or "")
    if foreign:
        writer.out.append(f"#foreign({foreign}, [")
    name = next((found for found in triple[1] if found in _MARKS), None)
    if name is not None:
        _MARKS[name](writer, triple, inlines)
    elif called := next((_SPANS[found] for found in triple[1] if found in _SPANS), None):
        writer.call(called, inlines)
    else:
        writer.inlines(inlines)
    if foreign:
        writer.out.append("]);")
    if "statement" in triple[1]:
        writer.passed(triple[0])


def _differs(writer: Writer, triple: Json, inlines: Json) -> None:
    target = attribute(triple, "target") or "apparatus"
    writer.links.add(target)
    entry = writer.apparatus.get(int(attribute(triple, "foot") or 0))
    if entry is None or writer.noted or not writer.outlined:
        writer.out.append(f"#differs(<{target}>, {string(attribute(triple, 'sign') or '≠')});")
        return
    sign = f"≠{attribute(triple, 'foot')}"
    writer.noted = True
    writer.out.append(f"#differs-note({string(sign)})[")
    writer.label(target)
    writer.inlines(entry)
    writer.out.append("];")
    writer.noted = False


def _places(writer: Writer, triple: Json, inlines: Json) -> None:
    targets = (attribute(triple, "targets") or "").split()
    writer.links.update(targets)
    name = next(found for found in triple[1] if found in _MARKS)
    writer.out.append(f"#{name}({array(f'<{target}>' for target in targets)});")


def _citation(writer: Writer, triple: Json, inlines: Json) -> None:
    brief = _verified(writer, int(attribute(triple, "evidence") or 0))
    joined = _in_note(inlines, brief) if brief else None
    writer.inlines(joined or inlines)
    if brief and joined is None:
        writer.noted = True
        writer.call("evidence", brief)
        writer.noted = False


def _in_note(inlines: Inlines, brief: Inlines) -> Inlines | None:
    """A citation whose style prints a note, with a word of its evidence in that very note; None if it prints none.

    Two notes in one place would read as a number: ¹²¹³.
    """
    if not inlines or inlines[-1]["t"] not in ("Cite", "Note"):
        return None
    kind, content = inlines[-1]["t"], inlines[-1]["c"]
    if kind == "Cite":
        inner = _in_note(content[1], brief)
        return None if inner is None else [*inlines[:-1], {"t": "Cite", "c": [content[0], inner]}]
    if not content or content[-1]["t"] not in ("Para", "Plain"):
        return None
    last = {**content[-1], "c": [*content[-1]["c"], {"t": "Space"}, *brief]}
    return [*inlines[:-1], {"t": "Note", "c": [*content[:-1], last]}]


def _judgement(writer: Writer, triple: Json, inlines: Json) -> None:
    writer.out.append(f"#judgement({string(writer.interface.judged(attribute(triple, 'confidence')))})")
    writer.text(inlines)
    writer.out.append(";")


#: Spans that say more than how their words look.
_MARKS: dict[str, Callable[[Writer, Json, Json], None]] = {
    "differs": _differs,
    "places": _places,
    "pages": _places,
    "locators": _places,
    "leading": _places,
    "citation": _citation,
    "judgement": _judgement,
}


def _verified(writer: Writer, number: int) -> Inlines:
    """What a note says of a verified quotation; nothing of others, and nothing in a note."""
    found = writer.evidence.get(number)
    return [] if found is None or writer.noted or found.mark != "verified" else found.brief


def _cite(writer: Writer, content: Json) -> None:
    writer.inlines(content[1])


def _note(writer: Writer, content: Json) -> None:
    if writer.noted:  # a note in a note is set in its place
        writer.out.append(" (")
        writer.blocks(content)
        writer.out.append(")")
        return
    writer.noted = True
    writer.out.append("#footnote")
    writer.content(content)
    writer.out.append(";")
    writer.noted = False


def _nothing(writer: Writer, content: Json) -> None:
    """Raw nodes: none is left after cleaning."""


def _wrap(name: str) -> Callable[[Writer, Json], None]:
    return lambda writer, content: writer.call(name, content)


INLINES: dict[str, Callable[[Writer, Json], None]] = {
    **{kind: _wrap(name) for kind, name in _WRAPS.items()},
    "Quoted": _quoted,
    "LineBreak": _break,
    "Code": _code,
    "Math": _math,
    "Link": _link,
    "Image": _image,
    "Span": _span,
    "Cite": _cite,
    "Note": _note,
    "RawInline": _nothing,
}
