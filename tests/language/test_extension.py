"""What a project adds to the lexicon is read, sealed under a name of its own, and forgotten by the next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from compile import pipeline, sources
from compile.language import events, facts, gazetteer, lexicon, names
from compile.language.lexicon import Extension
from compile.model.span import Text

ADDED = Extension(
    events=(("surrender", ("defect", "come over")), ("thatch", ("thatch",))),
    places=(("Orrin", "Upper Marl"),),
    names=(("Alda Weir", ("The Widow Weir",)),),
)


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    yield
    lexicon.extend(Extension())


def test_events() -> None:
    assert facts.read("40 guards defected.")[0].event != "surrender"
    lexicon.extend(ADDED)
    assert facts.read("40 guards defected.")[0].event == "surrender"
    assert events.name_of("surrendered") == "surrender"
    lexicon.extend(Extension())
    assert facts.read("40 guards defected.")[0].event != "surrender"


def test_places() -> None:
    assert not gazetteer.within("Orrin", "Upper Marl")
    lexicon.extend(ADDED)
    assert gazetteer.within("Orrin", "Upper Marl") and not gazetteer.within("Upper Marl", "Orrin")


def test_names() -> None:
    def one(text: str) -> bool:
        first, second = names.read(text)
        return names.same(first, second)

    assert not one("He met Alda Weir and Widow Weir Marlow.")
    lexicon.extend(Extension(names=(("alda weir", ("widow marlow",)),)))
    assert lexicon.aliases()["widow marlow"] == "alda weir"


def test_a_seal_names_the_words_it_was_read_with() -> None:
    text = Text(path="a.txt", content="40 guards defected.")
    plain = sources.from_text("a", text, sources.Origin()).extractor
    lexicon.extend(ADDED)
    added = sources.from_text("a", text, sources.Origin()).extractor
    assert added.startswith(f"{plain}+") and added != plain


def test_settings_reach_the_readers(tmp_path: Path) -> None:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "sources/texts").mkdir(parents=True)
    (tmp_path / "recension.yaml").write_text("title: T\nlexicon:\n  events:\n    surrender: [defect]\n")
    (tmp_path / "refs.bib").write_text("@misc{a, title = {A}}\n")
    (tmp_path / "chapters/c.md").write_text("40 guards defected [@a].\n")
    (tmp_path / "sources/texts/a.txt").write_text("40 guards defected.\n")
    book = pipeline.check(tmp_path).book
    assert book.sources[0].passages[0].facts[0].event == "surrender"
    assert book.statements[0].facts[0].event == "surrender"


def test_an_unknown_word_of_the_lexicon_is_told(tmp_path: Path) -> None:
    (tmp_path / "recension.yaml").write_text("title: T\nlexicon:\n  event: {a: b}\n")
    rules = [(one.rule, one.data.get("nearest")) for one in pipeline.check(tmp_path).diagnostics]
    assert ("unknown-setting", "events") in rules
