"""What a number without a noun of its own counts or measures: the noun that stands before it."""

from __future__ import annotations

from compile.language.heads import canonical
from compile.language.lexicon import bag, words
from compile.language.sentence import Sentence
from compile.language.wordnet import base as base_of
from compile.language.wordnet import file, parts
from compile.text.folding import folded
from compile.text.stems import stem


def before(found: Sentence, first: int) -> str:
    """The noun, one word for synonyms else a stem, that tells what the number at token ``first`` is of; "" if none does."""
    return _of(found, first) or _amounting(found, first) or _given(found, first) or _numbered(found, first)


def _of(found: Sentence, first: int) -> str:
    """ "a rating of 28 %", "a population of 1,014,825": what is measured stands before."""
    if first < 2 or found.lower[first - 1] != "of" or found.named[first - 2] >= 0:
        return ""
    word = found.lower[first - 2]
    structural = any(
        word in words(name) for name in ("determiner", "preposition", "auxiliary", "pronoun", "adverb")
    )
    if found.lower[first - 3 : first - 1] == ("box", "office"):
        return "gross"
    structural = structural or parts(word) == {"v"}  # "consists of 212 leaves"
    return (
        ""
        if structural or not word.isalpha() or word in ("total", "group", "number", "out", "instead")
        else stem(word)
    )


#: Verbs by which a count is given to its subject: "the cases reached 359", "the toll stands at 57"; their preposition.
_AMOUNTING = {
    "reach": "", "total": "", "number": "", "stand": "at", "come": "to", "amount": "to", "rise": "to", "climb": "to",
    "grow": "to", "fall": "to", "drop": "to", "be": "", "exceed": "", "surpass": "", "hit": "", "average": "", "equal": "",
}  # fmt: skip


def _amounting(found: Sentence, first: int) -> str:
    """ "the number of recoveries reached 153", "sales for the quarter came to 38,500": the subject is what is counted."""
    at = first - 1
    tie = found.lower[at] if at > 0 and found.lower[at] in ("at", "to") else ""
    at -= 1 if tie else 0
    verb = base_of(found.lower[at], "v") if at > 0 else ""
    if _AMOUNTING.get(verb) != tie:
        return ""
    low, _ = found.clause(at)
    return _subject_noun(found, _behind_mark(found, low, at), at)


#: Verbs by which somebody gives a figure for something: "was given as 8,200", "put the loss at 40 tonnes".
_GIVING = bag(
    "put give estimate reckon record report announce state quote assess calculate compute fix measure value"
)


def _given(found: Sentence, first: int) -> str:
    """ "the attendance was given as 8,200", "the census put the population at 8,200": of what somebody gives a figure."""
    tie = first - 1
    if tie < 2 or found.lower[tie] not in ("at", "as"):
        return ""
    low, _ = found.clause(tie)
    verb = next((at for at in range(tie - 1, low, -1) if base_of(found.lower[at], "v") in _GIVING), -1)
    if verb < 0 or any(found.tokens[at].punctuation for at in range(verb, tie)):
        return ""
    if all(word.endswith("ly") for word in found.lower[verb + 1 : tie]):
        return _subject_noun(found, _behind_mark(found, low, verb), verb) if _passive(found, verb) else ""
    return _subject_noun(found, verb + 1, tie) if found.is_verb(verb) and not _passive(found, verb) else ""


def _passive(found: Sentence, verb: int) -> bool:
    """ "was given", "is now put"."""
    before = [word for word in found.lower[max(0, verb - 3) : verb] if not _manner(word)]
    return bool(before) and before[-1] in ("is", "was", "are", "were", "been", "be")


def _manner(word: str) -> bool:
    return word in words("adverb") or word.endswith("ly")


def _behind_mark(found: Sentence, low: int, at: int) -> int:
    marks = (n for n in range(low, at) if found.tokens[n].punctuation and found.lower[n] != "-")
    return max(marks, default=low - 1) + 1


def group(found: Sentence, first: int) -> int:
    """ "a garrison of 300 men", "a crowd of 11,750": the token where the phrase for the whole group begins; ``first`` if none."""
    if first < 3 or found.lower[first - 1] != "of" or file(found.lower[first - 2], "n") != _GROUP:
        return first
    at = first - 3
    while at > 0 and parts(found.lower[at]) & {"a"} and found.lower[at] not in words("determiner"):
        at -= 1
    return at if found.lower[at] in ("a", "an", "the", "his", "her", "its", "their") else first


#: WordNet's file of groups.
_GROUP = "14"


def away(found: Sentence, first: int, last: int) -> tuple[str, ...]:
    """ "The mill is 12 km north of Arn": from where the distance ``first:last`` is, and of what; () if it says no such.

    What it is of is the noun or the name that opens the clause, nothing for a pronoun.
    """
    at = last
    while at < len(found.lower) and (found.lower[at] in _WAYS or found.lower[at] in ("to", "the", "away")):
        at += 1
    ties = ("from",) if at == last or found.lower[at - 1] == "away" else ("of", "from")
    if at + 1 >= len(found.lower) or found.lower[at] not in ties or found.named[at + 1] < 0:
        return ()
    place = folded(found.names[found.named[at + 1]].text)
    return tuple(sorted({place, _opening(found, first)} - {""}))


def _opening(found: Sentence, first: int) -> str:
    low, _ = found.clause(first)
    for at in range(low, first):
        if found.named[at] >= 0:
            return folded(found.names[found.named[at]].text)
        word = found.lower[at]
        if word in words("auxiliary") or word in words("preposition"):
            return ""
        if not any(word in words(name) for name in _NO_NOUNS) and parts(word) & {"n", "a"} == {"n"}:
            return stem(word)
    return ""


#: Ways in which a place may lie from another.
_WAYS = frozenset(
    f"{a}{mark}{b}" for a in ("north", "south") for mark in ("", "-") for b in ("", "east", "west")
) | {"east", "west", "upstream", "downstream", "offshore", "-", "northern"}


def _numbered(found: Sentence, first: int) -> str:
    """ "the number of confirmed cases at over 800", "brought the number of infections in the port to six"."""
    if first < 1 or found.lower[first - 1] not in ("at", "to"):
        return ""
    low, _ = found.clause(first)
    begin = max(
        (at for at in range(low, first - 2) if found.lower[at : at + 2] == ("number", "of")), default=-1
    )
    return _subject_noun(found, begin, first - 1) if begin >= 0 else ""


def _subject_noun(found: Sentence, low: int, high: int) -> str:
    """The head of the noun phrase that begins at ``low``: the last noun before its first preposition; behind "number of"
    the next one's."""
    last = ""
    for at in range(low, high):
        word = found.lower[at]
        if word in words("preposition") and last and stem(last) not in _COUNTERS:
            if file(last, "n") != _TIME:
                break
            last = ""  # "on the last Friday of May the price reached 9"
        if (
            found.dated[at]
            or found.named[at] >= 0
            or word == "there"
            or any(word in words(name) for name in _NO_NOUNS)
        ):
            continue
        if word.isalpha() and base_of(word, "n"):
            last = word
    return canonical(last) if last and stem(last) not in _COUNTERS else ""


#: WordNet's file of times.
_TIME = "28"
_NO_NOUNS = ("auxiliary", "adverb", "determiner", "pronoun")
#: Nouns that count others: "the number of", "a total of".
_COUNTERS = frozenset(map(stem, ("number", "total", "amount", "count", "figure", "sum")))
