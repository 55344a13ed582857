"""EPUB 3: a chapter a file, popup notes and evidence, and a zip that is the same every time."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from compile.render import styling
from compile.render.dates import moment
from compile.render.filing import filed
from compile.render.formulas import formulas
from compile.render.html import Shared, Writer
from compile.render.nodes import Inlines, link, stringify
from compile.render.page import TYPES
from compile.render.prepared import Part, Prepared
from compile.render.sanitise import sanitise, xhtml
from compile.render.templates import fill, template

_MIMETYPE = "application/epub+zip"
_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_TYPES = {
    "chapter": "chapter",
    "apparatus": "appendix",
    "timeline": "appendix",
    "bibliography": "bibliography",
    "about": "afterword",
}
_ROLES = {
    "chapter": "doc-chapter",
    "apparatus": "doc-appendix",
    "timeline": "doc-appendix",
    "bibliography": "doc-bibliography",
    "about": "doc-afterword",
}


@dataclass(slots=True)
class _Item:
    """One file of the package: its name, type, bytes, and properties of its manifest entry."""

    name: str
    kind: str
    data: bytes
    properties: str = ""
    spine: bool = False


def write(prepared: Prepared, overrides: Mapping[str, bytes]) -> bytes:
    """The EPUB as bytes."""
    style = _Item("style.css", "text/css", styling.epub(prepared.theme, overrides).encode("utf-8"))
    items = [*_pages(prepared, overrides), style, *_images(prepared)]
    files = {
        "META-INF/container.xml": _CONTAINER.encode(),
        "EPUB/package.opf": _package(prepared, items).encode(),
    }
    files.update((f"EPUB/{item.name}", item.data) for item in items)
    return _zip(files, prepared)


def _pages(prepared: Prepared, overrides: Mapping[str, bytes]) -> list[_Item]:
    page = template("epub/page.xhtml", overrides)
    names = _names(prepared.parts)
    place = filed(prepared.parts, names)
    shared = Shared(
        epub=True,
        interface=prepared.interface,
        evidence=prepared.evidence,
        images=_sources(prepared),
        drawings=prepared.drawings,
        formulas=formulas(prepared, "html"),
        href=place.href,
    )
    lang = escape(prepared.imprint.language)
    items = [_front(prepared, page, lang), _nav(prepared, names, page, lang)]
    for part, name in zip(prepared.parts, names, strict=True):
        place.here = name
        body = xhtml(sanitise(_section(part, shared), images=False))
        title = escape(stringify(part.title))
        data = fill(page, {"lang": lang, "title": title, "type": "bodymatter", "body": body})
        properties = "mathml" if "<math" in body else ""
        items.append(_Item(name, "application/xhtml+xml", data.encode("utf-8"), properties, spine=True))
    return items


def _names(parts: tuple[Part, ...]) -> list[str]:
    return [f"{number:03d}-{part.kind}.xhtml" for number, part in enumerate(parts, 1)]


def _section(part: Part, shared: Shared) -> str:
    writer = Writer(shared=shared)
    out = writer.out
    out.append(
        f'<section class="{part.kind}" id="{part.identifier}" epub:type="{_TYPES[part.kind]}"'
        f' role="{_ROLES[part.kind]}" aria-labelledby="{part.identifier}-title">\n'
    )
    number = f'<span class="number">{part.number}</span> ' if part.number is not None else ""
    out.append(f'<h1 id="{part.identifier}-title">{number}')
    writer.inlines(part.title)
    out.append("</h1>\n")
    writer.blocks(part.blocks)
    out.append("</section>\n")
    for number_, blocks in writer.notes:
        out.append(f'<aside id="fn{number_}" epub:type="footnote" role="doc-footnote">\n')
        blocks_ = [{"t": "Para", "c": [{"t": "Str", "c": f"{number_}."}, {"t": "Space"}]}, *blocks]
        writer.blocks(_led(blocks_))
        out.append("</aside>\n")
    _evidence(writer, shared)
    return "".join(out)


def _led(blocks: list[object]) -> list[object]:
    """Puts a note's number into its first paragraph, not before it."""
    first, second, *rest = blocks
    if isinstance(second, dict) and second["t"] in ("Para", "Plain") and isinstance(first, dict):
        return [{"t": "Para", "c": [*first["c"], *second["c"]]}, *rest]
    return blocks


def _evidence(writer: Writer, shared: Shared) -> None:
    for number in writer.cited:
        found = shared.evidence[number]
        writer.out.append(f'<aside id="ev-{number}" epub:type="footnote" role="doc-footnote" class="card">\n')
        for line in found.lines:
            writer.blocks([{"t": "Para", "c": line}])
        back: Inlines = [link([{"t": "Str", "c": "↩"}], f"#cite-{number}", "back")]
        writer.blocks([{"t": "Para", "c": back}])
        writer.out.append("</aside>\n")


def _front(prepared: Prepared, page: str, lang: str) -> _Item:
    imprint, interface = prepared.imprint, prepared.interface
    edition = interface.say("parts.edition", number=imprint.edition) if imprint.edition else ""
    lines = [
        ("subtitle", imprint.subtitle),
        ("authors", ", ".join(imprint.authors)),
        ("line", interface.date(imprint.date)),
    ]
    lines += [
        ("line", edition),
        ("line", imprint.rights),
        ("line", imprint.identifier),
        ("abstract", imprint.abstract),
    ]
    told = "\n".join(f'<p class="{name}">{escape(words)}</p>' for name, words in lines if words)
    title = escape(imprint.title)
    body = f'<section class="front" epub:type="titlepage"><h1>{title}</h1>\n{told}\n</section>'
    data = fill(page, {"lang": lang, "title": title, "type": "frontmatter", "body": body})
    return _Item("000-title.xhtml", "application/xhtml+xml", data.encode("utf-8"), spine=True)


def _nav(prepared: Prepared, names: list[str], page: str, lang: str) -> _Item:
    say = prepared.interface.say
    rows = []
    for part, name in zip(prepared.parts, names, strict=True):
        number = f"{part.number} " if part.number is not None else ""
        sections = [
            b["c"] for b in part.blocks if b["t"] == "Header" and b["c"][0] == 2 and part.kind == "chapter"
        ]
        inner = "".join(
            f'<li><a href="{name}#{escape(triple[0])}">{escape(stringify(inlines))}</a></li>\n'
            for _, triple, inlines in sections
            if triple[0]
        )
        nested = f"\n<ol>\n{inner}</ol>" if inner else ""
        rows.append(f'<li><a href="{name}">{number}{escape(stringify(part.title))}</a>{nested}</li>')
    start = names[0] if names else "000-title.xhtml"
    marks = [f'<li><a epub:type="bodymatter" href="{start}">{escape(say("parts.start"))}</a></li>']
    for part, name in zip(prepared.parts, names, strict=True):
        if part.kind == "bibliography":
            marks.append(
                f'<li><a epub:type="bibliography" href="{name}">{escape(say("parts.bibliography"))}</a></li>'
            )
    title, landmarks = escape(say("parts.contents")), escape(say("parts.landmarks"))
    contents = "\n".join([f'<li><a href="000-title.xhtml">{escape(say("parts.title_page"))}</a></li>', *rows])
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">\n<h1 id="toc-title">{title}</h1>\n'
        f"<ol>\n{contents}\n</ol>\n</nav>\n"
        f'<nav epub:type="landmarks" id="landmarks" aria-label="{landmarks}" hidden="hidden">\n<ol>\n{chr(10).join(marks)}\n</ol>\n</nav>'
    )
    data = fill(page, {"lang": lang, "title": title, "type": "frontmatter", "body": body})
    return _Item("nav.xhtml", "application/xhtml+xml", data.encode("utf-8"), "nav", spine=True)


def _sources(prepared: Prepared) -> dict[str, str]:
    found = [*sorted(prepared.images), *sorted(prepared.drawings)]
    return {name: f"images/{number:03d}.{_suffix(name)}" for number, name in enumerate(found, 1)}


def _suffix(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _images(prepared: Prepared) -> list[_Item]:
    names = _sources(prepared)
    data = {**prepared.images, **{name: svg.encode("utf-8") for name, svg in prepared.drawings.items()}}
    return [_Item(file, TYPES.get(_suffix(name), "image/png"), data[name]) for name, file in names.items()]


def _package(prepared: Prepared, items: list[_Item]) -> str:
    imprint = prepared.imprint
    modified = f"{moment(imprint.date):%Y-%m-%dT%H:%M:%SZ}"
    metadata = [
        f'<dc:identifier id="identifier">{escape(_identifier(prepared))}</dc:identifier>',
        f'<dc:title id="title">{escape(imprint.title)}</dc:title>',
        '<meta refines="#title" property="title-type">main</meta>',
        f"<dc:language>{escape(imprint.language)}</dc:language>",
        f'<meta property="dcterms:modified">{modified}</meta>',
        *(f"<dc:creator>{escape(name)}</dc:creator>" for name in imprint.authors),
        *([f"<dc:date>{escape(imprint.date)}</dc:date>"] if imprint.date else []),
        *([f"<dc:rights>{escape(imprint.rights)}</dc:rights>"] if imprint.rights else []),
        *([f"<dc:description>{escape(imprint.abstract)}</dc:description>"] if imprint.abstract else []),
        *_accessibility(prepared),
    ]
    if imprint.subtitle:
        metadata.insert(2, f'<dc:title id="subtitle">{escape(imprint.subtitle)}</dc:title>')
        metadata.insert(3, '<meta refines="#subtitle" property="title-type">subtitle</meta>')
    manifest = [_manifest(number, item) for number, item in enumerate(items, 1)]
    spine = [f'<itemref idref="i{number}"/>' for number, item in enumerate(items, 1) if item.spine]
    lines = ("\n".join(part) for part in (metadata, manifest, spine))
    return _OPF.format(escape(imprint.language), *lines)


_OPF = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="{}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{}
</metadata>
<manifest>
{}
</manifest>
<spine>
{}
</spine>
</package>
"""


def _manifest(number: int, item: _Item) -> str:
    properties = f' properties="{item.properties}"' if item.properties else ""
    return f'<item id="i{number}" href="{item.name}" media-type="{item.kind}"{properties}/>'


def _identifier(prepared: Prepared) -> str:
    """The imprint's own, else a URN of the title and the authors: the same for every build."""
    imprint = prepared.imprint
    if imprint.identifier:
        return imprint.identifier
    digest = hashlib.sha256("\n".join((imprint.title, *imprint.authors)).encode("utf-8")).hexdigest()
    return f"urn:sha256:{digest[:32]}"


def _accessibility(prepared: Prepared) -> list[str]:
    visual = bool(prepared.images or prepared.drawings)
    features = ["tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability", "index"]
    features += ["alternativeText"] if visual else []
    features += ["MathML"] if prepared.formulas else []
    say = prepared.interface.say
    images = say("accessibility.images" if visual else "accessibility.no_images")
    summary = say("accessibility.summary", images=images)
    properties = [("accessMode", "textual"), *([("accessMode", "visual")] if visual else [])]
    properties += [("accessModeSufficient", "textual")]
    properties += [("accessibilityFeature", name) for name in features if name != "index"]
    properties += [("accessibilityHazard", "none"), ("accessibilitySummary", summary)]
    return [f'<meta property="schema:{name}">{escape(words)}</meta>' for name, words in properties]


def _zip(files: Mapping[str, bytes], prepared: Prepared) -> bytes:
    """Files in a fixed order with one time and one mode; the type first and not compressed."""
    when = moment(prepared.imprint.date).timetuple()[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in [("mimetype", _MIMETYPE.encode()), *sorted(files.items())]:
            info = zipfile.ZipInfo(name, when)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()
