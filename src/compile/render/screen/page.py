"""HTML: the whole book as one self-contained page that asks nothing of anybody."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape

from compile.render import citation
from compile.render.ast.nodes import Inlines, link, plain, span, stringify, words
from compile.render.formulas import formulas
from compile.render.html import Shared, Writer
from compile.render.look import styling
from compile.render.prepared import Panel, Part, Prepared
from compile.render.screen import metadata
from compile.render.screen.sanitise import sanitise
from compile.render.sizes import size
from compile.render.templates import fill, template
from compile.render.words import naming, tongues

#: Words of the interface that the page's template asks for.
SAID = (
    "skip", "menu", "colours", "auto", "light", "dark", "top", "display", "marks", "shortcut", "search", "query", "close",
    "nothing", "one", "many", "more", "copied", "copy", "cited", "gone", "permalink", "resume", "dismiss",
)  # fmt: skip
TYPES = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "svg": "image/svg+xml", "webp": "image/webp", "avif": "image/avif",
    "bib": "application/x-bibtex", "json": "application/vnd.citationstyles.csl+json",
}  # fmt: skip
#: The level of the sections that stand in the contents.
SECTION = 2
SCRIPTS = ("script.js", "reading.js", "grounds.js", "permalinks.js", "search.js")
_DRAWING = re.compile(r'(<span [^<>]*data-drawing="([a-z0-9.-]+)"[^<>]*>)</span>')


def write(prepared: Prepared, overrides: Mapping[str, bytes]) -> bytes:
    """The page as bytes. Its policy allows its own style and script, by their hashes, and nothing else."""
    shared = shared_by(prepared, {name: inline(name, data) for name, data in prepared.images.items()})
    style, script = styling.page(prepared.theme, overrides), joined(SCRIPTS, overrides)
    values = {
        **frame(prepared),
        "kind": "book",
        "cite": cited(
            prepared, {name: inline(name, data) for name, data in citation.files(prepared).items()}
        ),
        "metadata": metadata.tags(prepared.imprint),
        "linked": metadata.linked(prepared),
        "policy": _policy(style, script),
        "styles": f"<style>{style}</style>",
        "scripts": f"<script>{script}</script>",
        "contents": contents(prepared),
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
        panels=prepared.panels,
        images=images,
        sizes={name: found for name, data in prepared.images.items() if (found := size(data))},
        drawings=prepared.drawings,
        formulas=formulas(prepared, "html"),
        href=href,
    )


def body(prepared: Prepared, parts: Iterable[Part], shared: Shared) -> str:
    """Parts as HTML that is safe to show."""
    made = sanitise("".join(_section(part, shared) for part in parts))
    return _DRAWING.sub(lambda found: f"{found[1]}{prepared.drawings[found[2]]}</span>", made)


def cited(prepared: Prepared, addresses: Mapping[str, str]) -> str:
    """How to cite the book, for the foot of a page; ``addresses`` of the two files by their names."""
    said = {citation.BIBTEX: "cite.bibtex", citation.CSL: "cite.csl"}
    say = prepared.interface.say
    links = (
        f'<a href="{escape(addresses[name])}" download="{name}">{escape(say(words_))}</a>'
        for name, words_ in said.items()
    )
    title, colon = escape(say("cite.title")), escape(say("punctuation.colon"))
    return f'<p class="cite">{title}{colon}{" · ".join(links)}</p>'


def frame(prepared: Prepared) -> dict[str, str]:
    """The slots of ``html/page.html`` that are the same on every page of a book."""
    return {**_interface(prepared), **_imprint(prepared)}


def _interface(prepared: Prepared) -> dict[str, str]:
    """The words of the page's own controls, as slots; ``{n}`` and the like in them are filled in by its script."""
    return {f"say{name}": escape(prepared.interface.say(f"page.{name}")) for name in SAID}


def _imprint(prepared: Prepared) -> dict[str, str]:
    imprint, interface = prepared.imprint, prepared.interface
    edition = interface.say("parts.edition", number=imprint.edition) if imprint.edition else ""
    line = " · ".join(part for part in (interface.date(imprint.date), edition, imprint.rights) if part)
    return {
        "lang": escape(imprint.language),
        "dir": tongues.direction(imprint.language),
        "title": escape(imprint.title),
        "pagetitle": escape(imprint.title),
        "heading": escape(imprint.title),
        "head": "title",
        "subtitle": f'<p class="subtitle">{escape(imprint.subtitle)}</p>' if imprint.subtitle else "",
        "authors": f'<p class="authors">{escape(", ".join(naming.authors(imprint)))}</p>'
        if imprint.authors
        else "",
        "author": escape(", ".join(naming.authors(imprint))),
        "line": f'<p class="line">{escape(line)}</p>' if line else "",
        "abstract": f'<p class="abstract">{escape(imprint.abstract)}</p>' if imprint.abstract else "",
        "description": escape(imprint.abstract or imprint.subtitle or imprint.title),
        "identifier": escape(imprint.identifier),
        "edition": escape(imprint.edition),
        "footer": escape(" · ".join(part for part in (imprint.title, edition, imprint.identifier) if part)),
    }


def _policy(style: str, script: str) -> str:
    fonts = " font-src data:;" if "@font-face" in style else ""
    return (
        f"default-src 'none'; img-src data:;{fonts} style-src 'sha256-{_hash(style)}';"
        f" script-src 'sha256-{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def inline(name: str, data: bytes) -> str:
    """A file as its own address."""
    kind = TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"


def contents(
    prepared: Prepared,
    href: Callable[[str], str] = "#{}".format,
    opened: Callable[[Part], bool] = lambda part: True,
) -> str:
    """The table of contents: the parts, and the sections of those that are ``opened``."""
    items = []
    for part in prepared.parts:
        number = f'<span class="number">{part.number}</span> ' if part.number is not None else ""
        sections = "".join(
            f"<li>{_entry(node['c'][1][0], node['c'][2], href)}</li>\n"
            for node in part.blocks
            if opened(part) and node["t"] == "Header" and node["c"][0] == SECTION and node["c"][1][0]
        )
        below = f"\n<ol>\n{sections}</ol>" if sections else ""
        items.append(
            f'<li class="{part.kind}">{_entry(part.identifier, part.title, href, number)}{below}</li>'
        )
    return "<ol>\n" + "\n".join(items) + "\n</ol>"


def _entry(identifier: str, title: Inlines, href: Callable[[str], str], number: str = "") -> str:
    return f'<a href="{escape(href(identifier))}">{number}{escape(stringify(title))}</a>'


def joined(names: Sequence[str], overrides: Mapping[str, bytes]) -> str:
    """Templates of the page's one style or script, each the project's own or the built-in one."""
    return "".join(template(f"html/{name}", overrides) for name in names)


def _section(part: Part, shared: Shared) -> str:
    writer = Writer(shared=shared, shift=1)
    out = writer.out
    out.append(
        f'<section class="{part.kind}" id="{part.identifier}" aria-labelledby="{part.identifier}-title">\n'
    )
    writer.title(part, 2)
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
    if not writer.cited and not writer.told:
        return
    out, say = writer.out, writer.shared.interface.say
    out.append(f'<div class="evidence" role="group" aria-label="{escape(say("page.evidence"))}">\n')
    for number in writer.cited:
        found = writer.shared.evidence[number]
        out.append(f'<aside popover class="card" id="ev-{number}">')
        for line in found.lines:
            writer.blocks([{"t": "Para", "c": line}])
        writer.blocks([plain(span(line, "", "uses")) for line in found.uses])
        out.append("</aside>\n")
    for panel in writer.told:
        _panel(writer, panel)
    out.append("</div>\n")


def _panel(writer: Writer, panel: Panel) -> None:
    """The evidence for a statement, as a dialog that leaves the text beside it at hand."""
    out, say = writer.out, writer.shared.interface.say
    title = f"{panel.name}-t"
    out.append(f'<div popover role="dialog" class="panel" id="{panel.name}" aria-labelledby="{title}">')
    out.append(f'<h3 id="{title}" tabindex="-1">{escape(panel.label)}</h3>\n')
    writer.blocks(panel.blocks)
    writer.blocks([plain(link(words(say("page.permalink")), f"#{panel.anchor}", "permalink"))])
    out.append("</div>\n")
