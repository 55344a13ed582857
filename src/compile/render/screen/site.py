"""Site: the book as a folder of pages, one a part, that ask nothing of anybody and find each other from anywhere."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import count

from anyascii import anyascii

from compile.render import citation
from compile.render.ast.nodes import stringify
from compile.render.look import styling
from compile.render.prepared import Part, Prepared
from compile.render.screen import metadata, page, searching
from compile.render.screen.filing import Filed, filed
from compile.render.templates import fill, template

FOLDER = "site"
COVER, LOST, STYLE, SCRIPT = "index.html", "404.html", "style.css", "script.js"
PLACES, LIST = "places.js", "files.json"
#: Nothing stands in the pages themselves that a policy would have to allow; a picture may.
POLICY = "default-src 'none'; img-src 'self' data:; font-src data:; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
#: Names that a host or a system takes for its own.
_TAKEN = ("index.html", "404.html", "con.html", "prn.html", "aux.html", "nul.html")
#: Pages whose anchors would make poor names.
_CALLED = {"bibliography": "bibliography", "index": "book-index"}
_LONGEST = 60
_UNFIT = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile(r"\d+[-_. ]*")


@dataclass(slots=True)
class _Site:
    """What its pages have in common: the name of each part's file, where the anchors are, the filled slots."""

    prepared: Prepared
    names: list[str]
    where: Filed
    slots: dict[str, str]
    template: str

    def leaf(self, here: str, **slots: str) -> bytes:
        """A page, filled; ``here`` is its name."""
        self.where.here = here
        made = {**self.slots, "contents": self._contents(here), **slots}
        return fill(self.template, made).encode("utf-8")

    def _contents(self, here: str) -> str:
        """The contents, with the sections of the page that one is on."""
        own = self.names.index(here) if here in self.names else None
        part = self.prepared.parts[own] if own is not None else None
        made = page.contents(self.prepared, self.where.href, lambda found: found is part)
        link = f'<a href="#{part.identifier}"' if part else None
        return made.replace(link, f'{link} aria-current="page"', 1) if link else made


def write(prepared: Prepared, overrides: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Every file of the site by its path, the cover first, then its pages in reading order."""
    images = {name: _image(name, data) for name, data in prepared.images.items()}
    site = _begun(prepared, overrides)
    files = {COVER: _cover(site)}
    shared = page.shared_by(
        prepared,
        {name: file or page.inline(name, prepared.images[name]) for name, file in images.items()},
        site.where.href,
    )
    bodies: dict[str, str] = {}
    for number, part in enumerate(prepared.parts):
        name = site.where.here = site.names[number]
        body = bodies[name] = page.body(prepared, [part], shared)
        files[name] = site.leaf(name, **_about(site, number), body=body + _turn(site, number))
    files |= {LOST: _lost(site)}
    files |= {file: prepared.images[name] for name, file in images.items() if file}
    files |= _beside(prepared, overrides, site)
    files[searching.INDEX] = searching.index(bodies).encode("utf-8")
    return {f"{FOLDER}/{name}": data for name, data in {**files, LIST: _list(files)}.items()}


def names(parts: Iterable[Part]) -> list[str]:
    """A file name for each part, no two of which differ in case alone: of ``03-the-fall.md`` "the-fall.html".

    Without the number, so that an address stays what it is when a chapter is put before it.
    """
    found: list[str] = []
    for part in parts:
        stem = _stem(part)
        same = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
        found.append(next(name for name in map("{}.html".format, same) if name not in (*_TAKEN, *found)))
    return found


def _stem(part: Part) -> str:
    bare = _NUMBER.sub("", part.slug) or part.slug or _CALLED.get(part.kind, part.identifier)
    return _UNFIT.sub("-", anyascii(bare).lower())[:_LONGEST].strip("-") or part.kind


def _begun(prepared: Prepared, overrides: Mapping[str, bytes]) -> _Site:
    files = names(prepared.parts)
    where = filed(prepared.parts, files)
    where.files["top"] = COVER
    where.whole = frozenset(("top", *(part.identifier for part in prepared.parts)))
    title = escape(prepared.imprint.title)
    slots = {
        **page.frame(prepared),
        "policy": escape(POLICY),
        # an icon that is none, or browsers ask the host for one
        "styles": f'<link rel="stylesheet" href="{STYLE}">\n<link rel="icon" href="data:,">',
        "scripts": f'<script src="{SCRIPT}"></script>',
        "heading": f'<a href="{COVER}">{title}</a>',
        "head": "running",
        "cite": page.cited(prepared, {name: name for name in citation.files(prepared)}),
        **dict.fromkeys(("subtitle", "authors", "line", "abstract"), ""),
    }
    return _Site(prepared, files, where, slots, template("html/page.html", overrides))


def _cover(site: _Site) -> bytes:
    """The first page: what the book is, all of its contents, and how to cite it."""
    prepared = site.prepared
    site.where.here = COVER
    say = prepared.interface.say
    full = page.frame(prepared)
    title = escape(say("page.menu"))
    body = (
        f'<section class="chapters"><h2>{title}</h2>\n'
        f'<nav aria-label="{title}">{page.contents(prepared, site.where.href, lambda _: False)}</nav></section>\n'
    )
    return site.leaf(
        COVER,
        **{name: full[name] for name in ("heading", "head", "subtitle", "authors", "line", "abstract")},
        kind="site cover",
        metadata=_links(metadata.tags(prepared.imprint), after=site.names[:1]),
        linked=metadata.linked_cover(prepared, site.where.href),
        body=body + _turn(site, -1),
    )


def _about(site: _Site, number: int) -> dict[str, str]:
    """The slots of a part's page that say what it is, but for its body."""
    part, imprint = site.prepared.parts[number], site.prepared.imprint
    title = " ".join(stringify(part.title).split())
    before = site.names[number - 1] if number else COVER
    return {
        "kind": f"site {part.kind}",
        "pagetitle": escape(f"{title} · {imprint.title}"),
        "description": escape(f"{title} · {imprint.title}"),
        "metadata": _links(metadata.tags(imprint, title), before, site.names[number + 1 : number + 2]),
        "linked": metadata.linked_leaf(site.prepared, part, site.where.href),
    }


def _links(tags: str, before: str = "", after: list[str] | tuple[str, ...] = ()) -> str:
    """Tags, and what else belongs to the page: its neighbours, and the book's citation as files that are there."""
    found = [("prev", "", before), *(("next", "", name) for name in after)]
    found += [("alternate", "application/vnd.citationstyles.csl+json", citation.CSL)]
    found += [("alternate", "application/x-bibtex", citation.BIBTEX)]
    lines = [
        f'<link rel="{rel}"{f" type={chr(34)}{kind}{chr(34)}" if kind else ""} href="{escape(name)}">'
        for rel, kind, name in found
        if name
    ]
    return "\n".join([tags, *lines])


def _turn(site: _Site, number: int) -> str:
    """Back and on, at the end of a page; the cover is number −1."""
    say, parts = site.prepared.interface.say, site.prepared.parts
    made = []
    if number >= 0:
        name = site.names[number - 1] if number else COVER
        title = stringify(parts[number - 1].title) if number else site.prepared.imprint.title
        made.append(_turned("prev", name, say("leaf.previous"), title))
    if number + 1 < len(parts):
        made.append(
            _turned("next", site.names[number + 1], say("leaf.next"), stringify(parts[number + 1].title))
        )
    return (
        f'<nav class="turn" aria-label="{escape(say("leaf.turn"))}">\n{"".join(made)}</nav>\n' if made else ""
    )


def _turned(rel: str, name: str, said: str, title: str) -> str:
    return f'<a rel="{rel}" class="{rel}" href="{escape(name)}"><span>{escape(said)}</span> {escape(title)}</a>\n'


def _lost(site: _Site) -> bytes:
    """What a host shows for an address that is none; its own address may be any, so it leads nowhere but to the cover."""
    say = site.prepared.interface.say
    body = (
        f'<section class="lost"><h2>{escape(say("leaf.lost"))}</h2>\n<p>{escape(say("leaf.moved"))}</p>\n'
        f'<p><a href="{COVER}">{escape(site.prepared.imprint.title)}</a></p></section>\n'
    )
    return site.leaf(
        LOST,
        kind="site lost",
        pagetitle=escape(f"{say('leaf.lost')} · {site.prepared.imprint.title}"),
        metadata='<meta name="robots" content="noindex">',
        linked="{}",
        body=body,
    )


def _image(name: str, data: bytes) -> str:
    """The path of an image's file; none for SVG, which could run scripts if it were opened by itself."""
    suffix = name.rpartition(".")[2].lower()
    if suffix not in page.TYPES or suffix == "svg":
        return ""
    return f"images/{hashlib.sha256(data).hexdigest()[:16]}.{suffix}"


def _beside(prepared: Prepared, overrides: Mapping[str, bytes], site: _Site) -> dict[str, bytes]:
    """Style, scripts, and the book's citation."""
    style = styling.page(prepared.theme, overrides) + template("html/site.css", overrides)
    script = page.joined((*page.SCRIPTS, "site.js"), overrides)
    texts = {STYLE: style, SCRIPT: script, PLACES: _places(site)}
    return {**{name: text.encode("utf-8") for name, text in texts.items()}, **citation.files(prepared)}


def _places(site: _Site) -> str:
    """Where each anchor is, for a link to it that comes to another page: ``index.html#s-…`` of an older edition."""
    pages: dict[str, list[str]] = {name: [] for name in site.names}
    for place, name in site.where.files.items():
        if name in pages and not place.startswith("cite-"):
            pages[name].append(place)
    return f"globalThis.recensionPlaces = {json.dumps(pages, separators=(',', ':'))};\n"


def _list(files: Mapping[str, bytes]) -> bytes:
    """SHA-256 by path: what a mirror can be compared with, and what the next build may remove."""
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    return (json.dumps({"version": 1, "files": digests}, indent=1) + "\n").encode()
