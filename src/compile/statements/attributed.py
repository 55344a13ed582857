"""Statements that tell flatly what their source has somebody say."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from compile.language.lexicon import bag, words
from compile.model.evidence import Fact, Passage, Predication
from compile.model.statement import Shift, Statement
from compile.statements.bounds import counterparts
from compile.statements.shifting import shift
from compile.statements.witness import Witness
from compile.text.folding import folded
from compile.text.stems import stem, stems
from compile.text.tokens import tokens

#: The best passage bears out at least so much of what is said; all that bear out nearly as much must have it from somebody.
_BEARS, _NEARLY = 0.5, 0.8
#: So many stems are needed to know the place.
_LEAST = 3
#: Figures are looked for in so many of the best passages.
_TOP = 3
#: Who speaks when a text does so itself, or nobody that it names.
_NOBODY = bag("i we it this that which these those there one you")
_RECORDS = bag("results data figures records statistics census findings documents")
#: How it is said what somebody says is so; a plan of theirs may have come about by now.
_SO = ("reported", "possible")
#: Verbs and nouns by which a statement says whose words, thoughts or findings it tells; beside those of the lexicon.
_TOLD = frozenset(
    stem(word)
    for word in bag(
        "account accuse admit advise agree allegation analyst apparent appear argument ask assertion assume assess attribute believe boast "
        "blame call characterize charge cite claimant comment complain complaint concede conclude confess consider contention count credit criticise "
        "criticize decry deem demand denounce denial depict describe disclose dispute doubt emphasize emphasise estimation evidence expect express fear feel "
        "figure find found felt heard knew spoke wrote spoken guess hear hint hope imagine imply indicate inform interview judge know label lament learn list mention opinion outline "
        "perceive portray praise predict present proclaim promise pronounce propose publish put question rate recount regard relate release rely remark remember "
        "remind reply represent respond rumour rumor say see seem show source speak spokesman spokesperson spokeswoman stress style suggest supposed suppose suspect talk testify "
        "testimony think thought threaten title told urge version view vow witness word"
    )
)
#: What is somebody's: "by his account", "in her view".
VIEWS = bag("account claim count report estimate view opinion word telling version reckoning figure")
#: "By his account", "for Wojcik", "to the mayor": who holds it, without a verb.
_HOLDING = re.compile(
    rf"\b(?:by|in|on|from|at) (?:[\w'’]+ ){{0,6}}(?:{'|'.join(sorted(VIEWS))})s?\b"
    r"|^\W*(?:for|to) [^,]{2,40}, |\bh(?:olds?|eld) that\b|[:“\"]\s*$|, that\b",
    re.IGNORECASE,
)


def unattributed(
    text: str, statement: Statement, query: Collection[str], first: list[tuple[int, float]], witness: Witness
) -> Iterator[Shift]:
    """The stretch of ``text`` (blank where the citation does not vouch for it) that the source has from somebody only.

    ``query`` are its stems, ``first`` the passages that hold most of them, best first. Nothing is told where the statement
    names the one who says so, or says in any words that it is somebody's account.
    """
    start, end = _stretch(text)
    if start == end or statement.kind == "cell":
        return
    aloud = _segment(statement.text, start, end)
    if tells(statement, start, end):
        return
    verbs = frozenset(stem(one.verb.split()[0]) for one in statement.predications if start <= one.start < end)
    place = _place(frozenset(query) | verbs, first, witness) if len(set(query)) >= _LEAST else None
    if place is not None and not _named(place[1].holder, aloud):
        yield _shift(start, end, *place, witness)
    elif place is None:
        yield from _figures(statement, start, end, aloud, first, witness)


def _figures(
    statement: Statement, start: int, end: int, aloud: str, first: list[tuple[int, float]], witness: Witness
) -> Iterator[Shift]:
    """The figures that the source has from somebody wherever they stand."""
    inside = tuple(fact for fact in statement.facts if fact.kind == "quantity" and start <= fact.start < end)
    near = {at for at, _ in first[:_TOP]}
    for fact in inside:
        found = counterparts(fact, tuple(one for one in inside if one is not fact), witness)
        told = [(at, one) for at, one in found if at in near]
        if (
            told
            and all(_anothers(one) for _, one in found)
            and not any(_named(one.holder, aloud) for _, one in found)
        ):
            yield _shift(fact.start, fact.end, *told[0], witness)


def _anothers(one: Predication | Fact) -> bool:
    return bool(one.holder) and one.holder not in _NOBODY and not record(one.holder)


def record(holder: str) -> bool:
    """Whether it is no one's word: "according to the census", "the final results of the trial"."""
    return bool(_RECORDS & set(holder.split()))


def _stretch(text: str) -> tuple[int, int]:
    inside = text.strip(" \n,;.\ufffc")
    start = text.find(inside) if inside else 0
    return start, start + len(inside)


def _segment(text: str, start: int, end: int) -> str:
    """The part of a sentence between semicolons that holds the stretch: what is said before of it holds for it, too."""
    first, last = text.rfind(";", 0, start) + 1, text.find(";", end)
    return text[first : last if last >= 0 else len(text)]


def _nameless(statement: Statement) -> str:
    """The statement's text with blanks for names: the "State" of one states nothing."""
    text = statement.text
    for name in statement.names:
        text = text[: name.start] + " " * (name.end - name.start) + text[name.end :]
    return text


def tells(statement: Statement, start: int = 0, end: int = -1) -> bool:
    """Whether a statement's words around ``start:end`` say that they are somebody's."""
    aloud = _segment(_nameless(statement), start, len(statement.text) if end < 0 else end)
    if _HOLDING.search(aloud):
        return True
    found = [folded(token.text) for token in tokens(aloud) if not token.punctuation]
    return any(word in words("attribution") or stem(word) in _TOLD for word in found)


def _place(
    asked: frozenset[str], first: list[tuple[int, float]], witness: Witness
) -> tuple[int, Predication | Fact] | None:
    """The best passage and what it has somebody say of the matter; None if that or another as good says it itself."""
    if not first or first[0][1] < _BEARS:
        return None
    best: tuple[int, Predication | Fact] | None = None
    for at, score in first:
        if score < _NEARLY * first[0][1]:
            break
        said = _said(witness.passages[at], asked)
        if not said or not all(map(_anothers, said)):
            return None
        plain = next((one for one in said if one.modality in _SO), None)
        if best is None and plain is not None:
            best = (at, plain)
    return best


def _said(passage: Passage, asked: frozenset[str]) -> list[Predication | Fact]:
    """What a passage tells of the matter: the clauses that share their verb, or two other words, with what is asked."""
    told = [one for one in passage.predications if one.verb not in words("attribution")]
    return [one for one in told if _of(one, asked)]


def _of(one: Predication, asked: frozenset[str]) -> bool:
    parties = {word for argument in one.arguments for word in (*stems(argument.head), *argument.words)}
    said = {stem(one.verb.split()[0]), *stems(one.text)}
    return bool(said & asked) or len(parties & asked) > 1


def _named(holder: str, aloud: str) -> bool:
    """Whether the words name whose account it is, if only as "the mayor's"."""
    return bool(frozenset(stems(holder)) & frozenset(stems(aloud)))


def _shift(start: int, end: int, at: int, theirs: Predication | Fact, witness: Witness) -> Shift:
    there = (theirs.start, theirs.end)
    return shift(
        "attribution", (start, end), at, witness, there=there, says=theirs.text, holder=theirs.holder
    )
