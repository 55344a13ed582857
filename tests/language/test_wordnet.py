"""WordNet's words: base forms, parts of speech, synonyms, opposites."""

import pytest

from compile.language import wordnet


@pytest.mark.parametrize(
    ("word", "part", "base"),
    [
        ("fled", "v", "flee"),
        ("stopped", "v", "stop"),
        ("carried", "v", "carry"),
        ("burning", "v", "burn"),
        ("churches", "n", "church"),
        ("women", "n", "woman"),
        ("largest", "a", "large"),
        ("accept", "v", "accept"),
        ("zzyzx", "n", ""),
        ("", "n", ""),
    ],
)
def test_base(word: str, part: wordnet.Part, base: str) -> None:
    assert wordnet.base(word, part) == base


def test_every_line_is_found() -> None:
    data, begin = wordnet._content()
    lemmas = [line.split()[0] for line in data[begin:].decode("ascii").splitlines()]
    assert lemmas == sorted(lemmas)
    assert all(wordnet.senses(lemma) for lemma in lemmas[::97])


def test_words_beside_the_ends_are_not_found() -> None:
    assert not wordnet.senses("!") and not wordnet.senses("~~~") and not wordnet.senses("Straße")


def test_relations() -> None:
    assert wordnet.synonyms("reject", "turn_down", "v")
    assert not wordnet.synonyms("reject", "accept", "v")
    assert wordnet.opposite("accept", "reject")
    assert wordnet.akin("ferry", "boat", "n")
    assert wordnet.file("harbour", "n") == "15" or wordnet.file("city", "n") == "15"
    assert wordnet.parts("burned") == {"v", "a"}
