"""Stems of content words: what two sentences must share to speak of the same thing."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol, cast

from compile.text import english
from compile.text.folding import folded
from compile.text.tokens import tokens

#: Words that carry structure, not matter. Negations and modals are here too: a passage is found by its matter.
_STOPS = """
    a an the this that these those such some any each every either neither both all another other others own same
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones
    myself ourselves yourself himself herself itself themselves who whom whose which what whatever whoever
    and or but nor so yet if then than because as until while although though since unless whether when where why how
    of at by for with about against between into through during before after above below to from up down in out on
    off over under again further once here there within without upon among amongst via per toward towards
    is am are was were be been being have has had having do does did doing done will would shall should can could
    may might must ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    can't cannot couldn't shouldn't not no never also only just too very more most less least much many few
    however therefore thus moreover furthermore meanwhile still even ever already now said say says saying
    mr mrs ms dr etc e.g i.e it's that's there's he's she's they're we're you're i'm
    """
STOP_WORDS = frozenset(_STOPS.split())


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...


@lru_cache(maxsize=1)
def _stemmer() -> _Stemmer:
    import snowballstemmer

    return cast(_Stemmer, snowballstemmer.stemmer("english"))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of one word (Snowball's English stemmer over the folded word): "surrendered" → "surrend".

    Numbers lose their separators ("3,500" → "3500"); a possessive 's goes.
    """
    plain = folded(word)
    if plain[:1].isdigit():
        return plain.replace(",", "")
    if plain.endswith("'s"):
        plain = plain[:-2]
    plain_letters = plain.isascii() and plain.isalpha()
    return english.stem(plain) if plain_letters else _stemmer().stemWord(plain)


@lru_cache(maxsize=200_000)
def is_content(word: str) -> bool:
    """Whether a word carries matter: not a stop word, not a single letter."""
    plain = folded(word)
    return plain not in STOP_WORDS and (len(plain) > 1 or plain.isdigit())


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's content words and numbers, sorted, each once."""
    found = {stem(t.text) for t in tokens(text) if not t.punctuation and is_content(t.text)}
    return tuple(sorted(found))
