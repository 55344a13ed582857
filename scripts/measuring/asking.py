"""What a page could ask a network for, read from its text: also what a browser does not tell of, or asks for only on paper, in the dark or far down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

#: Attributes that name what is fetched; ``href`` does so on some elements only, see ``_fetched``.
_ATTRIBUTES = {"src", "poster", "data", "background", "ping", "action", "formaction", "manifest", "codebase"}
#: What a ``link`` may point at without anything being fetched.
_QUIET = {"alternate", "author", "canonical", "help", "license", "next", "prev", "search", "schema.dc"}
#: An address within CSS; with ``@import`` it may stand in quotation marks alone.
_CSS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""", re.IGNORECASE)
#: What comes with the page, or is a place in it.
_WITHIN = ("data:", "#", "about:", "blob:")


def asks(page: Path, home: Path | None = None) -> list[str]:
    """The addresses outside of the page that it could fetch; with ``home``, those outside of that folder, its styles read too."""
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    reader.close()
    found = [*reader.found, *(_styles(home) if home else ())]
    return [
        address
        for address in dict.fromkeys(found)
        if not address.startswith(_WITHIN) and not _inside(page, address, home)
    ]


def _styles(home: Path) -> Iterator[str]:
    for style in sorted(home.rglob("*.css")):
        yield from _CSS.findall(style.read_text("utf-8"))


def _inside(page: Path, address: str, home: Path | None) -> bool:
    """Whether an address is that of a file in the folder."""
    parts = urlsplit(urljoin(page.as_uri(), address))
    return home is not None and parts.scheme == "file" and Path(unquote(parts.path)).is_relative_to(home)


class _Reader(HTMLParser):
    """Collects addresses, those in styles too; what a page does without script counts as well."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.styled = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.styled = tag == "style"
        named = {name: (value or "").strip() for name, value in attrs}
        for name, value in named.items():
            if name in _ATTRIBUTES or (name in ("href", "xlink:href") and _fetched(tag, named)):
                self.found += value.split() if name == "ping" else [value] if value else []
            elif name in ("srcset", "imagesrcset"):
                self.found += [each.split()[0] for each in value.split(", ") if each.strip()]
            elif "url(" in value.lower():
                self.found += _CSS.findall(value)
        if tag == "meta" and named.get("http-equiv", "").lower() == "refresh":
            self.found.append(named.get("content", "").partition("=")[2])

    def handle_endtag(self, tag: str) -> None:
        self.styled = False

    def handle_data(self, data: str) -> None:
        if self.styled:
            self.found += _CSS.findall(data)


def _fetched(tag: str, named: dict[str, str]) -> bool:
    """Whether the ``href`` of an element is fetched, or changes what others fetch."""
    if tag == "link":
        return not set(named.get("rel", "").lower().split()) <= _QUIET or "rel" not in named
    return tag not in ("a", "area")


def unguarded(page: Path) -> list[str]:
    """What the page's policy leaves open: that there is none, or what is wrong in it."""
    reader = _Policy()
    reader.feed(page.read_text("utf-8"))
    if reader.policy is None:
        return ["there is no policy before the first script, style or image"]
    said = {
        name: values for name, *values in (part.split() for part in reader.policy.split(";") if part.strip())
    }
    wants = {"default-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"]}
    found = [f"{name} is not 'none'" for name, value in wants.items() if said.get(name) != value]
    allowed = re.compile(r"'none'|'self'|data:|'sha(?:256|384|512)-[\w+/=]+'")
    for name, values in said.items():
        scripts = name.startswith("script")
        found += [
            f"{name} allows {value}"
            for value in values
            if not allowed.fullmatch(value) or (scripts and value == "data:")
        ]
    return found


class _Policy(HTMLParser):
    """Finds the policy, if it comes before what it is there for."""

    policy: str | None = None
    late = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag in ("script", "style", "link", "img", "body"):
            self.late = True
        elif (
            tag == "meta"
            and (named.get("http-equiv") or "").lower() == "content-security-policy"
            and not self.late
        ):
            self.policy = named.get("content") or ""
