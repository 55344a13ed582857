"""Two quantities of texts that somebody put side by side: the occasion is given, the measure must be proved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from compile.language.calendar import yearless
from compile.language.comparing import slots
from compile.language.comparing.families import akin, contrast, events, kindred
from compile.language.comparing.setting import PERIODS, Setting
from compile.language.comparing.slots import Verdict, listed
from compile.language.comparing.values import nearness, same_figure
from compile.language.events import name_of
from compile.language.wordnet import akin as related
from compile.language.wordnet import file, parts
from compile.model.evidence import Fact, Interval
from compile.model.statement import Slot
from compile.text.stems import stem

#: Words that narrow nothing: every count is of what was found and told of.
_IDLE = frozenset(
    map(
        stem,
        [
            "confirmed",
            "reported",
            "recorded",
            "registered",
            "total",
            "overall",
            "official",
            "known",
            "positive",
            "certified",
            "estimated",
        ],
    )
)
#: Words that make another figure of it, where only one of the two has them.
_NARROWING = frozenset(
    map(
        stem,
        (
            *("direct", "indirect", "net", "operating", "domestic", "new", "additional", "active", "interim"),
            *("daily", "weekly", "monthly", "each", "per", "apiece"),
        ),
    )
)
#: The ordinal of a day before any that a text is likely to date: those of "18 July" without its year lie before it.
_FIRST_YEARS = 4000

#: So many words around two values are much in common, whatever their nouns.
_MUCH = 2
#: Two counts of which the smaller is more than three fifths of the larger are likely two accounts of one (see ``values.nearness``).
_NEAR = 1.2
#: The bases of units that are money (see language/data/units.txt).
_MONEY = frozenset({"USD", "EUR", "GBP", "JPY", "CNY", "INR", "RUB", "peso", "krone", "krona", "franc"})


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
        occasion(a, b, x, y),
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


def measure(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same kind of thing, or the same dimension, in clauses that share what they say of it."""
    return Slot(name="measure", a=_shown(a), b=_shown(b), verdict=_measured(a, b, x, y))


def unit(a: Fact, b: Fact) -> Slot:
    """The same dimension; of one sum in two currencies only one is right."""
    verdict: Verdict = "same" if a.unit == b.unit else "compatible" if other_unit(a, b) else "differs"
    return Slot(name="unit", a=a.unit, b=b.unit, verdict=verdict)


def other_unit(a: Fact, b: Fact) -> bool:
    """Whether the two give one figure in different currencies: 20 million kroner and 20 million euros."""
    return a.unit != b.unit and {a.unit, b.unit} <= _MONEY and same_figure(a, b)


def _shown(fact: Fact) -> str:
    return " ".join(part for part in (fact.head, fact.event) if part) or listed(fact.near)


def _measured(a: Fact, b: Fact, x: Setting, y: Setting) -> Verdict:
    if a.unit != b.unit and not other_unit(a, b):
        return "differs"
    same = bool(a.event) and kindred(a.event, b.event)
    both = shared(a, b)
    common = frozenset(word for word in both if word.islower())
    if a.unit == "count":
        return _counted(a, b, same, both)
    if a.unit.startswith("of-") or (same_figure(a, b) and a.unit != "count" and a.place == b.place):
        return "compatible"
    if _heads_other(a, b) or _heads_other(b, a):
        return "same"
    if a.head and b.head and not heads(a, b):
        marks = a.unit in ("percent", "of-10", "of-5", "of-4")
        return "compatible" if marks and len(common) >= _MUCH else "differs"
    if any(
        one.head and not other.head and one.head not in w.stems for one, other, w in ((a, b, y), (b, a, x))
    ):
        told = any(one.head in other.terms for one, other in ((a, b), (b, a)) if one.head)
        spent = a.unit == "day" and bool({a.event, b.event} & events("durations.txt"))
        enough = len(common) >= _MUCH or (common and (spent or len(both) > _MUCH))
        return "compatible" if enough or (told and _material(a)) else "unknown"
    if _material(a) and any(one.head and one.head in other.terms for one, other in ((a, b), (b, a))):
        return "compatible"
    if same and a.event not in events("generic.txt"):
        return "same"
    other = not same and not (_idle(a) or _idle(b))
    return "compatible" if len(common) >= (_MUCH + 1 if other else 1) or (a.head and b.head) else "unknown"


def _material(fact: Fact) -> bool:
    """Whether it is so much of some stuff: tonnes, litres."""
    return fact.unit in ("kilogram", "ton", "litre", "barrel", "pound")


def _heads_other(a: Fact, b: Fact) -> bool:
    """ "a score of 58" and "scored 57": the noun of the one is a word beside the other."""
    return bool(a.head) and not b.head and any(akin(stem(word), a.head) for word in b.near)


def _counted(a: Fact, b: Fact, same: bool, common: frozenset[str]) -> Verdict:
    """Two counts: of akin nouns that have the same verb or none, or words in common; without a noun of the same verb."""
    if a.head and b.head:
        if not heads(a, b):
            return "differs"
        if (
            same
            or (a.definite and b.definite)
            or any(told(*pair) for told in (_does, _done) for pair in ((a, b), (b, a)))
        ):
            return "same"
        silent = not a.event and not b.event and bool(common)
        if not silent and (_narrowed(a, b) or _narrowed(b, a)):
            return "unknown"
        if any(told(*pair) for told in (_tells, _of_group) for pair in ((a, b), (b, a))):
            return "compatible"
        if _idle(a) or _idle(b):
            told = bool(common) or (_idle(a) and _idle(b)) or _bare(a) or _bare(b) or nearness(a, b) > _NEAR
            return "compatible" if told else "unknown"
        return "compatible" if _verbs_akin(a, b) else "unknown"
    if _heads_other(a, b) or _heads_other(b, a) or _happened(a, b) or _happened(b, a):
        return "same"
    return "compatible" if same and common else "unknown"


def _happened(a: Fact, b: Fact) -> bool:
    """ "261 recoveries" and "260 have recovered", "5 deaths" and "4 have died"."""
    if b.head or not a.head or b.part:
        return False
    return (bool(a.event) and a.event == b.event and a.event == name_of(_noun(a))) or any(
        _kin(_noun(a), word) for word in b.near if "v" in parts(word)
    )


def _tells(a: Fact, b: Fact) -> bool:
    """Whether ``b``, which has no verb of its own, has one of the class of ``a``'s beside it: "the men who died"."""
    return (
        bool(a.event)
        and not b.event
        and any(name_of(word) == a.event for word in b.near if "v" in parts(word))
    )


def _narrowed(a: Fact, b: Fact) -> bool:
    """Whether ``a`` opens its sentence and tells of some what ``b`` does not tell: "Fifteen shops made a loss"."""
    return (
        not a.start
        and not a.definite
        and a.exactness != "bound"
        and a.event not in events("generic.txt")
        and (a.event != b.event or not a.event)
        and a.event not in _plain(b)
    )


def _bare(fact: Fact) -> bool:
    """Whether nothing but the noun stands around."""
    return len(fact.near) <= 1


def _verbs_akin(a: Fact, b: Fact) -> bool:
    """Whether a word near the one that can be a verb is a synonym of one near the other."""
    mine, theirs = ([w for w in fact.near if "v" in parts(w) and stem(w) != fact.head] for fact in (a, b))
    return any(related(one, other, "v") for one in mine for other in theirs)


def _idle(fact: Fact) -> bool:
    return fact.event is None or not {fact.event, stem(fact.event)}.isdisjoint(events("generic.txt"))


def heads(a: Fact, b: Fact) -> bool:
    """Whether two heads count the same kind of thing, by our families of words or by WordNet.

    Or one is made of the verb that the other's people stand beside: "361 reviews" and "reviewed by 361 critics",
    "207 recoveries" and "207 people have recovered".
    """
    if akin(a.head, b.head) or related(_noun(a), _noun(b), "n"):
        return True
    return _does(a, b) or _does(b, a) or _of_group(a, b) or _of_group(b, a) or _done(a, b) or _done(b, a)


def _of_group(a: Fact, b: Fact) -> bool:
    """ "two of the crew" and "four crew members"."""
    return (
        b.head in _ANYONE and any(stem(word) == a.head for word in b.near) and file(_noun(a), "n") == _GROUP
    )


def _done(a: Fact, b: Fact) -> bool:
    """ "sold 41,000 scooters" and "scooter sales came to 38,500"."""
    return bool(a.event) and a.event == name_of(_noun(b)) and a.head in b.terms


def _does(a: Fact, b: Fact) -> bool:
    """Whether ``b`` counts people who do what ``a`` counts."""
    noun = _noun(a)
    if noun == _noun(b):
        return False
    if b.head != "person" and file(_noun(b), "n") not in _PEOPLE:
        return False
    return _kin(noun, _noun(b)) or any(
        _kin(noun, word) for word in b.near if word != _noun(b) and "v" in parts(word)
    )


#: WordNet's files of people and of groups.
_PEOPLE = ("18", "14")
_GROUP = "14"
_ANYONE = frozenset(map(stem, ("member", "man", "person")))


def _kin(noun: str, verb: str) -> bool:
    """Whether two words have their beginning in common: "recovery" and "recover"."""
    short, long = sorted((noun, verb), key=len)
    return len(short) >= 5 and long.startswith(short[:-1])


def _noun(fact: Fact) -> str:
    """The head's base form, as it stands near the value; else the head."""
    return next((word for word in fact.near if stem(word) == fact.head), fact.head)


def shared(a: Fact, b: Fact) -> frozenset[str]:
    """The words that stand around both values, the heads apart."""
    mine, theirs = ({word for word in fact.near if stem(word) != fact.head} for fact in (a, b))
    world = {"worldwide"} if _scope(a) == _scope(b) == "world" else set()
    return frozenset((mine & theirs) | world)


def side(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """What narrows the one narrows the other, or is named in the other's text."""
    same = _IDLE | _ANYONE | {a.head, b.head} if _of_group(a, b) or _of_group(b, a) else _IDLE
    mine, theirs = (frozenset(fact.population) - same - {_generic(fact)} for fact in (a, b))
    verdict: Verdict = "unknown"
    narrow = {frozenset(_plain(fact)) & _NARROWING for fact in (a, b)}
    if len(narrow) > 1:
        verdict = "differs"
    elif mine == theirs:
        verdict = "same" if mine else "unknown"
    else:
        loose = _loose(a) and _loose(b) and not (mine and theirs)
        strange = (
            []
            if loose
            else [w for w in mine - theirs if not _told(w, y)] + [w for w in theirs - mine if not _told(w, x)]
        )
        verdict = "differs" if strange else "compatible"
    return Slot(name="side", a=listed(a.population), b=listed(b.population), verdict=verdict)


def _loose(fact: Fact) -> bool:
    """Whether what stands before the noun only says what it is of: "COVID-19 cases", "an approval rating"."""
    if fact.unit == "percent" or fact.unit.startswith("of-"):
        return True
    return fact.head in _EMPTY_HEADS and not any(
        "a" in parts(word) for word in fact.population if word not in _IDLE
    )


#: Nouns that say little without another before them.
_EMPTY_HEADS = frozenset(map(stem, ("case", "test", "occurrence", "instance", "infection")))


def place(a: Fact, b: Fact) -> Slot:
    """The same place, where both have one right beside them: "the crash near Puno killed 15"."""
    mine, theirs = _places(a), _places(b)
    verdict: Verdict = "unknown"
    if mine and theirs:
        verdict = "same" if set(mine) & set(theirs) else "differs"
    return Slot(name="place", a=listed(mine), b=listed(theirs), verdict=verdict)


def _places(fact: Fact) -> tuple[str, ...]:
    return tuple(name for name in fact.place if any(word.capitalize() in fact.near for word in name.split()))


def scope(a: Fact, b: Fact) -> Slot:
    """Not one for the whole world and the other for a country, nor one at home and the other outside."""
    mine, theirs = _scope(a), _scope(b)
    verdict: Verdict = "same" if mine == theirs else "differs"
    if mine != theirs and (not a.place or mine) and (not b.place or theirs) and not (mine and theirs):
        verdict = "compatible" if "outside" not in (mine, theirs) else "differs"
    return Slot(name="scope", a=mine or "?", b=theirs or "?", verdict=verdict)


def _scope(fact: Fact) -> str:
    return next((scope for scope, words_ in _SCOPES.items() if not words_.isdisjoint(fact.near)), "")


#: Words that widen or narrow what a figure is of.
_SCOPES = {
    "outside": frozenset(
        {"outside", "overseas", "abroad", "elsewhere", "foreign", "territory", "international"}
    ),
    "world": frozenset({"worldwide", "globally", "global", "globe", "world"}),
}


def _generic(fact: Fact) -> str:
    """ "91 men": the noun that narrows itself."""
    return fact.head if fact.head in ("man", "person") else ""


def _plain(fact: Fact) -> list[str]:
    """Stems of the words around, those of names apart."""
    return [stem(word) for word in fact.near if word.islower()]


def _told(word: str, setting: Setting) -> bool:
    names = " ".join(sorted(setting.names | setting.around))
    return word in setting.stems or word in setting.near or word in names


def whole(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """Both count the whole, or both a part: "based on 44 reviews" is what a rating rests on in both.

    Two of a crew who survived are all who survived.
    """
    parts = [_share(fact) for fact in (a, b)]
    same = parts[0] == parts[1] or (
        bool(a.event) and a.event == b.event and a.event in events("undergone.txt")
    )
    shown = ["a part" if part else "whole" for part in parts]
    return Slot(name="whole", a=shown[0], b=shown[1], verdict="same" if same else "differs")


def _share(fact: Fact) -> bool:
    early = "opening" in fact.near or any(word in fact.terms for word in _BEGINNING)
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
_LASTING = frozenset(("cover", "hold", "contain", "measure", "weigh", "employ", "own"))


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
    left, right = (frozenset(fact.terms) | frozenset(_plain(fact)) for fact in (a, b))
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
