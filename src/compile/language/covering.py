"""Whether one text says no more than another, as far as words show: its matter, its figures, its negations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from compile.language import wordnet
from compile.language.aligning import Piece, pieces
from compile.language.lexicon import bag, words
from compile.language.narrowing import bounded, crossed, stronger
from compile.text.stems import is_content, stem

#: So much of the second text's matter must be in the first; all but nothing where it gives no figure.
_SHARE, _PLAIN = 0.7, 0.9
#: A figure's company: words this far before and behind it, of which so many must stand near the same figure.
_NEAR, _FAR, _COMPANY = 3, 7, 0.34
#: More places of one figure than these are not looked at.
_PLACES = 20
_LOOSE = bag("percent per cent total source report survey says finds warns")
#: Meanings of a word that count: see ``wordnet``.
_SENSES = 3


def lacking(a: str, b: str, borne: Sequence[tuple[int, int]] = (), *, strict: bool = False) -> str:
    """What ``b`` says that ``a`` does not, for people; empty if its words, synonyms allowed for, are covered.

    ``strict``: nothing else shows that the two speak of one thing. A figure must be in the first text, in like company: "killed 7 and hurt 9" does not cover "killed 9". Linear.
    """
    left, right = list(pieces(a)), list(pieces(b))
    matter = [piece for piece in right if piece.value is None and _is_matter(piece.word)]
    figures = [piece for piece in right if piece.value is not None]
    if not right:
        return "nothing is said"
    lost = _figure(left, right, borne, b)
    if lost:
        return lost
    if _negated(right) and not _negated(left):
        return "a denial"
    strong = stronger(left, right)
    if strong:
        return f"“{strong}”"
    if crossed(left, right) is not None:
        return "these figures of the same"
    known = _Words(piece.word for piece in left)
    missing = [piece.word for piece in matter if piece.word not in known and not _within(piece, borne)]
    if missing and right[0].word == missing[0] and not wordnet.parts(missing[0]):
        return f"“{missing[0]}”"  # a name that opens the sentence
    told = sum(_weight(piece) for piece in figures)
    share = 1 - len(missing) / (len(matter) + told) if matter else 1.0
    if share >= (_SHARE if figures and not strict else _PLAIN):
        return ""
    return ", ".join(f"“{word}”" for word in dict.fromkeys(missing[:3]))


def _within(piece: Piece, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start < piece.end and piece.start < end for start, end in stretches)


def counts(text: str) -> bool:
    """Whether a text gives a figure: if nothing of it is lacking, the figure is borne out."""
    return any(piece.value is not None for piece in pieces(text))


def _is_matter(word: str) -> bool:
    """Whether a word counts: who reports it, and "per cent", do not."""
    return is_content(word) and word not in words("attribution") and word not in _LOOSE


def _weight(figure: Piece) -> int:
    """For how many words a figure stands: 4,312 is not met by chance, two is."""
    digits = len((figure.value or Decimal(0)).normalize().as_tuple().digits)
    return 2 if digits > 1 else 1


def _figure(left: Sequence[Piece], right: Sequence[Piece], borne: Sequence[tuple[int, int]], b: str) -> str:
    """The first figure of the second text that the first does not have, or has of something else."""
    places: dict[Decimal, list[int]] = defaultdict(list)
    for at, piece in enumerate(left):
        if piece.value is not None:
            places[piece.value].append(at)
    for at, piece in enumerate(right):
        if piece.value is None or _within(piece, borne):
            continue
        company, heads = _company(right, at, _NEAR), _heads(right, at)
        found = places[piece.value][:_PLACES]
        if not any(
            _shares(company, _company(left, place, _FAR))
            and _counts(heads, left, place)
            and bounded(left[place], piece)
            for place in found
        ):
            return f"“{b[piece.first : piece.end]}”"
    return ""


def _company(found: Sequence[Piece], at: int, reach: int) -> list[str]:
    before = [
        piece.word for piece in found[max(at - 40, 0) : at] if piece.value is None and is_content(piece.word)
    ]
    behind = [
        piece.word for piece in found[at + 1 : at + 41] if piece.value is None and is_content(piece.word)
    ]
    return before[-reach + 1 :] + behind[:reach]


def _heads(found: Sequence[Piece], at: int) -> list[str]:
    """The words of the phrase that a figure begins: what it counts is among them."""
    words_: list[str] = []
    for piece in found[at + 1 : at + 4]:
        if piece.value is not None or not _is_matter(piece.word):
            break
        words_.append(piece.word)
    return words_


def _counts(heads: Sequence[str], left: Sequence[Piece], place: int) -> bool:
    """Whether the same figure of the other text may count the same: one of the words stands close to it."""
    around = [piece.word for piece in (*left[max(place - 4, 0) : place], *left[place + 1 : place + 6])]
    known = _Words(word for word in around if is_content(word))
    return not heads or any(word in known for word in heads)


def _shares(company: Sequence[str], other: Sequence[str]) -> bool:
    if not company:
        return True
    known = _Words(other)
    return sum(word in known for word in company) >= _COMPANY * len(company)


def _negated(found: Iterable[Piece]) -> bool:
    return any(piece.word in words("negation") or piece.word in ("n", "nt") for piece in found)


class _Words:
    """Words with their stems, synonyms and kinds."""

    def __init__(self, found: Iterable[str]) -> None:
        self._stems: set[str] = set()
        self._synsets: set[str] = set()
        self._above: set[str] = set()
        for word in set(found):
            self._stems.add(stem(word))
            synsets, above = _meanings(word)
            self._synsets |= synsets
            self._above |= above

    def __contains__(self, word: object) -> bool:
        """Whether a word, a synonym of it, or the kind right above or below it is among them."""
        if not isinstance(word, str) or stem(word) in self._stems:
            return isinstance(word, str)
        synsets, above = _meanings(word)
        return bool(synsets & (self._synsets | self._above) or above & self._synsets)


@lru_cache(maxsize=50_000)
def _meanings(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """The common meanings of a word in any part of speech, and those right above them."""
    parts: tuple[wordnet.Part, ...] = ("n", "v", "a", "r")
    found = [
        sense
        for part in parts
        if (base := wordnet.base(word, part))
        for sense in wordnet.senses(base).get(part, ())[:_SENSES]
    ]
    return frozenset(s.synset for s in found), frozenset(s.above for s in found if s.above)
