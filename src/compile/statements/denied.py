"""What a statement tells flatly, where its source denies the same: a "not" that was lost on the way."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from compile.language import wordnet
from compile.language.lexicon import words
from compile.model.evidence import Predication
from compile.model.statement import Shift, Statement
from compile.statements.grounding import Said
from compile.statements.instead import closest
from compile.statements.negated import LIGHT, MARKED, Checked, denying
from compile.statements.shifting import shift
from compile.statements.witness import Witness
from compile.text.folding import folded
from compile.text.stems import stem, stems
from compile.text.tokens import Token, tokens

#: So many stems of a clause are needed to know its place, and so much of them its passage has.
_LEAST, _BEARS = 3, 0.75
#: How a thing is told that did not happen, or need not have.
_OPEN = frozenset({"possible", "conditional", "denied"})


def lost(
    statement: Statement,
    text: str,
    said: Sequence[Said],
    near: Collection[int],
    checked: Checked,
    witness: Witness,
) -> Iterator[Shift]:
    """The verbs of ``text`` that the passage with the rest of their clause denies, and none of those ``near`` tells flatly.

    Nothing is told where the text itself denies anything, in whatever words.
    """
    aloud = MARKED.sub(lambda found: " " * len(found[0]), text)
    found = tokens(aloud)
    if any(folded(token.text) in words("negation") for token in found) or denying(stems(aloud)):
        return
    for clause in said:
        if len(set(clause.words)) < _LEAST:
            continue
        for at, score in closest(tuple(dict.fromkeys(clause.words)), witness):
            told = [one for one in witness.passages[at].predications if _of(one, clause.words)]
            one = next((one for one in told if not one.polarity), None)
            if score < _BEARS or one is None or not _only(one, at, near, witness):
                continue
            token = next((t for t in found if clause.start <= t.start < clause.end and _verb(t, one)), None)
            if token is not None and not _may(statement, token, checked):
                stretch, there = (token.start, token.end), (one.start, one.end)
                yield shift("negation", stretch, at, witness, variant="lost", there=there, says=one.text)
                break


def _of(one: Predication, clause: Collection[str]) -> bool:
    """Whether a clause of the source has the verb, and another party or circumstance of it."""
    if one.verb in LIGHT or stem(one.verb.split()[0]) not in clause:
        return False
    return any(set(stems(argument.head)) & set(clause) for argument in one.arguments)


def _only(denied: Predication, best: int, places: Collection[int], witness: Witness) -> bool:
    """Whether its passage tells of no such deed without a denial, and the others of none of the same parties."""
    mine = _heads(denied)
    told = (
        (at, one)
        for at in {best, *places}
        for one in witness.passages[at].predications
        if one.polarity and one.verb == denied.verb
    )
    return not any(at == best or mine & _heads(one) or not _heads(one) for at, one in told)


def _heads(one: Predication) -> set[str]:
    return {argument.head for argument in one.arguments}


def _verb(token: Token, one: Predication) -> bool:
    return wordnet.base(token.text.lower(), "v") == one.verb.split()[0]


def _may(statement: Statement, token: Token, checked: Checked) -> bool:
    """Whether the statement itself only says that it may be so."""
    told = (one for one in statement.predications if checked(one) and one.start <= token.start < one.end)
    return any(one.modality in _OPEN or not one.polarity for one in told)
