"""Two quantities of texts that somebody put side by side: the occasion is given, the measure must be proved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from compile.language import gazetteer
from compile.language.calendar import yearless
from compile.language.comparing import slots
from compile.language.comparing.families import contrast, events
from compile.language.comparing.framed import frame, one_figure
from compile.language.comparing.measures import ANYONE, measure, of_group, places_of, plain, scope_of, unit
from compile.language.comparing.setting import PERIODS, Setting, heard
from compile.language.comparing.slots import Verdict, listed
from compile.language.comparing.staged import stage
from compile.language.comparing.values import agree, exclusive
from compile.language.comparing.whose import whose
from compile.language.lexicon import bag
from compile.language.wordnet import file, parts
from compile.model.evidence import Fact, Interval
from compile.model.statement import Slot
from compile.text.stems import stem

#: Whose kin somebody is tells him from another only right beside the figure.
_KIN = frozenset(map(stem, ("father", "son", "mother", "daughter")))
#: Words that narrow nothing: every count is of what was found and told of.
_IDLE = frozenset(
    map(
        stem,
        (
            *("confirmed", "reported", "recorded", "registered", "certified", "estimated", "known"),
            *("total", "overall", "official", "positive"),
        ),
    )
)
#: Base forms of words that make another figure of it, where only one of the two has them.
_NARROWING = bag(
    "direct indirect net operate domestic new additional active interim daily weekly monthly each per apiece"
)
#: The same, wherever in the clause they stand.
_INDIRECT = frozenset(("direct", "indirect"))
#: The ordinal of a day before any that a text is likely to date: those of "18 July" without its year lie before it.
_FIRST_YEARS = 4000


def proof(a: Fact, b: Fact, x: Setting, y: Setting) -> tuple[Slot, ...]:
    """What shows that two quantities measure one thing, and what speaks against it; ``measure`` is needed."""
    return (
        measure(a, b, x, y),
        unit(a, b),
        mood(a, b),
        side(a, b, x, y),
        scope(a, b),
        place(a, b),
        whole(a, b, x, y),
        day(a, b, x, y),
        *apart(a, b, x, y),
        occasion(a, b, x, y),
    )


def apart(a: Fact, b: Fact, x: Setting, y: Setting) -> tuple[Slot, ...]:
    """Two figures that differ may be of two stages or holders; of one figure there is no need to ask."""
    return (
        ()
        if agree(a, b) and not exclusive(a, b)
        else (stage(a, b, x, y), whose(a, b, x, y), frame(a, b, x, y))
    )


def mood(a: Fact, b: Fact) -> Slot:
    """Both say that it is so, both that it may or will be, or one that it will be by the other's day."""
    found = slots.mood(a, b)
    dated = a.as_of is not None and a.as_of == b.as_of
    alike = a.modality == b.modality != "denied" or (
        dated and {a.modality, b.modality} <= {"planned", "asserted"}
    )
    if alike and a.polarity and b.polarity and found.verdict == "differs":
        return replace(found, verdict="compatible")
    return found


def side(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """What narrows the one narrows the other, or is named in the other's text."""
    same = _IDLE | ANYONE | {a.head, b.head} if of_group(a, b) or of_group(b, a) else _IDLE
    mine, theirs = (frozenset(fact.population) - same - {_generic(fact)} for fact in (a, b))
    verdict: Verdict = "unknown"
    narrow = {_narrowing(fact) for fact in (a, b)}
    if len(narrow) > 1:
        verdict = "differs"
    elif mine == theirs:
        verdict = "same" if mine else "unknown"
    else:
        left, right = (
            [(word, fact) for word in own - other if not _told(word, setting)]
            for own, other, fact, setting in ((mine, theirs, a, y), (theirs, mine, b, x))
        )
        strange = (left and right) or any(_narrows(word, fact) for word, fact in (*left, *right))
        verdict = "differs" if strange else "compatible"
    return Slot(name="side", a=listed(a.population), b=listed(b.population), verdict=verdict)


def _narrowing(fact: Fact) -> frozenset[str]:
    return (frozenset(fact.near) & _NARROWING) | (frozenset(fact.terms) & _INDIRECT)


def _narrows(stemmed: str, fact: Fact) -> bool:
    """Whether a word before a noun makes a part of it: people, a group, a kind of them ("child deaths", "active cases").

    What else stands there says of what they are, or by what: "smallpox deaths", "coal output". A rate is of whatever
    it is of: "an approval rating".
    """
    if fact.unit == "percent" or fact.unit.startswith("of-"):
        return False
    word = next((word for word in fact.near if stem(word) == stemmed), "")
    if not word or not word.islower():
        return not word or gazetteer.known(word)
    if word.endswith("virus"):  # an animal, says WordNet
        return False
    return "a" in parts(word) or file(word, "n") in _ONES


#: WordNet's files of people, groups, animals, places and times.
_ONES = frozenset({"18", "14", "05", "15", "28"})


def place(a: Fact, b: Fact) -> Slot:
    """The same place, where both have one right beside them: "the crash near Puno killed 15"."""
    mine, theirs = places_of(a), places_of(b)
    verdict: Verdict = "unknown"
    if mine and theirs:
        verdict = "same" if set(mine) & set(theirs) else "differs"
    return Slot(name="place", a=listed(mine), b=listed(theirs), verdict=verdict)


def scope(a: Fact, b: Fact) -> Slot:
    """Not one for the whole world and the other for a country, nor one at home and the other outside."""
    mine, theirs = scope_of(a), scope_of(b)
    verdict: Verdict = "same" if mine == theirs else "differs"
    if mine != theirs and (not a.place or mine) and (not b.place or theirs) and not (mine and theirs):
        verdict = "compatible" if "outside" not in (mine, theirs) else "differs"
    return Slot(name="scope", a=mine or "?", b=theirs or "?", verdict=verdict)


def _generic(fact: Fact) -> str:
    """ "91 men": the noun that narrows itself."""
    return fact.head if fact.head in ("man", "person") else ""


def _told(word: str, setting: Setting) -> bool:
    names = " ".join(sorted(setting.names | setting.around))
    return heard(word, setting) or word in names


def whole(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """Both count the whole, or both a part: "based on 44 reviews" is what a rating rests on in both.

    Two of a crew who survived are all who survived; "nine of the crew" and "twelve men of the crew" are both of it.
    """
    parts = [_share(fact) for fact in (a, b)]
    same = parts[0] == parts[1] or (
        bool(a.event)
        and a.event == b.event
        and a.event in events("undergone.txt")
        and not (_beyond(a, x) or _beyond(b, y))
    )
    same = same or of_group(a, b) or of_group(b, a)
    shown = ["a part" if part else "whole" for part in parts]
    return Slot(name="whole", a=shown[0], b=shown[1], verdict="same" if same else "differs")


def _beyond(fact: Fact, setting: Setting) -> bool:
    """Whether more is said of a part than what befell it all: "three of the men arrested were minors"."""
    of_it = [
        said
        for said in setting.said
        for one in said.arguments
        if one.role == "subject" and one.start <= fact.start < one.end
    ]
    return fact.part and any(said.verb == "be" for said in of_it)


def _share(fact: Fact) -> bool:
    rate = "/" in fact.unit  # "fourpence an hour from the first pay day"
    early = not rate and ("opening" in fact.near or any(word in fact.terms for word in _BEGINNING))
    return (fact.part and "base" not in fact.near) or (early and any(word in fact.terms for word in _PERIODS))


#: Stems of words that tell of the beginning of something, and of what has one.
_BEGINNING = frozenset(map(stem, ("first", "interim", "preliminary")))
_PERIODS = frozenset(
    map(stem, ("day", "days", "week", "weekend", "month", "hour", "year", "result", "results"))
)


def day(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """No days that speak against each other: not 1 March and by 1 April, not five seasons and two."""
    mine, theirs = _days(a, x), _days(b, y)
    lasting = bool(mine) != bool(theirs) and not _LASTING.isdisjoint((a.event, b.event))
    spans = any(
        head == other and head in PERIODS and not span.meets(length)
        for head, span in x.spans
        for other, length in y.spans
    )
    verdict: Verdict = "unknown"
    if spans or lasting:
        verdict = "differs"
    elif mine and theirs:
        verdict = "compatible" if any(_meet(one, other) for one in mine for other in theirs) else "differs"
    return Slot(name="day", a=_told_days(mine), b=_told_days(theirs), verdict=verdict)


def _days(fact: Fact, setting: Setting) -> tuple[Interval, ...]:
    """The days that a quantity is of: its own, else those that its clause speaks of, of any year if none is said."""
    if fact.as_of is not None:
        return (fact.as_of,)
    first, last = fact.clause
    return tuple(told.interval for told in setting.told if first <= told.start < last)


def _told_days(days: tuple[Interval, ...]) -> str:
    return slots.days(days[0]) if days else ""


def _meet(a: Interval, b: Interval) -> bool:
    """Whether two times can be the same: no two days on which a count ends."""
    one, other = (a, b) if _is_yearless(a) == _is_yearless(b) else (yearless(a) or a, yearless(b) or b)
    if _is_yearless(one) != _is_yearless(other):
        return True
    ends = {end for end in (_end(one), _end(other)) if end is not None}
    return one.meets(other) and len(ends) < 2


def _is_yearless(days: Interval) -> bool:
    """Whether it is days of the year 4, in which those without a year are told."""
    end = days.low if days.high is None else days.high
    return end is not None and end < _FIRST_YEARS


#: What a thing has at a time: a lake covers so much, a firm employs so many.
_LASTING = bag(
    """cover hold contain measure weigh employ own occupy house accommodate seat span possess comprise inhabit live reside
    stretch extend border stock serve cost"""
)


def _end(days: Interval) -> Decimal | None:
    """The day that a count is of: 1 April of "on 1 April" and of "by 1 April"; None of a longer time."""
    year = (
        days.high is not None
        and days.low is None
        and date.fromordinal(int(days.high)).strftime("%m%d") == "1231"
    )
    if days.high is not None and not year and (days.low is None or days.high - days.low < 4):
        return days.high
    return None


def occasion(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The texts were put side by side: no word tells the two apart, nor speak the sentences before of different ones."""
    left, right = ((frozenset(fact.terms) - _KIN) | frozenset(plain(fact)) for fact in (a, b))
    if one_figure(a, b):
        paces = {stem(a.text.split()[-1]), stem(b.text.split()[-1])}
        left, right = left - paces, right - paces
    apart = contrast(left, right)
    if apart is not None:
        return Slot(name="occasion", a=apart[0], b=apart[1], verdict="differs")
    strangers = (
        bool(x.near and y.near)
        and not (x.near & y.near)
        and not ((x.names | x.around) & (y.names | y.around))
    )
    names = listed(tuple(sorted((x.names | x.around) & (y.names | y.around))[:3]))
    return Slot(name="occasion", a=names, b=names, verdict="differs" if strangers else "compatible")
