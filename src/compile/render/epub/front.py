"""Cover page and title page."""

from __future__ import annotations

from html import escape

from compile.render import colophon
from compile.render.epub.cover import NAME, described
from compile.render.epub.files import Item, Sheet
from compile.render.prepared import Prepared
from compile.render.words.naming import authors

COVER, TITLE = "000-cover.xhtml", "000-title.xhtml"


def cover(prepared: Prepared, sheet: Sheet) -> Item:
    """The page that shows the cover; its text alternative says what stands on it."""
    title = prepared.interface.say("ebook.cover")
    body = (
        f'<section class="front cover" epub:type="cover" aria-label="{escape(title)}">\n'
        f'<img src="{NAME}" role="doc-cover" alt="{escape(described(prepared))}" width="1600" height="2400" />\n</section>'
    )
    return sheet.page(COVER, title, body, type_="frontmatter")


def title(prepared: Prepared, sheet: Sheet) -> Item:
    """The title page, and below it the colophon: what exactly a reader holds."""
    imprint, interface = prepared.imprint, prepared.interface
    edition = interface.say("parts.edition", number=imprint.edition) if imprint.edition else ""
    lines = [
        ('class="subtitle" role="doc-subtitle"', imprint.subtitle),
        ('class="authors"', ", ".join(authors(imprint))),
        ('class="line"', " · ".join(words for words in (edition, interface.date(imprint.date)) if words)),
        ('class="abstract"', imprint.abstract),
    ]
    told = "\n".join(f"<p {opening}>{escape(words)}</p>" for opening, words in lines if words)
    body = (
        f'<section class="front" epub:type="titlepage"><h1>{escape(imprint.title)}</h1>\n{told}\n</section>\n'
    )
    return sheet.page(TITLE, imprint.title, body + _colophon(prepared), type_="frontmatter")


def _colophon(prepared: Prepared) -> str:
    imprint, interface = prepared.imprint, prepared.interface
    lines = list(colophon.lines(imprint, interface, standards=()))
    lines += [(interface.say("colophon.content"), imprint.digest)] if imprint.digest else []
    rows = "\n".join(f"<dt>{escape(label)}</dt>\n<dd>{escape(value)}</dd>" for label, value in lines)
    rights = f"<p>{escape(imprint.rights)}</p>\n" if imprint.rights else ""
    label = escape(interface.say("colophon.title"))
    return (
        f'<section class="front colophon" epub:type="colophon" role="doc-colophon" aria-label="{label}">\n'
        f"{rights}<dl>\n{rows}\n</dl>\n</section>"
    )
