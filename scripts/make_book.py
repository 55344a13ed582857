"""Write a made-up project of any length: chapters, refs.bib and the captured texts behind them.

usage: python scripts/make_book.py FOLDER [--chapters 10] [--words 75000] [--citations 300] [--entries 60] [--seed 1]

The prose is generated from the grammar in ``scripts/book_grammar.py``. What a paragraph asserts, the
text of its source says, so the book checks clean under ``coverage: trailing``; between two such paragraphs
stands one of the author's own reflections, marked so. Same arguments, same bytes.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent))

from book_grammar import Grammar

#: Citations of a chapter that stand in notes, before lists, in a caption and after block quotations; the
#: rest end paragraphs. Each of these takes about so many words.
NOTES, LISTS, TABLES, QUOTATIONS = 3, 2, 1, 2
EXTRA_WORDS = 58

SETTINGS = """\
title: The Vale and the River
subtitle: A made-up history, for measuring
authors: Nobody at all
language: en
date: 2026-01-01
coverage: trailing
output: book
"""


@dataclass(slots=True)
class Book:
    """What is being written: Markdown by chapter, and by key the sentences that its source says."""

    grammar: Grammar
    random: Random
    keys: tuple[str, ...]
    chapters: list[str] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=dict)
    cited: int = 0

    def cite(self, sentences: list[str]) -> str:
        """A citation of the next key, whose source now says these sentences."""
        key = self.keys[self.cited % len(self.keys)]
        self.said.setdefault(key, []).append(" ".join(sentences))
        self.cited += 1
        return f"[@{key}]"


def main() -> None:
    """Write the project and say how large it became."""
    options = parse()
    book = write(options.chapters, options.words, options.citations, options.entries, options.seed)
    save(book, options.folder)
    words = sum(len(chapter.split()) for chapter in book.chapters)
    print(f"{options.folder}: {len(book.chapters)} chapters, {words} words, {book.cited} citations")


def parse() -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    for name, default in (
        ("chapters", 10),
        ("words", 75_000),
        ("citations", 300),
        ("entries", 60),
        ("seed", 1),
    ):
        parser.add_argument(f"--{name}", type=int, default=default)
    return parser.parse_args()


def write(chapters: int, words: int, citations: int, entries: int, seed: int) -> Book:
    """The whole book in memory."""
    random = Random(seed)
    keys = tuple(f"source{number:02}" for number in range(1, entries + 1))
    book = Book(grammar=Grammar(random), random=random, keys=keys)
    for number in range(chapters):
        share = citations // chapters + (number < citations % chapters)
        book.chapters.append(chapter(book, number + 1, words // chapters, share))
    return book


def chapter(book: Book, number: int, words: int, citations: int) -> str:
    """One chapter: sections of paragraphs, with a list, a table, a note, a quotation now and then."""
    extras = NOTES + LISTS + TABLES + QUOTATIONS if citations > 10 else 0
    paragraphs = max(citations - extras, 1)
    each = (words - EXTRA_WORDS * extras) // paragraphs
    parts = [f"---\ntitle: {book.grammar.title()}\n---"]
    for index in range(paragraphs):
        if index % 6 == 0:
            parts.append(f"## {book.grammar.title()}")
        note = extras and index in range(2, 2 + 5 * NOTES, 5)
        parts.append(paragraph(book, each // 2, f"{number}-{index}" if note else ""))
        parts.append(reflection(book, each - each // 2))
        if extras and index in (4, 11):
            parts.append(listing(book))
        if extras and index == 8:
            parts.append(table(book, number))
        if extras and index in (7, 16):
            parts.append(block_quotation(book))
    return "\n\n".join(parts) + "\n"


def paragraph(book: Book, words: int, note: str) -> str:
    """A paragraph of about ``words`` words that one citation at its end covers."""
    plain: list[str] = []
    while sum(len(sentence.split()) for sentence in plain) < words - 8:
        plain.append(book.grammar.sentence())
    printed = [book.grammar.emphasised(sentence) for sentence in plain]
    if book.random.random() < 0.4:
        quoted = book.grammar.sentence_without_figures()
        run = " ".join(quoted.rstrip(".").split()[1:9])
        plain.append(quoted)
        printed.append(f'The record has it that "{run}", and the rest of the page is lost.')
        plain.append("The record has it, and the rest of the page is lost.")
    citation = book.cite(plain)
    body = " ".join(printed)
    if not note:
        return f"{body[:-1]} {citation}."
    aside = book.grammar.sentence()
    return f"{body[:-1]} {citation}.[^{note}]\n\n[^{note}]: {aside[:-1]} {book.cite([aside])}."


def reflection(book: Book, words: int) -> str:
    """A paragraph in the author's own voice, which needs no source."""
    plain: list[str] = []
    while sum(len(sentence.split()) for sentence in plain) < words - 8:
        plain.append(book.grammar.emphasised(book.grammar.sentence_without_figures()))
    return f"::: own\n{' '.join(plain)}\n:::"


def listing(book: Book) -> str:
    """A bullet list that a cited sentence introduces."""
    lead = book.grammar.sentence_without_figures()
    items = [book.grammar.sentence_without_figures() for _ in range(4)]
    return f"{lead[:-1]} {book.cite([lead, *items])}:\n\n" + "\n".join(f"- {item}" for item in items)


def table(book: Book, number: int) -> str:
    """A pipe table with a cited caption; its source says each row as a sentence."""
    rows = [book.grammar.row() for _ in range(5)]
    caption = f"Households and barns by village, part {number}"
    citation = book.cite(
        [f"{village} had {homes} households and {barns} barns." for village, homes, barns in rows]
    )
    body = "\n".join(f"| {village} | {homes} | {barns} |" for village, homes, barns in rows)
    return (
        f"| Village | Households | Barns |\n|:--|--:|--:|\n{body}\n\n: {caption} {citation} {{#tbl-{number}}}"
    )


def block_quotation(book: Book) -> str:
    """A block quotation from the source cited last, which says it word for word."""
    key = book.keys[(book.cited - 1) % len(book.keys)]
    lines = [book.grammar.sentence_without_figures() for _ in range(2)]
    book.said[key].append(" ".join(lines))
    book.cited += 1
    return f"> {' '.join(lines)} [@{key}]"


def save(book: Book, folder: Path) -> None:
    """Write the project folder, its seals with it."""
    (folder / "chapters").mkdir(parents=True, exist_ok=True)
    (folder / "sources" / "texts").mkdir(parents=True, exist_ok=True)
    put(folder / "recension.yaml", SETTINGS)
    for number, content in enumerate(book.chapters, 1):
        put(folder / "chapters" / f"{number:02}-part.md", content)
    entries = [entry(book, key) for key in book.keys]
    put(folder / "refs.bib", "\n".join(entries))
    for key in book.keys:
        put(folder / "sources" / "texts" / f"{key}.txt", "\n\n".join(book.said.get(key, ["Nothing."])) + "\n")
    seal(folder)


def entry(book: Book, key: str) -> str:
    """One entry of refs.bib."""
    family, given = book.grammar.person()
    fields = (
        f"author = {{{family}, {given}}}",
        f"title = {{{book.grammar.title()}}}",
        f"date = {{{book.random.randint(1900, 2020)}}}",
        f"publisher = {{{book.grammar.place()} Press}}",
    )
    return f"@book{{{key},\n  " + ",\n  ".join(fields) + ",\n}\n"


def put(path: Path, content: str) -> None:
    """Write UTF-8 with plain line ends."""
    path.write_text(content, encoding="utf-8", newline="\n")


def seal(folder: Path) -> None:
    """Seal every source, as a project would have it."""
    from compile import project, sources

    found = project.read(folder)
    for source in sources.read(found.sources).value:
        put(folder / "sources" / f"{source.key}.seal.json", sources.seal(source))


if __name__ == "__main__":
    main()
