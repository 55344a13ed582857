"""Whether two figures are put in one frame: one way of reckoning, one part of the whole, one length of time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from compile.language import gazetteer, wordnet
from compile.language.comparing import narrowed
from compile.language.comparing.families import calendar
from compile.language.comparing.holding import clause, holder, related
from compile.language.comparing.setting import Setting, heard
from compile.language.comparing.slots import Verdict
from compile.language.comparing.values import below, nearness, numeral
from compile.language.lexicon import bag
from compile.language.stages import level
from compile.model.evidence import Argument, Fact, Interval
from compile.model.statement import Slot
from compile.text.stems import stem

#: Ways of reckoning: what only one of the two figures has makes another figure of it.
_RECKONED = frozenset(
    map(stem, bag("real nominal constant inflation adjusted seasonally per-capita fiscal basic"))
)
#: The same, wherever in the clause it stands.
_FISCAL = frozenset({stem("fiscal")})
#: The middle of many values, and those at their ends.
_MIDDLE = frozenset(map(stem, bag("average mean median typical typically")))
_ENDS = frozenset(
    map(
        stem,
        bag("longest shortest highest lowest largest smallest maximum minimum peak record worst best top"),
    )
)
#: What was thought beforehand.
_BEFOREHAND = frozenset(
    map(stem, bag("forecast forecaster predict prediction warn warning anticipate expected"))
)
#: Who stands beside the one told of, and is another.
_OTHERS = bag(
    "rival competitor predecessor successor namesake counterpart twin brother sister neighbour neighbor"
)
#: Ties of places at or in which something is counted.
_WITHIN = bag("in at on across throughout within inside")
_INSIDE = bag("in inside")
#: WordNet's files of places, and of things made: "killed two in the boiler house".
_PLACES, _MADE = "15", "06"
#: WordNet's files of things made, of groups, of what is found in nature, of parts.
_BODIES = frozenset({"06", "14", "17", "24"})
_ARMS = bag("arm unit branch division wing subsidiary")
#: A time of fewer days is a day told roughly.
_ROUGH = 27
#: WordNet's files of attributes and amounts: "the length of the tunnel" is no part of it; nor is all that a thing has.
_ATTRIBUTES = frozenset({"07", "23"})
_MEASURES = bag(
    "collection holding stock total price cost value population area number capacity dose crew staff"
)
#: Stretches of land, whatever WordNet takes the words for.
_GROUNDS = bag(
    "north south east west coast island peninsula valley pass plain hill mountain republic kingdom"
)
#: Times over which what is made or earned is told; nobody works every day of a year.
_PERIODICAL = bag("day week month year")
#: Figures as near as that are two accounts of one, whenever they are of (see ``values.nearness``).
_TWO_ACCOUNTS = 1.9
_SEASONS = frozenset(map(stem, bag("spring summer autumn winter")))


def frame(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """One way of reckoning, one part of the whole, one length of time, as far as either says."""
    both = ((a, b, x, y), (b, a, y, x))
    apart = next((name for name, differ in _TESTS if any(differ(*pair) for pair in both)), "")
    verdict: Verdict = "differs" if apart else "unknown"
    return Slot(name="frame", a=apart or "?", b=apart or "?", verdict=verdict)


def _reckoned(a: Fact, b: Fact, _x: Setting, y: Setting) -> bool:
    """ "Real wages rose 1 percent", "wages rose 5 percent"; an average, and the longest of all."""
    if (_stems(a) | _FISCAL & {*a.terms}) & _RECKONED - y.stems:
        return True
    mine, theirs = _stems(a) | {*a.terms}, _stems(b) | {*b.terms}
    return bool(mine & _MIDDLE and theirs & _ENDS) and not (mine & _ENDS or theirs & _MIDDLE)


def _foreseen(a: Fact, _b: Fact, _x: Setting, y: Setting) -> bool:
    """ "Analysts expected a loss of 12 cents", "the loss was 9 cents"."""
    return not _BEFOREHAND.isdisjoint(a.terms) and _BEFOREHAND.isdisjoint(y.stems | y.near)


def one_figure(a: Fact, b: Fact) -> bool:
    """ "£30 a month", "£30 a year": one figure, told of two times, is one account against another."""
    return "/" in a.unit and numeral(a.text) is not None and numeral(a.text) == numeral(b.text)


def _apiece(a: Fact, b: Fact, _x: Setting, _y: Setting) -> bool:
    """ "Each farmer received 60", "the farmers received 48,000"; so much a day, so much a year, unless it is one figure."""
    if one_figure(a, b):
        return False
    if a.text.split()[-1] in _PERIODICAL and b.text.split()[-1] in _PERIODICAL and nearness(a, b) < 2:
        return a.text.split()[-1] != b.text.split()[-1]
    return "each" in a.stages and "each" not in b.stages and below(a.interval, b.interval)


def _part(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether ``a`` is of a part of what ``b`` is of: the library's main hall, the library."""
    if _owned(a, b, y):
        return True
    other = holder(b, clause(b, y))
    mine = holder(a, clause(a, x))
    if other is None or mine is None or mine.head == other.head or other.names:
        return False
    if mine.head in _MEASURES or wordnet.file(mine.head, "n") in _ATTRIBUTES:
        return False
    return stem(other.head) in mine.words and not heard(stem(mine.head), y)


def _owned(a: Fact, b: Fact, y: Setting) -> bool:
    """ "The firm's Danish unit lost 40", "the Rell Bank's lending arm": a part of what the other text tells of itself."""
    owners = {word[:-2] for word in a.near if word.endswith("'s")}
    if not owners or any(word.endswith("'s") for word in b.near):
        return False
    common = {stem(word) for word in owners if word.islower()} & _stems(b)
    named = {word.lower() for word in owners} & {word.lower() for word in b.near}
    nouns = [word for word in a.near if word.islower() and not word.endswith("'s") and stem(word) != a.head]
    strange = [word for word in nouns if not heard(stem(word), y)]
    return any(
        (named and word in _ARMS) or (common and wordnet.file(word, "n") in _BODIES) for word in strange
    )


def _other(a: Fact, _b: Fact, x: Setting, y: Setting) -> bool:
    """ "Its rival Corvin cut 650 jobs": another than the one the other text is about."""
    mine = holder(a, clause(a, x))
    if mine is None or not mine.names:
        return False
    return any(word in _OTHERS and not heard(stem(word), y) for word in mine.words)


def _placed(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "In the village", "on the island"; "in the north", "nationally"; in Brennick, in the country."""
    mine, theirs = _places(a, x), _places(b, y)
    if not mine:
        return False
    if not theirs:
        whole = any(stage.startswith("whole:") for stage in b.stages)
        return whole and not any(stage.startswith("whole:") for stage in a.stages)
    if any(_one_place(*pair, x, y) for pair in product(mine, theirs)):
        return _further(a, b, mine, theirs, x, y)
    return any(_noun(place) for place in (*mine, *theirs))


def _further(a: Fact, b: Fact, mine: list[Argument], theirs: list[Argument], x: Setting, y: Setting) -> bool:
    """ "210 in the workhouse at Orla", "640 at Orla": fewer, and in a part of the same place."""
    inner = [part for part in mine if _noun(part) and not part.names and not heard(stem(part.head), y)]
    known = all(any(_one_place(one, other, x, y) for one in mine) for other in theirs)
    return a.unit == "count" and below(a.interval, b.interval) and bool(inner) and known


def _places(fact: Fact, setting: Setting) -> list[Argument]:
    """The places in the clause at or in which it is counted."""
    said = clause(fact, setting)
    if said is None:
        return []
    parts = (part for part in said.arguments if part.role == "oblique" and part.tie in _WITHIN)
    return [part for part in parts if _placelike(part)]


def _placelike(part: Argument) -> bool:
    if part.kind == "place" or part.head in _GROUNDS or level(part.head) is not None:
        return True
    if part.names:
        return any(gazetteer.known(name) for name in part.names)
    return wordnet.file(part.head, "n") == _PLACES or (
        part.tie in _INSIDE and wordnet.file(part.head, "n") == _MADE
    )


def _entire(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "54 goals in the league", "71 goals in all competitions"; "38 km on the Swiss side", "71 km from end to end"."""
    if "entire" not in b.stages or "entire" in a.stages or not below(a.interval, b.interval):
        return False
    said = clause(a, x)
    parts = () if said is None else said.arguments
    tied = (part for part in parts if part.role == "oblique" and part.tie in _WITHIN and part.kind != "time")
    return any(not heard(stem(part.head), y) for part in tied)


def _noun(part: Argument) -> bool:
    return not part.names or level(part.head) is not None


def _one_place(one: Argument, other: Argument, x: Setting, y: Setting) -> bool:
    """Whether two places may be one: alike, or told of in the other's text; "the country" may be France."""
    if related(one.head, other.head) or set(one.names) & set(other.names):
        return True
    if heard(stem(one.head), y) or heard(stem(other.head), x):
        return True
    for noun, name in ((one, other), (other, one)):
        if not noun.names and name.names and any(gazetteer.country(form) for form in name.names):
            return noun.head in ("country", "nation", "state")
    return False


def _shorter(a: Fact, b: Fact, _x: Setting, _y: Setting) -> bool:
    """ "In the first quarter of 2008", "in 2008": a month or more within a time twice as long."""
    if "year" in b.near and "year" not in a.near and not calendar().isdisjoint(a.terms):
        return calendar().isdisjoint(b.terms)  # "300 in July", "2,100 that year"
    if a.as_of is None or b.as_of is None or a.unit != "percent" or not b.as_of.holds(a.as_of):
        return False
    length, longer = _length(a.as_of), _length(b.as_of)
    return length >= _ROUGH and longer >= 2 * length


def _length(days: Interval) -> int:
    """So many days; 0 without an end."""
    return 0 if days.low is None or days.high is None else int(days.high - days.low)


def _until(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether the smaller is what there was by a time that the other is not told of: "by its third year"."""
    return below(a.interval, b.interval) and _by(a, x) and not _by(b, y) and not b.as_of


def _by(fact: Fact, setting: Setting) -> bool:
    said = clause(fact, setting)
    return said is not None and any(part.tie == "by" and part.kind == "time" for part in said.arguments)


def _ages(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "At birth it weighed 120 grams", "at six months it weighed 11 kilos"; at noon, at dusk."""
    mine, theirs = _at(a, x), _at(b, y)
    return bool(mine and theirs) and not any(related(one, other) for one in mine for other in theirs)


def _at(fact: Fact, setting: Setting) -> list[str]:
    said = clause(fact, setting)
    parts = () if said is None else said.arguments
    return [part.head for part in parts if part.tie == "at" and part.kind == "time" and not part.names]


def _to_date(a: Fact, b: Fact, _x: Setting, _y: Setting) -> bool:
    """ "103 million to date", "100 million that year"."""
    return "date" in a.stages and "date" not in b.stages and not _PERIODICAL.isdisjoint(b.near)


def _moments(a: Fact, b: Fact, _x: Setting, y: Setting) -> bool:
    """ "When it opened", "today"; "in the spring", "by the time of the strike"."""
    keyed = [stage.partition(":")[2] for stage in a.stages if stage.startswith("when:")]
    if nearness(a, b) > _TWO_ACCOUNTS:
        return False
    if "now" in b.stages and keyed and "now" not in a.stages:
        return True
    seasons = {word for stage in b.stages for word in stage.split(":")[-1].split()} & _SEASONS
    return bool(seasons) and any(
        not _SEASONS & {*key.split()} and not {*key.split()} <= y.stems for key in keyed
    )


def _stems(fact: Fact) -> frozenset[str]:
    return frozenset(stem(word) for word in fact.near if word.islower())


_TESTS: tuple[tuple[str, Callable[[Fact, Fact, Setting, Setting], bool]], ...] = (
    ("reckoning", _reckoned),
    ("foreseen", _foreseen),
    ("each", _apiece),
    ("part", _part),
    ("other", _other),
    ("place", _placed),
    ("time", _shorter),
    ("until", _until),
    ("moment", _moments),
    ("to date", _to_date),
    ("age", _ages),
    ("entire", _entire),
    ("degree", narrowed.gravely),
    ("kind", narrowed.kind),
    ("average", narrowed.averaged),
    ("pace", narrowed.paced),
    ("exclusion", narrowed.exclusive),
    ("withdrawn", narrowed.withdrawn),
    ("among", narrowed.among),
    ("above", narrowed.above),
    ("holders", narrowed.holders),
    ("happening", narrowed.occasions),
    ("intention", narrowed.intended),
    ("deed", narrowed.opposed),
    ("deeds", narrowed.deeds),
    ("within", narrowed.within),
    ("some", narrowed.reduced),
    ("income", narrowed.earned),
)
