"""Whether two canonical names can be forms of one: what must be ruled out before two sources name two people."""

from __future__ import annotations

from functools import lru_cache

from compile.language import gazetteer
from compile.language.lexicon import aliases, bag, lines, words
from compile.language.skeletons import alike, skeleton
from compile.text.folding import folded

#: Letters that stand for one sound at the head of a transliterated name: Gaddafi, Qaddafi.
_HEADS = str.maketrans({"q": "k", "g": "k", "c": "k", "y": "j", "e": "a", "i": "a", "o": "a", "u": "a"})
#: The share of characters that two spellings of one name by ear keep in common at the least.
_NEAR = 70
#: Shorter names that begin with another letter are others.
_LONG = 6
#: A name of so many letters may be a part of another: "Acton" of "Dalberg-Acton".
_WHOLE = 3
#: Words that tell nobody from anybody in a name.
_IDLE = bag("the of and de la le el al von van der den bin ibn ul jr sr ii iii iv")


@lru_cache(maxsize=50_000)
def one(a: str, b: str) -> bool:
    """Whether two names can be one: by alias, title, order, initials, nickname, spelling, acronym, a part of the other;
    of two places, by one lying in the other; also two full names with a first name in common, for people marry.

    ``one("muhammad umar", "mohammad omar")``, ``one("wfp", "world food programme")``, ``one("anna berg", "anna lund")``.
    """
    return gazetteer.within(a, b) or gazetteer.within(b, a) or form(a, b)


@lru_cache(maxsize=50_000)
def form(a: str, b: str) -> bool:
    """The same, but that a place is not one with what it lies in: Kabul is not Afghanistan."""
    a, b = folded(a), folded(b)
    known = aliases()
    if a == b or known.get(a, a) == known.get(b, b):
        return True
    if gazetteer.within(a, b) and gazetteer.within(b, a):
        return True
    if _acronym(a, b) or _acronym(b, a):
        return True
    return _parts(_bare(a), _bare(b))


@lru_cache(maxsize=20_000)
def _bare(name: str) -> tuple[str, ...]:
    """The words of a name without titles and articles; all of them if nothing else is left."""
    parts = [part.strip(".'\"").removesuffix("'s") for part in name.replace("-", " ").split()]
    kept = [part for part in parts if part and part not in _IDLE and part not in words("person-title")]
    return tuple(kept or parts)


def _parts(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    short, long = sorted((a, b), key=lambda name: (len(name), name))
    if "".join(sorted(short)) == "".join(sorted(long)) or _spelt("".join(short), "".join(long)):
        return True
    matched = [any(_word(word, other) for other in long) for word in short]
    if all(matched):
        return any(len(word) >= _WHOLE for word in short)
    group = words("group-word") | words("place-word")
    if group & {*short, *long} or len(short) == 1:
        return False
    return short[0] in _families() and _word(short[0], long[0])


def _word(a: str, b: str) -> bool:
    """Whether two words of names can be one: an initial, a nickname, another spelling."""
    if a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1]):
        return True
    return bool(_families().get(a, frozenset()) & _families().get(b, frozenset())) or _spelt(a, b)


def first_name(word: str) -> bool:
    """Whether a folded word is a first name that has other forms: "bill", "pilar"."""
    return word in _families()


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines("nicknames.txt")):
        for name in line.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(rows) for name, rows in found.items()}


@lru_cache(maxsize=50_000)
def _spelt(a: str, b: str) -> bool:
    """Whether two words are spellings of one by ear: equal consonants, most letters in common."""
    if alike(a, b):
        return True
    mine, theirs = skeleton(a), skeleton(b)
    if min(len(a), len(b)) >= _LONG and {mine[:1], theirs[:1]} == {"g", "h"}:  # Gorodenko, Horodenko
        mine, theirs = "g" + mine[1:], "g" + theirs[1:]
    if len(mine) < 2 or mine[:1].translate(_HEADS) + mine[1:] != theirs[:1].translate(_HEADS) + theirs[1:]:
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(a, b) >= _NEAR


def _acronym(short: str, long: str) -> bool:
    """ "wfp" of "world food programme", "u.n" of "united nations"."""
    letters = short.replace(".", "").replace("-", "")
    parts = [part for part in long.replace("-", " ").split() if part not in ("of", "the", "and", "for", "in")]
    if " " in short or len(letters) < 2 or len(parts) < 2:
        return False
    initials = "".join(part[0] for part in parts)
    every = "".join(part[0] for part in long.replace("-", " ").split())
    return letters in (initials, every)
