"""The cover: title, authors and edition, set by Typst as a picture while the pages are written."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from compile.render.look import fonts
from compile.render.prepared import Prepared
from compile.render.templates import fill, template
from compile.render.typst import string
from compile.render.words.naming import authors

NAME = "images/cover.png"
SECONDS = 30
MEMORY = 4 << 30
#: 400 by 600 points at four times their size: 1,600 by 2,400, as the shops ask.
_PROGRAM = (
    "import sys, typst; sys.stdout.buffer.write(typst.compile('main.typ', root='.', font_paths=['fonts'], ignore_system_fonts=True,"
    " format='png', ppi=288, package_path='packages', package_cache_path='packages'))"
)


@contextmanager
def drawn(
    prepared: Prepared, overrides: Mapping[str, bytes], picture: bytes = b""
) -> Iterator[Callable[[], bytes]]:
    """Begins to draw, if there is no picture yet, and gives a function that waits for it."""
    if picture:
        yield lambda: picture
        return
    with ThreadPoolExecutor(1) as other:
        yield other.submit(draw, prepared, overrides).result


def draw(prepared: Prepared, overrides: Mapping[str, bytes]) -> bytes:
    """The cover as a PNG."""
    from compile.tools.process import run

    with tempfile.TemporaryDirectory(prefix="recension-") as name:
        folder = Path(name)
        (folder / "packages").mkdir()
        fonts.stage(folder / "fonts", overrides)
        (folder / "main.typ").write_text(source(prepared, overrides), encoding="utf-8")
        command = [sys.executable, "-I", "-c", _PROGRAM]
        return run(command, seconds=SECONDS, memory=MEMORY, folder=folder)


def source(prepared: Prepared, overrides: Mapping[str, bytes]) -> str:
    """The cover as a Typst file."""
    imprint = prepared.imprint
    theme = prepared.theme
    look = {name: f'rgb("{value}")' for name, value in theme.light.items()}
    look |= {name: string(family) for name, family in theme.fonts.items()}
    values = {
        "look": f"({', '.join(f'{name}: {value}' for name, value in look.items())})",
        "title": string(imprint.title),
        "subtitle": string(imprint.subtitle),
        "authors": f"({''.join(string(name) + ', ' for name in authors(imprint))})",
        "lang": string(imprint.language.partition("-")[0]),
        "line": string(" · ".join(line(prepared))),
        "sources": str(len(prepared.works)),
    }
    return fill(template("epub/cover.typ", overrides), values)


def line(prepared: Prepared) -> list[str]:
    """What stands at the foot of the cover: the edition if there is one, and the date."""
    imprint, interface = prepared.imprint, prepared.interface
    edition = interface.say("parts.edition", number=imprint.edition) if imprint.edition else ""
    return [words for words in (edition, interface.date(imprint.date)) if words]


def described(prepared: Prepared) -> str:
    """The words of the cover, for who does not see it."""
    imprint, interface = prepared.imprint, prepared.interface
    told = [imprint.title, imprint.subtitle, interface.joined(authors(imprint)) if imprint.authors else ""]
    return ". ".join(words.rstrip(".") for words in (*told, *line(prepared)) if words)
