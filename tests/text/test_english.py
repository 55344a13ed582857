"""Our English stemmer gives what Snowball's gives."""

import random

import snowballstemmer

from compile.language.lexicon import lines
from compile.text import english


def _listed(words: str) -> list[str]:
    return words.split()


_ENDINGS = _listed(
    "s es ies ied sses us ss ed eed edly eedly ing ingly y ly li ogi logi ogist tional ational ation ization izer ator "
    "iveness fulness ousness icate ative alize iciti ical ful ness ance ence able ible ant ement ment ent ism ate iti "
    "ous ive ize ion tion sion e l ll le er ic al"
)
_ODD = _listed(
    "skis skies dying lying evening outing inning succeed proceed exceed agreed feed yearly say buying employ toy "
    "hopping hoped adding egged offing pasted commune general past arsenal organs generously gas this kiwis ties cries"
)


def _words() -> list[str]:
    """Words of the lexicon, alone and with every ending; and strings of letters that are no words."""
    known = sorted(
        {word for line in lines("nouns.txt") for word in line.split() if word.isascii() and word.isalpha()}
    )
    chance = random.Random(7)
    letters = ["".join(chance.choices("aeiouyyytsnlrbdgpmk", k=chance.randint(1, 7))) for _ in range(1_500)]
    plain = [word.lower() for word in (*known, *_ODD, *letters)]
    return [*plain, *(word + chance.choice(_ENDINGS) for word in plain for _ in range(4))]


def test_every_stem_is_snowballs() -> None:
    """Of some ten thousand words and strings none is stemmed otherwise."""
    theirs = snowballstemmer.stemmer("english")
    words = _words()
    assert len(words) > 8_000
    assert {word: english.stem(word) for word in words} == {word: theirs.stemWord(word) for word in words}


def test_words_of_one_or_two_letters_stay() -> None:
    """No ending is taken off them."""
    assert [english.stem(word) for word in ("a", "is", "us", "y")] == ["a", "is", "us", "y"]
