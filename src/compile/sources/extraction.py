"""Captured bytes → the extracted text that everything else reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256

from compile.language.lexicon import Extension, extension

#: Names the way texts and seals are made; raised whenever a seal made before would read otherwise.
EXTRACTOR = "recension-text/2"


def extractor() -> str:
    """The name of the way that texts are read now: with a digest of what the project adds to the lexicon, if it adds anything."""
    added = extension()
    if added == Extension():
        return EXTRACTOR
    return f"{EXTRACTOR}+{sha256(repr(added).encode()).hexdigest()[:8]}"


class Unextractable(ValueError):
    """Bytes that no extractor reads; ``reason`` is "not-utf8" or "unknown-format", ``offset`` a byte's."""

    def __init__(self, reason: str, offset: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.offset = offset


def extract(data: bytes, name: str) -> str:
    """The text of a captured file, by the extension of its name. Raises ``Unextractable``."""
    extension = name[name.rfind(".") :].lower() if "." in name else ""
    if extension not in EXTRACTORS:
        raise Unextractable("unknown-format")
    return EXTRACTORS[extension](data)


def plain(data: bytes) -> str:
    """Strict UTF-8; a byte order mark is dropped, line ends become ``\\n``. Form feeds stay: they part pages."""
    try:
        return normal(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Unextractable("not-utf8", error.start) from None


def normal(text: str) -> str:
    """A text as ``plain`` leaves it; nothing changes if it was already."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


#: Extension → extractor.
EXTRACTORS: Mapping[str, Callable[[bytes], str]] = {".txt": plain, ".text": plain, ".md": plain}
