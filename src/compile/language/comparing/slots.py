"""The slots of a proof: each says how two facts stand in one respect."""

from __future__ import annotations

from typing import Literal, TypeAlias

from compile.language.calendar import edtf
from compile.language.comparing.families import akin, contrast, events, kindred
from compile.language.comparing.setting import PERIODS, TIMES, Setting, one_story, telling
from compile.language.comparing.setting import whole as names
from compile.language.comparing.values import shown
from compile.language.events import name_of
from compile.language.spreads import SPREAD
from compile.model.evidence import Fact, Interval
from compile.model.statement import Slot
from compile.text.stems import stem

Verdict: TypeAlias = Literal["same", "compatible", "differs", "unknown"]

#: Facts in these moods do not say that it is so.
_UNREAL = frozenset({"planned", "possible", "conditional", "denied"})
#: Two spans of days this short, one inside the other, are one occasion ("overnight" and "1 August").
_OCCASION = 4
#: Stems of nouns that belong to somebody: the whole of them is nobody's count.
_RELATIVE = frozenset(map(stem, ("follower", "supporter", "colleague", "comrade", "relative")))
#: Shorter forms of names may be parts of others by chance.
_WHOLE_NAME = 5
#: The share of the shorter clause's matter that two clauses without a known verb must share.
_MATTER = 0.6
#: The share of the shorter sentence's words that two sentences which tell the same must share.
_PARALLEL = 0.5


def unit(a: Fact, b: Fact) -> Slot:
    """Both count the same dimension; what spreads round a figure ("95 % CI 0.4 to 0.7") does not say which figure's it is."""
    same = a.unit == b.unit != SPREAD
    return Slot(name="unit", a=a.unit, b=b.unit, verdict="same" if same else "differs")


def mood(a: Fact, b: Fact) -> Slot:
    """Both say that it is so: not planned, not denied, not conditional."""
    unreal = a.modality in _UNREAL or b.modality in _UNREAL or not (a.polarity and b.polarity)
    return Slot(name="mood", a=_mood(a), b=_mood(b), verdict="differs" if unreal else "same")


def _mood(fact: Fact) -> str:
    return fact.modality if fact.polarity else f"not {fact.modality}"


def measure(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same predicate and the same kind of thing: fighters who surrendered.

    A predicate that only one of them has may narrow what is counted ("runs 40 shops", "15 shops made a loss"),
    and a count without a noun may be of anything, unless both say of whom; "two hundred of them" is of what the
    sentences before it name.
    """
    return Slot(name="measure", a=_measure(a), b=_measure(b), verdict=_measured(a, b, x, y))


def _measured(a: Fact, b: Fact, x: Setting, y: Setting) -> Verdict:
    if not kindred(a.event, b.event):
        if _plain(a, b) and parallel(a, b, x, y):
            return "compatible"
        return "differs" if a.event and b.event else "unknown"
    if _times(a) or _times(b):
        return "same" if a.event in events("durations.txt") and a.head == b.head else "unknown"
    if a.event in events("generic.txt") and b.event in events("generic.txt") and not parallel(a, b, x, y):
        return "unknown"
    if a.head and b.head:
        return "same" if akin(a.head, b.head) else "differs"
    if not a.event:
        return "compatible" if _plain(a, b) and parallel(a, b, x, y) else "unknown"
    if a.unit != "count":
        return "same"
    known = set(a.population) & set(b.population) or _meant(a, b, x) or _meant(b, a, y)
    return "compatible" if known else "unknown"


def _plain(a: Fact, b: Fact) -> bool:
    """Whether the noun tells the measure, because one of the two has a verb that says nothing: "there were 40".

    A count that opens a sentence is what the sentence speaks of: its verb, if none is known, may say anything of it.
    """
    generic = events("generic.txt")
    opening = any(not fact.start and fact.event not in generic for fact in (a, b))
    idle = [fact.event is None or fact.event in generic for fact in (a, b)]
    light = any(fact.event in events("light.txt") for fact in (a, b))
    return (
        any(idle)
        and not light
        and not opening
        and bool(a.head)
        and akin(a.head, b.head)
        and not (_times(a) or _times(b))
    )


def parallel(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether two sentences tell the same in other words: a name in common, none against another, half of their words.

    Parties of a count prove nothing; a name that the one sentence has and the other has not is none against another.
    """
    named = (x.names & y.names) - {*a.population, *b.population}
    left, right = vocabulary(x), vocabulary(y)
    if not (x.given and y.given) and not (telling(named) and x.said and y.said):
        return False  # "Cup: 42 matches, 23 goals" is no sentence
    return bool(named) and not clashing(x, y) and covered(left, right) >= _PARALLEL


def clashing(x: Setting, y: Setting) -> bool:
    """Whether each sentence has a name that the other has not: Dasormere and Corrwick."""
    return bool(_strange(x, y)) and bool(_strange(y, x))


def _strange(x: Setting, y: Setting) -> list[str]:
    theirs = {word for name in y.names for word in name.split()} | y.stems
    return [
        name for name in x.names if not any(word in theirs or stem(word) in theirs for word in name.split())
    ]


def vocabulary(setting: Setting) -> frozenset[str]:
    """The stems of the sentence's words, figures apart."""
    return frozenset(stem for stem in setting.stems if not stem[:1].isdigit())


def _meant(fact: Fact, other: Fact, setting: Setting) -> bool:
    """Whether "of them" can stand for the other's noun: it is named shortly before."""
    pronoun = fact.part and not fact.head and not fact.population
    return pronoun and stem(other.head) in setting.near | setting.stems


def _times(fact: Fact) -> bool:
    """Whether the value is a length of time, which measures only what lasts."""
    return fact.unit in TIMES or fact.head in PERIODS


def _measure(fact: Fact) -> str:
    return " ".join(part for part in (fact.head, fact.event) if part) or "?"


def group(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same population: not children against all, not one party against the other."""
    return Slot(name="side", a=listed(a.population), b=listed(b.population), verdict=_grouped(a, b, x, y))


def _grouped(a: Fact, b: Fact, x: Setting, y: Setting) -> Verdict:
    mine, theirs = frozenset(a.population), frozenset(b.population)
    if (a.head in _RELATIVE) != (b.head in _RELATIVE) and not (mine | theirs):
        return "differs"
    if mine == theirs:
        return "same" if mine else "unknown"
    if mine and theirs and not mine & theirs:
        return "differs"
    strange = [n for n in mine - theirs if not _named(n, y)] + [n for n in theirs - mine if not _named(n, x)]
    return "differs" if strange else "compatible"


def _named(group: str, setting: Setting) -> bool:
    """Whether the other text speaks of the group too: "Islamic State" of "Islamic State Khorasan"."""
    names = setting.names | setting.around
    return any(group in other or other in group for other in names if len(other) >= _WHOLE_NAME)


def actor(a: Fact, b: Fact) -> Slot:
    """The same doer, where both are named."""
    return _parties("subject", a.subject, b.subject)


def patient(a: Fact, b: Fact) -> Slot:
    """The same undergoer, where both are named."""
    return _parties("object", a.object_, b.object_)


def _parties(name: str, a: tuple[str, ...], b: tuple[str, ...]) -> Slot:
    verdict: Verdict = "unknown"
    if a and b:
        verdict = "same" if any(akin(one, other) for one in a for other in b) else "differs"
    return Slot(name=name, a=listed(a), b=listed(b), verdict=verdict)


def place(a: Fact, b: Fact) -> Slot:
    """The same place, where both are named; another name may be the whole or a part of it, and is not compared."""
    return _parties("place", a.place, b.place)


def whole(a: Fact, b: Fact) -> Slot:
    """Both count the whole, or neither is said to be a part of something beside it."""
    verdict: Verdict = "differs" if _part(a) or _part(b) else "same"
    return Slot(name="whole", a=_share(a), b=_share(b), verdict=verdict)


def _part(fact: Fact) -> bool:
    """Whether it is a part of another count.

    "Two hundred of them surrendered" and "40 of his followers died" are all that surrendered and died; "nineteen of
    the tablets taken are missing" is a part of those taken.
    """
    if not fact.part:
        return False
    if not fact.event or (fact.head and fact.head not in _RELATIVE):
        return True
    return not fact.head and bool(fact.population)


def _share(fact: Fact) -> str:
    return "a part" if _part(fact) else "whole"


def day(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same days. ``compatible``: a time inside the other, or said of one only and not denied by the other."""
    mine, theirs = a.as_of, b.as_of
    if _spans_differ(a, b, x, y):
        return Slot(name="day", a=_spans(x), b=_spans(y), verdict="differs")
    if mine is not None and theirs is not None:
        verdict = _timed(mine, theirs, a.cumulative and b.cumulative)
    elif mine is not None or theirs is not None:
        verdict = (
            "differs" if _lasting(a) else _once_dated(mine or theirs, y.dates if theirs is None else x.dates)
        )
    else:
        return _undated(x, y)
    return Slot(name="day", a=days(mine), b=days(theirs), verdict=verdict)


def _spans_differ(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether the sentences speak of times of different length: 31 graves in two seasons, 86 in five."""
    if _times(a):
        return False
    return any(
        head == other and not span.meets(length) for head, span in x.spans for other, length in y.spans
    )


def _spans(setting: Setting) -> str:
    return ", ".join(f"{shown(span)} {head}" for head, span in setting.spans)


def _lasting(fact: Fact) -> bool:
    """Whether it is a state that may have changed: a lake's area, a firm's staff."""
    return fact.event is None or fact.event in events("lasting.txt")


def _once_dated(one: Interval | None, others: tuple[Interval, ...]) -> Verdict:
    """One fact is dated: the days that the other's sentence speaks of must not all differ from it."""
    if one is None or not others:
        return "unknown"
    return "compatible" if any(one.meets(other) for other in others) else "differs"


def _undated(x: Setting, y: Setting) -> Slot:
    """Neither fact is dated: the days that their sentences speak of must not all differ."""
    apart = x.dates and y.dates and not any(d.meets(e) for d in x.dates for e in y.dates)
    first, second = (days(s.dates[0] if s.dates else None) for s in (x, y))
    return Slot(name="day", a=first, b=second, verdict="differs" if apart else "unknown")


def _timed(a: Interval, b: Interval, cumulative: bool) -> Verdict:
    if a == b:
        return "same"
    if cumulative or not a.meets(b):
        return "differs"
    return "same" if brief(a) and brief(b) else "compatible"


def brief(days_: Interval) -> bool:
    """Whether a span of days is short enough to be one occasion."""
    return days_.low is not None and days_.high is not None and days_.high - days_.low < _OCCASION


def occasion(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same occasion: no word tells them apart, and names or most of the matter are shared.

    In two short texts on one story "in the fire" is proof enough. For a surrender or a vote a name in both sentences will do, or one near them and a word of the clauses; losses, which
    add up, need a name that is not just a party's; what no known verb counts needs a good part of the clauses' words
    besides.
    """
    left, right = _matter(a, x), _matter(b, y)
    apart = contrast(left, right)
    if apart is not None:
        return Slot(name="occasion", a=apart[0], b=apart[1], verdict="differs")
    shared = sorted((x.names | x.around) & (y.names | y.around))
    share = covered(left, right)
    named = x.names & y.names
    if not named and clashing(x, y):
        shared = []
    if x.paragraph and x.paragraph == y.paragraph:
        proved = True
    elif a.event in events("occasions.txt"):
        proved = bool(telling(shared)) and (bool(named) or share > 0)
    else:
        parties = {*a.population, *b.population, *a.subject, *b.subject, *a.object_, *b.object_}
        enough = share >= _MATTER or parallel(a, b, x, y)
        proved = bool(telling(named - parties)) and ((bool(a.event) and a.event == b.event) or enough)
    if not proved and (story := _told(a, b, x, y)):
        proved, shared = True, list(story)
    words = listed(tuple(names(shared)[:3]) or tuple(sorted(left & right)[:3]))
    return Slot(name="occasion", a=words, b=words, verdict="same" if proved else "unknown")


def _told(a: Fact, b: Fact, x: Setting, y: Setting) -> tuple[str, ...]:
    """The story that two texts tell of which two sentences count the same in the same matter: who died in the fire.

    What one of them names must be no stranger to the other text's story; who says it may be.
    """
    story = one_story(x, y, (*a.population, *b.population))
    if not story or not a.event or a.event != b.event or (a.place and b.place and a.place != b.place):
        return ()
    counted = {a.head, b.head, *a.population, *b.population}
    matter = {
        word for word in vocabulary(x) & vocabulary(y) if word not in counted and name_of(word) != a.event
    }
    if _elsewhere(a, y) or _elsewhere(b, x) or (_stranger(x, y, a.holder) and _stranger(y, x, b.holder)):
        return ()
    return story if matter else ()


def _elsewhere(fact: Fact, other: Setting) -> bool:
    """Whether it is told of a place that the other text's story lacks."""
    return any(not _familiar(name, other) for name in fact.place)


def _stranger(x: Setting, y: Setting, holder: str) -> bool:
    """Whether a sentence has a name that the other text's story lacks, and that is not of who says it."""
    return any(not _familiar(name, y, holder) for name in x.names)


def _familiar(name: str, setting: Setting, holder: str = "") -> bool:
    names = (*setting.names, *setting.around, *setting.story, holder)
    known = {word for other in names for word in other.split()} | setting.stems
    return any(word in known or stem(word) in known for word in name.split())


def _matter(fact: Fact, setting: Setting) -> frozenset[str]:
    """The clause's stems without the figure itself."""
    stems = frozenset(fact.terms) or setting.stems
    return frozenset(stem for stem in stems if not stem[:1].isdigit())


def covered(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the smaller set that is in the other one; 0 for nothing at all."""
    short = min(len(a), len(b))
    return len(a & b) / short if short else 0.0


def days(interval: Interval | None) -> str:
    """The days as EDTF: ``2018-08-01``, ``2018``, ``2018-07-12/2018-08-01``, ``../2018-07-18``."""
    return "" if interval is None else edtf(interval)


def listed(words: tuple[str, ...]) -> str:
    """Words for a proof, "?" for none."""
    return ", ".join(words) or "?"
