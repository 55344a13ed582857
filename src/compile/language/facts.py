"""Facts of one sentence: every quantity and every date in comparable form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from compile.language import (
    amounts,
    arms,
    dating,
    elided,
    events,
    frames,
    heads,
    measured,
    nearby,
    numbers,
    parties,
    places,
    roles,
    sentence,
    spreads,
    stages,
)
from compile.language.amounts import Amount
from compile.language.dates import When
from compile.language.events import is_past
from compile.language.frames import Frame
from compile.language.heads import Head
from compile.language.kinds import is_basis, is_change, is_definite, is_happening, is_offset, is_part
from compile.language.lexicon import aliases, bag
from compile.language.roles import Governor
from compile.language.sentence import Sentence
from compile.language.wordnet import base as base_of
from compile.model.evidence import Fact, Interval, Name
from compile.text.stems import stem, stems
from compile.text.tokens import vocabulary

_DIGIT = re.compile(r"\d")
#: Words that a value or a date has, if it has no digit.
_TRIGGERS = bag(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions billion billions dozen dozens scores several half third thirds "
    "quarter quarters couple january february march april may june july august september october november december yesterday "
    "tonight overnight last this dawn sunrise daybreak morning noon midday lunchtime afternoon evening dusk sunset nightfall "
    "midnight"
)
_CUMULATIVE = re.compile(
    r"\b(?:so far|to date|in total|in all(?! (?:but|of|the|other))|overall|altogether|since then|up to now|until now|a total of|cumulative\w*|interim|"
    r"after \w+ (?:days|weeks|months) of)\b",
    re.I,
)
#: Events that go on for an amount of time: "lasted 17 days before".
_LONGEST = 2_000


def read(text: str, *, published: str = "", context: str = "") -> tuple[Fact, ...]:
    """The facts of one sentence, in order; offsets are of ``text``.

    What the slots of a ``Fact`` hold, so that two can be compared:

    - ``interval`` and ``unit``: the value as hedge, rounding and unit allow, in the unit's base ("metre", "kilogram", "day",
      "percent", "USD", "litre/day"; a count is "count"); dates are days, of the year 4 and in the unit "yearday" where
      the text does not tell the year. ``exactness`` says which hedge.
    - ``head``: what is counted, one word for synonyms ("fighter" for militants), else a stem; for "a rating of 28 %"
      what is measured; "" if not said ("70 killed", "two hundred of them"). Of a date: the base form of its verb.
    - ``population``: canonical names, kinds of people ("child", "foreign") and stems that narrow the head, sorted; where the
      text says only "70 killed", whom it befell.
    - ``event``: a class of ``data/events.txt``, else the stem of the verb; None where no verb governs the value. "die" and
      "kill" are one class, "execute" another.
    - ``subject`` and ``object_``: canonical names and heads of who did it and to whom, passive turned round; the counted are
      on their own side; () is "not known". For what is undergone (kill, wound, displace) ``object_`` is the victim.
    - ``place``: folded names without "district" or "province". ``as_of``: the clause's one date, else the one in front of
      the sentence. ``holder``: a person's or group's canonical name, else the words of the phrase; a pronoun as it stands.
    - ``near``: base forms of the words right around a quantity, names capitalised (see ``nearby.read``); ``definite``: "the
      eleven climbers", all there are.
    - A value that is an end of a change ("from 900 to 600") or a distance in time ("three days later") has neither head
      nor event: it is there to be found, not to be compared.

    A sentence of more than 2,000 characters is read in pieces. ``published`` is the source's own date (ISO 8601), for "last month" and for a day without a year; ``context`` what the
    sentence stands under (a title), which may name the year. What is not sure is left empty.
    """
    if len(text) <= _LONGEST:
        return _read(text, published, context)
    return tuple(
        _moved(fact, start)
        for start, end in _pieces(text)
        for fact in _read(text[start:end], published, context)
    )


def _read(text: str, published: str, context: str) -> tuple[Fact, ...]:
    if not _told(text):
        return ()
    found = sentence.parse(text, published=published, context=context)
    told = frames.read(found)
    facts = [*_quantities(found, told), *_dates(found, told)]
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)))


def _told(text: str) -> bool:
    """Whether a text can hold a value or a date at all."""
    if _DIGIT.search(text) is not None:
        return True
    found = vocabulary(text)
    endings = (word for word in found if word.endswith(("teen", "day", "pence")))
    return not found.isdisjoint(_TRIGGERS) or any(word not in ("teen", "day", "pence") for word in endings)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """A list that runs on for pages, cut behind a mark or a blank: (start, end) of pieces of at most ``_LONGEST``."""
    start = 0
    while start < len(text):
        end = min(start + _LONGEST, len(text))
        if end < len(text):
            cuts = (text.rfind(mark, start, end) for mark in ("; ", ", ", " "))
            end = next((cut + 1 for cut in cuts if cut > start), end)
        yield start, end
        start = end


def _moved(fact: Fact, by: int) -> Fact:
    first, last = fact.clause
    return replace(fact, start=fact.start + by, end=fact.end + by, clause=(first + by, last + by))


def _quantities(found: Sentence, told: tuple[Frame, ...]) -> list[Fact]:
    facts: list[tuple[Fact, Governor]] = []
    lower = list(found.lower)
    numerals = numbers.read(found.text, found.tokens, lower, found.dated)
    read_ = [amounts.read(found.text, found.tokens, lower, number) for number in numerals]
    for amount in amounts.compound(lower, read_):
        at = amount.last + int(amount.joined and amount.unit == "count")
        head = heads.find(
            found.tokens,
            lower,
            at,
            one=_single(amount),
            vague=amount.number.form == "vague",
            mass=amount.unit != "count",
        )
        facts.append(_quantity(found, told, amount, head))
    filled = elided.filled(found.text, [fact for fact, _ in _shared(found, facts)])
    return arms.told(found.text, spreads.apart(found.text, filled))


def _quantity(found: Sentence, told: tuple[Frame, ...], amount: Amount, head: Head) -> tuple[Fact, Governor]:
    noun = "" if head.word else measured.before(found, amount.first)
    begin = measured.group(found, amount.first) if amount.unit == "count" else amount.first
    governor = roles.govern(
        found, begin, max(head.last, amount.last), not head.word and begin == amount.first
    )
    far = measured.away(found, amount.first, amount.last) if amount.unit == "metre" else ()
    if far:
        governor, head, noun = Governor(None, -1, ""), replace(head, word="distance"), "distance"
    elif noun:
        grouped = begin != amount.first
        governor, head = governor if grouped else Governor(None, -1, ""), replace(head, word=noun)
    elif head.nouns and found.lower[head.nouns[0]] == "lives":
        governor = Governor("kill", governor.at, governor.role)
    elif head.nouns and (
        governor.event is None or (governor.role == "oblique" and is_happening(found, head))
    ):
        governor = Governor(events.name_of(found.lower[head.nouns[0]]), -1, "")
    if governor.event is None and head.word and not (far or noun) and amount.unit == "count":
        governor = roles.of_relative(found, head.last)
    population = far or _population(found, head)
    counted = tuple(
        dict.fromkeys(
            (*(p for p in population if p in aliases().values()), *([head.word] if head.word else ()))
        )
    )
    subject, object_ = parties.sides(found, governor, counted)
    if governor.role == "bare" and not population:
        population = object_
    basis = is_basis(found, amount.first)
    if basis:
        governor, subject, object_ = Governor(None, -1, ""), (), ()
    if is_change(found, amount) or is_offset(found, amount, governor):
        governor, head = Governor(None, -1, ""), Head(last=amount.last)
    fact = Fact(
        kind="quantity",
        **_stretch(found, amount.first, amount.last),
        interval=amount.interval,
        unit=amount.unit,
        exactness=amount.exactness,
        head=head.word,
        population=population,
        event=governor.event,
        subject=subject,
        object_=object_,
        part=(head.part and amount.unit == "count" and found.lower[amount.first] != "all")
        or amount.further
        or is_part(found, amount.first)
        or basis,
        definite=is_definite(found, amount.first, amount.number.first),
        near=nearby.read(found, amount.first, amount.last),
        stages=stages.read(found.text, found.tokens[amount.first].start, found.tokens[amount.last - 1].end),
    )
    return _situated(found, told, fact, amount.first, amount.last, governor), governor


def _single(amount: Amount) -> bool:
    """Whether a singular noun may follow: "one civilian", "a 14-month siege", "a 7 % rating"."""
    return amount.number.high == 1 or amount.joined or amount.unit == "percent"


def _shared(found: Sentence, facts: list[tuple[Fact, Governor]]) -> list[tuple[Fact, Governor]]:
    """ "killed 153, wounded over 100, and captured 134 militants": the last one's noun is everyone's."""
    done = list(facts)
    for number in range(len(done) - 2, -1, -1):
        (fact, governor), (later, next_) = done[number], done[number + 1]
        if (
            fact.head
            or fact.unit != "count"
            or governor.role != "object"
            or next_.role != "object"
            or not later.head
        ):
            continue
        between = found.text[fact.end : later.start]
        if len(between) < 40 and fact.clause == later.clause and not re.search(r"[;:(]", between):
            names = tuple(part for part in later.object_ if part not in fact.object_)
            done[number] = (
                replace(fact, head=later.head, population=later.population, object_=(*fact.object_, *names)),
                governor,
            )
    return done


def _population(found: Sentence, head: Head) -> tuple[str, ...]:
    """What narrows the counted: names by their canonical form, people's kinds, else stems of the words between."""
    narrows = heads.narrows()
    names = _names_over(found, (*head.modifiers, *head.nouns))
    inside = {
        at for name in names for at in range(found.token_at(name.start), found.token_at(name.end - 1) + 1)
    }
    kept = [frames.name_of(name) for name in names]
    for at in (*head.modifiers, *head.nouns):
        word = found.lower[at]
        if word in narrows:
            kept.append(narrows[word])
        elif at not in inside and at in head.modifiers and word.isalpha() and not is_past(word):
            kept.append(stem(word))
    return tuple(sorted(set(kept)))


def _names_over(found: Sentence, tokens: tuple[int, ...]) -> tuple[Name, ...]:
    numbers_ = sorted({found.named[at] for at in tokens if found.named[at] >= 0})
    return tuple(found.names[number] for number in numbers_)


def _dates(found: Sentence, told: tuple[Frame, ...]) -> list[Fact]:
    facts = []
    for dated in dating.read(found):
        when, governor = dated.when, dated.governor
        first, last = found.token_at(when.start), found.token_at(when.end - 1) + 1
        subject, object_ = parties.sides(found, replace(governor, role="date"), ())
        fact = Fact(
            kind="date",
            **_stretch(found, first, last),
            interval=when.interval or Interval(low=None, high=None),
            unit=when.unit,
            exactness=when.exactness,
            head=(base_of(lower, "v") or stem(lower))
            if (lower := found.lower[governor.at]) and governor.at >= 0
            else "",
            event=governor.event,
            subject=subject,
            object_=(dated.owner,) if dated.owner else object_,
        )
        fact = _situated(found, told, fact, first, last, governor)
        told_in = dating.told_in(found, dated)
        if told_in is not None:
            words_ = found.text[told_in[0] : told_in[1]]
            fact = replace(fact, terms=_terms(words_), modality=frames.modality(words_, "", fact.holder))
        plain = when.attributive or (fact.modality == "denied" and dating.is_denial(found, governor))
        facts.append(replace(fact, modality="asserted", polarity=True) if plain else fact)
    return facts


def _stretch(found: Sentence, first: int, last: int) -> dict:  # type: ignore[type-arg]
    low, high = found.clause(first)
    start, end = found.tokens[first].start, found.tokens[last - 1].end
    return {
        "text": found.text[start:end],
        "start": start,
        "end": end,
        "clause": (found.tokens[low].start, max(end, found.tokens[high - 1].end)),
    }


def _situated(
    found: Sentence, told: tuple[Frame, ...], fact: Fact, first: int, last: int, governor: Governor
) -> Fact:
    """With place, time, polarity, modality, holder and terms."""
    low, high = found.clause(first)
    clause = found.text[fact.clause[0] : fact.clause[1]]
    holder = frames.holder(told, first, last)
    as_of, cumulative = (None, False) if fact.kind == "date" else _as_of(found, low, high)
    return replace(
        fact,
        subject=_resolved(fact.subject, holder),
        object_=_resolved(fact.object_, holder),
        population=_resolved(fact.population, holder),
        place=places.read(found, low, high),
        as_of=as_of,
        cumulative=cumulative or bool(_CUMULATIVE.search(clause)),
        polarity=_polarity(found, fact, governor, low),
        modality="asserted"
        if _able(clause, fact)
        else frames.modality(clause, found.text[_content_start(found, low) : fact.start], holder),
        holder=holder,
        terms=_terms(clause),
    )


def _able(clause: str, fact: Fact) -> bool:
    """ "It could lift no more than 350 tons" says what it lifted at most."""
    return fact.exactness == "bound" and _ABLE.search(clause) is not None


_ABLE = re.compile(
    r"\b(?:could|can) (?:\w+ ){1,2}(?:no|not) more than\b|\b(?:could|can)(?: not|not) \w+ more than\b", re.I
)


@lru_cache(maxsize=16)
def _terms(clause: str) -> tuple[str, ...]:
    """The stems of a clause; its facts come one after the other."""
    return stems(clause)


def _polarity(found: Sentence, fact: Fact, governor: Governor, low: int) -> bool:
    """False if the governing verb, or a quantity itself, is negated within a few words before it."""
    if governor.at > low:
        near = max(low, governor.at - 4)
        if not frames.polarity(found.text[found.tokens[near].start : found.tokens[governor.at].start]):
            return False
    if fact.kind == "date":
        return True
    near = max(low, found.token_at(fact.start) - 5)
    return frames.polarity(found.text[found.tokens[near].start : fact.end])


def _resolved(parties: tuple[str, ...], holder: str) -> tuple[str, ...]:
    """ "the Taliban stated that they had killed": they are who states; other pronouns are nobody known."""
    known = holder if holder not in ("he", "she", "they", "it", "we", "i") else ""
    named = tuple(known if party in ("they", "it", "he", "she", "we", "i") else party for party in parties)
    return tuple(party for party in dict.fromkeys(named) if party)


def _content_start(found: Sentence, low: int) -> int:
    """Where the clause begins, or that of which it is the content: "denied that 20 had died"."""
    if low and found.lower[low] in ("that", "whether"):
        first = found.clause(low - 1)[0]
        low = max((at + 1 for at in range(first, low - 1) if found.lower[at] == ","), default=first)
    return found.tokens[low].start


def _as_of(found: Sentence, low: int, high: int) -> tuple[Interval | None, bool]:
    """The clause's one date, else the date in front of the sentence; "by 18 July" makes a count that grows."""
    start, end = found.tokens[low].start, found.tokens[high - 1].end
    inside = [w for w in found.dates if start <= w.start < end and _dates_clause(w)]
    front = [w for w in found.dates if found.token_at(w.start) <= 2 and _dates_clause(w)]
    chosen: When | None = inside[0] if len(inside) == 1 else front[0] if front and not inside else None
    if chosen is None:
        return None, False
    return chosen.interval, chosen.relation == "by"


def _dates_clause(when: When) -> bool:
    """ "after the 2006 scandal" dates the scandal alone."""
    return (
        when.interval is not None and when.unit == "day" and not (when.attributive and when.relation != "on")
    )
