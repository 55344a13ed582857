"""What a page says of its book to search engines, catalogues and reference managers: schema.org, Dublin Core, citation tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any

from compile.model.book import Imprint
from compile.render.nodes import stringify
from compile.render.prepared import Part, Prepared

#: Words of a name that no person bears.
_BODY = re.compile(
    r"\b(project|team|agency|office|institute|institut|university|foundation|group|network|society|council|committee"
    r"|department|ministry|bureau|cent(?:re|er)|association|collective|press|watch|desk|staff|unit|editors)\b",
    re.IGNORECASE,
)


def linked(prepared: Prepared) -> str:
    """JSON-LD: a Book, its Chapters, its statements as Claims, each with the works that it cites.

    Safe inside a ``script`` element: ``<`` is escaped, so that no text can end it.
    """
    imprint = prepared.imprint
    book: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Book",
        "@id": "#top",
        "name": imprint.title,
        "alternativeHeadline": imprint.subtitle,
        "author": [_author(name) for name in imprint.authors],
        "inLanguage": imprint.language,
        "datePublished": imprint.date,
        "bookEdition": imprint.edition,
        "version": imprint.edition,
        "identifier": imprint.identifier,
        "copyrightNotice": imprint.rights,
        "abstract": imprint.abstract,
        "hasPart": [_chapter(part) for part in prepared.parts if part.kind == "chapter"],
        "citation": [
            _filled(
                {"@type": "CreativeWork", "@id": f"#{work.anchor}", "name": work.printed, "url": work.url}
            )
            for work in prepared.works
        ],
    }
    claims = [
        _filled(
            {
                "@type": "Claim",
                "@id": f"#{claim.anchor}",
                "text": claim.text,
                "isPartOf": {"@id": f"#{claim.chapter}"},
                "citation": [{"@id": f"#{work}"} for work in claim.works],
                "creativeWorkStatus": claim.state,
            }
        )
        for claim in prepared.claims
    ]
    graph = {"@context": book.pop("@context"), "@graph": [_filled(book), *claims]}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _chapter(part: Part) -> dict[str, Any]:
    found = {
        "@type": "Chapter",
        "@id": f"#{part.identifier}",
        "name": " ".join(stringify(part.title).split()),
    }
    return {**found, "position": part.number} if part.number is not None else dict(found)


def _author(name: str) -> dict[str, str]:
    return {"@type": "Organization" if _BODY.search(name) else "Person", "name": name}


def _filled(item: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty."""
    return {name: value for name, value in item.items() if value not in ("", [], None)}


def tags(imprint: Imprint) -> str:
    """Dublin Core, and the citation tags that reference managers read."""
    pairs = [
        ("DC.type", "Text"),
        ("DC.format", "text/html"),
        ("DC.title", imprint.title),
        ("citation_title", imprint.title),
        *_authors(imprint),
        ("DC.language", imprint.language),
        ("citation_language", imprint.language),
        ("DC.date", imprint.date),
        ("citation_publication_date", imprint.date.replace("-", "/")),
        ("DC.identifier", imprint.identifier),
        ("DC.rights", imprint.rights),
        ("DC.description", imprint.abstract),
    ]
    lines = [f'<meta name="{name}" content="{escape(value)}">' for name, value in pairs if value]
    return "\n".join(lines)


def _authors(imprint: Imprint) -> Iterator[tuple[str, str]]:
    for name in imprint.authors:
        yield "DC.creator", name
        yield "citation_author", name
