"""What people are to each other before they can be: a wife before the wedding, two husbands at once, a name not yet taken →
Conflict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from compile.conflicts.impossible.happenings import Happening, before, plain, same
from compile.conflicts.impossible.proved import clash, read, told
from compile.language.comparing.setting import known
from compile.language.lexicon import bag
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict
from compile.text.folding import folded

_MARRY = bag("marry wed")
#: What is done together with a wife or a husband.
_TOGETHER = bag(
    "stay live move travel visit accompany return arrive settle emigrate flee buy sell tour sail dine"
)
_SPOUSE = re.compile(r"\b(?:his|her) (?:wife|husband|spouse)\b(?!-to)", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:future|first|second|third|late|former|ex|then|new|last|previous|eventual)[ -]+(?:wife|husband|spouse)|remarri|widow",
    re.IGNORECASE,
)
_SPOUSES = re.compile(r"\b(?:spouses?|husbands|wives|marriages)\b", re.IGNORECASE)
#: The first time that two people had to do with each other, and what they do together only then.
_MET = re.compile(
    r"\b(?:first met|made contact with|came into contact with|introduced to|became acquainted with|got to know|"
    r"made the acquaintance of)\s+(?P<who>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*)*)"
)
_JOINTLY = bag("work collaborate found establish marry tour perform play live cooperate write record")
_NAME = r"(?P<name>[^\W\d_a-z][\w'’.-]*(?: (?:of |the )?[^\W\d_a-z][\w'’.-]*)*)"
#: When a name was taken, and that it was borne already.
_RENAMED = re.compile(
    rf"\b(?:(?:was |were |been )?re-?named(?: (?:it|him|her|them)(?:self|selves)?)?(?: (?:to|as))?|rename (?:it|him|her|them)(?:self|selves)|"
    rf"(?:changed|change) (?:its|his|her|their) name to|(?:took|adopted) the name(?: of)?)\s+{_NAME}"
)
_BORNE = re.compile(
    rf"\b(?:(?:under|using|bearing|by) the name(?: of)?|already (?:called|known as|named))\s+{_NAME}"
)
_SOON = re.compile(r"(?:Shortly|Soon|Later|Then|Afterwards|Subsequently)\b")


def unmarried(happenings: tuple[Happening, ...], sources: tuple[Source, ...]) -> tuple[Conflict, ...]:
    """What somebody did with wife or husband before the one wedding that the texts tell of."""
    weddings = [one for one in happenings if one.said.verb in _MARRY]
    if not weddings or len({one.when.interval for one in weddings}) > 1:
        return ()
    if any(_OTHER.search(passage.text or "") for source in sources for passage in source.passages):
        return ()
    wedding = weddings[0]
    couple = wedding.party("subject", "object")
    return tuple(
        clash(
            "date",
            told(wedding.source, wedding.passage, wedding.when),
            read(one.source, one.passage, span),
            "married",
        )
        for one in happenings
        if before(one.when, wedding.when) and (span := _with_spouse(one, couple)) is not None
    )


def _with_spouse(one: Happening, couple: tuple[str, ...]) -> tuple[int, int] | None:
    found = _SPOUSE.search(one.passage.text or "")
    if found is None or one.said.verb not in _TOGETHER:
        return None
    low, high = one.said.clause
    names = {name for argument in one.said.arguments for name in argument.names}
    known = any(same(mine, name) for mine in couple for name in names)
    return found.span() if known and low <= found.start() < high else None


def at_once(source: Source) -> tuple[Conflict, ...]:
    """Two marriages of a list of spouses, of which one began while the other lasted."""
    found = []
    for passage in source.passages:
        if _SPOUSES.search(passage.text or ""):
            marriages = list(_marriages(passage))
            found += [
                clash(
                    "date",
                    told(source, passage, a[1]),
                    told(source, passage, b[0]),
                    "married to one at a time",
                )
                for a, b in combinations(marriages, 2)
                if a[1] is not None and before(a[0], b[0]) and before(b[0], a[1])
            ]
    return tuple(found)


def _marriages(passage: Passage) -> Iterator[tuple[Fact, Fact | None]]:
    """The weddings of a passage, each with the divorce told right behind it."""
    dates = [fact for fact in passage.facts if plain(fact) and fact.event in ("marry", "divorce")]
    for one, next_ in zip(dates, (*dates[1:], None), strict=False):
        if one.event == "marry":
            yield one, next_ if next_ is not None and next_.event == "divorce" else None


def strangers(happenings: tuple[Happening, ...], sources: tuple[Source, ...]) -> tuple[Conflict, ...]:
    """What two people did together before they are said to have met."""
    found = [
        clash("date", told(source, passage, met), told(deed.source, deed.passage, deed.when), "met before it")
        for source in sources
        for passage, met, pair in _meetings(source)
        for deed in happenings
        if deed.said.verb in _JOINTLY and before(deed.when, met) and _both(deed, *pair)
    ]
    return tuple({conflict.id: conflict for conflict in found}.values())


def _meetings(source: Source) -> Iterator[tuple[Passage, Fact, tuple[frozenset[str], str]]]:
    """The passages in which two people meet for the first time, with their day: who may be the one, and the other."""
    for passage in source.passages:
        meeting = _MET.search(passage.text or "")
        dates = [fact for fact in passage.facts if plain(fact)]
        if meeting is not None and len(dates) == 1:
            whom = folded(meeting["who"].rstrip(".,"))
            others = known(name for name in passage.names if name.end <= meeting.start("who"))
            yield passage, dates[0], (others, whom)


def _both(deed: Happening, one: frozenset[str], other: str) -> bool:
    names = {name for argument in deed.said.arguments for name in argument.names}
    return any(same(other, name) for name in names) and any(same(a, b) for a in one for b in names)


def unnamed(sources: tuple[Source, ...]) -> tuple[Conflict, ...]:
    """A name that was borne before it is said to have been taken."""
    taken = [one for source in sources for one in _named(source, _RENAMED)]
    borne = [one for source in sources for one in _named(source, _BORNE)]
    return tuple(
        clash("date", read(*a[:3]), told(b[0], b[1], b[3]), "named so", (a[3].text, b[3].text))
        for a in taken
        for b in borne
        if a[4] == b[4] and before(b[3], a[3])
    )


def _named(
    source: Source, pattern: re.Pattern[str]
) -> Iterator[tuple[Source, Passage, tuple[int, int], Fact, str]]:
    """Where a text tells that a name was taken or borne, with its day: its sentence's, or behind "Shortly after" the one's
    before."""
    for last, passage in zip((None, *source.passages), source.passages, strict=False):
        for match in pattern.finditer(passage.text or ""):
            dates = [fact for fact in passage.facts if plain(fact)]
            if not dates and last is not None and _SOON.match((passage.text or "").strip()):
                dates = [fact for fact in last.facts if plain(fact)]
            if len(dates) == 1:
                name = match["name"].rstrip(".,")
                span = match.start("name"), match.start("name") + len(name)
                yield source, passage, span, dates[0], folded(name)
