"""Small books made by hand: one chapter, one paragraph a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import pytest

from compile.model.book import Book, Imprint, Policy
from compile.model.evidence import Fact, Fingerprints, Interval, Passage, Reference, Source
from compile.model.manuscript import Chapter, Citation, Prose, Waiver
from compile.model.span import Span, Text
from compile.model.statement import Statement

PATH = "chapters/01-a.md"


@dataclass(slots=True)
class Maker:
    """Collects sentences, sources and waivers, and makes a Book of them."""

    words: list[str] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)
    keys: dict[str, None] = field(default_factory=dict)

    def say(self, sentence: str, *keys: str, **fields: Any) -> Statement:
        """Add a sentence that cites ``keys``; its number is its place among the sentences."""
        number, start = len(self.words), sum(len(words) + 1 for words in self.words)
        span = Span(path=PATH, start=start, end=start + len(sentence))
        citations = tuple(
            Citation(key=key, group=0, position=len(sentence), scope=(0, len(sentence)), span=span)
            for key in keys
        )
        self.words.append(sentence)
        self.prose.append(
            Prose(
                number=number,
                kind="paragraph",
                text=sentence,
                offsets=tuple(range(start, start + len(sentence) + 1)),
                path=(number,),
                citations=citations,
            )
        )
        made = Statement(
            id=f"s{number}",
            chapter="01-a",
            prose=number,
            kind="paragraph",
            section="",
            start=0,
            end=len(sentence),
            text=sentence,
            span=span,
            citations=citations,
            digest=f"d{sentence}",
        )
        self.statements.append(replace(made, **fields))
        self.keys.update(dict.fromkeys(keys))
        return self.statements[-1]

    def source(self, key: str, *sentences: str) -> Source:
        """Add a captured source."""
        passages, start = [], 0
        for number, sentence in enumerate(sentences, start=1):
            end = start + len(sentence)
            passages.append(
                Passage(
                    number=number,
                    paragraph=1,
                    sentence=number,
                    start=start,
                    end=end,
                    tokens=(0, 0),
                    digest=f"{key}{number}{sentence}",
                    stems=(),
                    text=sentence,
                )
            )
            start = end + 1
        prints = Fingerprints(salt="", exact=(), folded=(), skeleton="", singles=(), doubles=())
        made = Source(
            key=key,
            digest=f"d{key}",
            extractor="plain-1",
            passages=tuple(passages),
            fingerprints=prints,
            words=10,
            text=Text(path=f"sources/texts/{key}.txt", content=" ".join(sentences)),
        )
        self.sources.append(made)
        self.keys[key] = None
        return made

    def waive(self, number: int, *rules: str, reason: str = "agreed", **fields: str) -> None:
        """Add a waiver for sentence ``number``."""
        span = Span(path=PATH, start=0, end=1)
        self.waivers.append(Waiver(rules=rules, reason=reason, prose=number, span=span, **fields))

    def book(self, **policy: Any) -> Book:
        """The book of all that was added, with an entry for each key."""
        text = Text(path=PATH, content="\n".join(self.words))
        bib = Text(path="refs.bib", content="@misc{x}")
        nowhere = Span(path="refs.bib", start=0, end=1)
        chapter = Chapter(
            slug="01-a",
            number=1,
            title="A",
            text=text,
            blocks=[],
            prose=tuple(self.prose),
            waivers=tuple(self.waivers),
            front={},
        )
        return Book(
            imprint=Imprint(title="Example"),
            policy=Policy(**policy),
            files={PATH: text, "refs.bib": bib},
            chapters=(chapter,),
            references=tuple(
                Reference(key=key, kind="misc", fields=(("title", key),), span=nowhere, key_span=nowhere)
                for key in self.keys
            ),
            sources=tuple(self.sources),
            statements=tuple(self.statements),
        )


@pytest.fixture
def maker() -> Maker:
    """A book to be filled."""
    return Maker()


@pytest.fixture
def count() -> Callable[[str, str, int], Fact]:
    """Make the fact that a number in a text is: ``count(text, "46", 46)``."""

    def make(text: str, words: str, value: int) -> Fact:
        start = text.index(words)
        number = Decimal(value)
        interval = Interval(low=number, high=number)
        return Fact(
            kind="quantity",
            text=words,
            start=start,
            end=start + len(words),
            clause=(0, len(text)),
            interval=interval,
        )

    return make


def names(found: Sequence[Any]) -> list[str]:
    """The rules of findings, in order."""
    return [item.rule for item in found]
