"""What a date dates: the verb, the noun or the life that it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from compile.language import dates, roles, wordnet
from compile.language.dates import When
from compile.language.events import base, is_past
from compile.language.events import name_of as name_of_event
from compile.language.frames import name_of
from compile.language.lexicon import bag, lines, words
from compile.language.roles import Governor
from compile.language.sentence import Sentence

NOTHING = Governor(None, -1, "")
#: Words that may stand between a happening and its date: "the election, on 5 July".
_TIES = frozenset({",", "(", "on", "of", "in", "the", "dated", "held"})
#: "The vote took place on 3 May": the noun in front tells what happened.
_HAPPENING = frozenset({"happen", "occur", "hold", "fall", "come", "begin", "start", "follow", "date"})
#: A gerund behind one of these has a subject and a date of its own: "since taking over in April 2016, she has closed".
_GERUND_LEADS = bag("since after before on upon by when while , and")
#: Nouns of WordNet's files 04 (acts), 11 (events), 10 (communication): what can take place.
_ACTS = frozenset({"04", "11", "10"})
_CLEFTS = frozenset({"that", "before", "when"})
_CLAUSE_LEADS = frozenset({"and", "but", ";", ":", "that", "while", "when", "-"})
_DATE_LEADS = bag(
    "in on at by during since until till before after from around about early late the of night morning"
)
_LIFE = re.compile(
    r"\((?P<born>[^()–—]{0,80}?\d{4})(?:\s*[–—]\s*|\s+-\s+|(?<=\d)-(?=\d))(?:died\s+|d\.\s*)?"
    r"(?P<died>[^()–—]{0,60}?\d{4})\s*[);,]"
)
#: A year in brackets behind a title, or before the kind of work: "Harbour Lights (1974)", "her 1974 film".
_YEAR_ALONE = re.compile(r"\(\s*$"), re.compile(r"\s*\)")
_WORK = bag(
    "film movie album song single novel book series drama comedy documentary opera play musical thriller remake sequel "
    "soundtrack recording video game anthology memoir poem painting ballad ep debut adaptation miniseries sitcom"
)
#: What opens a label: "Production: May 1993 – August 2002", "COURT OF APPEAL, 12 March 2009: Conviction quashed".
_PERSON = "18"
#: Nobody is known to have lived longer, in days.
_LIFETIME = 116 * 366
#: A span of years in brackets that is shorter is a war's or a reign's rather than a life.
_YOUTH = 15 * 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date with what it dates: ``governor`` is the event (``at`` its token, -1 for a noun's), ``owner`` whose it is
    where no verb tells ("Anna Weil (1901–1988)"); ``opens``: what stands before it in its clause is of something else."""

    when: When
    governor: Governor
    owner: str = ""
    opens: bool = False


def read(found: Sentence) -> tuple[Dated, ...]:
    """The dates that can be told, each with its event; a life in brackets is a birth and a death."""
    lives = _lives(found)
    told = [dated for life in lives for dated in life[1]]
    for when in found.dates:
        if when.interval is None or any(low <= when.start < high for (low, high), _ in lives):
            continue
        if when.attributive:
            work = _work(found, when)
            told.append(
                Dated(when=when, governor=Governor("publish", -1, "date") if work else NOTHING, owner=work)
            )
            continue
        governor = _governor(found, when)
        if when.bare is not None and _until(found, when):
            when = replace(when, interval=when.bare, exactness="exact")
        first = found.token_at(when.start)
        if _gapped(found, when, first):
            governor = NOTHING
        opens = first > 0 and _opens(found, first, found.clause(first)[0])
        told.append(Dated(when=when, governor=governor, owner=_apposed(found, governor), opens=opens))
    return tuple(sorted(told, key=lambda dated: (dated.when.start, dated.when.end)))


def _gapped(found: Sentence, when: When, first: int) -> bool:
    """ "The tower was built in 1700 and the choir in 1750": the second date is of a thing without its verb."""
    before = max((other.end for other in found.dates if other.end <= when.start), default=-1)
    if before < 0:
        return False
    between = [at for at in range(found.token_at(before), first) if not found.tokens[at].punctuation]
    if not between or any(found.is_verb(at) for at in between) or found.lower[between[0]] != "and":
        return False
    rest = between[1:]
    return bool(rest) and found.lower[rest[0]] not in words("preposition") | words("adverb")


def _apposed(found: Sentence, governor: Governor) -> str:
    """The name that a participle in commas is said of: "Harbour Lights, released in 1974, was"."""
    at = governor.at
    if at < 2 or found.lower[at - 1] != "," or found.named[at - 2] < 0:
        return ""
    return name_of(found.names[found.named[at - 2]])


def _until(found: Sentence, when: When) -> bool:
    """ "shut until 9 May, when it opened": the opening is of that day."""
    first, last = found.token_at(when.start), found.token_at(when.end - 1) + 1
    return found.lower[first] in ("until", "till") and found.lower[last : last + 2] == (",", "when")


def told_in(found: Sentence, dated: Dated) -> tuple[int, int] | None:
    """The stretch that tells what happened, if it is not the date's own clause; None if it is."""
    first = found.token_at(dated.when.start)
    low, high = found.clause(first)
    if dated.governor.at >= 0 and found.clause(dated.governor.at) != (low, high):
        low, high = found.clause(dated.governor.at)
        return found.tokens[low].start, found.tokens[high - 1].end
    return (dated.when.start, found.tokens[high - 1].end) if dated.opens else None


def is_denial(found: Sentence, governor: Governor) -> bool:
    """Whether the event is itself a word of denial: "the appeal was dismissed on 3 May" denies nothing."""
    return governor.at >= 0 and found.lower[governor.at] in words("denial")


def _lives(found: Sentence) -> list[tuple[tuple[int, int], tuple[Dated, Dated]]]:
    """Births and deaths that stand in brackets behind a name, with their stretches."""
    lives = []
    for match in _LIFE.finditer(found.text):
        owner = _owner(found, match.start())
        ends = [_one_date(match[mark], match.start(mark)) for mark in ("born", "died")]
        if not owner or ends[0] is None or ends[1] is None or not _is_life(ends[0], ends[1]):
            continue
        born, died = (
            Dated(when=when, governor=Governor(event, -1, "date"), owner=owner)
            for when, event in ((ends[0], "born"), (ends[1], "kill"))
        )
        lives.append((match.span(), (born, died)))
    return lives


def _one_date(text: str, offset: int) -> When | None:
    found = dates.read(text)
    if len(found) != 1 or found[0].interval is None or found[0].yearless:
        return None
    when = found[0]
    return replace(when, start=when.start + offset, end=when.end + offset, attributive=False)


def _is_life(born: When, died: When) -> bool:
    if born.interval is None or died.interval is None:
        return False
    low, high = born.interval.low, died.interval.high
    if low is None or high is None or not 0 < high - low <= _LIFETIME:
        return False
    return high - low > _YOUTH or born.interval.low == born.interval.high


def _owner(found: Sentence, offset: int) -> str:
    """The name right before a bracket, commas and other spellings between: "Weil, also spelt Weyl, (1901–1988)"."""
    at = found.token_at(offset) - 1
    before = found.names_in(max(0, at - 12), at + 1)
    near = [name for name in before if at - found.token_at(name.end - 1) <= 2]
    if not near:
        return ""
    spelt = found.text[before[0].end : near[-1].start]
    also = re.fullmatch(r"\s*,?\s*(?:or|also|born|née|alias|called|known as|spelt|spelled|\W)*\s*", spelt)
    return name_of(before[0] if also else near[-1])


def _governor(found: Sentence, when: When) -> Governor:
    first, last = found.token_at(when.start), found.token_at(when.end - 1) + 1
    if when.as_of:
        return NOTHING
    noun = _noun_before(found, first)
    if noun is not None:
        return noun
    cleft = _cleft(found, first, last)
    if cleft is not None:
        return cleft
    low, high = found.clause(first)
    labelled = _labelled(found, first, last) or (
        _office(found, when, first, low) if when.relation == "since" else None
    )
    if labelled is not None:
        return labelled
    opening = _opens(found, first, low)
    if opening:
        after = _verb_after(found, last, high)
        if after is not None:
            return _of_verb(found, after, found.clause(after)[0])
    before = None if opening else _verb_before(found, first, low)
    if before is None and not opening:
        before = _verb_after(found, last, high)
    return _of_verb(found, before, low) if before is not None else NOTHING


def _verb_after(found: Sentence, last: int, high: int) -> int | None:
    """The first verb behind the date; a reporting verb only if nothing else is there."""
    after = roles.verb_after(found, last, high, past_numbers=True)
    if after is not None:
        return after
    said = (at for at in range(last, high) if found.lower[at] in words("attribution"))
    return next((at for at in said if is_past(found.lower[at]) and found.is_verb(at)), None)


def _noun_before(found: Sentence, first: int) -> Governor | None:
    """The noun of an event right before its date: "the first free election, on 5 July 1992, drew queues"."""
    at = first - 1
    while at > 0 and found.lower[at] in _TIES and first - at <= 3:
        at -= 1
    event = next(
        (
            e
            for e in found.events
            if e.last == at + 1 and e.last - e.first == 1 and not is_past(found.lower[at])
        ),
        None,
    )
    if event is None or at == first - 1 or at == 0 or found.is_verb(at):
        return None
    return Governor(event.name, -1, "date") if found.lower[at + 1] in (",", "(") else None


def _cleft(found: Sentence, first: int, last: int) -> Governor | None:
    """ "It was on 20 June that the court ruled"; "open until 20 June, when the court ruled"."""
    if found.lower[:2] == ("it", "was") and first <= 5:
        near = range(last, len(found.lower))
        begin = next((at for at in near if found.lower[at] in _CLEFTS and _splits(found, at, last)), -1)
    else:
        begin = last + 1 if found.lower[last : last + 2] == (",", "when") else -1
    if begin < 0:
        return None
    after = roles.verb_after(found, begin + 1, found.clause(begin)[1], past_numbers=True)
    return None if after is None else _of_verb(found, after, begin)


def _splits(found: Sentence, at: int, last: int) -> bool:
    """Whether "when" or "that" goes on with "It was shortly after noon", words between in commas."""
    return at - last < 4 or found.lower[at - 1] == ","


def _work(found: Sentence, when: When) -> str:
    """The work whose appearance a year tells that narrows it: "Harbour Lights (1974)", "her 1974 film Harbour Lights",
    "Harbour Lights is a 1974 film"; "" if there is none."""
    first, last = found.token_at(when.start), found.token_at(when.end - 1) + 1
    before, ahead = found.text[: when.start], found.text[when.end :]
    if when.relation != "on" or when.scale or not found.text[when.start : when.end].isdigit():
        return ""
    if _YEAR_ALONE[0].search(before) and _YEAR_ALONE[1].match(ahead):
        return _title(found, first - 1)
    noun = next((at for at in range(last, min(last + 5, len(found.lower))) if found.lower[at] in _WORK), None)
    if noun is None:
        return ""
    behind = found.names_in(noun + 1, noun + 3)
    if behind and found.lower[noun + 1] not in words("preposition"):
        return name_of(behind[0])
    if found.lower[max(0, first - 2) : first] in (("is", "a"), ("was", "a"), ("is", "the"), ("was", "the")):
        opening = found.names_in(0, first)
        return name_of(opening[0]) if opening else ""
    return ""


def _title(found: Sentence, bracket: int) -> str:
    """The capitalised words right before a bracket, with the small ones between them: "Anatomy of a Storm (1974)"."""
    at = bracket - 1
    while at >= 0 and (
        found.tokens[at].text[:1].isupper() or found.tokens[at].text[:1].isdigit() or _small(found, at)
    ):
        at -= 1
    kept = [found.lower[token] for token in range(at + 1, bracket) if found.tokens[token].text[:1].isalnum()]
    return " ".join(kept) if found.tokens[bracket - 1].text[:1].isalnum() else ""


def _small(found: Sentence, at: int) -> bool:
    """A word of a title that is not capitalised, or the "'s" of one."""
    inside = found.lower[at] in ("of", "the", "a", "'s", "'") and at > 0
    return inside and found.tokens[at - 1].text[:1].isupper()


def _labelled(found: Sentence, first: int, last: int) -> Governor | None:
    """The event of a label's date: "Production: May 1993 – August 2002", "COURT, 12 March 2009: Conviction quashed"."""
    if found.lower[last : last + 1] == (":",):
        _, high = found.clause(min(last + 1, len(found.tokens) - 1))
        verbs = [at for at in range(last + 1, high) if found.is_verb(at) and is_past(found.lower[at])]
        return _of_verb(found, verbs[-1], last + 1) if verbs else None
    if first and found.lower[first - 1] == ":":
        low, _ = found.clause(first - 1)
        return _act(found, max(low, first - 12), first - 1)
    return None


def _office(found: Sentence, when: When, first: int, low: int) -> Governor | None:
    """ "Anna Weil, director of the mint since 2004": from then on she held it, whatever the sentence's verb."""
    for at in range(first - 1, max(low, first - 8) - 1, -1):
        if found.is_verb(at) or found.lower[at] == ",":
            return None
        if found.named[at] < 0 and wordnet.file(found.lower[at], "n") == _PERSON:
            return Governor("take-office", -1, "date")
    return None


def _opens(found: Sentence, first: int, low: int) -> bool:
    """Whether the date stands in front of a clause: "…, and on 3 February the bridge went up"."""
    at = first - 1
    while at >= low and found.lower[at] in _DATE_LEADS:
        at -= 1
    return at < low or found.lower[at] in _CLAUSE_LEADS


def _verb_before(found: Sentence, first: int, low: int) -> int | None:
    """The nearest predicate of the clause before the date; a gerund with its own lead is one."""
    before = roles.verb_before(found, first, low)
    if before is None:
        said = (at for at in range(first - 1, low - 1, -1) if found.lower[at] in words("attribution"))
        before = next((at for at in said if is_past(found.lower[at]) and found.is_verb(at)), None)
    for at in range(first - 1, max(low, before or low), -1):
        word = found.lower[at]
        if word.endswith("ing") and found.lower[at - 1] in _GERUND_LEADS and wordnet.base(word, "v"):
            return at
    return before


def _of_verb(found: Sentence, at: int, low: int) -> Governor:
    """The verb's event, or that of the noun in front of a verb that only says that something took place."""
    verb = wordnet.base(found.lower[at], "v")
    if verb in ("take", "come") and found.lower[at + 1 : at + 2] in (("over",), ("office",)):
        return Governor("take-office", -1, "date")
    if verb == "come" and found.lower[at + 1 : at + 2] == ("out",):
        return Governor("publish", -1, "date")
    if verb == "hand" and found.lower[at + 1 : at + 2] == ("down",):
        return Governor("rule", -1, "date")
    if verb == "pass" and found.lower[at + 1 : at + 2] == ("away",):
        return Governor("kill", -1, "date")
    place = verb == "take" and "place" in found.lower[at + 1 : at + 3]
    if verb in _HAPPENING or place:
        noun = _act(found, low, at)
        if noun is not None:
            return noun
    return Governor(_deed(found, at, verb) or roles.event_class(found, at), at, "date")


def _deed(found: Sentence, at: int, verb: str) -> str:
    """ "Made his entry into Tisna": the class of entering."""
    ahead = found.lower[at + 1 : at + 4] if verb in ("make", "give", "pay", "launch", "mount") else ()
    done = next((_deeds()[word] for word in ahead if word in _deeds()), "")
    return (name_of_event(done) or done) if done else ""


@cache
def _deeds() -> dict[str, str]:
    """Noun of a deed → its verb."""
    return {line.split()[0]: line.split()[1] for line in lines("deeds.txt")}


def _act(found: Sentence, low: int, verb: int) -> Governor | None:
    """The act that a subject names: "the recording of the album", "the vote"; the noun before its "of"."""
    if low and found.lower[low] in ("which", "that"):
        low = max(found.clause(low - 1)[0], low - 8)
    known = [e for e in found.events if low <= e.first and e.last <= verb and not found.is_verb(e.first)]
    if known:
        return Governor(known[0].name, -1, "date")
    for at in range(low, verb):
        word = found.lower[at]
        if found.named[at] < 0 and word not in words("preposition") and _is_act(word):
            return Governor(base(word), -1, "date")
    return None


def _is_act(word: str) -> bool:
    if not word.endswith(("ing", "tion", "sion", "ment")):
        return False
    return any(sense.file in _ACTS for sense in wordnet.senses(word).get("n", ()))
