"""How much of it: all and a few, wholly and hardly."""

from __future__ import annotations

from functools import lru_cache

from compile.language.comparing.kept import kept
from compile.language.comparing.predicated import alignment
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.predicated.lexicon import tie
from compile.language.comparing.predicated.polarity import keys
from compile.language.comparing.setting import Setting
from compile.language.lexicon import words
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

#: What cannot be said of one whole together.
_CLASHES = (
    ("all", "few"),
    ("all", "half"),
    ("most", "few"),
    ("most", "none"),
    ("all", "none"),
    ("all", "part"),
)
#: "adopted the report in its entirety": all of it.
_ENTIRE = frozenset({"entirety", "full", "totality"})
DAMAGE = frozenset({"damage", "scratch", "dent"})
_DEGREES = (("wholly", "barely"), ("wholly", "partly"))


def difference(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """Where the same is said of all and of few, or wholly and hardly; None if not."""
    clash = _scale(a, b)
    if clash is None and _same(a, b):
        clash = _degrees(a, b) or _amounts(a, b) or _shares(a, b)
    if clash is None:
        return None
    theme = alignment.party(alignment.themes(a), alignment.themes(b), x, y)
    doer = alignment.party(alignment.doers(a), alignment.doers(b), x, y)
    occasion = alignment.occasion(a, b, x, y)
    if theme.verdict != "same" or doer.verdict == "differs" or occasion.verdict != "same":
        return None
    if alignment.disowned(a, b, x, y):
        return None
    return Difference(kind="extent", a=None, b=None, proof=(theme, doer, occasion, clash))


def _same(a: Predication, b: Predication) -> bool:
    return (
        a.polarity
        and b.polarity
        and any(
            tie(key, other) == "same" and (sign or beside)
            for key, sign in keys(a)
            for other, beside in keys(b)
        )
    )


def _scale(a: Predication, b: Predication) -> Slot | None:
    """ "destroyed" (not: partly) and "slightly damaged"."""
    for one, other in ((a, b), (b, a)):
        if (
            _destroyed(one)
            and _damaged(other)
            and one.degree in ("", "wholly")
            and other.degree in ("partly", "barely")
        ):
            told = [f"{found.degree} {found.verb}".strip() for found in (a, b)]
            return Slot(name="degree", a=told[0], b=told[1], verdict="differs")
    return None


@kept
def _destroyed(found: Predication) -> bool:
    return any(sign and tie(key, "destroy") == "same" for key, sign in keys(found))


@kept
def _damaged(found: Predication) -> bool:
    return any(sign and key in DAMAGE for key, sign in keys(found))


def _degrees(a: Predication, b: Predication) -> Slot | None:
    pair = (a.degree, b.degree)
    if pair in _DEGREES or pair[::-1] in _DEGREES:
        return Slot(name="degree", a=a.degree, b=b.degree, verdict="differs")
    return None


def _amounts(a: Predication, b: Predication) -> Slot | None:
    sides = ((alignment.themes(a), alignment.themes(b)), (alignment.doers(a), alignment.doers(b)))
    whole = [_entire(found) for found in (a, b)]
    for one, other in ((one, other) for mine, theirs in sides for one in mine for other in theirs):
        pair = (_amount(one) or whole[0], _amount(other) or whole[1])
        clash = pair in _CLASHES or pair[::-1] in _CLASHES
        if clash and alignment.same(one, other) != "differs":
            return Slot(name="amount", a=pair[0], b=pair[1], verdict="differs")
    return None


def _entire(found: Predication) -> str:
    """ "all" of what is done "in its entirety"."""
    behind = (one for one in alignment.of(found, "oblique") if one.tie == "in")
    return "all" if any(one.head in _ENTIRE for one in behind) else ""


def _shares(a: Predication, b: Predication) -> Slot | None:
    """ "for the whole of the school year", "for six weeks of the school year"."""
    for one in alignment.of(a, "oblique"):
        for other in alignment.of(b, "oblique"):
            if one.tie != other.tie or not set(one.words) & set(other.words):
                continue
            if {_amount(one), _amount(other)} == {"all", "few"}:
                return Slot(name="amount", a=one.amount, b=other.amount, verdict="differs")
    return None


def _amount(argument: Argument) -> str:
    """The class of an amount; "two of the nine" is few, as its number of all is told; "only some" is a part."""
    if argument.amount == "some" and "only" in argument.words:
        return "part"
    if argument.amount in ("all", "most", "few", "none", "half", "some", "part", ""):
        return argument.amount
    own = stem(argument.amount)
    numbers = [word for word in argument.words if word != own and (word[:1].isdigit() or word in _numbers())]
    return "few" if numbers else "number"


@lru_cache(maxsize=1)
def _numbers() -> frozenset[str]:
    return frozenset(map(stem, words("number")))
