"""Negations of a statement that the passages which bear it out do not have, and those of theirs that it lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from compile.language import wordnet
from compile.language.lexicon import bag, words
from compile.model.evidence import Argument, Passage, Predication
from compile.model.statement import Shift, Statement
from compile.statements.apart import scores
from compile.statements.grounding import Said, clause_at
from compile.statements.witness import Witness
from compile.text.folding import folded
from compile.text.stems import stem
from compile.text.tokens import Token, tokens

Checked = Callable[[Predication], bool]

#: The passage bears out at least so much of the clause; all that bear out nearly as much are read for a negation.
_BEARS, _NEARLY = 0.4, 0.85
#: So many stems of a clause are needed to know its place.
_LEAST = 2
#: A word without its prefix has at least so many letters: "in" of "inn" is none.
_ROOT = 3
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
MARKED = re.compile(r'["“][^"”]*["”]')
#: "Not only … but": nothing is denied; "No. 12" is a number; what is no longer so was so once.
_MERELY = re.compile(r"not (?:only|merely|just|simply)\b|no\.? ?\d|no longer\b", re.IGNORECASE)
#: "Neither the arrests nor the tear gas ended it": something else did.
_NOBODYS = re.compile(r"(?:^|[.;,]|\band)\W*neither\b(?:[^,;.]*\bnor)?$", re.IGNORECASE)
_PREFIXES = ("un", "non", "dis", "in", "im", "il", "ir", "mis")
#: Verbs by which somebody says something; "deny" and "doubt" say that it is not so.
_SAYS = bag(
    "say tell claim state report add announce argue assert declare estimate explain insist maintain note recall reveal warn write "
    "admit acknowledge suggest speculate confirm believe think"
)
#: Verbs that say too little to be the same deed wherever they stand.
LIGHT = bag("be have do make take get go come give see find become remain stay seem appear")


def negated(
    statement: Statement,
    text: str,
    said: Sequence[Said],
    query: Collection[str],
    near: Collection[int],
    checked: Checked,
    witness: Witness,
) -> Iterator[Shift]:
    """Each negation in ``text`` (blank where the citation does not vouch for it) of what a source has without one.

    Either the passages that bear out the clause deny nothing; or those ``near`` have the same deed of the same party, and never
    deny it. ``query`` are the stems of all clauses ``said``. What stands in quotation marks is the source's own.
    """
    begin = statement.start
    inside = [(q.start - begin, q.end - begin) for q in statement.quotations]
    inside += [found.span() for found in MARKED.finditer(text)]
    for token in _negations(text, inside):
        denied = _denied(token, statement, checked)
        clause = clause_at(token.start, said)
        asked = frozenset(clause if len(clause) >= _LEAST else query)
        best = _flat(asked, frozenset(query), denied, witness) if len(asked) >= _LEAST else None
        best = best or _undenied(denied, query, near, witness)
        if best is not None:
            yield Shift(kind="negation", key=witness.key, start=token.start, end=token.end, passage=best)


def _negations(text: str, inside: Collection[tuple[int, int]]) -> Iterator[Token]:
    for token in tokens(text):
        if _MERELY.match(text, token.start) or any(a <= token.start < b for a, b in inside):
            continue
        if _NOBODYS.search(text, 0, token.end):
            continue
        if folded(token.text) in words("negation"):
            yield token


def _denied(token: Token, statement: Statement, checked: Checked) -> Predication | None:
    """What is said not to be so by a negation."""
    told = (one for one in statement.predications if not one.polarity and checked(one))
    return next((one for one in told if one.start <= token.start < one.end), None)


def _flat(
    asked: frozenset[str], mine: frozenset[str], denied: Predication | None, witness: Witness
) -> int | None:
    """The number of the passage that bears the stems out, if neither it nor another that does denies anything.

    What denies in the words of the statement itself (all its stems: ``mine``) is no other denial.
    """
    found = scores(asked, witness)
    if not found:
        return None
    best = max(sorted(found), key=lambda at: found[at])
    if found[best] < _BEARS:
        return None
    near = {at for at, score in found.items() if score >= _NEARLY * found[best]}
    if any(_denies(at, asked, mine, witness) for at in near) or _wished(witness.passages[best], denied):
        return None
    return witness.passages[best].number


def _wished(passage: Passage, denied: Predication | None) -> bool:
    """Whether it only asks, plans or hopes for what is denied: "a bid to find the heir" does not find them."""
    if denied is None or denied.modality != "asserted":
        return False
    same = [one for one in passage.predications if one.verb == denied.verb]
    return bool(same) and all(one.modality in ("planned", "possible", "conditional") for one in same)


def _denies(at: int, asked: frozenset[str], mine: frozenset[str], witness: Witness) -> bool:
    first, last = witness.passages[at].tokens
    if _DENYING in witness.source.fingerprints.skeleton[first:last]:
        return True
    told = witness.passages[at].predications
    if any(not one.polarity for one in told):
        return True  # "kept it from being held", too
    held = witness.passage_stems[at]
    return bool(held & (_NEGATIVE - mine)) or any(opposite(word, asked) for word in held)


def denying(said: Collection[str]) -> bool:
    """Whether any of some stems denies or leaves out: "refused", "lacked"."""
    return not _NEGATIVE.isdisjoint(said)


def opposite(word: str, asked: frozenset[str]) -> bool:
    """Whether a word is one of the others with a prefix that turns it, "unarmed" of "armed", or says what is lacking: "wordless"."""
    bare = [word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix)]
    turned = any(_one(rest, other) for rest in bare if len(rest) >= _ROOT for other in asked)
    return turned or (word.endswith("less") and word not in asked)


def _one(a: str, b: str) -> bool:
    """Whether two stems differ at most in a last letter that a stemmer may cut: "unsaf", "safe"; or are of one verb: "paid", "pay"."""
    if a == b or wordnet.base(a, "v") == b:
        return True
    return a[: len(b)] == b[: len(a)] and abs(len(a) - len(b)) == 1


def _undenied(
    denied: Predication | None, query: Collection[str], near: Collection[int], witness: Witness
) -> int | None:
    """The number of a passage that tells without a denial of the deed which is denied; None if any denies it.

    Of what somebody is said not to say, the passage counts that has most of it.
    """
    if denied is None:
        return None
    saying = denied.verb in _SAYS
    alike = _says if saying else _deed
    told = [
        (at, other)
        for at in sorted(near)
        for other in witness.passages[at].predications
        if alike(denied, other)
    ]
    if told and saying:
        best = _fullest({at for at, _ in told}, query, witness)
        told = [(at, other) for at, other in told if at == best]
    if not all(_so(other, denied, saying) for _, other in told):
        return None
    if any(opposite(word, frozenset(query)) for at, _ in told for word in witness.passage_stems[at]):
        return None
    return witness.passages[told[0][0]].number if told else _counted(denied, near, witness)


def _fullest(places: Collection[int], query: Collection[str], witness: Witness) -> int:
    shares = witness.weigh(tuple(query))
    return max(
        sorted(places),
        key=lambda at: sum(shares[word] for word in shares if word in witness.passage_stems[at]),
    )


def _counted(denied: Predication, near: Collection[int], witness: Witness) -> int | None:
    """The number of a passage that counts whom the deed was done by or to: "40 ships sank"; None if any figure of it is denied."""
    if denied.event is None:
        return None
    facts = ((at, fact) for at in sorted(near) for fact in witness.passages[at].facts)
    told = [(at, fact) for at, fact in facts if fact.event == denied.event and fact.kind == "quantity"]
    if not all(fact.polarity and fact.modality in ("asserted", "reported") for _, fact in told):
        return None
    same = (at for at, fact in told if {fact.head, *fact.subject, *fact.object_} & _parties(denied))
    at = next(same, None)
    return None if at is None else witness.passages[at].number


def _so(other: Predication, denied: Predication, saying: bool) -> bool:
    """Whether it is told as surely as it is denied; of what somebody says, that they say it."""
    if saying and other.verb not in _SAYS:
        return other.modality != "denied"
    return other.polarity and other.modality in ("asserted", "reported", denied.modality)


def _deed(one: Predication, other: Predication) -> bool:
    """Whether two clauses tell of the same deed: the verb, and a party in common; the complement too where the verb says little."""
    if one.verb != other.verb or not _parties(one) & _parties(other):
        return False
    return one.verb not in LIGHT or bool(_complements(one) & _complements(other))


def _complements(one: Predication) -> set[str]:
    return {argument.head for argument in one.arguments if argument.role in ("complement", "object")}


def _says(one: Predication, other: Predication) -> bool:
    """Whether a clause has the same person say something, in whatever words."""
    who = _subject(one)
    if who is None or not (names := {*who.names, *who.head.split()}):
        return False
    return bool(names & set(other.holder.split())) or (
        other.verb in _SAYS
        and (them := _subject(other)) is not None
        and bool(names & {*them.names, *them.head.split()})
    )


def _subject(one: Predication) -> Argument | None:
    return next((argument for argument in one.arguments if argument.role == "subject"), None)


def _parties(one: Predication) -> set[str]:
    heads = {argument.head for argument in one.arguments if argument.kind != "time"}
    return heads | {name for argument in one.arguments for name in argument.names}
