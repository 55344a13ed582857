"""Deeds of somebody not yet born or already dead, of what was not yet there or no more → Conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compile.conflicts.impossible.happenings import Happening, before, plain, same
from compile.conflicts.impossible.proved import clash, told
from compile.language import gazetteer, wordnet
from compile.language.lexicon import bag
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict, Side

#: What only the living do.
_LIVING = bag(
    "marry wed visit travel return move join meet arrive flee retire resign enlist emigrate immigrate settle study attend "
    "graduate enroll enrol teach work fight command lead sail sell buy purchase speak lecture write paint compose sing act "
    "perform play swim climb walk ride run govern rule reign abdicate ascend leave depart set_out swear testify invent "
    "discover explore conquer invade defeat surrender convert divorce remarry fall_ill vote sign"
)
#: What a child does not, and how old somebody is at the least.
_GROWN = bag(
    "graduate enlist retire resign teach command lecture govern emigrate write compose invent discover explore vote divorce"
)
_CHILD, _ADULT = 366, 7 * 366
#: What begins a thing, a body or a vessel, and what it does then at the earliest.
_BEGUN = bag("build construct erect launch found establish form incorporate inaugurate set_up charter")
_DOES = bag(
    "sail play win compete tour release record perform host operate sink fight publish join sign employ house debut close "
    "participate merge acquire buy carry transport serve"
)
#: What ends it.
_ENDED = bag("dissolve disband demolish scrap raze break_up abolish disestablish")
_YEAR = 366
#: Stems by which a thing begins anew, or was another before.
_ANEW = bag(
    "rebuild rebuilt reconstruct reform reopen reunit reunion refound reestablish re-establish relaunch again anew predecessor "
    "former origin second new current present earlier previous replac success revive reviv restor posthum later"
)

#: Stems by which a sentence may be of another of the same name.
_KIN = frozenset(("son", "grandson", "nephew", "namesak", "junior", "daughter", "father", "grandfath"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bound:
    """A day before which (``begins``) or after which nothing is done by or with who bears the name."""

    name: str
    begins: bool
    person: bool
    source: Source
    passage: Passage
    when: Fact


def untimely(
    sources: tuple[Source, ...], happenings: tuple[Happening, ...], *, bodies: bool
) -> tuple[Conflict, ...]:
    """What was done before whoever did it was there, or after; each pair once.

    Of bodies only where somebody put texts side by side: a club is founded twice.
    """
    bounds = [*_lives(sources), *(_bodies(happenings) if bodies else ())]
    found = [
        clash("date", _side(bound), told(deed.source, deed.passage, deed.when), _why(bound))
        for bound in bounds
        for deed in happenings
        if _outside(bound, deed)
    ]
    return tuple({conflict.id: conflict for conflict in found}.values())


def _side(bound: _Bound) -> Side:
    return told(bound.source, bound.passage, bound.when)


def _why(bound: _Bound) -> str:
    if bound.person:
        return "born before it" if bound.begins else "alive then"
    return "there before it" if bound.begins else "there then"


def _lives(sources: tuple[Source, ...]) -> Iterator[_Bound]:
    """Births and deaths of people by full name."""
    for source in sources:
        for passage in source.passages:
            for fact in passage.facts:
                names = [name for name in fact.object_ if " " in name and not gazetteer.known(name)]
                single = fact.head in ("die", "bear", "") or not fact.subject
                if fact.event in ("born", "kill") and plain(fact) and len(names) == 1 and single:
                    yield _Bound(
                        name=names[0],
                        begins=fact.event == "born",
                        person=True,
                        source=source,
                        passage=passage,
                        when=fact,
                    )


def _bodies(happenings: tuple[Happening, ...]) -> Iterator[_Bound]:
    """What was built, launched or founded, and what was dissolved, by name."""
    for one in happenings:
        if one.said.verb not in _BEGUN | _ENDED or _ANEW & set(one.passage.stems):
            continue
        ended = one.said.verb in _ENDED
        for name in _made(one):
            if _proper(name):
                yield _Bound(
                    name=name,
                    begins=not ended,
                    person=False,
                    source=one.source,
                    passage=one.passage,
                    when=one.when,
                )


def _made(one: Happening) -> tuple[str, ...]:
    """What is built or dissolved: "Arn Rovers, founded in 1912", "the band formed in 1990"."""
    alone = not any(argument.role == "object" for argument in one.said.arguments)
    return one.party("subject") if alone else one.party("object")


def _proper(name: str) -> bool:
    """Whether a name has a word that is nobody else's: not "the Air Wing", of which there are nine."""
    strange = [word for word in name.split() if not wordnet.parts(word)]
    return not gazetteer.known(name) and any(len(word) > 3 or " " in name for word in strange)


def _outside(bound: _Bound, deed: Happening) -> bool:
    verbs = _LIVING if bound.person else _DOES
    if deed.said.verb not in verbs or deed.when is bound.when or _ANEW & set(deed.passage.stems):
        return False
    if bound.person and _KIN & set(deed.passage.stems):
        return False
    roles = ("subject",) if bound.person or deed.said.verb != "join" else ("subject", "object")
    if not any(same(bound.name, name) for name in deed.party(*roles)):
        return False
    if not bound.begins:
        if not bound.person and any(one.verb in _BEGUN for one in deed.passage.predications):
            return False  # "was founded again, and played in 1995"
        return before(bound.when, deed.when, 0 if bound.person else _YEAR)
    if not bound.person:
        return before(deed.when, bound.when, _YEAR)
    age = _ADULT if deed.said.verb in _GROWN else _CHILD
    return before(deed.when, bound.when, -age)
