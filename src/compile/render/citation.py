"""How to cite the book itself, with its edition: in words, as BibTeX, and as CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from anyascii import anyascii

from compile.model.book import Imprint
from compile.render.ast.addresses import valid
from compile.render.ast.nodes import Inlines, link, words
from compile.render.prepared import Prepared
from compile.render.words.interface import Interface
from compile.render.words.naming import authors, collective, full_title, identified

BIBTEX = "citation.bib"
CSL = "citation.json"

_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "#": r"\#", "$": r"\$", "%": r"\%", "&": r"\&",
    "_": r"\_", "^": r"\^{}", "~": r"\~{}",
}  # fmt: skip
_ARTICLES = frozenset({"a", "an", "the", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une"})


def files(prepared: Prepared) -> Mapping[str, bytes]:
    """Both files, by name."""
    return {BIBTEX: bibtex(prepared.imprint).encode(), CSL: csl(prepared.imprint).encode()}


def line(imprint: Imprint, interface: Interface) -> Inlines:
    """The book as a reference: "Ada Hume. *The Flood: A history*. Edition 1.2.0, 21 November 2026. ISBN …"."""
    title = [{"t": "Emph", "c": words(full_title(imprint))}]
    edition = interface.say("parts.edition", number=imprint.edition) if imprint.edition else ""
    issued = ", ".join(part for part in (edition, interface.date(imprint.date)) if part)
    made = words(f"{', '.join(authors(imprint))}. ") if imprint.authors else []
    made += [*title, *words(f". {issued}." if issued else ".")]
    return [*made, {"t": "Space"}, *_linked(imprint)] if imprint.identifier else made


def _linked(imprint: Imprint) -> Inlines:
    """The identifier, as a link where it is an address."""
    found = identified(imprint)
    if "DOI" in found:
        address = f"https://doi.org/{found['DOI']}"
        return [link(words(address), valid(address))]
    if "URL" in found:
        return [link(words(found["URL"]), valid(found["URL"]))]
    return words(f"ISBN {found['ISBN']}" if "ISBN" in found else imprint.identifier)


def csl(imprint: Imprint) -> str:
    """A list of one item, as reference managers and citeproc read it."""
    item: dict[str, Any] = {
        "id": key(imprint),
        "type": "book",
        "title": full_title(imprint),
        "title-short": imprint.title if imprint.subtitle else "",
        "author": [_name(name) for name in imprint.authors],
        "issued": {"date-parts": [_date(imprint.date)]} if _date(imprint.date) else {},
        "edition": imprint.edition,
        "language": imprint.language,
        "abstract": imprint.abstract,
        **identified(imprint),
    }
    found = {name: value for name, value in item.items() if value}
    return json.dumps([found], ensure_ascii=False, indent=2) + "\n"


def bibtex(imprint: Imprint) -> str:
    """An entry for BibTeX and biblatex; whatever TeX would take for its own is escaped."""
    found = identified(imprint)
    day = _date(imprint.date)
    fields = {
        "author": " and ".join(_bibtex_name(name) for name in imprint.authors),
        "title": f"{{{_escaped(imprint.title)}}}",
        "subtitle": f"{{{_escaped(imprint.subtitle)}}}" if imprint.subtitle else "",
        "edition": _escaped(imprint.edition),
        "date": imprint.date if day else "",
        "year": str(day[0]) if day else "",
        "isbn": found.get("ISBN", ""),
        "doi": _escaped(found.get("DOI", "")),
        "url": found.get("URL", ""),
        "note": _escaped(found.get("note", "")),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@book{{{key(imprint)},\n{lines}}}\n"


def key(imprint: Imprint) -> str:
    """Who, when, what: "hume2026flood"."""
    who = next(iter(imprint.authors), "")
    parsed = _name(who) if who else {}
    year = "".join(str(part) for part in _date(imprint.date)[:1])
    first = _first(parsed.get("family", "") or parsed.get("literal", ""))
    return f"{first}{year}{_first(imprint.title)}" or "book"


def _first(text: str) -> str:
    found = re.findall(r"[a-z0-9]+", anyascii(text).lower())
    return next((word for word in found if word not in _ARTICLES), "")


def _date(date: str) -> list[int]:
    return [int(part) for part in date.split("-")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", date) else []


def _name(name: str) -> dict[str, str]:
    """A name in parts, as BibTeX takes it apart: the family's is the last word, with the small ones before it."""
    parts = name.split()
    if collective(name) or len(parts) < 2:
        return {"literal": name}
    if "," in name:
        family, _, given = name.partition(",")
        return {"family": family.strip(), "given": given.strip()}
    suffix = parts.pop() if parts[-1] in _SUFFIXES and len(parts) > 2 else ""
    start = len(parts) - 1
    while start > 1 and parts[start - 1][:1].islower():
        start -= 1
    found = {
        "family": parts[-1],
        "given": " ".join(parts[:start]),
        "non-dropping-particle": " ".join(parts[start:-1]),
        "suffix": suffix.removesuffix("."),
    }
    return {part: words_ for part, words_ in found.items() if words_}


def _bibtex_name(name: str) -> str:
    found = {part: _escaped(words_) for part, words_ in _name(name).items()}
    if "literal" in found:
        return f"{{{found['literal']}}}"
    family = " ".join(filter(None, (found.get("non-dropping-particle"), found["family"])))
    return ", ".join(filter(None, (family, found.get("suffix"), found["given"])))


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in " ".join(text.split()))
