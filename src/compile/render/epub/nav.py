"""The navigation document: contents with sections, landmarks, and the pages of the PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from compile.render.ast.nodes import stringify
from compile.render.epub.breaks import Break
from compile.render.epub.files import Item, Sheet
from compile.render.epub.front import COVER, TITLE
from compile.render.epub.pages import named
from compile.render.prepared import Part, Prepared

NAME = "nav.xhtml"
#: Parts of the back that readers offer a way to, and what EPUB calls them.
_MARKS = {"apparatus": "appendix", "bibliography": "bibliography", "index": "index", "about": "afterword"}


def contents(prepared: Prepared, sheet: Sheet, breaks: Sequence[Break] = ()) -> Item:
    """The navigation document, which is also the page of contents."""
    say = prepared.interface.say
    title = say("parts.contents")
    rows = [
        _row(TITLE, say("parts.title_page")),
        *(_part(part, name) for part, name in named(prepared.parts)),
    ]
    body = _nav(
        "toc",
        'role="doc-toc" aria-labelledby="toc-title"',
        rows,
        f'<h1 id="toc-title">{escape(title)}</h1>\n',
    )
    label = f'aria-label="{escape(say("parts.landmarks"))}" hidden="hidden"'
    body += _nav("landmarks", label, _landmarks(prepared))
    if breaks:
        label = f'role="doc-pagelist" aria-label="{escape(say("ebook.pages"))}" hidden="hidden"'
        body += _nav(
            "page-list", label, (_row(f"{each.file}#{each.identifier}", each.label) for each in breaks)
        )
    return sheet.page(NAME, title, body, type_="frontmatter", properties="nav")


def _nav(kind: str, attributes: str, rows: Iterable[str], head: str = "") -> str:
    listed = "\n".join(rows)
    return f'<nav epub:type="{kind}" id="{kind}" {attributes}>\n{head}<ol>\n{listed}\n</ol>\n</nav>\n'


def _row(address: str, words: str, type_: str = "", inner: str = "") -> str:
    kind = f' epub:type="{type_}"' if type_ else ""
    return f'<li><a{kind} href="{escape(address)}">{escape(words)}</a>{inner}</li>'


def _part(part: Part, name: str) -> str:
    number = f"{part.number} " if part.number is not None else ""
    headers = [block["c"] for block in part.blocks if block["t"] == "Header"]
    sections = [
        _row(f"{name}#{triple[0]}", stringify(inlines))
        for level, triple, inlines in headers
        if level == 2 and triple[0]
    ]
    rows = "\n".join(sections)
    nested = f"\n<ol>\n{rows}\n</ol>\n" if sections and part.kind == "chapter" else ""
    return _row(name, f"{number}{stringify(part.title)}", inner=nested)


def _landmarks(prepared: Prepared) -> list[str]:
    say = prepared.interface.say
    rows = [
        _row(COVER, say("ebook.cover"), "cover"),
        _row(TITLE, say("parts.title_page"), "titlepage"),
        _row(f"{NAME}#toc", say("parts.contents"), "toc"),
    ]
    parts = list(named(prepared.parts))
    start = next((name for part, name in parts if part.kind == "chapter"), "")
    rows += [_row(start, say("parts.start"), "bodymatter")] if start else []
    return rows + [
        _row(name, stringify(part.title), _MARKS[part.kind]) for part, name in parts if part.kind in _MARKS
    ]
