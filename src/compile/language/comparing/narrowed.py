"""What only one of two figures is narrowed by: a kind of what the other counts, an average, a period, a place of the holder's."""

from __future__ import annotations

import re
from decimal import Decimal

from compile.language import gazetteer, wordnet
from compile.language.comparing.families import akin, calendar, events, kindred
from compile.language.comparing.holding import clause, holder, phrase, related
from compile.language.comparing.setting import Setting, heard
from compile.language.comparing.values import below, written
from compile.language.lexicon import bag
from compile.language.lexicon import words as words_of
from compile.model.evidence import Fact, Predication
from compile.text.stems import stem

#: Words that narrow nothing: every count is of what was found and told of.
_IDLE_WORDS = bag(
    "the a an own such said same whole entire total overall official confirmed reported recorded registered known estimated "
    "certified different separate distinct individual various people person man member local only just even self more"
)
_IDLE = _IDLE_WORDS | frozenset(map(stem, _IDLE_WORDS))
_NUMBERS = frozenset(map(stem, words_of("number")))
#: The middle of many values.
_MIDDLE = frozenset(map(stem, bag("average mean median typical typically averaging averaged")))
#: Lengths of time over which what is made, paid or moved is told: "an hour", "a night"; and their minutes.
_PERIODS = {
    "second": Decimal(1) / 60, "minute": Decimal(1), "hour": Decimal(60), "day": Decimal(1440), "night": Decimal(1440),
    "week": Decimal(10_080), "fortnight": Decimal(20_160), "month": Decimal(43_830), "season": Decimal(131_490),
    "term": Decimal(175_320), "quarter": Decimal(131_490), "year": Decimal(525_960), "annum": Decimal(525_960),
}  # fmt: skip
#: So much may be lost where a pace is reckoned over.
_SLIP = Decimal("0.02")
#: Moods in which something is not said to be so yet.
_UNREAL = frozenset({"planned", "possible", "conditional"})
#: Verbs that say which way a figure went: of one thing and time only one of the two is right.
_DIRECTIONS = bag("rise fall increase decrease grow shrink climb drop gain decline widen narrow")
#: Ties of happenings, and WordNet's files of acts and events.
_DURING = bag("in at during on")
_HAPPENINGS = frozenset({"04", "11"})
#: What heights and depths are told from; WordNet's file of people.
_ABOVE = bag("above below beneath")
_PEOPLE = "18"
#: WordNet's files of states, diseases among them, and of processes of nature.
_AILMENTS = frozenset({"26", "22"})
#: How badly somebody is hurt, or something damaged.
_DEGREES = bag("seriously badly severely gravely slightly lightly critically fatally mortally grievously")
#: What says how it shall be, not how it is: "the budget provides for 300".
_PLANS = bag("budget plan bill contract estimate programme program proposal tender brief blueprint")
#: What somebody takes in, and what some of it comes from.
_INCOME = frozenset(map(stem, bag("income revenue turnover receipts budget")))
_SOURCES = frozenset(
    map(
        stem,
        bag("ticket sales admission grant donation subscription rent bar membership sponsor advertising"),
    )
)
#: Verbs of what somebody has somewhere: at its Leeds plant it has a part.
_HAVING = bag("employ own operate run hold keep maintain have house accommodate stock grow produce make")


def kind(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether ``a`` counts a kind of what ``b`` counts, and fewer of them: "1,500 lime trees", "4,000 trees"."""
    if not below(a.interval, b.interval) or not (a.head and b.head and akin(a.head, b.head)):
        return False
    if a.unit == "percent" or a.unit.startswith("of-"):
        return False
    mine, theirs = _narrow(a, x), _narrow(b, y)
    strange = [word for word in mine - theirs if not _told(word, y) and not _ails(word, a)]
    return bool(strange) and all(_told(word, x) for word in theirs - mine)


def _ails(stemmed: str, fact: Fact) -> bool:
    """Whether it is what the counted have or died of, which makes no kind of them: "smallpox deaths", "measles cases"."""
    word = next((word.lower() for word in fact.near if stem(word) == stemmed), stemmed)
    return "virus" in word or word.startswith("covid") or wordnet.file(word, "n") in _AILMENTS


def gravely(a: Fact, b: Fact, _x: Setting, _y: Setting) -> bool:
    """ "Nine were seriously hurt", "51 were hurt"."""
    return below(a.interval, b.interval) and not _DEGREES.isdisjoint(a.near) and _DEGREES.isdisjoint(b.near)


def _narrow(fact: Fact, setting: Setting) -> set[str]:
    """Stems of what stands before the noun that a figure counts, or behind its "of"."""
    own = phrase(fact, clause(fact, setting))
    own = (
        own if own is not None and stem(own.head) == fact.head else None
    )  # not "1,657 cases, 261 recoveries and 5 deaths"
    words = {stem(word) for word in fact.population} if own is None else {*own.words}
    named = () if own is None else (name for name in own.names if not gazetteer.known(name))
    spent = _IDLE | calendar() | {fact.head} | {stem(word) for name in named for word in name.split()}
    spent |= {stem(word) for word in re.findall(r"[a-z]+", fact.text.lower())}  # "120 km"
    return {word for word in words - spent if not word[:1].isdigit() and word not in _NUMBERS}


def _told(stemmed: str, setting: Setting) -> bool:
    names = {stem(word) for name in setting.names | setting.around for word in name.split()}
    return heard(stemmed, setting) or stemmed in names


def averaged(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "12 metres deep on average", "40 metres deep"; a rating is an average, whether it says so or not."""
    if a.unit in ("count", "percent") or a.unit.startswith("of-"):
        return False
    return bool(_MIDDLE & {*_near(a), *a.terms}) and _MIDDLE.isdisjoint({*_near(b), *y.stems, *y.near})


def _near(fact: Fact) -> set[str]:
    return {stem(word) for word in fact.near}


def paced(a: Fact, b: Fact, _x: Setting, _y: Setting) -> bool:
    """So many an hour, so many a day: each may be right for its time; the same number is one of two slips."""
    mine, theirs = _pace(a), _pace(b)
    if not (mine and theirs) or mine == theirs:
        return False
    if (
        mine not in _PERIODS or theirs not in _PERIODS
    ):  # "a shift", "for his six days": so long as nobody says
        return True
    written_ = [(written(fact) or 0) * _PERIODS[pace] for fact, pace in ((a, mine), (b, theirs))]
    return abs(written_[0] - written_[1]) > _SLIP * max(map(abs, written_))


def _pace(fact: Fact) -> str:
    words = fact.text.lower().replace("/", " ").split()
    if len(words) > 2 and words[-2] in ("a", "an", "per", "each", "every") and words[-1] in _PERIODS:
        return words[-1]
    return next((stage[4:] for stage in fact.stages if stage.startswith("per:")), "")


def exclusive(a: Fact, b: Fact, _x: Setting, _y: Setting) -> bool:
    """ "310 crowns, overtime excluded", "365 crowns"; "38 shillings", "57 shillings with overtime"."""
    if "with" in a.stages and "with" not in b.stages:
        return below(b.interval, a.interval)
    return "without" in a.stages and "without" not in b.stages


def withdrawn(a: Fact, _b: Fact, _x: Setting, _y: Setting) -> bool:
    """ "A figure that was later withdrawn" is nobody's any more."""
    return "withdrawn" in a.stages


def above(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "1,480 metres above sea level", "600 metres above the plain": reckoned from two things."""
    mine, theirs = _from(a, x), _from(b, y)
    return bool(mine and theirs) and not any(related(one, other) for one in mine for other in theirs)


def _from(fact: Fact, setting: Setting) -> list[str]:
    said = clause(fact, setting)
    parts = () if said is None else said.arguments
    return [part.head for part in parts if part.tie in _ABOVE and part.kind != "time" and not part.names]


def holders(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "The average wage of women", "the average wage": a share or a sum of some people's."""
    if a.unit == "count":
        return False
    mine, theirs = holder(a, clause(a, x)), holder(b, clause(b, y))
    if mine is None or theirs is None or mine.head != theirs.head or mine.head in mine.names:
        return False
    strange = [word for word in mine.words if word not in theirs.words and not _told(word, y)]
    return any(wordnet.file(wordnet.base(word, "n") or word, "n") == _PEOPLE for word in strange)


def among(a: Fact, _b: Fact, _x: Setting, y: Setting) -> bool:
    """ "Turnout among young voters", "turnout": a share of some is no share of all."""
    if a.unit != "percent":
        return False
    told = [word for stage in a.stages if stage.startswith("among:") for word in stage[6:].split()]
    return any(not _told(word, y) for word in told)


def occasions(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "Lost 400 men in the campaign", "lost 130 at the river crossing": happenings of which neither is told by both."""
    mine, theirs = _happenings(a, x, y), _happenings(b, y, x)
    return bool(mine and theirs) and not any(related(one, other) for one in mine for other in theirs)


def _happenings(fact: Fact, x: Setting, y: Setting) -> list[str]:
    """The acts and happenings in or at which a clause's figure came about, that the other text does not tell of."""
    said = clause(fact, x)
    parts = () if said is None else said.arguments
    tied = (part.head for part in parts if part.role == "oblique" and part.tie in _DURING and not part.names)
    return [head for head in tied if _happens(head) and not heard(stem(head), y)]


def _happens(noun: str) -> bool:
    return any(sense.file in _HAPPENINGS for sense in wordnet.senses(noun).get("n", ())[:2])


def deeds(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "Bought two mills", "leased four mills": what was done is known of both, and is not one thing."""
    mine, theirs = clause(a, x), clause(b, y)
    if mine is None or theirs is None:
        return False
    if any(fact.event is None and " " not in said.verb for fact, said in ((a, mine), (b, theirs))):
        return False
    one, other = phrase(a, mine), phrase(b, theirs)
    if one is None or other is None or {one.role, other.role} != {"object"}:
        return False
    if (a.event and kindred(a.event, b.event)) or {a.event, b.event} & (
        events("generic.txt") | events("light.txt")
    ):
        return False
    if _paid(mine.verb, theirs.verb) or _beside(mine.verb, b) or _beside(theirs.verb, a):
        return False
    return not wordnet.akin(mine.verb, theirs.verb, "v") and not (
        heard(stem(mine.verb), y) or heard(stem(theirs.verb), x)
    )


#: Deeds of which the one party does the one and the other the other.
_CONVERSE = (
    bag("earn pay receive get draw give grant award"),
    bag("buy sell purchase acquire pay fetch cost spend"),
    bag("leave bequeath inherit receive give"),
)


def _paid(one: str, other: str) -> bool:
    """ "He earned 900", "they paid him 350": one deed, seen from its two ends."""
    return any({one, other} <= row for row in _CONVERSE)


def _beside(verb: str, fact: Fact) -> bool:
    """ "Completed seven", "all nine of his finished ones": the deed of the one stands beside the other."""
    return any(
        (told := wordnet.base(word, "v")) and wordnet.akin(told, verb, "v")
        for word in fact.near
        if word.islower()
    )


def reduced(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "Eleven men were tried", "two men tried for the riot were hanged": of those the second tells of some."""
    mine, theirs = clause(a, x), clause(b, y)
    if mine is None or theirs is None or mine.verb != theirs.verb or not below(a.interval, b.interval):
        return False
    one, other = phrase(a, mine), phrase(b, theirs)
    if one is None or other is None or (one.role, other.role) != ("subject", "object"):
        return False
    parties = ("subject", "object")
    later = (said for said in x.said if said.start > mine.end)
    return any(all(part.role not in parties for part in said.arguments) for said in later)


def earned(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "Ticket sales brought in 410,000", "an income of 1.3 million": what one of several things brings in."""
    if not below(a.interval, b.interval) or _INCOME.isdisjoint({b.head, *_near(b)}):
        return False
    mine = holder(a, clause(a, x))
    told = _near(a) if mine is None else {stem(mine.head), *mine.words}
    return not told.isdisjoint(_SOURCES) and told.isdisjoint(_INCOME)


def intended(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "The council intended that the baths should cost 90,000", "they cost 134,000"."""
    mine, theirs = clause(a, x), clause(b, y)
    if mine is None or theirs is None:
        return False
    if _planning(mine) and not _planning(theirs):
        return True
    most = a.exactness == "bound" and mine.modality == "possible"  # "could lift no more than 350"
    return mine.modality in _UNREAL and theirs.modality not in _UNREAL and not most


def _planning(said: Predication) -> bool:
    return any(part.role == "subject" and part.head in _PLANS and not part.names for part in said.arguments)


def opposed(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "Exported 17 tonnes", "imported 60 tonnes": two deeds, not two accounts of one."""
    mine, theirs = clause(a, x), clause(b, y)
    if mine is None or theirs is None or {mine.verb, theirs.verb} & _DIRECTIONS:
        return False
    return wordnet.opposite(mine.verb, theirs.verb)


def within(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "The firm employs 1,100 at its Leeds plant", "the firm employs 3,200": what somebody has at one place of many."""
    if not below(a.interval, b.interval) or not {*a.near, a.event} & _HAVING:
        return False
    strange = [word for word in a.near if not word.islower() and not _told(stem(word.lower()), y)]
    owner = holder(a, clause(a, x))
    named = set() if owner is None else {word for name in owner.names for word in name.split()}
    return any(word.lower() not in named for word in strange) and not any(
        not word.islower() and not _told(stem(word.lower()), x) for word in b.near
    )
