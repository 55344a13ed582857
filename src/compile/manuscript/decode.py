"""The bytes of a chapter → its text: strict UTF-8, no mark at the start, line ends ``\\n``."""

from __future__ import annotations

import codecs

from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span, Text

_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes, path: str) -> Outcome[Text]:
    """The text of a file; with a ``not-utf8`` that tells the byte where decoding failed, from 0.

    What is not UTF-8 becomes U+FFFD, so that the rest of the chapter is read all the same; UTF-16 with its
    mark is read as such; of a file that is no text at all (it holds NUL bytes) only the first line is kept, to be shown.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Outcome(Text(path=path, content=_lines(data.decode("utf-8"))))
    except UnicodeDecodeError as error:
        at = error.start
    content = _lines(data.decode("utf-8", "replace"))
    start = len(_lines(data[:at].decode("utf-8", "replace")))
    if b"\0" in data:
        content = content[: max(content.find("\n"), start + 1)].replace("\0", "\ufffd")
    guess = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if guess:
        content, start = _lines(data.decode(guess, "replace")).replace("\0", "\ufffd"), 0
    span = Span(path=path, start=start, end=start + 1)
    finding = Diagnostic(
        rule="not-utf8",
        severity="error",
        variant=guess,
        labels=(Label(span=span),),
        data={"byte": at, "value": f"0x{data[at]:02x}"},
    )
    return Outcome(Text(path=path, content=content), (finding,))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
