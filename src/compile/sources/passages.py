"""An extracted text → its passages: sentences with locator, stems, names, facts, predications and digest."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from operator import is_
from typing import NamedTuple

from compile.model.evidence import Argument, Fact, Name, Order, Passage, Predication
from compile.sources.paragraphs import paragraphs
from compile.text import sentences, stems
from compile.text.folding import folded
from compile.text.weave import NOTES

#: The most words of a source in a row that a seal may show: a value, a name.
MOST_WORDS = 5
_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+(?:1\d|20)\d\d\b"
)


class Sentence(NamedTuple):
    """Where a sentence stands: offsets of the text, its paragraph, number within it, and the page it begins on
    (from 1; None in a text without form feeds)."""

    start: int
    end: int
    paragraph: int
    number: int
    page: str | None


def masked(text: str) -> str:
    """The text with note marks and every white space as blanks, its length unchanged."""
    bare = NOTES.sub(lambda found: " " * len(found.group()), text)
    return _SPACE.sub(" ", bare)


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, each without the space round it."""
    plain = masked(text)
    breaks = [at for at, character in enumerate(text) if character == "\f"] if "\f" in text else []
    found: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs(text), 1):
        words = plain[paragraph.start : paragraph.end]
        count = 0
        for start, end in sentences.split(words):
            stretch = words[start:end]
            if stretch.strip():
                count += 1
                first = paragraph.start + start + len(stretch) - len(stretch.lstrip())
                last = first + len(stretch.strip())
                page = str(bisect_left(breaks, first) + 1) if breaks else None
                found.append(Sentence(first, last, number, count, page))
    return tuple(found)


def passages(
    text: str, stretches: Sequence[Sentence], ranges: Sequence[tuple[int, int]], *, title: str, published: str
) -> tuple[Passage, ...]:
    """The passages at ``stretches``; ``ranges`` are their tokens. Offsets of facts and names are of the passage."""
    read = _reader(published)
    plain = masked(text)
    context = _Context(title or _opening(plain, stretches), dated=bool(published))
    return tuple(
        _passage(number, at, tokens, text, plain, read, context)
        for number, (at, tokens) in enumerate(zip(stretches, ranges, strict=True), 1)
    )


def _opening(plain: str, stretches: Sequence[Sentence]) -> str:
    """A text without a title is called by its first sentence, mostly its headline."""
    return plain[stretches[0].start : stretches[0].end] if stretches else ""


class _Context:
    """Where a day without a year may take it from: the title; if neither it nor the source is dated, the last month
    that was told with its year ("in April 2018 … on 31 July")."""

    def __init__(self, title: str, *, dated: bool) -> None:
        self.words = title
        self._fixed = dated or _YEAR.search(title) is not None
        self._title = title

    def after(self, sentence: str) -> None:
        """Take note of the last month and year of a sentence."""
        if not self._fixed:
            for found in _MONTH.finditer(sentence):
                self.words = f"{self._title} {found.group()}"


class _Read(NamedTuple):
    """What a sentence holds."""

    facts: tuple[Fact, ...]
    names: tuple[Name, ...]
    predications: tuple[Predication, ...]
    orders: tuple[Order, ...]


_Reader = Callable[[str, str], _Read]


def _reader(published: str) -> _Reader:
    from compile.language import facts, names, orders, predications

    def read(sentence: str, context: str) -> _Read:
        return _Read(
            facts.read(sentence, published=published, context=context),
            names.read(sentence),
            predications.read(sentence, published=published, context=context),
            orders.read(sentence),
        )

    return read


def _passage(
    number: int,
    at: Sentence,
    tokens: tuple[int, int],
    text: str,
    plain: str,
    read: _Reader,
    context: _Context,
) -> Passage:
    words = plain[at.start : at.end]
    found = read(words, context.words)
    context.after(words)
    return Passage(
        number=number,
        paragraph=at.paragraph,
        sentence=at.number,
        page=at.page,
        start=at.start,
        end=at.end,
        tokens=tokens,
        digest=sha256(folded(words).encode("utf-8", "surrogatepass")).hexdigest()[:16],
        stems=stems.stems(words),
        names=tuple(map(_sealed_name, found.names)),
        facts=tuple(map(_sealed_fact, found.facts)),
        predications=tuple(map(_sealed_predication, found.predications)),
        orders=found.orders,
        text=shown(text, at.start, at.end),
    )


def shown(text: str, start: int, end: int) -> str:
    """A passage for people: every white space a blank, its length unchanged."""
    return _SPACE.sub(" ", text[start:end])


def _sealed_fact(fact: Fact) -> Fact:
    """A fact as a seal may hold it: the value's words alone, terms in no order of the text."""
    return replace(fact, text=_few(fact.text), terms=tuple(sorted(set(fact.terms))))


def _sealed_predication(found: Predication) -> Predication:
    """A predication as a seal may hold it: the verb's words, heads and names alone."""
    text, arguments = _few(found.text), tuple(map(_sealed_argument, found.arguments))
    same = text == found.text and all(map(is_, arguments, found.arguments))
    return found if same else replace(found, text=text, arguments=arguments)


def _sealed_argument(argument: Argument) -> Argument:
    names = tuple(name for name in argument.names if name.count(" ") < MOST_WORDS)
    head = _few(argument.head) if " " in argument.head else argument.head
    same = head == argument.head and len(names) == len(argument.names)
    return argument if same else replace(argument, head=head, names=names)


def _sealed_name(name: Name) -> Name:
    forms = tuple(form for form in name.forms if len(form.split()) <= MOST_WORDS)
    text = _few(name.text)
    same = text == name.text and len(forms) == len(name.forms)
    return name if same else replace(name, text=text, forms=forms)


def _few(words: str) -> str:
    """The first words, as many as a seal may show."""
    if len(words) < 2 * MOST_WORDS:  # too short for more
        return words
    first = list(islice(_WORD.finditer(words), MOST_WORDS))
    return words[: first[-1].end()] if len(first) == MOST_WORDS else words
