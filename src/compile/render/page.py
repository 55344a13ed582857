"""HTML: the whole book as one self-contained page that asks nothing of anybody."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from html import escape

from compile.render import metadata, styling
from compile.render.formulas import formulas
from compile.render.html import Shared, Writer
from compile.render.nodes import link, plain, stringify, words
from compile.render.prepared import Part, Prepared
from compile.render.sanitise import sanitise
from compile.render.templates import fill, template

TYPES = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "svg": "image/svg+xml", "webp": "image/webp", "avif": "image/avif",
}  # fmt: skip
_DRAWING = re.compile(r'(<span [^<>]*data-drawing="([a-z0-9.-]+)"[^<>]*>)</span>')


def write(prepared: Prepared, overrides: Mapping[str, bytes]) -> bytes:
    """The page as bytes. Its policy allows its own style and script, by their hashes, and nothing else."""
    shared = shared_by(prepared, {name: inline(name, data) for name, data in prepared.images.items()})
    style, script = styling.page(prepared.theme, overrides), template("html/script.js", overrides)
    values = {
        **frame(prepared),
        "kind": "book",
        "metadata": metadata.tags(prepared.imprint),
        "linked": metadata.linked(prepared),
        "policy": _policy(style, script),
        "styles": f"<style>{style}</style>",
        "scripts": f"<script>{script}</script>",
        "contents": contents(prepared, "#{}".format, depth=1),
        "body": body(prepared, prepared.parts, shared),
    }
    return fill(template("html/page.html", overrides), values).encode("utf-8")


def shared_by(
    prepared: Prepared, images: Mapping[str, str], href: Callable[[str], str] = "#{}".format
) -> Shared:
    """What the parts of one page, or of all pages of a site, have in common; ``images`` go to their addresses."""
    return Shared(
        epub=False,
        interface=prepared.interface,
        evidence=prepared.evidence,
        images=images,
        drawings=prepared.drawings,
        formulas=formulas(prepared, "html"),
        href=href,
    )


def body(prepared: Prepared, parts: Iterable[Part], shared: Shared) -> str:
    """Parts as HTML that is safe to show."""
    made = sanitise("".join(_section(part, shared) for part in parts))
    return _DRAWING.sub(lambda found: f"{found[1]}{_drawing(prepared.drawings[found[2]])}</span>", made)


def frame(prepared: Prepared) -> dict[str, str]:
    """The slots of ``html/page.html`` that are the same on every page of a book."""
    return {**_interface(prepared), **_imprint(prepared)}


def _interface(prepared: Prepared) -> dict[str, str]:
    """The words of the page's own controls, as slots."""
    slots = ("skip", "menu", "colours", "auto", "light", "dark", "top")
    return {f"say{name}": escape(prepared.interface.say(f"page.{name}")) for name in slots}


def _imprint(prepared: Prepared) -> dict[str, str]:
    imprint, interface = prepared.imprint, prepared.interface
    edition = interface.say("parts.edition", number=imprint.edition) if imprint.edition else ""
    line = " · ".join(part for part in (interface.date(imprint.date), edition, imprint.rights) if part)
    return {
        "lang": escape(imprint.language),
        "title": escape(imprint.title),
        "pagetitle": escape(imprint.title),
        "heading": escape(imprint.title),
        "cite": "",
        "subtitle": f'<p class="subtitle">{escape(imprint.subtitle)}</p>' if imprint.subtitle else "",
        "authors": f'<p class="authors">{escape(", ".join(imprint.authors))}</p>' if imprint.authors else "",
        "author": escape(", ".join(imprint.authors)),
        "line": f'<p class="line">{escape(line)}</p>' if line else "",
        "abstract": f'<p class="abstract">{escape(imprint.abstract)}</p>' if imprint.abstract else "",
        "description": escape(imprint.abstract or imprint.subtitle or imprint.title),
        "footer": escape(" · ".join(part for part in (imprint.title, edition, imprint.identifier) if part)),
    }


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{_hash(style)}';"
        f" script-src 'sha256-{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def inline(name: str, data: bytes) -> str:
    """An image as its own address."""
    kind = TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _drawing(svg: str) -> str:
    return svg.replace("<svg ", '<svg aria-hidden="true" ', 1)


def contents(prepared: Prepared, href: object, depth: int) -> str:
    """The table of contents: parts, and their sections down to ``depth`` levels."""
    address = href if callable(href) else "#{}".format
    items = []
    for part in prepared.parts:
        number = f'<span class="number">{part.number}</span> ' if part.number is not None else ""
        title = escape(stringify(part.title))
        items.append(
            f'<li class="{part.kind}"><a href="{escape(address(part.identifier))}">{number}{title}</a></li>'
        )
    return "<ol>\n" + "\n".join(items) + "\n</ol>"


def _section(part: Part, shared: Shared) -> str:
    writer = Writer(shared=shared, shift=1)
    out = writer.out
    out.append(
        f'<section class="{part.kind}" id="{part.identifier}" aria-labelledby="{part.identifier}-title">\n'
    )
    number = f'<span class="number">{part.number}</span> ' if part.number is not None else ""
    out.append(f'<h2 id="{part.identifier}-title">{number}')
    writer.inlines(part.title)
    out.append("</h2>\n")
    writer.blocks(part.blocks)
    _notes(writer, part)
    _evidence(writer)
    out.append("</section>\n")
    return "".join(out)


def _notes(writer: Writer, part: Part) -> None:
    if not writer.notes:
        return
    out, say = writer.out, writer.shared.interface.say
    label = escape(say("page.notes", title=stringify(part.title)))
    out.append(f'<section class="notes" role="doc-endnotes" aria-label="{label}"><ol>\n')
    for number, blocks in writer.notes:
        out.append(f'<li id="fn{number}" value="{number}"><span class="number">{number}</span><div>')
        writer.blocks(blocks)
        back = escape(say("page.back_to_note", number=number))
        out.append(
            f'<a class="back" href="#fnref{number}" role="doc-backlink" aria-label="{back}">↩</a></div></li>\n'
        )
    out.append("</ol></section>\n")


def _evidence(writer: Writer) -> None:
    """The popovers of a chapter; where a browser knows none they are a list at its end."""
    if not writer.cited:
        return
    out, say = writer.out, writer.shared.interface.say
    label = escape(say("page.evidence"))
    out.append(f'<div class="evidence" role="group" aria-label="{label}">\n')
    for number in writer.cited:
        found = writer.shared.evidence[number]
        out.append(f'<aside popover="auto" class="card" id="ev-{number}" aria-label="{label}">')
        for line in found.lines:
            writer.blocks([{"t": "Para", "c": line}])
        if found.statements:
            writer.blocks([plain(link(words(say("page.permalink")), f"#{found.statements[0]}", "permalink"))])
        out.append(
            f'<button type="button" class="close" popovertarget="ev-{number}" popovertargetaction="hide">{escape(say("page.close"))}</button></aside>\n'
        )
    out.append("</div>\n")
