"""citeproc, once for the whole book: only the paragraphs that cite go through it, in order."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from compile.render.ast.addresses import repair
from compile.render.ast.nodes import Blocks, Inlines, Json, para, plain, span, stringify, words
from compile.render.ast.slimming import Slimmer
from compile.render.ast.transform import holds, nodes_below, runs
from compile.render.words.tongues import direction, leading
from compile.text.relations import DISAGREEING, typed

#: The AST that pandoc 3.9 speaks.
API = [1, 23, 1, 1]
_SECONDS = 60
#: Languages whose full stops stand inside quotation marks; citeproc takes plain English for American.
_AMERICAN = ("en", "en-US")
#: A number behind a key, without a word that says of what.
_BARE = re.compile(r"[\s,]*\d")


@dataclass(slots=True)
class Cited:
    """``cites``: the Cite nodes in order of reading, ``before`` the ``id()`` of each as it was before.

    ``short``: how each key is named in running text.
    """

    before: list[int] = field(default_factory=list)
    cites: list[Json] = field(default_factory=list)
    short: dict[str, Inlines] = field(default_factory=dict)
    entries: dict[str, Inlines] = field(default_factory=dict)
    bibliography: Blocks = field(default_factory=list)


def cite(
    books: Iterable[Blocks], bibliography: str, keys: tuple[str, ...], *, language: str, style: bytes | None
) -> Cited:
    """Replaces every citation below ``books`` by what citeproc prints, in place.

    ``bibliography`` is the text of ``refs.bib``; ``keys`` are named in ``short`` and listed besides
    those cited. Paragraphs without a citation are left alone, and of the others most words, which saves most of
    the work and changes nothing: citeproc looks at citations, their order and the punctuation around them.
    """
    wanted = [run for blocks in books for run in runs(blocks) if _cites(run)]
    if not wanted and not keys:
        return Cited()
    nodes = [node for run in wanted for node in nodes_below(run) if node["t"] == "Cite"]
    before = [id(node) for node in nodes]
    _untype(nodes)
    extra = [para(_named(key)) for key in keys]
    slimmer = Slimmer()
    paragraphs = [para(*slimmer.slim(run)) for run in wanted]
    blocks = _citeproc(paragraphs + extra, bibliography, language, style)
    cited = Cited(before=before)
    for run, block in zip(wanted, blocks, strict=False):
        run[:] = block["c"]
        slimmer.restore(run)
        cited.cites += (node for node in nodes_below(run) if node["t"] == "Cite")
    for node in cited.cites:
        repair(node["c"][1])
        if language in _AMERICAN:
            _tuck(node["c"][1])
    for key, block in zip(keys, blocks[len(wanted) :], strict=False):
        cited.short[key] = _bare(block["c"][0]["c"][1]) if block["c"] else []
    _entries(blocks[len(wanted) + len(keys) :], cited, language)
    if style is not None:
        named = {given["citationId"] for node in nodes for given in node["c"][0]} | set(keys)
        _supply(cited, bibliography, tuple(sorted(named)), language)
    return cited


def _tuck(inlines: Inlines) -> None:
    """Puts the stop of a note into the quotation marks that end its link, where citeproc looks before there is a link.

    “Karsa Counts Its Dead.”
    """
    for note in inlines:
        content = note["c"][-1]["c"] if note["t"] == "Note" else []
        if len(content) < 2 or content[-1] != {"t": "Str", "c": "."} or content[-2]["t"] != "Link":
            continue
        title = content[-2]["c"][1][-1]
        if title["t"] == "Span" and title["c"][1][-1] == {"t": "Str", "c": "”"}:
            title["c"][1].insert(-1, content.pop())


def _supply(cited: Cited, bibliography: str, keys: tuple[str, ...], language: str) -> None:
    """Gives works that the style has no entry for (a manuscript in MHRA, all of them in Bluebook) that of pandoc's own style.

    A bibliography that the style leaves out altogether stays out: then only the notes that open have them.
    """
    lacking = tuple(key for key in keys if not stringify(cited.entries.get(key, [])).strip())
    if not lacking:
        return
    supplied = cite((), bibliography, lacking, language=language, style=None)
    cited.entries |= supplied.entries
    for block in cited.bibliography:
        key = block["c"][0][0].removeprefix("ref-")
        if key in supplied.entries:
            block["c"][1] = [plain(*supplied.entries[key])]


def _untype(nodes: Iterable[Json]) -> None:
    """Takes relations off the keys, in place: ``@disagrees_with:hosp`` is printed as ``@hosp`` is.

    Of ``@disagrees_with:hosp, 52`` the 52 is what that source says; "{}" tells citeproc that it is no page.
    """
    for node in nodes:
        for given in node["c"][0]:
            relation, given["citationId"] = typed(given["citationId"])
            if relation in DISAGREEING and _BARE.match(stringify(given["citationSuffix"])):
                given["citationSuffix"] = [{"t": "Str", "c": "{}"}, *given["citationSuffix"]]


def _cites(run: Inlines) -> bool:
    return holds(run, "Cite")


def _named(key: str) -> Json:
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "AuthorInText"},
        "citationNoteNum": 1,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], [{"t": "Str", "c": f"@{key}"}]]}


def _bare(inlines: Inlines) -> Inlines:
    """A name without brackets round all of it: styles without authors give "(Minutes)"."""
    text = stringify(inlines).strip()
    inner = text[1:-1]
    bracketed = text.startswith("(") and text.endswith(")") and "(" not in inner
    return words(inner if bracketed else text)


def _citeproc(blocks: Blocks, bibliography: str, language: str, style: bytes | None) -> Blocks:
    from compile.tools import pandoc

    meta = {
        "link-citations": {"t": "MetaBool", "c": True},
        "lang": {"t": "MetaString", "c": language},
    }
    document = json.dumps({"pandoc-api-version": API, "meta": meta, "blocks": blocks}, separators=(",", ":"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "refs.bib").write_text(bibliography, encoding="utf-8")
        arguments = ["-f", "json", "-t", "json", "--citeproc", "--bibliography=refs.bib"]
        if style is not None:
            (folder / "style.csl").write_bytes(style)
            arguments.append("--csl=style.csl")
        answer = pandoc.run(arguments, document.encode(), seconds=_SECONDS, folder=folder)
    result: Blocks = json.loads(answer)["blocks"]
    return result


def _entries(blocks: Blocks, cited: Cited, language: str) -> None:
    for block in blocks:
        if block["t"] != "Div" or block["c"][0][0] != "refs":
            continue
        for entry in block["c"][1]:
            key = entry["c"][0][0].removeprefix("ref-")
            content = _flat(entry["c"][1])
            repair(content)
            cited.entries[key] = content
            # A work in another script than the book's is read in its own direction.
            run = leading(stringify(content))
            turned = [["dir", run]] if run not in ("", direction(language)) else []
            made = [[f"ref-{key}", ["entry"], turned], [plain(*content)]]
            cited.bibliography.append({"t": "Div", "c": made})


def _flat(blocks: Blocks) -> Inlines:
    """An entry's inlines; left margin and right inline of numbered styles stand side by side."""
    result: Inlines = []
    for run in runs(blocks):
        for node in run:
            if node["t"] == "Span" and node["c"][0][1]:
                result += [span(node["c"][1]), {"t": "Space"}]
            else:
                result.append(node)
    return result
