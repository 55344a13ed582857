"""The slots of a proof about two dates: the same event, of the same parties, which happens once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from compile.language.calendar import WEEKDAYS, weekday, yearless
from compile.language.comparing import beside, slots
from compile.language.comparing.families import calendar, contrast, events, kindred
from compile.language.comparing.setting import Setting, telling
from compile.language.comparing.setting import whole as names
from compile.language.comparing.slots import Verdict, covered, listed, parallel, vocabulary
from compile.language.lexicon import bag
from compile.model.evidence import Fact
from compile.model.statement import Slot

#: The unit of what is told in days from another happening.
FROM = "day from"
#: The ordinal of 14 September 1752.
_GREGORIAN = date(1752, 9, 14).toordinal()
#: So many days stand for "after", without saying how long.
_FAR = 40_000
#: What is done to a page, and what it is called.
_PAGE = bag("publish update modify post share print upload access retrieve last archive")
_PAGES = bag(
    "article page story post item entry website site piece blog column photo video tweet release version"
)
#: The share that two dated clauses with a name in common must share besides.
_DATED = 0.4
#: The share of the words that two sentences must share that tell of an event not known to happen once.
_ONCE = 0.6


def one_calendar(a: Fact, b: Fact) -> tuple[Fact, Fact]:
    """Both in the coarser of their calendars: 18 July 2018 and 18 July without their year, a day and a Tuesday as weekdays."""
    if a.unit == b.unit:
        return a, b
    for unit, bare in (("yearday", yearless), ("weekday", weekday)):
        if unit in (a.unit, b.unit):
            found = [bare(fact.interval) if fact.unit == "day" else fact.interval for fact in (a, b)]
            if unit == "weekday" and any(_early(fact) for fact in (a, b)):
                continue
            if {a.unit, b.unit} == {unit, "day"} and found[0] is not None and found[1] is not None:
                return replace(a, interval=found[0], unit=unit), replace(b, interval=found[1], unit=unit)
    return a, b


def _early(fact: Fact) -> bool:
    """Before the calendar of today was in use everywhere: nobody knows which weekday is meant."""
    return fact.unit == "day" and fact.interval.low is not None and fact.interval.low < _GREGORIAN


def shown(fact: Fact) -> str:
    """The value for a proof: ISO dates, "Tuesday", "19:30"."""
    if fact.unit == "weekday":
        return _ends(fact, lambda end: WEEKDAYS[(int(end) - 1) % 7].capitalize())
    if fact.unit == "time of day":
        return _ends(fact, lambda end: f"{int(end) // 60:02}:{int(end) % 60:02}")
    if fact.unit.startswith(FROM):
        return _from(fact)
    return slots.days(fact.interval)


def _from(fact: Fact) -> str:
    """ "2 days after the vote", "before the vote"."""
    low, high = fact.interval.low or Decimal(0), fact.interval.high or Decimal(0)
    what = "after" if high > 0 else "before" if low < 0 else "on the day"
    near, far = sorted((abs(low), abs(high)))
    days = (
        f"{near:.0f}–{far:.0f} days "
        if 0 < far < _FAR and near != far
        else f"{far:.0f} days "
        if 0 < far < _FAR
        else ""
    )
    return f"{days}{what} ({fact.unit.removeprefix(FROM).strip()})"


def _ends(fact: Fact, show: Callable[[Decimal], str]) -> str:
    ends = [show(end) for end in (fact.interval.low, fact.interval.high) if end is not None]
    return "–".join(dict.fromkeys(ends))


def proof(a: Fact, b: Fact, x: Setting, y: Setting) -> tuple[Slot, ...]:
    """What shows that two dates are of one event, and what speaks against it."""
    if x.given and y.given:
        return beside.proof(a, b, x, y)
    return (
        measure(a, b),
        slots.unit(a, b),
        slots.mood(a, b),
        slots.group(a, b, x, y),
        slots.actor(a, b),
        slots.patient(a, b),
        slots.place(a, b),
        slots.whole(a, b),
        single(a, b, x, y),
        occasion(a, b, x, y),
    )


def measure(a: Fact, b: Fact) -> Slot:
    """The same event."""
    verdict: Verdict = "unknown"
    if not kindred(a.event, b.event):
        verdict = "differs" if a.event and b.event else "unknown"
    elif a.event:
        verdict = "same"
    return Slot(name="measure", a=a.event or "?", b=b.event or "?", verdict=verdict)


def single(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """An event that happens once, so that two dates of it cannot both be right: a treaty's signing, not a raid.

    What is not known to come again is taken to have happened once where two sentences tell the same in other words.
    """
    once = {a.event, b.event} & events("once.txt")
    again = {a.event, b.event} & events("again.txt")
    told = not again and parallel(a, b, x, y) and covered(vocabulary(x), vocabulary(y)) >= _ONCE
    verdict: Verdict = "same" if once or (a.event and told) else "unknown"
    return Slot(name="once", a=a.event or "?", b=b.event or "?", verdict=verdict)


def occasion(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same occasion: no word tells them apart, a name is shared, and a good part of the clauses' words besides."""
    left, right = _matter(a, x), _matter(b, y)
    apart = contrast(left, right)
    if apart is not None:
        return Slot(name="occasion", a=apart[0], b=apart[1], verdict="differs")
    named = _named(a, b, x, y) and _same_day(a, b, x, y)
    proved = named and covered(left, right) >= _DATED and not _beside(a, b) and not _beside(b, a)
    shared = sorted((x.names | x.around) & (y.names | y.around))
    words = listed(tuple(names(shared)[:3]) or tuple(sorted(left & right)[:3]))
    return Slot(name="occasion", a=words, b=words, verdict="same" if proved else "unknown")


def _named(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether a name proves one occasion: that of who did it, or whom it was done to, else one that tells
    occasions apart, in sentences of which one has no name besides."""
    if any(slot.verdict == "same" for slot in (slots.actor(a, b), slots.patient(a, b))):
        return bool(telling(x.names & y.names, countries=True))
    if _of_the_page(a, x) or _of_the_page(b, y):
        return False
    return bool(telling(x.names & y.names)) and not slots.clashing(x, y)


def _of_the_page(fact: Fact, setting: Setting) -> bool:
    """Whether it tells of the page that it stands on: "This article was published in 1981", "Last updated 3 May"."""
    if not {fact.event, fact.head} & _PAGE:
        return False
    told = [one for said in setting.said if said.verb == fact.head for one in said.arguments]
    themes = {one.head for one in told if one.role == "object"} or {
        one.head for one in told if one.role == "subject"
    }
    return themes <= _PAGES


def _same_day(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether the day of two times, or the week of two weekdays, is known to be one; true for dates themselves."""
    if a.unit == b.unit == "weekday":
        return False
    if a.unit == b.unit == "time of day":
        return any(d == e and d.low == d.high for d in x.dates for e in y.dates)
    return True


def _beside(a: Fact, b: Fact) -> bool:
    """Whether what the one tells of is only where the other was: "the toll house, beside the Hallam bridge"."""
    mine, theirs = {*a.subject, *a.object_}, {*b.subject, *b.object_}
    return any(name in b.place and name not in theirs for name in mine)


def _matter(fact: Fact, setting: Setting) -> frozenset[str]:
    """The clause's stems without the date itself and the words of the calendar."""
    stems = (frozenset(fact.terms) or setting.stems) - calendar()
    return frozenset(stem for stem in stems if not stem[:1].isdigit())
