"""A word that another stands for, of two sentences otherwise alike: "the morning flight", "the evening flight"."""

from __future__ import annotations

from difflib import SequenceMatcher

from compile.language.aligning import Piece, pieces
from compile.language.lexicon import bag, words
from compile.language.wordnet import Part, akin, base, file
from compile.model.statement import Conflict, Side
from compile.text.stems import STOP_WORDS

#: Of the longer sentence's words, so many must stand in the other too, in the same order; and so many in all.
_ALIKE, _FEWEST = 0.6, 4
#: What a difference of words can explain: of a place, a role or a manner it is the difference itself.
_KINDS = frozenset({"quantity", "date", "polarity"})
#: Words that WordNet knows as nouns or adjectives, too, though in a sentence they tie its parts: "in", "outside".
_TIES = STOP_WORDS | words("preposition") | bag("beneath beside past round")
#: WordNet's files of deeds, thoughts, sayings, happenings and feelings: two words for one are often no synonyms to it.
_LOOSE = frozenset({"04", "09", "10", "11", "12"})


def exchanged(conflict: Conflict, a: str, b: str) -> tuple[str, str] | None:
    """The noun or adjective of each sentence that could be why the two differ, and no synonym of the other's; else None.

    ``a`` and ``b`` are the sentences of the two sides. A word of a side's own value, or of who claims it, is none.
    """
    if conflict.kind not in _KINDS:
        return None
    left, right = (list(pieces(text)) for text in (a, b))
    matcher = SequenceMatcher(None, _words(left), _words(right), autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    if same < max(_FEWEST, _ALIKE * max(len(left), len(right))):
        return None
    said = _said(conflict.a) | _said(conflict.b)
    for tag, i, j, k, end in matcher.get_opcodes():
        if tag == "replace" and j - i == end - k == 1 and left[i].value is None and right[k].value is None:
            one, other = left[i].word, right[k].word
            if not {one, other} & (said | _TIES) and _another(one, other):
                return one, other
    return None


def _words(told: list[Piece]) -> list[str]:
    """The words, every figure as one and the same."""
    return ["#" if piece.value is not None else piece.word for piece in told]


def _said(side: Side) -> set[str]:
    return {piece.word for piece in pieces(f"{side.says} {side.holder}".lower())}


def _another(one: str, other: str) -> bool:
    """Whether two words in the same place tell of two things; two forms of verbs ("moved", "relocated") tell of a deed."""
    if any(base(word, "v") and base(word, "v") != word for word in (one, other)):
        return False
    parts: tuple[Part, ...] = ("n", "a")
    for part in parts:
        mine, theirs = base(one, part), base(other, part)
        if mine and theirs:
            return not akin(mine, theirs, part) and not {file(mine, part), file(theirs, part)} & _LOOSE
    return False
