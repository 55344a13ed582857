"""Dates that a sentence counts from others: "a week before Christmas 1957", "retired sixteen years later"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from compile.language import derived, events, feasts, wordnet
from compile.language.calendar import ORDINALS
from compile.language.feasts import Feast
from compile.language.lexicon import bag
from compile.language.numberwords import COUNT, count
from compile.model.evidence import Fact, Interval, Passage, Predication
from compile.text.stems import stem, stems

#: Days of each, and by how many somebody who counts so may be out.
SPANS = {
    "day": (Decimal(1), Decimal(1)),
    "week": (Decimal(7), Decimal(3)),
    "fortnight": (Decimal(14), Decimal(4)),
    "month": (Decimal("30.44"), Decimal(16)),
    "year": (Decimal("365.25"), Decimal(200)),
    "decade": (Decimal("3652.5"), Decimal(550)),
}
_SPAN = rf"(?P<n>{COUNT})\s+(?P<u>{'|'.join(SPANS)})s?"
_FROM = re.compile(rf"{_SPAN}\s+(?P<way>before|after)\s+(?P<what>[^,;:.()]+)", re.IGNORECASE)
#: "The flood of" in "three years after the flood of 1921".
_OF = re.compile(r"(?:the\s+)?(?:[a-z-]+\s+(?:[a-z-]+\s+)?(?:of|in)\s+)?", re.IGNORECASE)
_LATER = re.compile(
    rf"{_SPAN}\s+(?:(?P<way>later|afterwards?|earlier|after|before)(?=[\s]*(?:[,.;:]|and\b|$))|(?P<then>later|earlier)\b)",
    re.IGNORECASE,
)
_FOR = re.compile(
    rf"\b(?:had|has|have)\s+(?:already\s+)?been\s+(?P<what>[a-z]+)(?:\s+[^,;:.()]{{1,40}}?)?\s+for\s+{_SPAN}\b"
)
#: "The Monday after Easter" is another day.
_OFF = re.compile(
    r"\b(?:before|after|by|until|till|since|from|between|following)\s+(?:the\s+)?$", re.IGNORECASE
)
#: Ages at which somebody may have done something of which a date is told.
_AGES = range(3, 110)
#: An age and a date further apart than this, with a comma between, are of two clauses.
_CLOSE = 25
_AGE = re.compile(
    rf"\b(?:was|were)\s+(?P<n>{COUNT})(?:\s+years\s+old)?(?=\s+when\b|\s+and\b|\s*[,.;])|"
    rf"\b(?:aged|at\s+the\s+age\s+of|at\s+age)\s+(?P<m>{COUNT})(?![\w-])",
    re.IGNORECASE,
)
_CENTURY = re.compile(
    rf"\bin\s+the\s+(?:(?P<part>early|mid|late|(?:first|second)\s+half\s+of\s+the)[\s-]+)?"
    rf"(?P<c>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[\s-]+century\b",
    re.IGNORECASE,
)
#: The years of a century that people call early, middle, late; they overlap.
_PARTS = {
    "": (0, 100),
    "early": (0, 45),
    "mid": (25, 75),
    "late": (55, 100),
    "first": (0, 50),
    "second": (49, 100),
}
_HEDGE = bag("about around some nearly almost roughly over under than least most")
_BEFORE = frozenset({"before", "earlier"})
_DEAD = "dead"


def counted(passage: Passage) -> tuple[Fact, ...]:
    """The dates that a passage counts, and those that it tells by a feast, each with what happened then."""
    text = passage.text or ""
    if not text:
        return ()
    named = tuple(_named(passage, text))
    known = tuple(fact for fact in (*passage.facts, *named) if _whole(fact))
    return (
        *named,
        *_centuries(passage, text),
        *_from(passage, text, known),
        *_later(passage, text, known),
        *_for(passage, text, known),
        *_aged(passage, text, known),
    )


def _whole(fact: Fact) -> bool:
    ends = fact.interval.low is not None and fact.interval.high is not None
    return fact.kind == "date" and fact.unit == "day" and ends


def _named(passage: Passage, text: str) -> Iterator[Fact]:
    """The feasts, unless a date beside it tells the day."""
    for feast in feasts.read(text):
        if _OFF.search(text, 0, feast.start):
            continue
        dated = (
            f
            for f in passage.facts
            if f.kind == "date" and f.start <= feast.end + 2 and f.end >= feast.start - 2
        )
        if all(_inside(fact, feast) for fact in dated):
            said = _around(passage, feast.start)
            if said is not None:
                yield fact_of(said, text, feast.start, feast.end, feast.interval, feast.unit)


def _inside(fact: Fact, feast: Feast) -> bool:
    """The year of "Christmas 1957" is a part of the feast."""
    return feast.start <= fact.start and fact.end <= feast.end


def _from(passage: Passage, text: str, known: tuple[Fact, ...]) -> Iterator[Fact]:
    """ "A week before Christmas 1957"; "raised in 1847, three years after the sinking began"."""
    for match in _FROM.finditer(text):
        way = -1 if match["way"].lower() in _BEFORE else 1
        bases = [*known, *_bases(text)]
        base = next((f for f in bases if _is_base(f, match, text)), None)
        said = _around(passage, match.start())
        if base is not None and said is not None:
            moved = _moved(base.interval, match, text, way)
            yield fact_of(said, text, match.start(), base.end, moved, base.unit)
        elif base is None:
            earlier = [fact for fact in known if fact.end <= match.start()]
            if len(earlier) == 1 and (other := _happening(passage, match)) is not None:
                moved = _moved(earlier[0].interval, match, text, -way)
                yield replace(
                    other, interval=moved, clause=match.span(), start=match.start(), end=match.end("u")
                )


def _is_base(fact: Fact, match: re.Match[str], text: str) -> bool:
    """Whether a date is what is counted from: "1921" of "three years after the flood of 1921"."""
    start = match.start("what")
    return fact.start >= start and _OF.fullmatch(text, start, fact.start) is not None


def _bases(text: str) -> Iterator[Fact]:
    """The feasts with a year, to count from."""
    for feast in feasts.read(text):
        if feast.unit == "day":
            yield Fact(
                kind="date", text=text[feast.start : feast.end], start=feast.start, end=feast.end,
                clause=(feast.start, feast.end), interval=feast.interval, unit="day",
            )  # fmt: skip


def _happening(passage: Passage, match: re.Match[str]) -> Fact | None:
    """What "three years after the sinking began", "a year after its foundation" count from."""
    text, (start, end) = match["what"], match.span("what")
    for said in passage.predications:
        if start <= said.start and said.end <= end and said.verb != "be":
            return fact_of(said, passage.text or "", *match.span(), Interval(low=None, high=None), "day")
    for word in re.findall(r"[a-z]+", text.lower()):
        verbs = sorted(derived.verbs(wordnet.base(word, "n") or word))
        if verbs:
            return Fact(
                kind="date", text=match.group().split(",")[0], start=start, end=end, clause=(start, end),
                interval=Interval(low=None, high=None), unit="day", head=verbs[0],
                event=events.name_of(verbs[0]) or stem(verbs[0]), terms=stems(text),
            )  # fmt: skip
    return None


def _later(passage: Passage, text: str, known: tuple[Fact, ...]) -> Iterator[Fact]:
    """ "took his seat in 1954 and retired sixteen years later"."""
    for match in _LATER.finditer(text):
        earlier = [fact for fact in known if fact.end <= match.start()]
        behind = [said for said in passage.predications if earlier and said.start > earlier[0].end]
        said = nearest(behind, match.start())
        if len(earlier) == 1 and said is not None:
            way = -1 if (match["way"] or match["then"]).lower() in _BEFORE else 1
            moved = _moved(earlier[0].interval, match, text, way)
            yield fact_of(said, text, *match.span(), moved, "day")


def _for(passage: Passage, text: str, known: tuple[Fact, ...]) -> Iterator[Fact]:
    """ "had been dead for two years when it was opened in 1908", "by August 1914 he had been retired for two years"."""
    if len(known) != 1:
        return
    for match in _FOR.finditer(text):
        word = match["what"].lower()
        verb = "die" if word == _DEAD else wordnet.base(word, "v")
        said = next((s for s in passage.predications if s.start <= match.start("what") <= s.clause[1]), None)
        if not verb or said is None or (word != _DEAD and not events.is_past(word)):
            continue
        moved = _moved(known[0].interval, match, text, -1)
        fact = fact_of(said, text, *match.span(), moved, "day")
        parties = (*fact.subject, *fact.object_)
        yield replace(
            fact,
            head=verb,
            event=events.name_of(verb) or stem(verb),
            subject=(),
            object_=parties,
            terms=stems(text),
        )


def _aged(passage: Passage, text: str, known: tuple[Fact, ...]) -> Iterator[Fact]:
    """ "was twenty-six when she was elected in 1931": born in 1904 or 1905; "born in 1602, married when he was twenty-four"."""
    found = list(_AGE.finditer(text))
    if len(known) != 1 or len(found) != 1:
        return
    match, base = found[0], known[0]
    if base.event == "kill" or text[: match.start()].rstrip().endswith("("):
        return  # "died in 1950, aged 34" is compared with the birth itself
    years = count((match["n"] or match["m"]).lower())
    if years not in _AGES or base.interval.low is None or base.interval.high is None:
        return
    between = text[min(match.end(), base.end) : max(match.start(), base.start)]
    if base.event != "born" and "," in between and len(between) > _CLOSE:
        return
    if base.event == "born":
        said = nearest([s for s in passage.predications if s.start > base.end], match.start())
        moved = _years(base.interval, years - 1, years + 2)
    else:
        said = next((s for s in passage.predications if _person(s)), None)
        moved = _years(base.interval, -years - 2, 1 - years)
    if said is None:
        return
    fact = fact_of(said, text, *match.span(), moved, "day")
    if base.event != "born":
        whose = (*fact.subject, *fact.object_)
        fact = replace(fact, head="bear", event="born", subject=(), object_=whose[:1])
    yield fact


def _person(said: Predication) -> bool:
    parties_ = [one for one in said.arguments if one.role in ("subject", "object")]
    return bool(parties_) and parties_[0].head in parties_[0].names


def _years(base: Interval, first: int, last: int) -> Interval:
    """The days so many years away; ages are told carelessly, so that a year more or less is none."""
    low, high = base.low or Decimal(0), base.high or Decimal(0)
    year = SPANS["year"][0]
    return Interval(low=_whole_days(low + first * year), high=_whole_days(high + last * year))


def _centuries(passage: Passage, text: str) -> Iterator[Fact]:
    """ "In the late twelfth century"."""
    for match in _CENTURY.finditer(text):
        word = match["c"].lower()
        number = int(re.sub(r"\D", "", word)) if word[0].isdigit() else ORDINALS.index(word) + 1
        said = _around(passage, match.start())
        if said is None or not 5 <= number <= 21:
            continue
        low, high = _PARTS[(match["part"] or "").lower().split(" ")[0].strip("-")]
        first = 100 * (number - 1)
        ends = date(first + 1 + low, 1, 1).toordinal(), date(first + high, 12, 31).toordinal()
        yield fact_of(said, text, *match.span(), Interval(low=Decimal(ends[0]), high=Decimal(ends[1])), "day")


def _around(passage: Passage, at: int) -> Predication | None:
    """The predication whose clause holds a place of the text, else the last before it."""
    inside = [said for said in passage.predications if said.clause[0] <= at < said.clause[1]]
    return nearest(inside or [said for said in passage.predications if said.end <= at], at)


def nearest(found: list[Predication], at: int) -> Predication | None:
    """The nearest predication before a place, else behind it; not what a thing merely is."""
    told = [said for said in found if said.verb != "be"]
    before = [said for said in told if said.end <= at]
    return max(before, key=lambda s: s.start) if before else min(told, key=lambda s: s.start, default=None)


def fact_of(said: Predication, text: str, start: int, end: int, interval: Interval, unit: str) -> Fact:
    """The fact that what a predication tells happened then."""
    verb = said.verb.split()[0]
    return Fact(
        kind="date",
        text=text[start:end],
        start=start,
        end=end,
        clause=said.clause,
        interval=interval,
        unit=unit,
        exactness="approximate",
        head=verb,
        event=event(said),
        subject=tuple(parties(said, "subject")),
        object_=tuple(parties(said, "object")),
        polarity=said.polarity,
        modality=said.modality,
        holder=said.holder,
        terms=stems(text[said.clause[0] : said.clause[1]]),
    )


def event(said: Predication) -> str:
    """The class of what a predication tells, its verb with the particle ("pull_down"), or the verb's stem."""
    if said.event or " " in said.verb:
        return said.event or said.verb.replace(" ", "_")
    return events.name_of(said.verb) or stem(said.verb)


def parties(said: Predication, role: str) -> Iterator[str]:
    """The parties of a predication as a fact has them: canonical names, stems of nouns."""
    for argument in said.arguments:
        if argument.role == role:
            yield argument.head if argument.head in argument.names else stem(argument.head)


def _moved(base: Interval, match: re.Match[str], text: str, way: int) -> Interval:
    number, days, slack = spanned(match)
    hedged = bool(_HEDGE & set(text[max(0, match.start() - 12) : match.start()].lower().split()))
    slack = slack * (2 if hedged else 1)
    low, high = base.low or Decimal(0), base.high or Decimal(0)
    return Interval(
        low=_whole_days(low + way * number * days - slack),
        high=_whole_days(high + way * number * days + slack),
    )


def spanned(match: re.Match[str]) -> tuple[int, Decimal, Decimal]:
    """The count of a span of time, the days of one, and by how many that may be out."""
    return count(match["n"].lower()), *SPANS[match["u"].lower()]


def _whole_days(value: Decimal) -> Decimal:
    return value.to_integral_value()
