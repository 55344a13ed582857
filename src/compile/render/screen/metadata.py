"""What a page says of its book to search engines, catalogues and reference managers: schema.org, Dublin Core, citation tags."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html import escape
from typing import Any, TypeAlias

from compile.model.book import Imprint
from compile.render.ast.nodes import stringify
from compile.render.ledger import Claim
from compile.render.prepared import Part, Prepared
from compile.render.words.naming import collective, full_title, identified, spoken

#: Turns an anchor into an address.
Href: TypeAlias = Callable[[str], str]


def linked(prepared: Prepared) -> str:
    """JSON-LD: a Book, its Chapters, their statements as Claims, each with the works that it cites.

    Safe inside a ``script`` element: ``<`` is escaped, so that no text can end it.
    """
    href = "#{}".format
    book = _book(prepared, href)
    parts = zip(book["hasPart"], _chapters(prepared), strict=True)
    return _graph([{**book, "hasPart": [{**made, **_claims(prepared, part, href)} for made, part in parts]}])


def linked_cover(prepared: Prepared, href: Href) -> str:
    """The same for the first page of a site: the Book alone; the Claims stand on the pages of their Chapters."""
    return _graph([_book(prepared, href)])


def linked_leaf(prepared: Prepared, part: Part, href: Href) -> str:
    """The same for the page of a part: the Chapter with its Claims, or just a page of the Book."""
    book = {"@type": "Book", "@id": href("top"), "name": prepared.imprint.title}
    page = (
        _chapter(part, href) if part.kind == "chapter" else {"@type": "WebPage", "@id": href(part.identifier)}
    )
    told = {"name": _words(part), "inLanguage": prepared.imprint.language, "isPartOf": book}
    return _graph([{**page, **told, **_claims(prepared, part, href)}])


def _graph(items: list[dict[str, Any]]) -> str:
    graph = {"@context": "https://schema.org", "@graph": [_filled(item) for item in items]}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _book(prepared: Prepared, href: Href) -> dict[str, Any]:
    imprint = prepared.imprint
    return {
        "@type": "Book",
        "@id": href("top"),
        "name": imprint.title,
        "alternativeHeadline": imprint.subtitle,
        "author": [_author(name) for name in imprint.authors],
        "inLanguage": imprint.language,
        "datePublished": imprint.date,
        "bookEdition": imprint.edition,
        "version": imprint.edition,
        "identifier": imprint.identifier,
        "isbn": identified(imprint).get("ISBN", ""),
        "copyrightNotice": imprint.rights,
        "license": imprint.licence,
        "abstract": imprint.abstract,
        "hasPart": [_chapter(part, href) for part in _chapters(prepared)],
        "citation": [
            _filled(
                {"@type": "CreativeWork", "@id": href(work.anchor), "name": work.printed, "url": work.url}
            )
            for work in prepared.works
        ],
    }


def _claims(prepared: Prepared, part: Part, href: Href) -> dict[str, Any]:
    """The statements of a part as what it consists of."""
    claims = (claim for claim in prepared.claims if claim.chapter == part.identifier)
    return _filled({"hasPart": [_claim(claim, href) for claim in claims]})


def _claim(claim: Claim, href: Href) -> dict[str, Any]:
    claimed = {
        "@type": "Claim",
        "@id": href(claim.anchor),
        "text": claim.text,
        "citation": [{"@id": href(work)} for work in claim.works],
        "creativeWorkStatus": claim.state,
    }
    return _filled(claimed)


def _chapters(prepared: Prepared) -> list[Part]:
    return [part for part in prepared.parts if part.kind == "chapter"]


def _chapter(part: Part, href: Href) -> dict[str, Any]:
    found = {"@type": "Chapter", "@id": href(part.identifier), "name": _words(part)}
    return {**found, "position": part.number} if part.number is not None else dict(found)


def _words(part: Part) -> str:
    return " ".join(stringify(part.title).split())


def _author(name: str) -> dict[str, str]:
    return {"@type": "Organization" if collective(name) else "Person", "name": spoken(name)}


def _filled(item: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty."""
    return {name: value for name, value in item.items() if value not in ("", [], None)}


def tags(imprint: Imprint, chapter: str = "") -> str:
    """Dublin Core, and the citation tags that reference managers read: of the book, or of a chapter in it."""
    whole = full_title(imprint)
    title, book = (chapter, whole) if chapter else (whole, "")
    known = identified(imprint)
    pairs = [
        ("DC.type", "Text"),
        ("DC.format", "text/html"),
        ("DC.title", title),
        ("citation_title", title),
        # Zotero takes for a book what says so, and for a chapter what has the title of one; Scholar has a word of its own
        ("bibo:type", "" if chapter else "Book"),
        ("bibo:edition", imprint.edition),
        ("DC.isPartOf", book),
        ("citation_book_title", book),
        ("citation_inbook_title", book),
        *_authors(imprint),
        ("citation_isbn", known.get("ISBN", "")),
        ("citation_doi", known.get("DOI", "")),
        ("citation_public_url", "" if chapter else known.get("URL", "")),
        ("DC.language", imprint.language),
        ("citation_language", imprint.language),
        ("DC.date", imprint.date),
        ("citation_publication_date", imprint.date.replace("-", "/")),
        ("DC.identifier", imprint.identifier),
        ("DC.rights", imprint.rights),
        ("DC.description", "" if chapter else imprint.abstract),
    ]
    lines = [f'<meta name="{name}" content="{escape(value)}">' for name, value in pairs if value]
    lines += [f'<link rel="license" href="{escape(imprint.licence)}">'] if imprint.licence else []
    return "\n".join(lines)


def _authors(imprint: Imprint) -> Iterator[tuple[str, str]]:
    for name in imprint.authors:
        yield "DC.creator", name
        yield "citation_author", name
