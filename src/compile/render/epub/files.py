"""The files of an EPUB, and their zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from compile.render.templates import fill
from compile.render.words.dates import moment
from compile.render.words.tongues import direction

XHTML = "application/xhtml+xml"
_MIMETYPE = "application/epub+zip"


@dataclass(slots=True)
class Item:
    """One file of the package: its name, type, bytes, properties of its manifest entry, and its place in the spine.

    ``spine`` is "linear" for what is read in turn, "beside" for what is only opened by a link, "" for the rest.
    """

    name: str
    kind: str
    data: bytes
    properties: str = ""
    spine: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The template of all pages, and the language of the book."""

    template: str
    language: str

    def page(
        self, name: str, title: str, body: str, *, type_: str, properties: str = "", spine: str = "linear"
    ) -> Item:
        """A page; ``title`` are plain words, ``body`` is markup."""
        run = direction(self.language)
        slots = {
            "lang": escape(self.language),
            "dir": run,
            "title": escape(title),
            "type": type_,
            "body": body,
        }
        return Item(name, XHTML, fill(self.template, slots).encode("utf-8"), properties, spine)


def zipped(files: Mapping[str, bytes], date: str) -> bytes:
    """Files in a fixed order with one time and one mode; the type first and not compressed."""
    when = moment(date).timetuple()[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in [("mimetype", _MIMETYPE.encode()), *sorted(files.items())]:
            info = zipfile.ZipInfo(name, when)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()
