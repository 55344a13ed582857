"""How what a statement says of its parties stands to one cited source: whether the source puts it otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from compile.language import variants
from compile.language.comparing import Setting
from compile.language.comparing.predicated import Difference, agrees, compare, grounds, turned
from compile.language.comparing.setting import days, known
from compile.model.evidence import Passage, Predication
from compile.model.statement import Bearing, Statement
from compile.statements.identity import matter
from compile.statements.witness import Witness

#: The kinds of differences that a statement is told of.
_KINDS = frozenset({"identity", "place", "manner", "polarity", "agency"})
#: A passage that holds so much of the statement, by weight, tells of its occasion.
_MOST = 0.4
#: "Neither the arrests nor the tear gas ended it": something else did.
_NEITHER = re.compile(r"\bneither\b.*\bnor\b", re.IGNORECASE)


def bear(
    statement: Statement,
    around: frozenset[str],
    witness: Witness,
    near: frozenset[int],
    checked: Callable[[Predication], bool],
) -> list[Bearing]:
    """A bearing for each predication of a statement that one of the passages ``near`` to it puts otherwise, or says too.

    Not put otherwise where a passage of the source says the same as well, or names the filler of the role, the place, elsewhere.
    ``around`` are the names of the chapter and section; ``checked`` says which stretches the citation vouches for.
    """
    mine = [one for one in statement.predications if checked(one)]
    if not mine:
        return []
    setting = Setting(
        stems=frozenset(matter(statement.text)),
        names=known(statement.names),
        around=around,
        dates=days(statement.facts),
        given=True,
    )
    told = [
        (witness.passages[at], other, witness.beside[at])
        for at in sorted(near)
        for other in witness.passages[at].predications
    ]
    theirs = [grounds(other) for _, other, _ in told]
    found = []
    for one in mine:
        own = grounds(one)
        like = [each for each, there in zip(told, theirs, strict=True) if own.meet(there)]
        found.append(_against(one, statement, setting, like, witness))
    return [bearing for bearing in found if bearing is not None]


def _against(
    one: Predication,
    statement: Statement,
    setting: Setting,
    told: list[tuple[Passage, Predication, Setting]],
    witness: Witness,
) -> Bearing | None:
    alike = any(agrees(one, other) for _, other, _ in told)
    for passage, other, where in told:
        if other.holder or one.holder:
            continue
        found = compare(one, other, setting, where)
        if found is None or found.kind not in _KINDS or _told(found, witness):
            continue
        if found.kind == "polarity" and _NEITHER.search(statement.text, *one.clause):
            continue
        if found.kind in ("polarity", "agency") and alike:
            continue
        return _contradicted(one, other, found, passage, witness)
    reverse = None if one.holder else _turned(one, setting, told, witness)
    if reverse is not None:
        return reverse
    borne_out = _borne_out(one, told)
    if borne_out is None:
        return None
    stretch = (one.start, one.end)
    return Bearing(verdict="found", predication=one, written=stretch, key=witness.key, passage=borne_out)


def _contradicted(
    one: Predication, other: Predication, found: Difference, passage: Passage, witness: Witness
) -> Bearing:
    return Bearing(
        verdict="contradicted",
        predication=one,
        against=other,
        kind=found.kind,
        written=_stretch(found.a, one),
        otherwise=_stretch(found.b, other),
        key=witness.key,
        passage=passage.number,
        proof=found.proof,
    )


def _turned(
    one: Predication, setting: Setting, told: list[tuple[Passage, Predication, Setting]], witness: Witness
) -> Bearing | None:
    """The deed told the other way round by a passage that has most of the statement, or a third party of the deed."""
    shares = witness.weigh(tuple(sorted(setting.stems)))
    differences = [turned(one, other, setting, where) for _, other, where in told]
    if any(
        found is None and agrees(one, other) for found, (_, other, _) in zip(differences, told, strict=True)
    ):
        return None  # told so, too: each may have done it to the other
    for found, (passage, other, _) in zip(differences, told, strict=True):
        held = sum(shares[word] for word in passage.stems if word in shares)
        if found is None or other.holder or (held < _MOST and not _third(one, other, found)):
            continue
        return _contradicted(one, other, found, passage, witness)
    return None


def _third(one: Predication, other: Predication, found: Difference) -> bool:
    """Whether they share a day, or something beside the two that change places."""
    if one.as_of is not None and one.as_of == other.as_of:
        return True
    two = {name for part in (found.a, found.b) if part is not None for name in (part.head, *part.names)}
    mine, theirs = (
        {name for argument in said.arguments for name in (argument.head, *argument.names)} - two
        for said in (one, other)
    )
    return bool(mine & theirs)


def _borne_out(one: Predication, told: list[tuple[Passage, Predication, Setting]]) -> int | None:
    """The number of a passage that says the same, with every name."""
    names = {name for argument in one.arguments for name in argument.names}
    for passage, other, setting in told:
        there = all(any(variants.one(name, known_) for known_ in setting.names) for name in names)
        if there and agrees(one, other):
            return passage.number
    return None


def _told(found: Difference, witness: Witness) -> bool:
    """Whether the source has the statement's name or place too, somewhere: it may bear it out there."""
    if found.a is None or found.kind not in ("identity", "place"):
        return False
    return any(variants.form(name, form) for name in found.a.names for form in _forms(witness))


def _forms(witness: Witness) -> Iterator[str]:
    return (name.forms[0] for name in witness.names)


def _stretch(part: object, otherwise: Predication) -> tuple[int, int]:
    start, end = getattr(part, "start", None), getattr(part, "end", None)
    return (otherwise.start, otherwise.end) if start is None or end is None else (start, end)
