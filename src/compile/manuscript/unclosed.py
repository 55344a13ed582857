"""What is opened and never closed: citations, comments, tags, links, environments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.manuscript import brackets
from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span, Text

#: Links or environments left open at once: 100 take pandoc 2 to 9 s, and twice as many eight times that.
OPEN = 30
#: Characters that pandoc reads again and again in search of an end: a million take it 2 to 5 s.
READ = 1_000_000

_CITES = re.compile(r"\[[^\[\]@\n]{0,30}(?<![\w@])-?@\{?[\w][\w:.#$%&+?<>~/-]*")
_IN_TEXT = re.compile(r"(?<![\w@\[])-?@[\w][\w:.#$%&+?<>~/-]* \[$")
_OPENED = re.compile(r"(?<!\\)<!--")
#: What code that is indented begins with.
_INDENTED = re.compile(r"^(?: {4}|\t)", re.MULTILINE)
_TAG = re.compile(r"<(?=[A-Za-z/?])|>")
_LINK = re.compile(r"\\.|\]\(|\(|\)", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(begin|end)\{")


def check(text: Text, masked: str) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """``unclosed-bracket`` for what is harmless to parse, and for what would take pandoc minutes.

    ``masked`` is the content without fenced code, as long as the file. Harmless: variant citation (``[@key, p. 3``) and
    comment; harmful: comments, tags, links and environments. Linear.
    """
    plain = _plain(masked)
    prose, comments = _without_comments(plain)
    harmless = [*_citations(prose), *((at, 4, "comment", 1) for at in comments[:1])]
    harmful = [*_endless(plain, comments), *_links(prose), *_environments(prose)]
    return _told(text, harmless), _told(text, harmful)


Found = tuple[int, int, str, int]


def _told(text: Text, found: list[Found]) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(
            rule="unclosed-bracket",
            severity="error",
            variant=variant,
            labels=(Label(span=Span(path=text.path, start=at, end=at + length), name="opened"),),
            data={"count": count, "limit": OPEN, "written": text.content[at : at + length]},
        )
        for at, length, variant, count in sorted(found)
    )


def _plain(masked: str) -> str:
    """The content with its code between backticks blanked out."""
    if "`" not in masked:
        return masked
    parts, at = [], 0
    for start, paragraph in brackets.paragraphs(masked):
        parts += [masked[at:start], brackets.without_code(paragraph)]
        at = start + len(paragraph)
    return "".join([*parts, masked[at:]])


def _without_comments(plain: str) -> tuple[str, list[int]]:
    """The text with its comments blanked out, and where each stands that is never closed."""
    parts, at = [], 0
    while (opened := _OPENED.search(plain, at)) and (end := plain.find("-->", opened.start())) >= 0:
        start = opened.start()
        blank = re.sub(r"[^\n]", " ", plain[start : end + 3])
        parts += [plain[at:start], blank]
        at = end + 3
    rest = plain[at:]
    starts = (at + match.start() for match in _OPENED.finditer(rest))
    return "".join([*parts, rest]), [start for start in starts if not _indented(plain, start)]


def _indented(plain: str, at: int) -> bool:
    return bool(_INDENTED.match(plain, plain.rfind("\n", 0, at) + 1))


def _citations(prose: str) -> Iterator[Found]:
    """The brackets of citations that are open at the end of their paragraph."""
    for start, paragraph in brackets.paragraphs(prose):
        if "@" not in paragraph or "[" not in paragraph:
            continue
        for at, _ in brackets.left_open(paragraph):
            if match := _CITES.match(paragraph, at):
                yield start + at, match.end() - at, "citation", 1
            elif _IN_TEXT.search(paragraph, max(0, at - 60), at + 1):
                yield start + at, 1, "citation", 1


def _endless(plain: str, comments: list[int]) -> Iterator[Found]:
    """Comments or tags without an end, each of which pandoc follows to the end of the file or the next ``>``."""
    if comments and sum(len(plain) - at for at in comments) > READ:
        yield comments[0], 4, "comments", len(comments)
        return
    read, waiting = 0, list[int]()
    for match in _TAG.finditer(plain):
        if match.group() == "<":
            waiting.append(match.start())
            continue
        read += sum(match.start() - at for at in waiting)
        if read > READ:
            break
        waiting.clear()
    read += sum(len(plain) - at for at in waiting)
    if read > READ and len(waiting) > 1:
        yield waiting[0], 2, "tags", len(waiting)


def _links(prose: str) -> Iterator[Found]:
    """The first link left open of a paragraph that has more than OPEN of them."""
    for start, paragraph in brackets.paragraphs(prose):
        if paragraph.count("](") <= OPEN:
            continue
        waiting: list[int] = []
        for match in _LINK.finditer(paragraph):
            if match.group() == ")":
                del waiting[-1:]
            elif match.group()[-1] == "(" and match.group()[0] != "\\":
                waiting.append(match.start())
        if len(waiting) > OPEN:
            yield start + waiting[0], 2, "links", len(waiting)


def _environments(prose: str) -> Iterator[Found]:
    """The first ``\\begin`` of a text that has more than OPEN without an ``\\end``."""
    waiting: list[int] = []
    for match in _ENVIRONMENT.finditer(prose):
        if match.group(1) == "begin":
            waiting.append(match.start())
        elif waiting:
            waiting.pop()
    if len(waiting) > OPEN:
        yield waiting[0], 7, "environments", len(waiting)
