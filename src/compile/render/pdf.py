"""PDF: the book as Typst, set in a process of its own with limits, offline, with embedded fonts only."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from compile.model.book import Imprint
from compile.render import colophon, glyphs
from compile.render.formulas import formulas, printable
from compile.render.look import fonts, styling
from compile.render.paging import CONTENTS, Printed, anchored, pages
from compile.render.prepared import Part, Prepared
from compile.render.templates import fill, template
from compile.render.typst import Writer, array, dictionary, string
from compile.render.words import tongues
from compile.render.words.dates import moment, seconds
from compile.render.words.interface import Interface
from compile.render.words.naming import authors

#: Chapters of fewer letters than this run on; longer ones begin a page each.
SHORT = 12_000
SECONDS = 120
MEMORY = 6 << 30
#: What the template reads of notes that were left behind: ``chapters`` that begin a page, empty lines after ``notes``.
HELD = "held.json"
NONE: dict[str, object] = {"chapters": [], "notes": {}}
#: So often a book is set anew.
ROUNDS = 4
#: What the process runs: it reads main.typ in its folder and writes a line of marks and the PDF to its standard output.
#: Typst may put a note on the page before its mark, where the line of the mark has to move after the note was given its
#: room: for the sake of a widow, or as a third of the page is no longer left for a chapter. The book is then set anew.
_PROGRAM = f"""
import json, pathlib, sys, typst
held = {NONE}
for _ in range({ROUNDS}):
    pathlib.Path('{HELD}').write_text(json.dumps(held))
    # a compiler of its own: one that was asked something reads no file anew
    book = typst.Compiler('main.typ', root='.', font_paths=['fonts'], ignore_system_fonts=True,
        package_path='packages', package_cache_path='packages')
    made = book.compile(pdf_standards=['ua-1', 'a-2a'], timestamp=int(sys.argv[1]))
    found = json.loads(book.query('<recension-marks>', field='value')) or [dict(marks=[], strays=[])]
    for chapter, note in found[0]['strays']:
        if chapter and chapter not in held['chapters']:
            held['chapters'].append(chapter)
        elif not chapter:
            held['notes'][note] = held['notes'].get(note, 0) + 1
    if not found[0]['strays']:
        break
sys.stdout.buffer.write(json.dumps(found[0]['marks']).encode() + b'\\n' + made)
"""
#: Asks Typst for the sheet of each mark, heading and contents, and for the notes that stand on a sheet before their marks:
#: each with the chapter, if that begins on the sheet of the mark. It stands at the end of the book.
_MARKS = f"""
#context [#metadata((
  marks: query(selector(heading).or(metadata).or(outline)).map(it => (
    if it.func() == metadata {{ it.value }} else if it.func() == outline {{ "{CONTENTS}" }} else if it.has("label") {{ str(it.label) }},
    it.location().page(),
  )).filter(it => type(it.first()) == str),
  strays: query(<recension-note>).filter(it => it.value.end and it.location().page() < it.value.of.page()).map(it => it.value.of).map(of => (
    query(heading.where(level: 1).before(of)).filter(it => it.location().page() == of.page() and it.has("label")).map(it => str(it.label)).at(-1, default: ""),
    str(query(selector(footnote).before(of)).len()),
  )),
))<recension-marks>]
"""


def write(
    prepared: Prepared, overrides: Mapping[str, bytes], meanwhile: Callable[[], None] = lambda: None
) -> Printed:
    """The PDF with its pages; PDF/UA-1 and PDF/A-2a, which Typst enforces. While Typst is at it on another core, ``meanwhile`` is done."""
    from compile.tools.process import Refused

    made = formulas(prepared, "typst")
    with tempfile.TemporaryDirectory(prefix="recension-") as name:
        folder = Path(name)
        (folder / "packages").mkdir()
        fonts.stage(folder / "fonts", overrides)
        images = _stage(prepared, folder)
        text = source(prepared, images, overrides, made)
        try:
            return _compiled(text, prepared, folder, meanwhile)
        except Refused as refused:
            absent = glyphs.absent(text, folder) if glyphs.REFUSAL in refused.stderr else frozenset()
            fewer = made if absent else printable(made)
            if not absent and len(fewer) == len(made):
                raise
        text = glyphs.boxed(source(prepared, images, overrides, fewer), absent)
        return replace(_compiled(text, prepared, folder), absent=absent)


def _compiled(
    text: str, prepared: Prepared, folder: Path, meanwhile: Callable[[], None] = lambda: None
) -> Printed:
    from compile.tools.process import run

    (folder / "main.typ").write_text(text, encoding="utf-8")
    command = [sys.executable, "-I", "-c", _PROGRAM, str(seconds(prepared.imprint.date))]
    with ThreadPoolExecutor(1) as other:
        compiling = other.submit(run, command, seconds=SECONDS, memory=MEMORY, folder=folder)
        meanwhile()
        marks, _, data = compiling.result().partition(b"\n")
    return Printed(data=data, pages=pages(data, json.loads(marks)))


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
    writer = Writer(
        interface=prepared.interface,
        evidence=prepared.evidence,
        images=images,
        formulas=made,
        apparatus=prepared.apparatus,
    )
    for part in anchored(prepared.parts):
        writer.outlined = part.kind == "chapter"
        _part(writer, part)
    for identifier in writer.missing():
        writer.label(identifier)
    imprint, interface, theme = prepared.imprint, prepared.interface, prepared.theme
    short = not prepared.theme.fresh and sum(map(len, writer.out)) < SHORT * len(prepared.parts)
    values = {
        "short": "true" if short else "false",
        "held": f"json({string(HELD)})",
        "registers": "true" if prepared.apparatus else "false",
        "book": dictionary(_book(imprint, interface)),
        "colophon": array(
            array(map(string, line))
            for line in colophon.lines(
                imprint, interface, [theme.fonts[name] for name in ("text", "headings", "mono")]
            )
        ),
        "theme": styling.typst(theme),
        "dress": styling.dress(theme, overrides),
        "day": _day(imprint.date),
        "words": dictionary(_words(interface)),
        "own": array(map(string, fonts.own(overrides))),
        "title": styling.title(theme, overrides),
        "front": template("typst/front.typ", overrides),
        "body": writer.whole() + _MARKS,
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
    made["authors"] = array(map(string, authors(imprint)))
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
    made = {name: string(interface.say(key)) for name, key in names.items()}
    # Words of English in a book that runs the other way, as long as there are none of its own language.
    made["dir"] = tongues.leading(interface.say("parts.contents")) or "ltr"
    return made


def _day(date: str) -> str:
    found = moment(date)
    return f"datetime(year: {found.year}, month: {found.month}, day: {found.day})"
