"""Which of two happenings came first, as a sentence tells it: "before", "after", "by the time", "followed by"."""

from __future__ import annotations

import re

from compile.language import wordnet
from compile.language.lexicon import words
from compile.model.evidence import Order
from compile.text.folding import folded
from compile.text.stems import STOP_WORDS, is_content, stem
from compile.text.tokens import Token, tokens, vocabulary

_TRIGGER = re.compile(
    r"\b(?:before|after|ahead of|prior to|by the time|having|follow(?:ed|s)|preced(?:ed|es)|already|"
    r"(?:pre|ante|post)-?dat(?:ed|es)|older|younger|earlier|later|only when|only once|not until|once|as soon as|afterwards?|"
    r"in the first)\b",
    re.I,
)
_TRIGGERS = frozenset(
    (
        *("before", "after", "ahead", "prior", "by", "having", "followed", "preceded", "already", "follows"),
        *("precedes", "predated", "predates", "antedated", "antedates", "postdated", "postdates", "older"),
        *("younger", "earlier", "later", "only", "not", "once", "soon", "afterwards", "afterward", "second"),
    )
)
#: How long before: "an hour ahead of", "two months before". It tells neither of the two.
_DISTANCE = re.compile(
    r"(?:,\s*)?(?:\b(?:just|only|barely|soon|shortly|immediately|long|well|a|an|the|some|several|few|about|almost|"
    r"nearly|half|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)*(?:(?:second|minute|hour|day|night|week|"
    r"fortnight|month|year|decade)s?\s+)?(?:later\s+)?$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\b(?P<l>before|after|ahead of|prior to|by the time|followed(?: [a-z]+){0,4} by|preceded(?: [a-z]+){0,4} by)\b",
    re.I,
)
_SEQUELS = (
    re.compile(
        r"(?:^|[;:]\s+)(?P<l>(?:only (?:when|after|once)|not until))\s+(?P<e>[^;:]+?),?\s+(?:did|could)\s+(?P<f>[^;:]+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[;:]\s+)(?P<l>once|as soon as)\s+(?P<e>[^,;:]+\b(?:was|were|had|is|are)\b[^,;:]+),\s+(?:in [^,;:]{1,20},\s+)?(?P<f>[^;:]+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[;:]\s+)(?P<e>[^;:]+?)\s+(?P<l>first),?\s+and\s+(?P<f>[^,;:]+?)\s+(?:only\s+)?(?:afterwards?|later|second|next|thereafter)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[;:]\s+)(?P<e>[^,;:]+?)\s+in\s+(?P<l>the\s+first)(?:\s+[a-z]+)?,?\s+(?:and|but)\s+(?P<f>[^,;:]+?)\s+(?:only\s+)?in\s+the\s+second\b",
        re.IGNORECASE,
    ),
)
_HAVING = re.compile(r"(?:^|[,;]\s+)(?P<l>having)\b(?P<e>[^,;]+),", re.I)
_ALREADY = re.compile(r"\b(?P<l>(?:had|was|were) already)\b[^,;]*?\bwhen\b", re.I)
#: "The abbey predates the town", "the abbey is older than the town", "the flood followed the quake".
_AGE = re.compile(
    r"\b(?P<l>(?P<old>(?:pre|ante)-?dat(?:ed|es)|precede[ds]|(?:is|are|was|were) (?:far |much |slightly )?(?:older|earlier) than)|"
    r"post-?dat(?:ed|es)|follow(?:ed|s)(?! by\b)|(?:is|are|was|were) (?:far |much |slightly )?(?:younger|later) than)\b",
    re.IGNORECASE,
)
#: WordNet's files of acts, happenings, processes: the flood followed the quake, but "she followed the road".
_HAPPENINGS = frozenset({"04", "11", "22", "19"})
#: Where it is a mood or a place, not an order of happenings: "before the court", "after all", "named after".
_PLAIN = re.compile(
    r"\s+(?:the\s+|a\s+|an\s+|his\s+|her\s+|their\s+)?(?:court|judge|magistrate|committee|parliament|commission|crowd|audience|"
    r"tribunal|panel|jury|eyes?|all|long|then|that|this|now|hand|noon|midnight|dawn|christ|tax|deductions?)\b",
    re.I,
)
_NAMED = re.compile(
    r"\b(?:named|called|modelled|modeled|asked|looking|looked|sought|inquired|take[sn]?|took)\s+$", re.I
)
_UNREAL = re.compile(
    r"\b(?:if|unless|would|should|could|may|might|must|will|not|never|plans?|planned|expected|due|whether|deny|denied|denies|"
    r"[a-z]+n't)\b",
    re.I,
)
_NOT_UNTIL = re.compile(r"^\s*not(?=\s+until\b)", re.IGNORECASE)
_ANY_OTHER = frozenset(
    map(stem, ("anywhere", "elsewhere", "anyone", "anybody", "else", "other", "others", "rest", "anything"))
)
_LATER = ("before", "ahead of", "prior to", "followed")
#: A happening of more words than this is none that could be told from another.
_LONGEST = 14


def read(text: str) -> tuple[Order, ...]:
    """The orders that a sentence tells, in the order of the text; () for what is planned, denied or conditional."""
    if (
        _TRIGGERS.isdisjoint(vocabulary(text))
        or _TRIGGER.search(text) is None
        or len(text) > 1_000
        or _UNREAL.search(_NOT_UNTIL.sub("", text))
    ):
        return ()
    found = [*_linked(text), *_participles(text), *_already(text), *_aged(text), *_sequels(text)]
    return tuple(sorted(found, key=lambda order: order.start))


def _linked(text: str) -> list[Order]:
    orders = []
    for match in _LINK.finditer(text):
        if _PLAIN.match(text, match.end()) or _NAMED.search(text, 0, match.start()):
            continue
        link = " ".join(match["l"].lower().split())
        front = not text[: match.start()].strip() or text[: match.start()].rstrip()[-1:] in ";:"
        sides = _fronted(text, match) if front else _around(text, match)
        if sides is None:
            continue
        main, other = sides
        first = link.startswith(_LATER) or link == "by the time"
        order = _order(text, match.span(), *((main, other) if first else (other, main)))
        if order is not None:
            orders.append(order)
    return orders


def _fronted(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    """ "Before E2, E1": (main, other)."""
    other, comma, main = text[match.end() :].partition(",")
    return (_until_stop(main), other) if comma else None


def _around(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    """ "E1 before E2": (main, other)."""
    start = max(text.rfind(mark, 0, match.start()) for mark in (";", ":", ". ")) + 1
    main = _DISTANCE.sub("", text[start : match.start()])
    return main, re.split(r"[,;:]", text[match.end() :], maxsplit=1)[0]


def _until_stop(text: str) -> str:
    return re.split(r"[;:]", text, maxsplit=1)[0]


def _participles(text: str) -> list[Order]:
    """ "Having secured the station, they moved on the palace": what is told by the participle came first."""
    found = []
    for match in _HAVING.finditer(text):
        main = _until_stop(text[match.end() :]) if match.start() == 0 else text[: match.start()]
        found.append(_order(text, match.span("l"), match["e"], main))
    return [order for order in found if order is not None]


def _already(text: str) -> list[Order]:
    """ "The palace had already fallen when they seized the station"."""
    found = []
    for match in _ALREADY.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in (";", ":", ",")) + 1
        earlier = text[start : match.start()] + text[match.end("l") : match.end() - len("when")]
        found.append(_order(text, match.span("l"), earlier, re.split(r"[,;:]", text[match.end() :])[0]))
    return [order for order in found if order is not None]


def _sequels(text: str) -> list[Order]:
    """ "Only when the vote was over did they read it", "Once the vote was over, they read it", "voted first and read it
    afterwards", "one fell in the first shock, and the other in the second"."""
    found = []
    for pattern in _SEQUELS:
        for match in pattern.finditer(text):
            found.append(_order(text, match.span("l"), match["e"], match["f"]))
    return [order for order in found if order is not None]


def _aged(text: str) -> list[Order]:
    """ "The abbey is older than the town": which came first, of two things."""
    found = []
    for match in _AGE.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in (";", ":", ",")) + 1
        one, other = (
            text[start : match.start()],
            re.split(r"[,;:.]| by \w+ (?:years|months|days)", text[match.end() :])[0],
        )
        if match["l"].lower().startswith("follow") and not (_happening(one) and _happening(other)):
            continue
        first, second = _matter(one), _matter(other)
        if first is None or second is None:
            continue
        earlier, later = (first, second) if match["old"] else (second, first)
        found.append(_placed(text, match.span("l"), earlier, later))
    return [order for order in found if order is not None]


def _happening(phrase: str) -> bool:
    """Whether the noun of a phrase is of a happening: "the earthquake", no "the road"."""
    plain = [folded(token.text) for token in tokens(phrase) if not token.punctuation]
    nouns = [wordnet.file(wordnet.base(word, "n"), "n") for word in plain if word not in STOP_WORDS]
    return any(file in _HAPPENINGS for file in nouns)


def _order(text: str, at: tuple[int, int], earlier: str, later: str) -> Order | None:
    first, second = _matter(earlier), _matter(later)
    if first is None or second is None or not (_happens(earlier) or _happens(later)):
        return None
    return _placed(text, at, first, second)


def _placed(text: str, at: tuple[int, int], first: frozenset[str], second: frozenset[str]) -> Order | None:
    mine, theirs = first - second, second - first
    if theirs and theirs <= _ANY_OTHER | second - mine and theirs & _ANY_OTHER:
        theirs = frozenset()
    elif not theirs:
        return None
    if not mine or max(len(mine), len(theirs)) > _LONGEST:
        return None
    return Order(
        text=" ".join(text[at[0] : at[1]].split()[:4]),
        start=at[0],
        end=at[1],
        earlier=tuple(sorted(mine)),
        later=tuple(sorted(theirs)),
    )


def _matter(text: str) -> frozenset[str] | None:
    """The stems of a happening's words; None if a figure alone stands there: "before 2015"."""
    found = [token for token in tokens(text) if not token.punctuation]
    kept = frozenset(stem(token.text) for token in found if _tells(token))
    return kept or None


def _tells(token: Token) -> bool:
    word = folded(token.text)
    if word in ("else", "other", "others"):
        return True
    calendar = any(word in words(name) for name in ("month", "weekday", "date"))
    return (
        is_content(word)
        and word not in STOP_WORDS
        and word[:1].isalpha()
        and not calendar
        and word
        not in (
            "first",
            "hour",
            "hours",
            "minutes",
            "minute",
            "later",
            "earlier",
            "already",
            "soon",
            "shortly",
        )
    )


def _happens(text: str) -> bool:
    """Whether a verb or the noun of an act stands in it."""
    plain = (folded(token.text) for token in tokens(text) if not token.punctuation)
    return any(
        wordnet.base(word, "v") not in ("", "be", "have", "do") and word not in STOP_WORDS for word in plain
    )
