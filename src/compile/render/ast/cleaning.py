"""What an author's AST may carry into a book: an allow-list of nodes, attributes and addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping

from compile.model.diagnostic import Diagnostic, Label
from compile.model.manuscript import Chapter
from compile.model.span import Span
from compile.render.ast.addresses import valid
from compile.render.ast.nodes import Blocks, Json, attribute, stringify
from compile.render.ast.transform import nodes_below, transform
from compile.render.words import tongues

#: Attributes that a writer knows what to do with.
KNOWN = frozenset(
    [
        "alt",
        "lang",
        "dir",
        "width",
        "height",
        "prefers",
        "because",
        "by",
        "confidence",
        "from",
        "dispute",
        "event",
        "head",
        "population",
        "sources",
        "unit",
        "title",
    ]
)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:")
_SAFE = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\^`{|}]+\Z", re.IGNORECASE)
_TAG = re.compile(r"\s*<(?P<closes>/?)(?P<name>[A-Za-z][\w:-]*)")
_NAME = re.compile(r"[^A-Za-z0-9_-]+")
_TRIPLES = {
    **dict.fromkeys(("Span", "Link", "Image", "Div", "Code", "CodeBlock", "Figure", "Table"), 0),
    "Header": 1,
}


class Cleaner:
    """Cleans the blocks of one chapter in place and remembers what it dropped."""

    def __init__(self, chapter: Chapter, images: Mapping[str, bytes]) -> None:
        self.chapter = chapter
        self.images = images
        self.found: list[Diagnostic] = []
        self._opened: set[str] = set()

    def clean(self, blocks: Blocks) -> None:
        """Drops raw nodes, unknown attributes, unsafe addresses and images that are not there."""
        answers = {
            id(node): answer for node in nodes_below(blocks) if (answer := self._visit(node)) is not None
        }
        if answers:
            transform(blocks, lambda node: self._again(node, answers))

    def _again(self, node: dict[str, Json], answers: dict[int, list[Json]]) -> list[Json] | None:
        """What was decided for a node; of a link or an image its words, which may have changed since."""
        if id(node) not in answers:
            return None
        return list(node["c"][1]) if node["t"] in ("Link", "Image") else []

    def _visit(self, node: dict[str, Json]) -> list[Json] | None:
        kind = node["t"]
        if kind in ("RawBlock", "RawInline"):
            return self._raw(node["c"][0], node["c"][1])
        place = _TRIPLES.get(kind)
        if place is not None:
            self._attributes(node["c"][place])
        if kind == "Figure":
            self._figure(node["c"][1], node["c"][2])
        if kind == "Link":
            return self._link(node)
        return self._image(node) if kind == "Image" else None

    def _raw(self, format_: str, content: str) -> list[Json]:
        tag = _TAG.match(content)
        closes = tag is not None and bool(tag["closes"]) and tag["name"] in self._opened
        if tag is not None and not tag["closes"]:
            self._opened.add(tag["name"])
        # "<u>x</u>" is one thing an author wrote, though two nodes.
        if not content.lstrip().startswith("<!--") and not closes:
            self._say("raw-content", "warning", content, format=format_)
        return []

    def _attributes(self, triple: Json) -> None:
        triple[0] = triple[0].strip()
        triple[1] = [name for name in (_NAME.sub("-", found) for found in triple[1]) if name]
        for name, _ in triple[2]:
            if name.lower().startswith("on") or ":" in name:
                self._say("raw-content", "warning", name, variant="attribute", format=name)
        triple[2] = _directed([[name, value] for name, value in triple[2] if name in KNOWN])

    def _link(self, node: dict[str, Json]) -> list[Json] | None:
        target: str = node["c"][2][0].strip()
        if target.startswith("#"):
            return None
        if _SAFE.match(target):
            node["c"][2][0] = valid(target)
            return None
        file, hash_, anchor = target.partition("#")
        if file.endswith(".md") and not _SCHEME.match(target):
            slug = file.rsplit("/", 1)[-1].removesuffix(".md")
            node["c"][2][0] = f"#{anchor}" if hash_ else f"#{slug}"
            return None
        self._say("unsafe-link", "warning", target, target=target)
        return list(node["c"][1])

    def _image(self, node: dict[str, Json]) -> list[Json] | None:
        target: str = node["c"][2][0]
        if target not in self.images:  # the project's reader has said so
            return list(node["c"][1])
        # `{alt=""}` is a word too: the image adorns, and there is nothing to say of it.
        if attribute(node["c"][0], "alt") is None and not stringify(node["c"][1]).strip():
            self._say("missing-alt-text", "error", target, target=target)
        return None

    def _figure(self, caption: Json, content: Blocks) -> None:
        """A caption is read to everybody; pandoc gives it to the image for a description, which then tells nobody more."""
        said = stringify({"t": "Div", "c": [["", [], []], caption[1]]}).strip()
        for image in (node for node in nodes_below(content) if node["t"] == "Image"):
            triple, words, (target, _) = image["c"]
            if (
                target in self.images
                and said == stringify(words).strip()
                and attribute(triple, "alt") is None
            ):
                self._say("missing-alt-text", "warning", target, variant="captioned", target=target)

    def _say(self, rule: str, severity: str, words: str, *, variant: str = "", **data: str) -> None:
        self.found.append(finding(self.chapter, rule, severity, words, variant=variant, **data))


def _directed(pairs: list[list[str]]) -> list[list[str]]:
    """The attributes with a direction where only a language says it: of ``lang=fa`` the words run from right to left.

    What is no language tag and no direction is left out.
    """
    named = dict(pairs)
    lang, run = named.get("lang", ""), named.get("dir", "").lower()
    kept = [[name, value] for name, value in pairs if name not in ("lang", "dir")]
    if tongues.valid(lang):
        kept.append(["lang", lang])
        run = run or tongues.direction(lang)
    if run in tongues.DIRECTIONS:
        kept.append(["dir", run])
    return kept


def finding(
    chapter: Chapter, rule: str, severity: str, words: str, *, variant: str = "", **data: str
) -> Diagnostic:
    """A finding at the first place of the chapter's file where ``words`` stand."""
    start = max(chapter.text.content.find(words), 0) if words else 0
    length = len(words) if words and chapter.text.content.startswith(words, start) else 0
    span = Span(path=chapter.text.path, start=start, end=start + length)
    return Diagnostic(
        rule=rule,
        severity=severity,  # type: ignore[arg-type]
        variant=variant,
        labels=(Label(span=span),),
        data=data,
    )
