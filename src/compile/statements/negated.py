"""Negations of a statement that the passages which bear it out do not have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from compile.language.lexicon import bag, words
from compile.model.statement import Shift
from compile.statements.apart import scores
from compile.statements.grounding import Said
from compile.statements.witness import Witness
from compile.text.folding import folded
from compile.text.stems import stem
from compile.text.tokens import tokens

#: The passage bears out at least so much of the clause; all that bear out nearly as much are read for a negation.
_BEARS, _NEARLY = 0.4, 0.85
#: So many stems of a clause are needed to know its place.
_LEAST = 2
#: The class of a skeleton's token that denies.
_DENYING = "x"
#: Verbs and adjectives that deny what they govern, and words for what there is little of.
_NEGATIVE = frozenset(
    stem(word)
    for word in bag(
        "fail refuse decline lack miss reject deny avoid prevent stop cease abandon abstain refrain forbid ban prohibit "
        "block bar exclude oppose cancel postpone delay withhold dismiss void absent absence few little less rare "
        "instead premature impossible false wrong unlike free lose lost withdraw drop skip omit ignore neglect escape "
        "elude resist spare survive doubt unclear unknown uncertain limited contrary disagree differ"
    )
)
_MARKED = re.compile(r'["“][^"”]*["”]')
#: "Not only … but": nothing is denied.
_MERELY = re.compile(r"not (?:only|merely|just|simply)\b", re.IGNORECASE)
_PREFIXES = ("un", "non", "dis", "in", "im", "il", "ir", "mis")


def negated(
    text: str,
    quoted: Collection[tuple[int, int]],
    said: Sequence[Said],
    query: Collection[str],
    witness: Witness,
) -> Iterator[Shift]:
    """Each negation in ``text`` (blank where the citation does not vouch for it) of a clause that a source has without one.

    ``quoted`` are the stretches in quotation marks, ``query`` the stems of all clauses ``said``.
    """
    inside = [*quoted, *(found.span() for found in _MARKED.finditer(text))]
    for token in tokens(text):
        if _MERELY.match(text, token.start):
            continue
        if folded(token.text) not in words("negation") or any(a <= token.start < b for a, b in inside):
            continue
        clause = next((c.words for c in said if c.start <= token.start < c.end), ())
        asked = frozenset(clause if len(clause) >= _LEAST else query)
        best = _flat(asked, witness) if len(asked) >= _LEAST else None
        if best is not None:
            yield Shift(kind="negation", key=witness.key, start=token.start, end=token.end, passage=best)


def _flat(asked: frozenset[str], witness: Witness) -> int | None:
    """The number of the passage that bears the stems out, if neither it nor another that does denies anything."""
    found = scores(asked, witness)
    if not found:
        return None
    best = max(sorted(found), key=lambda at: found[at])
    if found[best] < _BEARS:
        return None
    near = {at for at, score in found.items() if score >= _NEARLY * found[best]}
    return None if any(_denies(at, asked, witness) for at in near) else witness.passages[best].number


def _denies(at: int, asked: frozenset[str], witness: Witness) -> bool:
    first, last = witness.passages[at].tokens
    if _DENYING in witness.source.fingerprints.skeleton[first:last]:
        return True
    held = witness.passage_stems[at]
    return bool(held & _NEGATIVE) or any(_opposite(word, asked) for word in held)


def _opposite(word: str, asked: frozenset[str]) -> bool:
    """Whether a word is one of the others with a prefix that turns it: "unarmed" of "armed"."""
    bare = [word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix)]
    return any(_one(rest, other) for rest in bare if len(rest) > _LEAST for other in asked)


def _one(a: str, b: str) -> bool:
    """Whether two stems differ at most in a last letter that a stemmer may cut: "unsaf", "safe"."""
    return a == b or (a[: len(b)] == b[: len(a)] and abs(len(a) - len(b)) == 1)
