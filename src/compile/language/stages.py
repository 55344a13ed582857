"""Of which stage of something a figure is, where no date says so: "at first", "under Queen Ada", "when the mill closed"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from compile.language.events import is_past
from compile.language.lexicon import bag, words
from compile.language.wordnet import base, senses
from compile.text.folding import folded
from compile.text.stems import STOP_WORDS, stem

#: Kinds of places, from those that lie in another to those that hold them.
_NESTED = (
    ("house", "building", "block", "street"),
    ("suburb", "quarter", "neighbourhood", "neighborhood", "borough", "ward", "precinct", "division"),
    ("town", "city", "village", "capital"),
    ("district", "county", "municipality", "parish", "canton"),
    ("province", "region", "state", "diocese"),
    ("country", "nation", "archdiocese"),
    ("continent", "world"),
)
#: A figure of a stage that others follow: it can only grow.
_EARLY = re.compile(
    r"\b(?:already|so far|to date|as yet|thus far|early on(?! (?:the |a |an |that |\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|christmas|easter|new year))|to start with|initially|at first|to begin with|(?:half-?way|midway)(?= through|$|[,.])|by then|by th(?:at|is) time|"
    r"up to (?:that|this|then|now)(?: point| time)?|until (?:then|now)|at half-?time|by half-?time|at the interval|"
    r"(?:on|in|during|after|by the end of|at the end of|within|over) (?:the|its|his|her|their|\w+[’']s) (?:first|opening)(?: \w+)? "
    r"(?:minute|hour|day|night|week|weekend|month|quarter|half|season|year|round|lap|leg)s?|"
    r"by (?:the (?:first|second|third|fourth|fifth|sixth)\b|dawn|dusk|noon|midday|nightfall|evening|midnight)|"
    r"after (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:games|matches|rounds|races|stages|weeks|days|hours|sets|months)|"
    r"(?<![^\s])(?<!\w )after (?:two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z]+s(?= (?:of|had|the|they|he|she|it)\b)|"
    r"with (?:[\w-]+ ){1,5}(?:to go|to come|left to|still out|remaining|counted|in)(?=$|[,.])|"
    r"first (?:wave|phase|part|stage|batch|instal?lment|half|round|leg|print run)(?= of)|"
    r"(?:within|after|in) (?:an?|one|two|three|a few) (?:minutes?|hours?|days?|weeks?|months?)|"
    r"\w+ (?:minutes?|hours?|days?|weeks?|months?|years?) (?:into|(?:in|on)(?=,)))(?![\w-])"
)
#: The very beginning, of which what was by a later day is no other account.
_OPENING = re.compile(
    r"\b(?:at first|initially|to (?:start|begin) with|with (?:[\w-]+ ){1,6}behind (?:him|her|it|them)|at (?:launch|the (?:start|outset|beginning)(?! of the (?:battle|siege|war)))|"
    r"(?:on|in|during|after|within|over) (?:the|its|his|her|their|\w+[’']s) (?:first|opening)(?: \w+)? "
    r"(?:minute|hour|day|night|week|weekend|month|quarter|season|year)s?)(?![\w-])"
)
#: What has come together up to the day of writing.
_TO_DATE = re.compile(r"\b(?:to date|so far|as yet|thus far|up to now|until now)\b(?! from)")
#: More is counted than elsewhere: "with overtime", "once the interest is added".
_INCLUSIVE = re.compile(
    r"\b(?:inclusive of|all told|plus (?!\d)[a-z]+|counting (?:the|its|his|her|their)|"
    r"with (?:the |its |his |her |their |all )?(?:[a-z]+ and )?(?:overtime|bonus|bonuses|interest|tips|tax|taxes|duty|extras|fees|postage|expenses|allowances|commission|perks|stops|fittings|equipment|suburbs|outskirts|surroundings|colonies|dependencies|hinterland|environs)\b|"
    r"(?:once|if|when|after) (?:the |its |his |her |their )?[a-z]+(?: [a-z]+){0,4} (?:is|are|was|were) (?:counted|added|included|reckoned in|taken in))"
)
#: "Had lost 40 men when": what had been by then.
_BY_THEN = re.compile(r"\bhad (?:been |already |\w+ly )?(\w+)\b")
#: "The mayor said that 14 had been killed when it fell": told later, not counted before.
_TOLD = re.compile(
    r"\b(?:said|told|reported|announced|stated|wrote|claimed|confirmed|added|recalled|testified|admitted|estimated|believed|"
    r"found|learned|learnt|heard|noted|declared|maintained|insisted|established|concluded|thought)\b"
)
_POINT = re.compile(r"\b(?:when|by the time|before|until|by)\b")
_NOW = re.compile(r"\b(?:now|today|currently|nowadays|at present|these days|presently)\b")
_THEN = re.compile(
    r"\b(?:used to|formerly|originally|previously|in those days|at th(?:e|at) time(?! of)|(?:was|were|had|is|,|-) then|once (?:had|was|were|held|owned|cost))\b"
)
_AGO = re.compile(
    r"\bago\b|\b(?:years?|months?|weeks?|decades?|centur(?:y|ies)) (?:earlier|previously|before(?=,? [a-z]+ \w+ had\b))"
)
#: Something is not counted: "overtime excluded", "leaving out the islands".
_EXCLUSIVE = re.compile(
    r"\b(?:excluding|exclud(?:ed|es?)|exclusive of|not (?:counting|including|taking)|(?:left|leaving) (?:out|aside)|apart from|aside from|discounting)\b"
)
#: "Turnout among young voters".
_AMONG = re.compile(r"\bamong(?:st)? (?:the |its |their )?(?P<rest>(?:[a-z]+\b ?(?!-)){1,3})")
#: What was said and was not so: "a figure that was later withdrawn".
_WITHDRAWN = re.compile(
    r"\b(?:figure|number|toll|report|claim|estimate|account|story|stories|rumour|rumor|tale|total|count)s?\b.*?\b(?:withdrawn|retracted|"
    r"disproved|discredited|debunked|refuted|(?:was|were|been|is|are|later|since) (?:revised|corrected|rejected|dismissed)|"
    r"(?:proved|proven|turned out|found|shown|known|is|was|were|are)(?: to be| to have been)? (?:false|wrong|mistaken|untrue|unfounded|exaggerated|groundless|invented|inflated))\b"
)
#: "Twelve engines an hour".
_PACE = re.compile(
    r"^(?: (?!(?:an?|per|each|every)\b)[a-z-]+){1,3} (?:an?|per|each|every) (second|minute|hour|day|night|week|fortnight|month|year)\b"
)
#: Of two or more of a kind, the one that is not meant elsewhere.
_OTHER = re.compile(
    r"^(?:(?:on|in|at|from) )?(?:the other|another)\b(?! (?:hand|day|side|way|two|three|four|five|six|seven|eight|nine|ten|half)\b)"
)
_DRAFT = re.compile(
    r"\b(earlier|previous|prior|original|first|later|second|revised|final|updated) (?:version|draft|edition|bulletin|communique|dispatch|print(?:ing)?)\b"
)
_NATION = re.compile(
    r"\b(?:nationwide|countrywide|nationally|national(?= (?:\w+ )?(?:total|average|toll|figure|mean|rate)\b))"
)
#: All of it, whatever its parts are.
_ENTIRE = re.compile(
    r"\b(?:from end to end|from source to (?:mouth|sea)|in its entirety|(?:in|across) all (?!(?:of|the|that|this)\b)[a-z]+s)\b"
)
_RANKS = {noun: rank for rank, nouns in enumerate(_NESTED) for noun in nouns}
#: "In the old town", "across the country", "in the state as a whole", "in the city alone".
_LEVEL = re.compile(
    rf"\b(?:in|across|throughout|within|for(?=[^,;]{{1,40}} as a whole)) (?P<whole>(?:all (?:of )?)?the (?:whole |entire )?|this |that |its |our |my |his |her |their |an? |all )(?:[a-z-]+ ){{0,2}}?"
    rf"(?P<noun>{'|'.join(_RANKS)})(?:s|ies)?\b(?P<behind> as a whole)?"
)
_LATER = re.compile(
    r"\b(?:years?|months?|weeks?|days?|decades?|centur(?:y|ies)) (?:later|afterwards|on)\b|"
    r"\b(?:the (?:following|next)|by (?:the )?(?:following|next)) (?:day|week|month|year|spring|summer|autumn|winter|season|january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
_KEYED = re.compile(
    r"\b(?P<tie>before|prior to|after|following|since|until|under|during|upon|when|"
    r"at the (?:very )?(?:outbreak|start|beginning|opening|close|end|height|time|death|peak) of|"
    r"on(?= (?:his|her|its|their|the) )|as an?(?= (?:young|old|small|middle-aged|boy|girl|child|youth|teenager|adult|student|schoolgirl|schoolboy|youngster|novice|beginner)\b)|"
    r"in(?= (?:old age|(?:his|her|their) (?:youth|childhood|old age|last|first))\b)|by the time)"
    r" (?P<rest>(?:[\w'’-]+ ?){1,6})"
)
_FRAME = re.compile(
    r"\b(?P<tie>[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Ff]or|[Dd]uring|[Bb]y) (?:the|an?|his|her|its|their|this|that) (?P<rest>(?:[\w-]+ ?){1,3})"
)
#: "Each farmer", "60 dollars apiece": not of all together; "each day" is when.
_EACH = re.compile(
    r"\b(?:each|every) (?!(?:of|day|night|week|month|year|season|spring|summer|autumn|winter|morning|evening|other|time)\b)[a-z]+|\bapiece\b"
)
#: "Article 12", "room 7": what has a number for a name.
_NUMBERED = re.compile(
    r"\b(article|chapter|section|clause|room|line|platform|lot|bill|flight|regiment|battery|class|type|model|squadron|bus|route|"
    r"volume|psalm|gate|block|reactor|zone|ward|heat|phase|mission|opus|act|game|day|week|lap|hall|division|site) (\d+)\b"
)
_TIES = {
    "prior to": "before", "until": "before", "by the time": "when", "following": "after", "since": "after", "upon": "when",
    "on": "when",
}  # fmt: skip
#: What ends a phrase: its noun has been told.
_ENDS = STOP_WORDS - bag("the a an his her its their this that of s")
_CUT = re.compile(
    r";|, (?:and|but|while|whereas|though|although)\b| (?:while|whereas|compared with|than)\b| against(?= [^,;.]{0,12}(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b))|:"
)


def level(noun: str) -> int | None:
    """How wide a place or body of such a noun is, beside the others; None if it is none of them."""
    return _RANKS.get(noun)


def read(text: str, start: int, end: int) -> tuple[str, ...]:
    """The stages of a figure at ``start:end``: "early", "now", "then", "later", or a tie and stems: "before:reform"."""
    low, high = _around(text, start, end)
    clause, at = folded(text[low:high]), start - low
    found: set[str] = set()
    if any(
        at + end - start <= first or last <= at for first, last in map(re.Match.span, _EARLY.finditer(clause))
    ) or _had(clause):
        found.add("early")
    found.update(
        name
        for name, pattern in (
            ("now", _NOW),
            ("then", _THEN),
            ("later", _LATER),
            ("other", _OTHER),
            ("ago", _AGO),
            ("without", _EXCLUSIVE),
            ("withdrawn", _WITHDRAWN),
            ("opening", _OPENING),
            ("date", _TO_DATE),
            ("with", _INCLUSIVE),
            ("entire", _ENTIRE),
        )
        if pattern.search(clause)
    )
    if pace := _PACE.match(folded(text[end:high])):
        found.add(f"per:{pace[1]}")
    found.update(
        f"among:{' '.join(told)}"
        for match in _AMONG.finditer(clause)
        if (told := list(_phrase(match["rest"])))
    )
    found.update(_keyed(clause))
    if _EACH.search(clause):
        found.add("each")
    if _NATION.search(clause):
        found.add("whole:country")
    found.update(f"draft:{match[1]}" for match in _DRAFT.finditer(clause))
    found.update(_framed(text[low:high]))
    found.update(f"no {match[1]}:{match[2]}" for match in _NUMBERED.finditer(clause))
    for match in _LEVEL.finditer(clause):
        whole = (
            "all" in match["whole"]
            or "whole" in match["whole"]
            or "entire" in match["whole"]
            or match["behind"]
            or match[0].startswith(("across", "throughout"))
        )
        found.add(f"{'whole' if whole else 'level'}:{match['noun']}")
    return tuple(sorted(found))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence that no conjunction parts from the figure."""
    cuts = list(_CUT.finditer(text))
    low = max((cut.end() for cut in cuts if cut.end() <= start), default=0)
    high = min((cut.start() for cut in cuts if cut.start() >= end), default=len(text))
    return low, high


def _framed(clause: str) -> Iterator[str]:
    """ "in the rainy season": a tie, and the words that narrow a common noun behind it."""
    for match in _FRAME.finditer(clause):
        phrase: list[str] = []
        for word in re.findall(r"[\w-]+", match["rest"]):
            number = word in words("number") or word[:1].isdigit()
            if word != word.lower() or word in STOP_WORDS or number or is_past(word):
                break
            phrase.append(stem(word))
        if phrase:
            yield f"in {match['tie'].lower()}:{' '.join(phrase)}"


def _had(clause: str) -> bool:
    told = _BY_THEN.search(clause)
    if told is None or not is_past(told[1]) or _POINT.search(clause) is None:
        return False
    return _TOLD.search(clause, 0, told.start()) is None


def _keyed(clause: str) -> Iterator[str]:
    for match in _KEYED.finditer(clause):
        tie = match["tie"].strip()
        told = list(_phrase(match["rest"]))
        if tie.startswith("at the "):
            told.append(stem(tie.split()[-2]))
        if told and (tie != "on" or _happening(match["rest"])):
            name = "when" if tie.startswith(("as", "at", "in")) else tie
            yield f"{_TIES.get(name, name)}:{' '.join(sorted(set(told)))}"


def _happening(rest: str) -> bool:
    """Whether "on the" is followed by what happens: "on the opening", not "on the plateau"."""
    told = itertools.takewhile(lambda word: word not in _ENDS, re.findall(r"[\w-]+", rest))
    noun = next(iter(reversed(list(told))), "")
    meanings = senses(base(noun, "n") or noun).get("n", ())[:2]
    return any(sense.file in _HAPPENINGS for sense in meanings)


#: WordNet's files of acts, events, processes, states and times.
_HAPPENINGS = frozenset({"04", "11", "22", "26", "28"})


def _phrase(rest: str) -> Iterator[str]:
    """The stems of a phrase up to where its noun has been told; of a clause with its verb."""
    told = 0
    for word in re.findall(r"[\w-]+", rest):
        if word[:1].isdigit() or (told and (word in _ENDS or word in words("number"))):
            return
        if word in STOP_WORDS:
            continue
        told += 1
        yield stem(word)
