"""The proof for two dates of texts that somebody put side by side: the same event, and nothing that speaks against it."""

from __future__ import annotations

from compile.language import derived, wordnet
from compile.language.comparing import slots
from compile.language.comparing.families import calendar, contrast, events, family, kindred, unlike
from compile.language.comparing.setting import Setting
from compile.language.comparing.slots import Verdict, listed
from compile.language.comparing.themes import theme
from compile.language.comparing.undergoers import one_named, told, undergoer
from compile.language.lexicon import bag
from compile.model.evidence import Fact
from compile.model.statement import Slot
from compile.text.stems import stem

#: The share of the shorter clause's words that the other text must have: for an event that happens once, for others,
#: for those that come again.
_ONCE, _TOLD, _AGAIN = 0.3, 0.5, 0.65
#: "Passed away" and "at home" tell no match from another.
_AWAY = frozenset({"home", "away"})
_NUMBERED = frozenset({"second", "third", "fourth", "fifth"})
_ENDS = frozenset({"first", "last", "final", "next"})
_SECTIONS = frozenset(map(stem, ("section", "stage", "phase", "stretch", "wing", "span", "volume", "leg")))
_ANEW = frozenset({"anew", "afresh", "again"})
#: What is measured has its value then, and another one later: "on Friday the river stood at four metres".
_STATES = frozenset({"measure", "weigh", "cost", "cover", "employ", "own"})
#: Classes of what one does in one year and again in another: told by its year, it is of that year.
_EVERY = frozenset(
    map(
        stem,
        bag(
            "run stand contest compete participate play perform tour visit travel repair restore renovate repaint overhaul exhibit "
            "protest demonstrate raid bomb harvest see sight observe burst erupt flood overflow"
        ),
    )
)
_SEASON = 60
#: WordNet's files of acts, happenings and what nature does.
_HAPPENINGS = frozenset({"04", "11", "19"})
#: "The merger took effect": the noun tells what did.
_TAKING_PLACE = frozenset({"take-effect", "happen", "occur"})
#: Of one undertaking the steps "begun" and "opened" are two, "begun" and "started" one.
_STEPS = (frozenset({"begin", "start", "commence"}), frozenset({"complete", "finish"}))
#: Stems by which a text says that its days are of one calendar; and by how many days two are apart.
_CALENDARS = frozenset(map(stem, ("calendar", "reckoning", "julian", "gregorian", "style")))
_STYLES = range(9, 15)
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that", "we", "i"})


def proof(a: Fact, b: Fact, x: Setting, y: Setting) -> tuple[Slot, ...]:
    """What shows that two dates are of one event; the occasion is taken as given."""
    return (
        measure(a, b, x, y),
        slots.unit(a, b),
        calendars(a, b, x, y),
        mood(a, b),
        party(a, b, x, y),
        undergoer(a, b, x, y),
        theme(a, b, x, y),
        repeated(a, b, x, y),
        place(a, b, x, y),
        occasion(a, b, x, y),
    )


def measure(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same event: of one class or family, synonymous verbs, or a verb and its noun; and enough words beside it."""
    verdict: Verdict = "unknown"
    if a.event == b.event and a.event in _STATES:
        verdict = "differs"
    elif a.event and b.event:
        if not same_event(a, b):
            verdict = "differs"
        elif _share(a, b, x, y) >= _needed(
            a, b, theme(a, b, x, y).verdict == "same" or one_named(a, b, x, y)
        ):
            verdict = "same"
    return Slot(name="measure", a=a.event or "?", b=b.event or "?", verdict=verdict)


def _needed(a: Fact, b: Fact, one: bool) -> float:
    pair = {a.event, b.event}
    settled = pair & (events("settled.txt") | events("once.txt"))
    if settled and (one or bool(_parties(a)) != bool(_parties(b))):
        return 0
    if (pair & events("again.txt") and not settled) or _light(a) or _light(b):
        return _AGAIN
    someone = _parties(a) or _parties(b)
    return _ONCE if (settled and someone) or _related(a, b) else _TOLD


def repeated(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """Not that the one says that it came again: "elected a second time", "re-elected", "second" beside no "first"."""
    if a.unit == b.unit == "weekday" and _by(a, x) and _by(b, y):
        return Slot(name="once", a="by", b="by", verdict="differs")  # more by Friday than by Tuesday
    mine, theirs = _again(a, x) or _section(a, x), _again(b, y) or _section(b, y)
    if _EVERY & {a.event, b.event} and (min(_length(a), _length(b)) >= _SEASON or _far(a, b)):
        return Slot(name="once", a=a.event or "?", b=b.event or "?", verdict="differs")
    if mine == theirs == "" and _one_of_many(a, x) and _one_of_many(b, y):
        return Slot(name="once", a="one of many", b="one of many", verdict="differs")
    return Slot(name="once", a=mine or "?", b=theirs or "?", verdict="same" if mine == theirs else "differs")


def _far(a: Fact, b: Fact) -> bool:
    """So far apart that what comes again may have come twice: "burst its banks on 4 May", "on 19 November"."""
    mine, theirs = a.interval.low, b.interval.low
    if mine is None or theirs is None or a.unit != b.unit or a.unit not in ("day", "yearday"):
        return False
    return abs(mine - theirs) >= _SEASON


def _length(fact: Fact) -> int:
    """So many days; 0 for a day of any year."""
    low, high = fact.interval.low, fact.interval.high
    return 0 if low is None or high is None or fact.unit != "day" else int(high - low)


def _by(fact: Fact, setting: Setting) -> bool:
    parts = (part for said in setting.said for part in said.arguments)
    return any(part.tie in ("by", "until") and part.start <= fact.start < part.end for part in parts)


def _one_of_many(fact: Fact, setting: Setting) -> bool:
    """ "A strike closed the yard in 1971": what happens is no one known thing; that the yard was pulled down comes once."""
    if fact.event in events("settled.txt") | events("once.txt"):
        return False
    of_it = (said for said in setting.said if fact.head and said.verb.split()[0] == fact.head)
    parts = (part for said in of_it for part in said.arguments if part.role in ("subject", "object"))
    return any(
        not {"a", "an"}.isdisjoint(part.words) and wordnet.file(part.head, "n") in _HAPPENINGS
        for part in parts
    )


def _section(fact: Fact, setting: Setting) -> str:
    """ "The first section of the canal" is finished before the canal."""
    matter = _matter(fact, setting)
    return min(matter & _SECTIONS, default="") if matter & (_NUMBERED | _ENDS) else ""


def _again(fact: Fact, setting: Setting) -> str:
    matter = _matter(fact, setting)
    if "time" in matter and matter & _NUMBERED:
        return min(matter & _NUMBERED)
    anew = any(said.verb.startswith("re-") for said in setting.said if said.verb.split()[0] == fact.head)
    return "again" if matter & _ANEW or anew else ""


def calendars(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """Not ten to thirteen days apart in texts of which one speaks of its calendar: "12 January by the church's calendar"."""
    named = sorted((x.stems | y.stems) & _CALENDARS)
    low, other = a.interval.low, b.interval.low
    apart = (
        low is not None
        and other is not None
        and abs(low - other) in _STYLES
        and a.unit == b.unit != "time of day"
    )
    word = named[0] if named else "?"
    return Slot(name="calendar", a=word, b=word, verdict="differs" if named and apart else "unknown")


def mood(a: Fact, b: Fact) -> Slot:
    """Both say that it was so, or both that it is planned."""
    if a.modality == b.modality == "planned" and a.polarity and b.polarity:
        return Slot(name="mood", a=a.modality, b=b.modality, verdict="same")
    return slots.mood(a, b)


def same_event(a: Fact, b: Fact) -> bool:
    """Whether two events are told by one word, one class, one family or by synonyms."""
    if unlike(a.head, b.head) and not any({a.head, b.head} <= step for step in _STEPS):
        return False
    if a.event == b.event or kindred(a.event, b.event):
        return True
    rows = [{row for word in _words(fact) for row in family(word)} for fact in (a, b)]
    if rows[0] & rows[1]:
        return True
    if _empty(a) or _empty(b):
        return _retold(a, b) or _retold(b, a)
    return bool(a.head and b.head) and wordnet.synonyms(a.head, b.head, "v")


def _retold(light: Fact, other: Fact) -> bool:
    """Whether a noun beside a verb that says nothing tells what the other's verb does: "made his entry", "entered"."""
    if not _empty(light) or _empty(other) or not other.head:
        return False
    told = (verb for term in light.terms for verb in (term, *derived.stemmed(term)))
    return any(verb == other.head or stem(verb) == stem(other.head) for verb in told)


def rivals(beside: Fact, other: Fact, one: Fact) -> bool:
    """Whether a date ``beside`` the one compared may be that of the same event: "in Asia in 2012, in India in 2015".

    What another event dates is not; what dates none may be, unless the other is "before 2015", which too much is, and a
    verb tells what was then.
    """
    if beside.event and other.event:
        return same_event(beside, other)
    return other.exactness != "bound" or not one.head


def overrun(a: Fact, b: Fact) -> bool:
    """Whether two spans from one day to another overlap, but neither is a part of the other: 1970–72 and 1971–74."""
    if a.exactness != "range" or b.exactness != "range":
        return False
    return not (a.interval.holds(b.interval) or b.interval.holds(a.interval))


def _words(fact: Fact) -> tuple[str, ...]:
    return tuple(word for word in (fact.event, fact.head) if word)


def _light(fact: Fact) -> bool:
    return fact.event in events("light.txt") or fact.event in events("generic.txt")


def _empty(fact: Fact) -> bool:
    return _light(fact) or fact.event in _TAKING_PLACE


def _parties(fact: Fact) -> tuple[str, ...]:
    return tuple(party for party in (*fact.subject, *fact.object_) if party not in _PRONOUNS)


def _related(a: Fact, b: Fact) -> bool:
    """Whether a party of the one has a word of a party of the other: "Weil", "Anna Weil"."""
    return any(set(one.split()) & set(other.split()) for one in _parties(a) for other in _parties(b))


def party(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same party, as far as both say; someone whom the other text does not name is another."""
    mine, theirs = _parties(a), _parties(b)
    verdict: Verdict = "unknown"
    if _related(a, b):
        verdict = "same"
    elif mine and theirs:
        lost = [all(not told(name, z) for name in names) for names, z in ((mine, y), (theirs, x))]
        verdict = "differs" if all(lost) else "compatible"
    return Slot(name="party", a=listed(mine), b=listed(theirs), verdict=verdict)


def place(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same place, where both are named and neither text has the other's."""
    verdict: Verdict = "unknown"
    if a.place and b.place:
        apart = not any(told(name, y) for name in a.place) and not any(told(name, x) for name in b.place)
        verdict = "compatible"
        if apart and not {a.event, b.event} & {"born", "kill"}:
            verdict = "differs"
        elif set(a.place) & set(b.place):
            verdict = "same"
    return Slot(name="place", a=listed(a.place), b=listed(b.place), verdict=verdict)


def occasion(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """Taken as given, unless a word or a name of the two clauses tells them apart."""
    if (
        a.unit == "time of day"
        and x.dates
        and y.dates
        and not any(d.meets(e) for d in x.dates for e in y.dates)
    ):
        return Slot(name="occasion", a=slots.days(x.dates[0]), b=slots.days(y.dates[0]), verdict="differs")
    left, right = _matter(a, x), _matter(b, y)
    known = party(a, b, x, y).verdict in ("same", "compatible")
    apart = contrast(left, right) or (None if known else _strangers(left, right, x, y))
    if apart is not None:
        return Slot(name="occasion", a=apart[0], b=apart[1], verdict="differs")
    words = listed(tuple(sorted(left & right)[:3]))
    return Slot(name="occasion", a=words, b=words, verdict="same")


def _strangers(left: frozenset[str], right: frozenset[str], x: Setting, y: Setting) -> tuple[str, str] | None:
    """A name of each clause that the other text has nothing of."""
    mine, theirs = _strange(left, x, y), _strange(right, y, x)
    return (min(mine), min(theirs)) if mine and theirs else None


def _strange(clause: frozenset[str], x: Setting, y: Setting) -> set[str]:
    inside = (name for name in x.names if {stem(word) for word in name.split()} <= clause)
    return {name for name in inside if not told(name, y)}


def _share(a: Fact, b: Fact, x: Setting, y: Setting) -> float:
    """How much of the shorter clause the other text has, the event's own words apart."""
    both = (a, x, y), (b, y, x)
    shares = []
    for fact, mine, other in both:
        own = {stem(word) for word in _words(fact)}
        matter = _matter(fact, mine) - own or frozenset(w for w in mine.stems if not w[:1].isdigit()) - own
        known = other.stems | other.near | {stem(word) for name in other.around for word in name.split()}
        shares.append((len(matter), len(matter & known) / len(matter) if matter else 1.0))
    spent = calendar() | {stem(word) for fact in (a, b) for word in _words(fact)}
    whole = slots.covered(slots.vocabulary(x) - spent, slots.vocabulary(y) - spent)
    return max(whole, min(shares)[1] if not _related(a, b) else max(share for _, share in shares))


def _matter(fact: Fact, setting: Setting) -> frozenset[str]:
    stems = (frozenset(fact.terms) or setting.stems) - calendar()
    if fact.event in ("born", "kill"):
        stems -= _AWAY
    return frozenset(word for word in stems if not word[:1].isdigit())
