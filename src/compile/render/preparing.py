"""Book → Prepared: chapters merged, cleaned, numbered and cited into the one AST that is written three times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from compile.model.book import Book, Imprint
from compile.render import about, apparatus, expectation, ledger, matter
from compile.render.ast.nodes import Json, attribute, plain, stringify, words
from compile.render.ast.quotes import localise
from compile.render.ast.transform import nodes_below
from compile.render.attesting import Attested, attest, prefer
from compile.render.charts.figures import draw
from compile.render.citing import Cited, cite
from compile.render.draft import Draft, Work, draft
from compile.render.look import theme
from compile.render.prepared import Part, Prepared
from compile.render.words.interface import load
from compile.render.words.quotation import Marks, typeset


def prepare(
    book: Book,
    images: Mapping[str, bytes] | None = None,
    style: bytes | None = None,
    templates: Mapping[str, bytes] | None = None,
) -> Prepared:
    """Make the AST that all writers share.

    ``images`` go from an image's address in a chapter to its bytes, ``style`` is a CSL style (pandoc's
    own author-date style if None), ``templates`` are the project's own by path. Needs pandoc where anything is cited; raises what ``tools.pandoc`` does.
    """
    look = theme.load(book.look, templates)
    made = draft(book, images or {}, load(book.imprint.language, templates, book.look.quotes), look)
    # before citeproc, which gives back other nodes than it was given
    nodes = {work.chapter.number: work.nodes for work in made.works}
    added = matter.Matter(book, made.states, made.marked.spans, nodes, made.interface)
    cited = _cite(made, style)
    attested = attest(made, cited)
    prefer(made, cited.short)
    return _prepared(made, cited, attested, added)


def _prepared(made: Draft, cited: Cited, attested: Attested, added: matter.Matter) -> Prepared:
    """The drafted book with the parts that the build adds."""
    book, blocks = made.book, {work.chapter.slug: work.blocks for work in made.works}
    listed = added.bibliographies(cited, made.marked.told, blocks)
    printing, drawings = _drawn(made, cited)
    parts = _parts(made, printing, cited, added)
    return Prepared(
        imprint=_typeset(book.imprint, made.interface.marks),
        parts=parts,
        interface=made.interface,
        look=book.look,
        theme=made.theme,
        evidence=attested.evidence,
        apparatus=apparatus.notes(made.entries, printing) if made.footed else {},
        panels=attested.panels,
        images=_pictures(made),
        drawings=drawings,
        formulas=_formulas(made, cited),
        expected=(
            *expectation.expected(book, made.marked.texts, made.marked.gaps, listed),
            *apparatus.expected(made.entries, book, cited.short, made.casing, made.interface, made.footed),
            *matter.expected(parts, book),
        ),
        claims=ledger.claims(book, {work.chapter.slug: work.identifier for work in made.works}),
        works=ledger.works(book, cited.entries),
        diagnostics=(*made.found, *added.found),
    )


def _typeset(imprint: Imprint, marks: Marks) -> Imprint:
    """What the settings say in plain words, with the marks of print."""
    return replace(
        imprint,
        title=typeset(imprint.title, marks),
        subtitle=typeset(imprint.subtitle, marks),
        rights=typeset(imprint.rights, marks),
        abstract=typeset(imprint.abstract, marks),
    )


def _cite(made: Draft, style: bytes | None) -> Cited:
    """What citeproc prints, in place, and the names of all sources that are spoken of."""
    book = made.book
    if not book.references:
        return Cited()
    known = {reference.key for reference in book.references}
    text = book.files[book.references[0].span.path].content
    books = [[{"t": "Plain", "c": work.title}, *work.blocks] for work in made.works]
    keys = tuple(sorted(known.intersection(_named(made))))
    return cite(books, text, keys, language=book.imprint.language, style=style)


def _named(made: Draft) -> Iterator[str]:
    """The keys of the sources that are cited, or named by what the build adds."""
    for work in made.works:
        yield from (found.key for prose in work.chapter.prose for found in prose.citations)
        boxes = (node for node in work.nodes if node["t"] == "Div")
        yield from (attribute(node["c"][0], "prefers") or "" for node in boxes)
    for entry in made.entries:
        yield from (side.key for side in entry.sides)
        yield from (preferred for preferred, _ in entry.prefers)
    for item in made.drawings:
        yield from (claim.key for claim in item.claims)


def _drawn(made: Draft, cited: Cited) -> tuple[apparatus.Printing, dict[str, str]]:
    """What the apparatus is printed with, and every drawing of the book by its name."""
    names = {key: stringify(inlines) for key, inlines in cited.short.items()}
    figures = apparatus.charts(made.entries, made.drawings, names, made.casing, made.interface)
    drawings = draw(made.drawings, names, made.casing, made.interface)
    drawings |= {found.name: found.svg for shown in figures.values() for found in shown.charts}
    printing = apparatus.Printing(
        book=made.book,
        short=cited.short,
        cited=made.marked.printed,
        casing=made.casing,
        interface=made.interface,
        shown=figures,
        footed=made.footed,
    )
    return printing, drawings


def _chapter(work: Work) -> Part:
    return Part(
        kind="chapter",
        identifier=work.identifier,
        title=work.title,
        blocks=work.blocks,
        number=work.chapter.number,
        slug=work.chapter.slug,
    )


def _parts(made: Draft, printing: apparatus.Printing, cited: Cited, added: matter.Matter) -> tuple[Part, ...]:
    """Chapters and what the build adds, with the quotation marks of the book's language."""
    parts = (*map(_chapter, made.works), *_backmatter(made, printing, cited, added))
    for part in parts:
        localise(nodes_below([plain(*part.title), *part.blocks]), made.interface.marks)
    return parts


def _backmatter(made: Draft, printing: apparatus.Printing, cited: Cited, added: matter.Matter) -> list[Part]:
    """The parts that the build adds, those of them that have anything in them."""
    book, say = made.book, made.interface.say
    differ = apparatus.blocks(made.entries, printing) if made.entries else []
    told = about.blocks(book, made.states, bool(made.entries), made.interface) if book.statements else []
    parts = (
        Part(kind="apparatus", identifier="apparatus", title=words(say("parts.apparatus")), blocks=differ),
        added.timeline(cited.short),
        added.lists(cited.short),
        added.bibliography(cited.bibliography),
        added.index(),
        Part(kind="about", identifier="about", title=words(say("parts.about")), blocks=told),
    )
    return [part for part in parts if part.blocks]


def _pictures(made: Draft) -> dict[str, bytes]:
    """The images that are left in the chapters."""
    left = {node["c"][2][0] for work in made.works for node in work.nodes if node["t"] == "Image"}
    return {name: data for name, data in made.images.items() if name in left}


def _formulas(made: Draft, cited: Cited) -> tuple[tuple[bool, str], ...]:
    titles = [plain(*work.title) for work in made.works]
    below: list[Json] = [node for work in made.works for node in work.nodes]
    below += nodes_below([*titles, *(plain(*entry) for entry in cited.entries.values())])
    found = ((node["c"][0]["t"] == "DisplayMath", node["c"][1]) for node in below if node["t"] == "Math")
    return tuple(dict.fromkeys(found))
