"""PDF: the book as Typst, set in a process of its own with limits, offline, with embedded fonts only."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from compile.model.book import Imprint
from compile.render import colophon, fonts, glyphs, styling, tongues
from compile.render.dates import moment, seconds
from compile.render.formulas import formulas, printable
from compile.render.interface import Interface
from compile.render.prepared import Part, Prepared
from compile.render.templates import fill, template
from compile.render.typst import Writer, array, dictionary, string

#: Chapters of fewer letters than this run on; longer ones begin a page each.
SHORT = 12_000
SECONDS = 120
MEMORY = 6 << 30
#: What the process runs: it reads main.typ in its folder and writes the PDF to its standard output.
_PROGRAM = (
    "import sys, typst; sys.stdout.buffer.write(typst.compile('main.typ', root='.', font_paths=['fonts'], ignore_system_fonts=True,"
    " pdf_standards=['ua-1', 'a-2a'], timestamp=int(sys.argv[1]), package_path='packages', package_cache_path='packages'))"
)


class Written(NamedTuple):
    """A PDF, and the letters that stand in it as boxes, as no font has them."""

    data: bytes
    absent: frozenset[str] = frozenset()


def write(
    prepared: Prepared, overrides: Mapping[str, bytes], meanwhile: Callable[[], None] = lambda: None
) -> Written:
    """The PDF; PDF/UA-1 and PDF/A-2a, which Typst enforces. While Typst is at it on another core, ``meanwhile`` is done."""
    from compile.tools.process import Refused

    made = formulas(prepared, "typst")
    with tempfile.TemporaryDirectory(prefix="recension-") as name:
        folder = Path(name)
        (folder / "packages").mkdir()
        fonts.stage(folder / "fonts", overrides)
        images = _stage(prepared, folder)
        text = source(prepared, images, overrides, made)
        try:
            return Written(_compiled(text, prepared, folder, meanwhile))
        except Refused as refused:
            absent = glyphs.absent(text, folder) if glyphs.REFUSAL in refused.stderr else frozenset()
            fewer = made if absent else printable(made)
            if not absent and len(fewer) == len(made):
                raise
        text = glyphs.boxed(source(prepared, images, overrides, fewer), absent)
        return Written(_compiled(text, prepared, folder), absent)


def _compiled(
    text: str, prepared: Prepared, folder: Path, meanwhile: Callable[[], None] = lambda: None
) -> bytes:
    from compile.tools.process import run

    (folder / "main.typ").write_text(text, encoding="utf-8")
    command = [sys.executable, "-I", "-c", _PROGRAM, str(seconds(prepared.imprint.date))]
    with ThreadPoolExecutor(1) as other:
        compiling = other.submit(run, command, seconds=SECONDS, memory=MEMORY, folder=folder)
        meanwhile()
        return compiling.result()


def _stage(prepared: Prepared, folder: Path) -> dict[str, str]:
    """Writes the images under names of our own; an author's name never becomes a path."""
    names: dict[str, str] = {}
    found = {**prepared.images, **{name: svg.encode() for name, svg in prepared.drawings.items()}}
    for number, (target, data) in enumerate(sorted(found.items()), 1):
        suffix = target.rpartition(".")[2].lower()
        names[target] = f"image-{number}.{suffix if suffix.isalnum() else 'bin'}"
        (folder / names[target]).write_bytes(data)
    return names


def source(
    prepared: Prepared,
    images: Mapping[str, str],
    overrides: Mapping[str, bytes],
    made: Mapping[tuple[bool, str], str],
) -> str:
    """The whole book as one Typst file: the template with its slots filled. ``made`` are its formulas."""
    writer = Writer(interface=prepared.interface, evidence=prepared.evidence, images=images, formulas=made)
    for part in prepared.parts:
        writer.outlined = part.kind == "chapter"
        _part(writer, part)
    for identifier in writer.missing():
        writer.label(identifier)
    imprint, interface = prepared.imprint, prepared.interface
    short = not prepared.theme.fresh and sum(map(len, writer.out)) < SHORT * len(prepared.parts)
    values = {
        "short": "true" if short else "false",
        "book": dictionary(_book(imprint, interface)),
        "colophon": array(array(map(string, line)) for line in colophon.lines(imprint, interface)),
        "theme": styling.typst(prepared.theme),
        "dress": styling.dress(prepared.theme, overrides),
        "day": _day(imprint.date),
        "words": dictionary(_words(interface)),
        "title": styling.title(prepared.theme, overrides),
        "front": template("typst/front.typ", overrides),
        "body": writer.whole(),
    }
    return fill(template("typst/book.typ", overrides), values)


def _book(imprint: Imprint, interface: Interface) -> dict[str, str]:
    """What the template may say of the book."""
    language, region = tongues.parts(imprint.language)
    edition = interface.say("parts.edition", number=imprint.edition) if imprint.edition else ""
    said = {
        "title": imprint.title,
        "subtitle": imprint.subtitle,
        "date": interface.date(imprint.date),
        "edition": edition,
        "rights": imprint.rights,
        "abstract": " ".join(imprint.abstract.split()),
        "digest": imprint.digest,
        "language": language or "en",
    }
    made = {name: string(words) for name, words in said.items()}
    made["dir"] = tongues.direction(imprint.language)
    made["region"] = string(region) if region else "none"
    made["authors"] = array(map(string, imprint.authors))
    return made


def _part(writer: Writer, part: Part) -> None:
    number = f'"{part.number}"' if part.number is not None else "none"
    writer.labels.add(part.identifier)
    writer.out.append(f"#part({number}, <{part.identifier}>)[")
    writer.inlines(part.title)
    writer.out.append("];\n\n")
    if part.kind != "chapter":
        writer.out.append(f"#{part.kind}[")
    writer.blocks(part.blocks)
    if part.kind != "chapter":
        writer.out.append("];\n\n")


def _words(interface: Interface) -> dict[str, str]:
    """The words of the template's own."""
    names = {"contents": "parts.contents", "differ": "page.accounts_differ", "page": "apparatus.on_page"}
    names |= {"pages": "apparatus.on_pages", "list": "punctuation.list", "last": "punctuation.last"}
    names |= {"content": "colophon.content"}
    return {name: string(interface.say(key)) for name, key in names.items()}


def _day(date: str) -> str:
    found = moment(date)
    return f"datetime(year: {found.year}, month: {found.month}, day: {found.day})"
