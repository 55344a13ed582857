"""Whether two quantities measure one thing: by their nouns, their verbs and the words around them."""

from __future__ import annotations

from dataclasses import replace

from compile.language.comparing import slots
from compile.language.comparing.families import akin, events, kindred
from compile.language.comparing.setting import Setting
from compile.language.comparing.slots import Verdict, listed
from compile.language.comparing.values import nearness, numeral, same_figure
from compile.language.events import name_of
from compile.language.lexicon import bag, words
from compile.language.wordnet import akin as related
from compile.language.wordnet import file, parts, senses
from compile.model.evidence import Fact
from compile.model.statement import Slot
from compile.text.stems import stem

#: So many words around two values are much in common, whatever their nouns.
_MUCH = 2
#: Two counts of which the smaller is more than three fifths of the larger are likely two accounts of one (see ``values.nearness``).
_NEAR = 1.2
#: Classes of verbs that say what something brought in; and from how many on a bare count behind them is money.
_TAKING = frozenset(("earn", "make", "collect", "take", "net", "bring", "rais", "generat"))
_TAKINGS = frozenset(map(stem, ("gross", "earnings", "takings", "revenue", "collection", "proceeds")))
_SUM = 100_000
#: The bases of units that are money (see language/data/units.txt).
MONEY = frozenset(
    bag(
        """USD EUR GBP JPY CNY INR RUB peso krone krona franc penny guinea mark guilder lira peseta escudo drachma dinar
            dirham riyal shekel baht ringgit rupiah naira złoty forint koruna crown reais rand hryvnia thaler ducat livre
            cedi birr kwacha taka pound"""
    )
)
#: The bases of units that one thing may be given in, though none is so much of another (see language/data/units.txt): money,
#: volumes, temperatures, weights. Tons and tonnes are near enough to be one.
_KINDRED = (
    *(frozenset({"litre", "gallon", "barrel", "bushel"}), frozenset({"celsius", "fahrenheit"})),
    *(frozenset({"kilogram", "pound"}), frozenset({"ton", "barrel"})),
    MONEY,
)


def measure(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same kind of thing, or the same dimension, in clauses that share what they say of it."""
    return Slot(name="measure", a=_shown(a), b=_shown(b), verdict=_measured(a, b, x, y))


def unit(a: Fact, b: Fact) -> Slot:
    """The same dimension; of one sum in two currencies only one is right."""
    found = slots.unit(a, b)
    return replace(found, verdict="compatible") if other_unit(a, b) else found


def other_unit(a: Fact, b: Fact) -> bool:
    """Whether the two give one figure in different units: 20 million kroner and 20 million euros, 60 gallons and 60 litres."""
    (mine, _, per), (theirs, _, by) = a.unit.partition("/"), b.unit.partition("/")
    if mine == theirs or per != by or not any({mine, theirs} <= family for family in _KINDRED):
        return False
    return numeral(a.text) is not None and numeral(a.text) == numeral(b.text)


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
    one = same_figure(a, b) or other_unit(a, b)
    if a.unit.startswith("of-") or (one and a.unit != "count" and a.place == b.place):
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
        if not silent and (narrowed(a, b) or narrowed(b, a)):
            return "unknown"
        if any(told(*pair) for told in (_tells, of_group) for pair in ((a, b), (b, a))):
            return "compatible"
        if _idle(a) or _idle(b):
            told = bool(common) or (_idle(a) and _idle(b)) or _bare(a) or _bare(b) or nearness(a, b) > _NEAR
            return "compatible" if told else "unknown"
        return "compatible" if _verbs_akin(a, b) else "unknown"
    if _heads_other(a, b) or _heads_other(b, a) or _happened(a, b) or _happened(b, a):
        return "same"
    if _taken(a) and _taken(b) and set(places_of(a)) == set(places_of(b)):
        return "compatible"
    return "compatible" if same and common else "unknown"


def _taken(fact: Fact) -> bool:
    """ "collected 5.2 million", "a gross of over 50 million": a sum without its currency."""
    low = fact.interval.low or fact.interval.high
    of_it = fact.head in _TAKINGS or (not fact.head and fact.event in _TAKING)
    return of_it and low is not None and low >= _SUM


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


def narrowed(a: Fact, b: Fact) -> bool:
    """Whether ``a`` opens its sentence and tells of some what ``b`` does not tell: "Fifteen shops made a loss"."""
    return (
        not a.start
        and not a.definite
        and a.exactness != "bound"
        and a.event not in events("generic.txt")
        and (a.event != b.event or not a.event)
        and not _only_told(a)
        and "do" not in b.near
        and a.event not in plain(b)
    )


def _only_told(fact: Fact) -> bool:
    """ "107 cases have been reported": that somebody tells of them narrows nothing."""
    return fact.event is None and not words("attribution").isdisjoint(fact.near)


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
    if akin(a.head, b.head) or related(_noun(a), _noun(b), "n") or _fallen_ill(a, b):
        return True
    return _does(a, b) or _does(b, a) or of_group(a, b) or of_group(b, a) or _done(a, b) or _done(b, a)


def _fallen_ill(a: Fact, b: Fact) -> bool:
    """ "109 cases have recovered" and "110 people have recovered": of what befalls somebody each case is one.

    So is who, or which test, was found to be "positive".
    """
    if any(
        one.head in _FOUND and other.head in _TESTED and _positive(other) for one, other in ((a, b), (b, a))
    ):
        return True
    return a.event == b.event and a.event in _BEFALLING and {a.head, b.head} <= _EACH


def _positive(fact: Fact) -> bool:
    return "positive" in fact.near and ("test" in fact.near or fact.event == "test")


def of_group(a: Fact, b: Fact) -> bool:
    """ "two of the crew" and "four crew members"."""
    group = any(sense.file in _PEOPLE for sense in senses(_noun(a)).get("n", ()))
    return b.head in ANYONE and any(stem(word) == a.head for word in b.near) and group


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
#: Classes of what befalls one who falls ill.
_BEFALLING = frozenset(
    ("recov", "kill", "infect", "hospitalis", "hospit", "quarantin", "cure", "heal", "treat", "isolat")
)
_FOUND = frozenset(map(stem, ("case", "infection")))
_TESTED = frozenset(map(stem, ("person", "patient", "test", "resident", "man", "woman", "child")))
_EACH = frozenset(map(stem, ("case", "patient", "person", "victim", "infection")))
ANYONE = frozenset(map(stem, ("member", "man", "person")))


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
    world = {"worldwide"} if scope_of(a) == scope_of(b) == "world" else set()
    return frozenset((mine & theirs) | world)


def places_of(fact: Fact) -> tuple[str, ...]:
    """The places right beside a figure."""
    return tuple(name for name in fact.place if any(word.capitalize() in fact.near for word in name.split()))


def scope_of(fact: Fact) -> str:
    return next((scope for scope, words_ in _SCOPES.items() if not words_.isdisjoint(fact.near)), "")


#: Words that widen or narrow what a figure is of.
_SCOPES = {
    "outside": frozenset(
        {"outside", "overseas", "abroad", "elsewhere", "foreign", "territory", "international", "offshore"}
    ),
    "home": frozenset({"domestically", "nationwide", "nationally", "countrywide"}),
    "world": frozenset({"worldwide", "globally", "global", "globe", "world", "planet"}),
}


def plain(fact: Fact) -> list[str]:
    """Stems of the words around, those of names apart."""
    return [stem(word) for word in fact.near if word.islower()]
