"""Who did what to whom around an amount or a date: the governing event and its sides."""

from __future__ import annotations

from dataclasses import dataclass

from compile.language.events import Event, base, is_past
from compile.language.heads import is_plural
from compile.language.lexicon import bag, words
from compile.language.sentence import Sentence

_DITRANSITIVE = frozenset({"fine", "cost", "pay", "give", "grant", "owe", "lend", "award", "save"})
#: Participles that give a name or a ground, and tell of no event.
_NAMING = bag("known called named dubbed nicknamed titled entitled based given according compared related")
BE = bag("is are was were be been being got")
#: Auxiliaries that only a subject stands before, and words that put a clause in front of the main one.
_FINITE = bag("is are was were has have had")
_FRONTED = bag("when as after before while once until because since if although where")


@dataclass(frozen=True, slots=True)
class Governor:
    """The event that an amount stands to as "subject", "object", "agent" (passive "by"), "oblique" or "bare"."""

    event: str | None
    at: int
    role: str


def govern(sentence: Sentence, first: int, last: int, headless: bool) -> Governor:
    """The event that governs the phrase ``first:last``; ``headless``: no noun follows the number."""
    first -= _range_word(sentence, first, last)
    low, high = sentence.clause(first)
    bare = _event_at(sentence, last) if headless else None
    if bare is not None:
        return Governor(bare.name, bare.first, "bare")
    left = _left_neighbour(sentence, first, low)
    if left is not None and sentence.lower[left] in BE:
        return _noun_event(sentence, first, low)
    main = _main_verb(sentence, low, left, last, high)
    if main is not None:
        return Governor(event_class(sentence, main), main, "subject")
    if left is not None and _is_predicate(sentence, left):
        return Governor(event_class(sentence, left), left, "object")
    if left is not None and _presently(sentence, low, left, last, high):
        return Governor(event_class(sentence, left), left, "object")
    if left is not None and _gerund(sentence, left):
        return Governor(event_class(sentence, left), left, "object")
    at_once = _verb_at_once(sentence, last, high)
    if at_once is not None and (
        left is None or sentence.lower[left] in (",", "and", "but", "or", "that", ";", ":")
    ):
        return Governor(event_class(sentence, at_once), at_once, "subject")
    by = left is not None and sentence.lower[left] == "by"
    before = verb_before(sentence, first, low)
    tied = left == first - 1 and sentence.lower[first - 1] in words("preposition") - words("conjunction")
    if (before is None and not tied) or (left is not None and sentence.lower[left] in words("attribution")):
        right = verb_after(sentence, last, high)
        if right is not None:
            return Governor(event_class(sentence, right), right, "subject")
    if before is not None and _takes_two(sentence, before, first):
        return Governor(event_class(sentence, before), before, "oblique")
    if before is not None and left is not None and not _links(sentence, left):
        return Governor(None, -1, "")
    if before is not None:
        passive = by and any(word in BE for word in sentence.lower[max(low, before - 3) : before])
        return Governor(event_class(sentence, before), before, "agent" if passive else "oblique")
    return _noun_event(sentence, first, low)


def of_relative(sentence: Sentence, last: int) -> Governor:
    """ "the names of 40 girls who drowned": the event of the relative clause right behind the phrase that ends at ``last``."""
    if sentence.lower[last : last + 1] not in (("who",), ("that",), ("which",)):
        return Governor(None, -1, "")
    _, high = sentence.clause(min(last + 1, len(sentence.lower) - 1))
    verb = _verb_at_once(sentence, last + 1, high)
    if verb is None:
        return Governor(None, -1, "")
    return Governor(event_class(sentence, verb), verb, "subject")


def _range_word(sentence: Sentence, first: int, last: int) -> bool:
    """ "Between 40 and 60 people died": the word is the range's, and ties it to nothing."""
    return first > 0 and sentence.lower[first - 1] == "between" and "and" in sentence.lower[first:last]


def _main_verb(sentence: Sentence, low: int, left: int | None, last: int, high: int) -> int | None:
    """The verb of a main clause that begins with the phrase, no comma before it: "when the bridge fell 14 people were killed".

    What stands between two finite verbs belongs to the second, unless a relative clause ends with it ("those who killed
    14 people were tried").
    """
    if left is None or last >= high or sentence.lower[last] not in _FINITE:
        return None
    before = sentence.lower[low:left]
    if not any(word in _FRONTED for word in before) or any(word in _RELATIVES for word in before):
        return None
    return _verb_at_once(sentence, last, high) if _is_predicate(sentence, left) else None


def _verb_at_once(sentence: Sentence, last: int, high: int) -> int | None:
    """The verb right behind the phrase, auxiliaries and adverbs apart: "two of them swam ashore"."""
    at = last
    while at < high and (sentence.lower[at] in words("auxiliary") or sentence.lower[at] in words("adverb")):
        at += 1
    found = at < high and _is_predicate(sentence, at) and _verbal(sentence, at)
    return at if found and not _reduced(sentence, at, last) else None


def _presently(sentence: Sentence, low: int, at: int, last: int, high: int) -> bool:
    """ "The mill employs 340 people": a known verb behind a subject that opens the clause, and no other verb.

    "In the mill strikes 40 people were hurt" and "The mill workers 340 in number struck" have none.
    """
    event = event_over(sentence, at)
    word, subject = sentence.lower[at], range(low, at)
    if event is None or event.last - event.first > 1 or not word.endswith("s") or not subject:
        return False
    opens = sentence.lower[low] in words("determiner") | words("pronoun") or sentence.named[low] >= 0
    idle = words("preposition") | words("conjunction") | words("auxiliary")
    plain = not any(
        sentence.tokens[one].punctuation or sentence.lower[one] in idle or _is_predicate(sentence, one)
        for one in subject
    )
    before = sentence.lower[at - 1]
    alone = sentence.named[at - 1] >= 0 or not (is_plural(before) or before in words("determiner"))
    after = sentence.lower[last:high]
    return opens and plain and alone and not any(one in _FINITE or is_past(one) for one in after)


def _takes_two(sentence: Sentence, verb: int, first: int) -> bool:
    """ "fined Corland Shipping 20 million", "cost the state 2.1 billion": the amount is the second object."""
    if event_class(sentence, verb) not in _DITRANSITIVE:
        return False
    between = range(verb + 1, first)
    return not any(
        sentence.tokens[at].punctuation or sentence.lower[at] in words("preposition") for at in between
    )


#: Nouns that end like a gerund: "by Friday evening 38 people".
_NO_GERUND = bag("evening morning building ceiling wedding offspring sibling darling shilling sterling")


def _gerund(sentence: Sentence, at: int) -> bool:
    """ "a video showing over a dozen"."""
    word = sentence.lower[at]
    return (
        word.endswith("ing")
        and len(word) > 5
        and word not in words("preposition")
        and word not in _NO_GERUND
        and sentence.named[at] < 0
    )


def _links(sentence: Sentence, at: int) -> bool:
    """Whether the word before a phrase may tie it to the clause's verb: a preposition, a comma, "were"."""
    word = sentence.lower[at]
    linking = ("preposition", "auxiliary", "conjunction", "adverb", "attribution")
    return sentence.tokens[at].punctuation or any(word in words(name) for name in linking)


def _noun_event(sentence: Sentence, first: int, low: int) -> Governor:
    """The nearest phrase or noun of an event before, if no verb governs: "those who laid down arms … about 100"."""
    earlier = [
        event for event in sentence.events if event.last <= first and not _breaks(sentence, event.last, first)
    ]
    if earlier and earlier[-1].last - earlier[-1].first > 1:
        return Governor(earlier[-1].name, earlier[-1].first, "oblique")
    near = max(low, first - 4)
    inside = [
        e for e in earlier if e.first >= near and e.noun and "and" not in sentence.lower[e.last : first]
    ]
    return Governor(inside[-1].name, inside[-1].first, "oblique") if inside else Governor(None, -1, "")


def _breaks(sentence: Sentence, first: int, last: int) -> bool:
    return any(word in (";", ":") for word in sentence.lower[first:last])


def _event_at(sentence: Sentence, at: int) -> Event | None:
    return next((event for event in sentence.events if event.first == at), None)


def event_over(sentence: Sentence, at: int) -> Event | None:
    return next((event for event in sentence.events if event.first <= at < event.last), None)


def event_class(sentence: Sentence, at: int) -> str | None:
    """The event's class; of a verb that the lexicon does not know its stem: "amassed 2,000" → "amass"."""
    event = event_over(sentence, at)
    if event is not None:
        return event.name
    word = sentence.lower[at]
    return base(word) if is_past(word) or word.endswith("ing") else None


def _left_neighbour(sentence: Sentence, first: int, low: int) -> int | None:
    """The nearest word before the phrase that is no adverb or determiner."""
    at = first - 1
    while at >= low and (sentence.lower[at] in words("adverb") or sentence.lower[at] in words("determiner")):
        at -= 1
    return at if at >= low else None


def _is_predicate(sentence: Sentence, at: int) -> bool:
    """Whether token ``at`` is a verb that may take the phrase behind it as its object."""
    word = sentence.lower[at]
    if word in words("auxiliary") or word in words("attribution") or sentence.named[at] >= 0:
        return False
    event = event_over(sentence, at)
    if event is not None and event.last - event.first > 1 and at == event.last - 1:
        return True
    if event is not None and event.last == at + 1:
        if event.noun or word in _NAMING:
            return False
        before = sentence.lower[at - 1] if at else "that"
        free = before == "that" or before not in words("determiner")
        return free and (is_past(word) or not is_plural(word))
    return is_past(word) and word not in _NAMING and not sentence.tokens[at].text[0].isupper()


def verb_before(sentence: Sentence, first: int, low: int) -> int | None:
    """The last predicate of the clause before the phrase, reporting verbs apart."""
    for at in range(first - 1, low - 1, -1):
        if (
            _is_predicate(sentence, at)
            and sentence.lower[at] not in words("preposition")
            and _verbal(sentence, at)
        ):
            return at
    return None


def _verbal(sentence: Sentence, at: int) -> bool:
    """Whether the event's word is used as a verb: past, or behind "to", an auxiliary or a subject."""
    if is_past(sentence.lower[at]):
        return sentence.is_verb(at)
    before = at - 1
    while before > 0 and sentence.lower[before] in words("adverb"):
        before -= 1
    return before >= 0 and _verb_follows(sentence.lower[before])


def _verb_follows(before: str) -> bool:
    return before == "to" or before in words("auxiliary") or is_plural(before) or before in words("pronoun")


_RELATIVES = frozenset(("that", "who", "which"))


def verb_after(sentence: Sentence, last: int, high: int, *, past_numbers: bool = False) -> int | None:
    """The first predicate after the phrase within its clause."""
    for at in range(last, min(high, last + 16)):
        word = sentence.lower[at]
        if word in (";", ":") or (word in ("and", "or") and sentence.lower[at - 1] == ","):
            return None
        if word[:1].isdigit() and not past_numbers:
            return None
        if _is_predicate(sentence, at) and _verbal(sentence, at):
            if sentence.lower[at - 1] in _RELATIVES:
                continue
            if sentence.lower[at - 1] == "," and sentence.lower[last:at].count(",") < 2:
                return None
            if not _reduced(sentence, at, last):
                return at
    return None


def _reduced(sentence: Sentence, at: int, last: int) -> bool:
    """ "fighters recruited by him remained": a participle that narrows the noun."""
    ahead = sentence.lower[at + 1] if at + 1 < len(sentence.lower) else ""
    aided = any(word in words("auxiliary") for word in sentence.lower[max(last, at - 3) : at])
    return ahead == "by" and not aided
