"""The parts of the book as files, and beside each the evidence behind its citations."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from compile.render.ast.nodes import Blocks, para, stringify, words
from compile.render.epub.files import Item, Sheet
from compile.render.formulas import formulas
from compile.render.html import Shared, Writer
from compile.render.paging import anchored
from compile.render.prepared import Part, Prepared
from compile.render.screen.filing import Filed, filed
from compile.render.screen.sanitise import sanitise, xhtml

#: What a part is, in the words of EPUB and of DPUB-ARIA; all else that the build adds is an appendix.
_TYPES = {
    "chapter": ("chapter", "doc-chapter"),
    "apparatus": ("appendix", "doc-appendix"),
    "bibliography": ("bibliography", "doc-bibliography"),
    "index": ("index", "doc-index"),
    "about": ("afterword", "doc-afterword"),
}
_OTHER = ("appendix", "doc-appendix")


def pages(prepared: Prepared, sheet: Sheet, paged: bool = False) -> list[Item]:
    """A file a part, each followed by its evidence if there is any; ``paged`` if marks of pages will be put in."""
    parts = anchored(prepared.parts) if paged else prepared.parts
    place = filed(parts, [name for _, name in named(parts)])
    for identifier, name in tuple(place.files.items()):
        if identifier.startswith("cite-"):
            place.files[f"ev-{identifier.removeprefix('cite-')}"] = _beside(name)
    shared = Shared(
        epub=True,
        interface=prepared.interface,
        evidence=prepared.evidence,
        images=sources(prepared),
        drawings=prepared.drawings,
        formulas=formulas(prepared, "html"),
        href=place.href,
    )
    return [item for part, name in named(parts) for item in _files(part, name, shared, place, sheet)]


def named(parts: tuple[Part, ...]) -> Iterator[tuple[Part, str]]:
    """Each part with the name of its file; cover and title page, 000, come before them."""
    for number, part in enumerate(parts, 1):
        yield part, f"{number:03d}-{part.kind}.xhtml"


def _beside(name: str) -> str:
    return f"{name[:3]}-evidence.xhtml"


def sources(prepared: Prepared) -> dict[str, str]:
    """From an image's or a drawing's name to its file; an author's name never becomes a path."""
    found = [*sorted(prepared.images), *sorted(prepared.drawings)]
    return {
        name: f"images/{number:03d}.{name.rpartition('.')[2].lower()}" for number, name in enumerate(found, 1)
    }


def _files(part: Part, name: str, shared: Shared, place: Filed, sheet: Sheet) -> Iterator[Item]:
    place.here = name
    writer = Writer(shared=shared)
    _section(part, writer)
    type_ = "bodymatter" if part.kind == "chapter" else "backmatter"
    yield _page(sheet, name, stringify(part.title), writer, type_, "linear")
    if writer.cited:
        place.here = _beside(name)
        title = shared.interface.say("ebook.evidence", title=stringify(part.title))
        cards = Writer(shared=shared)
        _evidence(title, writer.cited, cards)
        yield _page(sheet, place.here, title, cards, "backmatter", "beside")


def _page(sheet: Sheet, name: str, title: str, writer: Writer, type_: str, spine: str) -> Item:
    body = xhtml(sanitise("".join(writer.out), images=False))
    return sheet.page(
        name, title, body, type_=type_, properties="mathml" if "<math" in body else "", spine=spine
    )


def _section(part: Part, writer: Writer) -> None:
    out = writer.out
    type_, role = _TYPES.get(part.kind, _OTHER)
    out.append(
        f'<section class="{part.kind}" id="{part.identifier}" epub:type="{type_}"'
        f' role="{role}" aria-labelledby="{part.identifier}-title">\n'
    )
    writer.title(part, 1)
    writer.blocks(part.blocks)
    out.append("</section>\n")
    for number_, blocks in writer.notes:
        out.append(f'<aside id="fn{number_}" epub:type="footnote" role="doc-footnote">\n')
        lead = words(f"{number_}. ")
        writer.blocks(_led(lead, blocks))
        label = writer.shared.interface.say("page.back_to_note", number=number_)
        _back(writer, f"#fnref{number_}", label)
        out.append("</aside>\n")


def _led(lead: Blocks, blocks: Blocks) -> Blocks:
    """Puts a note's number into its first paragraph, not before it."""
    if blocks and blocks[0]["t"] in ("Para", "Plain"):
        return [para(*lead, *blocks[0]["c"]), *blocks[1:]]
    return [para(*lead), *blocks]


def _evidence(title: str, cited: list[int], writer: Writer) -> None:
    """The cards of a part: popups where a reader has them, else a page that leads back to each citation."""
    out, say = writer.out, writer.shared.interface.say
    label = escape(title)
    out.append(f'<section class="evidence" role="doc-endnotes" aria-label="{label}">\n<h1>{label}</h1>\n')
    out.append(f"<p>{escape(say('ebook.evidence_intro'))}</p>\n")
    for number in dict.fromkeys(cited):
        found = writer.shared.evidence[number]
        out.append(f'<aside id="ev-{number}" epub:type="footnote" role="doc-footnote" class="card">\n')
        for line in found.lines:
            writer.blocks([para(*line)])
        label = say("ebook.back_to", citation=found.words.strip("()") or say("page.this_citation"))
        _back(writer, writer.shared.href(f"cite-{number}"), label)
        out.append("</aside>\n")
    out.append("</section>\n")


def _back(writer: Writer, address: str, label: str) -> None:
    writer.out.append(
        f'<p class="back"><a role="doc-backlink" href="{escape(address)}" aria-label="{escape(label)}">↩</a></p>\n'
    )
