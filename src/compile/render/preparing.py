"""Book → Prepared: chapters merged, cleaned, numbered and cited into the one AST that is written three times."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from compile.model.book import Book, Imprint
from compile.model.diagnostic import Diagnostic
from compile.model.manuscript import Chapter, Citation
from compile.model.statement import State
from compile.render import (
    about,
    apparatus,
    backlinks,
    charts,
    claims,
    expectation,
    ledger,
    matter,
    panel,
    sections,
    theme,
    uses,
)
from compile.render.anchors import Anchors, anchor
from compile.render.attributions import attribute_quotes
from compile.render.casing import Casing
from compile.render.citing import Cited, cite
from compile.render.cleaning import Cleaner, finding
from compile.render.evidence import Evidences
from compile.render.headings import shift, title
from compile.render.interface import Interface, load
from compile.render.marking import Marked, mark, settle
from compile.render.nodes import (
    Blocks,
    Inlines,
    Json,
    attribute,
    para,
    plain,
    printed,
    span,
    stringify,
    words,
)
from compile.render.numbering import Numbers, refer
from compile.render.prepared import Evidence, Panel, Part, Prepared
from compile.render.quotation import Marks, localise, typeset
from compile.render.transform import nodes_below, transform

RESERVED = (
    *("refs", "toc", "notes", "main", "about", "apparatus", "timeline", "lists", "bibliography", "index"),
    "top",
)


@dataclass(slots=True)
class _Work:
    """A chapter being prepared: its own copy of the blocks, changed in place."""

    chapter: Chapter
    blocks: Blocks
    title: Inlines = field(default_factory=list)
    identifier: str = ""
    nodes: list[Json] = field(default_factory=list)

    def index(self) -> None:
        """Lists the nodes below the blocks anew, once for all passes that change none of them."""
        self.nodes = nodes_below(self.blocks)


@dataclass(slots=True)
class _Drawing:
    """A claims figure waiting for the short names of its sources."""

    name: str
    claims: tuple[claims.Claim, ...]
    title: str
    blocks: Blocks = field(default_factory=list)


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
    images = images or {}
    interface = load(book.imprint.language, templates, book.look.quotes)
    states = book.states
    marked = Marked()
    works = [_read(book, chapter, states, marked) for chapter in book.chapters]
    diagnostics, drawings = _settle(book, works, images, marked, interface)
    dressed = theme.load(book.look, templates)
    for work in works if dressed.numbered else ():
        sections.number(work.chapter.number, work.nodes)
    casing = Casing(chapter.text.content for chapter in book.chapters)
    entries = apparatus.entries(book, casing, interface)
    # before citeproc, which gives back other nodes than it was given
    feet = apparatus.feet(entries, book) if book.look.apparatus == "foot" else {}
    footed = frozenset(number for numbers in feet.values() for number in numbers)
    apparatus.mark(entries, book, marked, interface, feet)
    nodes = {work.chapter.number: work.nodes for work in works}
    added = matter.Matter(book, states, marked.spans, nodes, interface)
    cited = _cite(book, works, entries, drawings, style)
    evidence, panels = _evidence(book, states, marked, cited, entries, casing, interface)
    for work in works:
        _prefer(work.nodes, cited.short, interface)
    listed = added.bibliographies(cited, marked.told, {work.chapter.slug: work.blocks for work in works})
    names = {key: stringify(inlines) for key, inlines in cited.short.items()}
    figures = apparatus.charts(entries, names, casing, interface)
    drawn = _draw(drawings, names, casing, interface)
    printing = apparatus.Printing(
        book=book,
        short=cited.short,
        cited=marked.printed,
        casing=casing,
        interface=interface,
        figures=figures,
        footed=footed,
    )
    drawn |= {found.name: found.svg for several in figures.values() for found in several}
    parts = (
        *(_chapter(work) for work in works),
        *_backmatter(book, entries, states, printing, cited, interface, added),
    )
    for part in parts:
        localise(nodes_below([plain(*part.title), *part.blocks]), interface.marks)
    return Prepared(
        imprint=_typeset(book.imprint, interface.marks),
        parts=parts,
        interface=interface,
        look=book.look,
        theme=dressed,
        evidence=evidence,
        apparatus=apparatus.notes(entries, printing) if footed else {},
        panels=panels,
        images={name: data for name, data in images.items() if name in _used(works)},
        drawings=drawn,
        formulas=_formulas(works, cited),
        expected=(
            *expectation.expected(book, marked.texts, marked.gaps, listed),
            *apparatus.expected(entries, book, cited.short, casing, interface, footed),
        ),
        claims=ledger.claims(book, {work.chapter.slug: work.identifier for work in works}),
        works=ledger.works(book, cited.entries),
        diagnostics=(*diagnostics, *added.found),
    )


def _read(book: Book, chapter: Chapter, states: Mapping[str, State], marked: Marked) -> _Work:
    # marshal copies a tree of plain values ten times as fast as copy.deepcopy
    blocks = marshal.loads(marshal.dumps(chapter.blocks))
    told = tuple(statement for statement in book.statements if statement.chapter == chapter.slug)
    mark(chapter, blocks, told, states, marked)
    work = _Work(chapter=chapter, blocks=blocks)
    work.title, work.identifier = title(chapter, blocks)
    return work


def _typeset(imprint: Imprint, marks: Marks) -> Imprint:
    """What the settings say in plain words, with the marks of print."""
    return replace(
        imprint,
        title=typeset(imprint.title, marks),
        subtitle=typeset(imprint.subtitle, marks),
        rights=typeset(imprint.rights, marks),
        abstract=typeset(imprint.abstract, marks),
    )


def _settle(
    book: Book, works: list[_Work], images: Mapping[str, bytes], marked: Marked, interface: Interface
) -> tuple[list[Diagnostic], list[_Drawing]]:
    """Cleans, names and numbers everything that does not depend on citations."""
    found: list[Diagnostic] = []
    drawings: list[_Drawing] = []
    anchors = Anchors(RESERVED, (statement.id for statement in book.statements))
    for work in works:
        cleaner = Cleaner(work.chapter, images)
        cleaner.clean(work.blocks)
        found += cleaner.found
        found += _figures(book, work, drawings)
        work.index()
        attribute_quotes(work.nodes)
        shift(work.blocks, work.nodes)
        heading_: dict[str, Json] = {
            "t": "Header",
            "c": [1, [work.identifier or work.chapter.slug, [], []], work.title],
        }
        anchors.claim(work.chapter, [heading_, *work.nodes])
        work.identifier = anchors.first[work.chapter.slug] = heading_["c"][1][0]
    settle(marked)
    numbers = Numbers(interface, {work.identifier: work.chapter.number for work in works})
    for work in works:
        found += anchors.follow(work.chapter, work.blocks, work.nodes)
        numbers.number([{"t": "Header", "c": [1, [work.identifier, [], []], work.title]}, *work.nodes])
    for work in works:
        refer(work.blocks, work.nodes, numbers)
    return found, drawings


def _figures(book: Book, work: _Work, drawings: list[_Drawing]) -> list[Diagnostic]:
    """Turns ``::: {.claims}`` divs into Figures, whose drawing is made when sources have their names."""
    found: list[Diagnostic] = []

    def visit(node: dict[str, Json]) -> list[Json] | None:
        if node["t"] != "Div" or "claims" not in node["c"][0][1]:
            return None
        triple, caption = node["c"]
        made = _Drawing(
            name=f"drawing-{len(drawings) + 1}.svg",
            claims=claims.select(book, triple),
            title=stringify(caption).strip(),
        )
        if not made.claims:
            found.append(_empty(work.chapter, triple))
            return list(caption)
        drawings.append(made)
        return [{"t": "Figure", "c": [[triple[0], ["claims"], []], [None, caption], made.blocks]}]

    if any(node["t"] == "Div" and "claims" in node["c"][0][1] for node in nodes_below(work.blocks)):
        transform(work.blocks, visit)
    return found


def _empty(chapter: Chapter, triple: Json) -> Diagnostic:
    """A finding at what the figure asks for: its dispute, its event, or the figure itself."""
    asked = (
        (name, attribute(triple, name)) for name in ("dispute", "event", "head", "population", "sources")
    )
    told = [f"{name}={value}" for name, value in asked if value]
    written = chapter.text.content
    place = next((words_ for words_ in (*told, f"#{triple[0]}") if words_ in written), ".claims")
    variant = "dispute" if attribute(triple, "dispute") else ""
    return finding(
        chapter, "empty-figure", "error", place, variant=variant, asked=", ".join(told) or ".claims"
    )


def _cite(
    book: Book,
    works: list[_Work],
    entries: tuple[apparatus.Entry, ...],
    drawings: list[_Drawing],
    style: bytes | None,
) -> Cited:
    if not book.references:
        return Cited()
    known = {reference.key for reference in book.references}
    keys = {found.key for work in works for prose in work.chapter.prose for found in prose.citations}
    keys |= {side.key for entry in entries for side in entry.sides}
    keys |= {preferred for entry in entries for preferred, _ in entry.prefers}
    keys |= {claim.key for item in drawings for claim in item.claims}
    keys |= {
        attribute(node["c"][0], "prefers") or ""
        for work in works
        for node in work.nodes
        if node["t"] == "Div"
    }
    text = book.files[book.references[0].span.path].content
    books = [[{"t": "Plain", "c": work.title}, *work.blocks] for work in works]
    return cite(books, text, tuple(sorted(keys & known)), language=book.imprint.language, style=style)


def _evidence(
    book: Book,
    states: Mapping[str, State],
    marked: Marked,
    cited: Cited,
    entries: tuple[apparatus.Entry, ...],
    casing: Casing,
    interface: Interface,
) -> tuple[dict[int, Evidence], dict[str, Panel]]:
    """Turns every Cite node into a Span with the number of its evidence, in place; and the evidence of each statement."""
    made: dict[int, Evidence] = {}
    maker = Evidences(book, cited.entries, cited.short, states, interface)
    printed_: dict[int, tuple[Citation, ...]] = {}
    for number, (node, before) in enumerate(zip(cited.cites, cited.before, strict=True), 1):
        rendered = stringify(node["c"][1])
        citations = marked.cites.get(before, ())
        made[number] = maker.make(number, citations, rendered)
        printed_[number] = marked.told[number] = citations
        for citation in citations:
            for user in maker.users[citation.span]:
                marked.printed.setdefault((user.id, citation.key), f"cite-{number}")
        marked.texts.update((citation.span, printed(node["c"][1])) for citation in citations)
        node["t"], node["c"] = (
            "Span",
            [[f"cite-{number}", ["citation"], [["evidence", str(number)]]], node["c"][1]],
        )
        _anchor_links(node["c"][1])
    for entry in cited.bibliography:
        entry["c"][0][0] = anchor(entry["c"][0][0])
    backlinks.add(book, printed_, cited.bibliography, interface)
    found = uses.uses(book, printed_, interface)
    made = {number: replace(evidence, uses=found[number]) for number, evidence in made.items()}
    return made, panel.Panels(book, entries, maker, casing, states).make()


def _anchor_links(inlines: Inlines) -> None:
    for node in nodes_below(inlines):
        if node["t"] == "Link" and node["c"][2][0].startswith("#ref-"):
            node["c"][2][0] = f"#{anchor(node['c'][2][0][1:])}"


def _prefer(nodes: list[Json], short: Mapping[str, Inlines], interface: Interface) -> None:
    """Prints the reason of each resolution (form 5) inside its box."""
    for node in nodes:
        if node["t"] == "Div" and "accounts-differ" in node["c"][0][1]:
            data = dict(node["c"][0][2])
            if data.get("because"):
                line = apparatus.preference(data.get("prefers", ""), data["because"], short, interface)
                node["c"][1].append(para(span(line, "", "preference")))


def _chapter(work: _Work) -> Part:
    return Part(
        kind="chapter",
        identifier=work.identifier,
        title=work.title,
        blocks=work.blocks,
        number=work.chapter.number,
        slug=work.chapter.slug,
    )


def _backmatter(
    book: Book,
    entries: tuple[apparatus.Entry, ...],
    states: Mapping[str, State],
    printing: apparatus.Printing,
    cited: Cited,
    interface: Interface,
    added: matter.Matter,
) -> list[Part]:
    differ = apparatus.blocks(entries, printing) if entries else []
    told = about.blocks(book, states, bool(entries), interface) if book.statements else []
    say = interface.say
    parts = (
        Part(kind="apparatus", identifier="apparatus", title=words(say("parts.apparatus")), blocks=differ),
        added.timeline(cited.short),
        added.lists(cited.short),
        added.bibliography(cited.bibliography),
        added.index(),
        Part(kind="about", identifier="about", title=words(say("parts.about")), blocks=told),
    )
    return [part for part in parts if part.blocks]


def _draw(
    drawings: list[_Drawing], names: Mapping[str, str], casing: Casing, interface: Interface
) -> dict[str, str]:
    made = {}
    for item in drawings:
        drawn = charts.chart(item.claims, names, casing, interface, name=item.name, title=item.title)
        item.blocks += drawn.blocks
        made[drawn.name] = drawn.svg
    return made


def _used(works: list[_Work]) -> set[str]:
    return {node["c"][2][0] for work in works for node in work.nodes if node["t"] == "Image"}


def _formulas(works: list[_Work], cited: Cited) -> tuple[tuple[bool, str], ...]:
    titles = [plain(*work.title) for work in works]
    nodes = [node for work in works for node in work.nodes] + nodes_below(
        [*titles, *(plain(*entry) for entry in cited.entries.values())]
    )
    found = ((node["c"][0]["t"] == "DisplayMath", node["c"][1]) for node in nodes if node["t"] == "Math")
    return tuple(dict.fromkeys(found))
