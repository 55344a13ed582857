"""Of which stage of something a figure is, where no date says so: "at first", "under Queen Ada", "when the mill closed"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from compile.language import phrasing
from compile.language.events import is_past
from compile.language.lexicon import bag, words
from compile.language.numberwords import NUMBER
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
#: "Had lost 40 men when": what had been by then.
_BY_THEN = re.compile(r"\bhad (?:been |already |\w+ly )?(\w+)\b")
#: "The mayor said that 14 had been killed when it fell": told later, not counted before.
_TOLD = bag(
    "told testified found learned learnt heard thought suspected reckoned declared established concluded"
) | frozenset(filter(is_past, words("attribution")))
_POINT = re.compile(r"\b(?:when|by the time|before|until|by)\b")
#: "Turnout among young voters".
_AMONG = re.compile(r"\bamong(?:st)? (?:the |its |their )?(?P<rest>(?:[a-z]+\b ?(?!-)){1,3})")
#: What was said and was not so: "a figure that was later withdrawn".
_WITHDRAWN = re.compile(
    r"\b(?:figure|number|toll|report|claim|estimate|account|story|stories|rumour|rumor|tale|total|count)s?\b.*?\b(?:withdrawn|retracted|"
    r"disproved|discredited|debunked|refuted|(?:was|were|been|is|are|later|since) (?:revised|corrected|rejected|dismissed)|"
    r"(?:proved|proven|turned out|found|shown|known|is|was|were|are)(?: to be| to have been)? (?:false|wrong|mistaken|untrue|unfounded|exaggerated|groundless|invented|inflated))\b"
)
#: "Twelve engines an hour", "ten shillings a shift"; "sixty shillings for his six days" is of several.
_PACE = re.compile(
    r"^(?: (?!(?:an?|per|each|every|for)\b)[a-z-]+){0,3} (?:(?:an?|per|each|every) (second|minute|hour|shift|day|night|week|fortnight|month|year)|"
    rf"for (?:(?:his|her|their|the) )?{NUMBER} (?:seconds|minutes|hours|shifts|days|nights|weeks|months|years))\b"
)
#: Of two or more of a kind, the one that is not meant elsewhere.
_OTHER = re.compile(
    r"^(?:(?:on|in|at|from) )?(?:the other|another)\b(?! (?:hand|day|side|way|two|three|four|five|six|seven|eight|nine|ten|half)\b)"
)
_DRAFT = re.compile(
    r"\b(earlier|previous|prior|original|first|later|second|revised|final|updated) (?:version|draft|edition|bulletin|communique|dispatch|print(?:ing)?)\b"
)
_RANKS = {noun: rank for rank, nouns in enumerate(_NESTED) for noun in nouns}
#: "In the old town", "across the country", "in the state as a whole", "in the city alone".
_LEVEL = re.compile(
    rf"\b(?:in|across|throughout|within|for(?=[^,;]{{1,40}} as a whole)) (?P<whole>(?:all (?:of )?)?the (?:whole |entire )?|this |that |its |our |my |his |her |their |an? |all )(?:[a-z-]+ ){{0,2}}?"
    rf"(?P<noun>{'|'.join(_RANKS)})(?:s|ies)?\b(?P<behind> as a whole)?"
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
#: A figure inside of the phrase is of that stage, too: "with 150 caps behind him". In others it tells when: "three days later".
_WITH_THEIR_OWN = {"opening"}
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
    """The stages of a figure at ``start:end``: those of ``data/stages.txt``, or a tie and stems: "before:reform"."""
    low, high = _around(text, start, end)
    clause, first, last = folded(text[low:high]), start - low, end - low
    found = {
        name
        for name, pattern in phrasing.patterns("stages.txt").items()
        if any(
            name in _WITH_THEIR_OWN or match.end() <= first or last <= match.start()
            for match in pattern.finditer(clause)
        )
    }
    if _had(clause):
        found.add("early")
    if _WITHDRAWN.search(clause):
        found.add("withdrawn")
    if _OTHER.search(clause):
        found.add("other")
    if pace := _PACE.match(folded(text[end:high])):
        found.add(f"per:{pace[1] or 'several'}")
    found.update(f"draft:{match[1]}" for match in _DRAFT.finditer(clause))
    found.update(f"no {match[1]}:{match[2]}" for match in _NUMBERED.finditer(clause))
    found.update(_among(clause), _keyed(clause), _framed(text[low:high]), _levels(clause))
    return tuple(sorted(found))


def _among(clause: str) -> Iterator[str]:
    """ "Turnout among young voters": a part."""
    for match in _AMONG.finditer(clause):
        if told := list(_phrase(match["rest"])):
            yield f"among:{' '.join(told)}"


def _levels(clause: str) -> Iterator[str]:
    """How wide a place the figure is of: "level:town", or all of it: "whole:country"."""
    for match in _LEVEL.finditer(clause):
        told = match["whole"].split()
        whole = match["behind"] or not {"all", "whole", "entire"}.isdisjoint(told)
        wide = whole or match[0].startswith(("across", "throughout"))
        yield f"{'whole' if wide else 'level'}:{match['noun']}"


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
    return _TOLD.isdisjoint(re.findall(r"\w+", clause[: told.start()]))


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
