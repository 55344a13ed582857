"""The package document: what the book is, how accessible, of which files, in which order."""

from __future__ import annotations

import hashlib
from html import escape

from compile.render.epub.access import accessibility
from compile.render.epub.files import Item
from compile.render.epub.front import COVER
from compile.render.prepared import Prepared
from compile.render.words.dates import moment
from compile.render.words.naming import spoken
from compile.render.words.tongues import direction

_OPF = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="{}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{}
</metadata>
<manifest>
{}
</manifest>
<spine page-progression-direction="{}">
{}
</spine>
<guide>
<reference type="cover" title="{}" href="{}"/>
</guide>
</package>
"""


def package(prepared: Prepared, items: list[Item], paper: str = "") -> str:
    """The package document of these files; ``paper`` names the PDF whose pages they mark."""
    metadata = [
        *_identity(prepared),
        *_creators(prepared),
        *_rest(prepared),
        *accessibility(prepared, bool(paper)),
    ]
    metadata += _pagination(paper) if paper else []
    metadata += [
        f'<meta name="cover" content="i{number}"/>'
        for number, item in enumerate(items, 1)
        if item.properties == "cover-image"
    ]
    manifest = [_manifest(number, item) for number, item in enumerate(items, 1)]
    spine = [_itemref(number, item) for number, item in enumerate(items, 1) if item.spine]
    lang = prepared.imprint.language
    # calibre knows by the guide alone which page is the cover, and shows the picture twice without
    cover = prepared.interface.say("ebook.cover")
    parts = ["\n".join(part) for part in (metadata, manifest)]
    return _OPF.format(escape(lang), *parts, direction(lang), "\n".join(spine), escape(cover), COVER)


def _manifest(number: int, item: Item) -> str:
    properties = f' properties="{item.properties}"' if item.properties else ""
    return f'<item id="i{number}" href="{item.name}" media-type="{item.kind}"{properties}/>'


def _itemref(number: int, item: Item) -> str:
    return (
        f'<itemref idref="i{number}"/>'
        if item.spine == "linear"
        else f'<itemref idref="i{number}" linear="no"/>'
    )


def _identity(prepared: Prepared) -> list[str]:
    imprint = prepared.imprint
    lines = [
        f'<dc:identifier id="identifier">{escape(identifier(prepared))}</dc:identifier>',
        f'<dc:title id="title">{escape(imprint.title)}</dc:title>',
        '<meta refines="#title" property="title-type">main</meta>',
    ]
    if imprint.subtitle:
        lines.append(f'<dc:title id="subtitle">{escape(imprint.subtitle)}</dc:title>')
        lines.append('<meta refines="#subtitle" property="title-type">subtitle</meta>')
    if imprint.edition:
        lines.append(f'<meta property="schema:bookEdition">{escape(imprint.edition)}</meta>')
    return [*lines, f"<dc:language>{escape(imprint.language)}</dc:language>"]


def _creators(prepared: Prepared) -> list[str]:
    lines = []
    for number, name in enumerate(prepared.imprint.authors, 1):
        lines.append(f'<dc:creator id="creator-{number}">{escape(spoken(name))}</dc:creator>')
        lines.append(f'<meta refines="#creator-{number}" property="role" scheme="marc:relators">aut</meta>')
    return lines


def _rest(prepared: Prepared) -> list[str]:
    imprint = prepared.imprint
    pairs = [("date", imprint.date), ("rights", imprint.rights), ("description", imprint.abstract)]
    lines = [f"<dc:{name}>{escape(words)}</dc:{name}>" for name, words in pairs if words]
    modified = f"{moment(imprint.date):%Y-%m-%dT%H:%M:%SZ}"
    return [f'<meta property="dcterms:modified">{modified}</meta>', *lines]


def _pagination(paper: str) -> list[str]:
    """Whose pages these are: as EPUB Accessibility 1.1 says it, and as readers know it from 1.0."""
    return [
        f'<dc:source id="paper">{escape(paper)}</dc:source>',
        '<meta refines="#paper" property="source-of">pagination</meta>',
        f'<meta property="pageBreakSource">{escape(paper)}</meta>',
    ]


def identifier(prepared: Prepared) -> str:
    """The imprint's own, else a URN of the title and the authors: the same for every build."""
    imprint = prepared.imprint
    if imprint.identifier:
        return imprint.identifier
    digest = hashlib.sha256("\n".join((imprint.title, *imprint.authors)).encode("utf-8")).hexdigest()
    return f"urn:sha256:{digest[:32]}"
