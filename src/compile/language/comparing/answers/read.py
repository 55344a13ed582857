"""A sentence → the names by which it answers questions that have one answer only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from compile.language import gazetteer, sentence, variants, wordnet
from compile.language.comparing.answers.questions import Raised, deed, raised
from compile.language.lexicon import aliases, bag, words
from compile.language.sentence import Sentence
from compile.model.evidence import Name
from compile.text.stems import STOP_WORDS

#: Words with which nothing is said to be so, but somebody holds it, or it might have been; and those of what is only planned.
HEARSAY = bag(
    "deny denies denied allege alleged alleges allegedly claimed rumour rumours rumoured legend supposedly reputedly if unless "
    "whether perhaps probably"
)
PLANS = bag("planned intend intends intended propose proposed hope hoped hopes almost nearly")
_UNSAID = HEARSAY | PLANS | bag("nominated candidate refused declined failed originally formerly")
#: Those that deny what stands in their clause.
_DENIED = bag("not never no nor neither nobody none would should could might may shall will")
#: Behind these stands where it is.
_IN = bag(
    "in at on near outside inside within into to from off beside above below under across over beneath through"
)
_TITLES = bag("st saint sir dame mr mrs ms miss dr professor prof rev reverend hon")
_RANKS = bag(
    "count countess duke duchess earl marquis baron prince princess king queen bishop archbishop abbot lord lady"
)
_SUBORDINATE = bag("since as because although though while when after before once whereas")
_JOINTS = bag("and or but who that which than whose whom")
_TIES = words("preposition") | _IN | bag("of by for against with featuring starring including")
#: WordNet's files of persons and groups, and words by which one is known.
_BODIES, _KNOWN = bag("18"), bag("the her his their its")
_REACH = 8
#: Of these by a name, each stands in the town whose name it bears: "the cathedral of Sens".
_STANDING = bag(
    "cathedral church churchyard cemetery monastery abbey convent castle palace citadel fortress port harbour harbor university "
    "library museum archive prison hospital theatre opera market station airport suburb quay yard docks"
)
#: Names of which so many letters agree may be spellings of one.
_SPELT = 0.7
BE = bag("be is are was were been being")
_LINKING = BE | bag("has have had become became remained")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A name in a sentence: ``tie``: the preposition before it, "" if none; ``raw``: its words, folded."""

    text: str
    start: int
    end: int
    first: int
    last: int
    tie: str
    raw: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one sentence says that may answer a question: its names, and the words around them.

    around      all words of its text: a name of which the other text has a word answers nothing
    questions   what its words raise, each with the token
    people      nouns for those of whom it speaks as known: "the bishop", "her husband"
    peoples     words for a country that are not its name: "a Greek firm"
    said        whether the sentence says anything to be so;  denied   ranges of tokens in which it is said not to be
    """

    found: Sentence
    start: int
    around: frozenset[str]
    questions: tuple[Raised, ...]
    names: tuple[Told, ...]
    people: tuple[Told, ...]
    peoples: tuple[Told, ...]
    said: bool
    denied: tuple[tuple[int, int], ...] = ()

    def holds(self, *tokens: int) -> bool:
        """Whether what stands at some tokens is said to be so."""
        return self.said and not any(low <= at < high for at in tokens for low, high in self.denied)

    def does(self, first: int, last: int, idle: frozenset[str] = frozenset()) -> bool:
        """Whether a verb stands in ``first:last`` that is no auxiliary; nor any whose base form is in ``idle``."""
        lower = self.found.lower
        return any(
            self.found.is_verb(at)
            and lower[at] not in words("auxiliary")
            and not (idle and wordnet.base(lower[at], "v") in idle)
            for at in range(first, last)
        )

    def undergoes(self, at: int) -> bool:
        """Whether a form of "be" stands close before a token: "was sold"."""
        return not BE.isdisjoint(self.found.lower[max(0, at - 3) : at])


def same(one: Told, other: Told) -> bool:
    """Whether two names may be one: all words of one in the other, variants, or so alike that one may be another spelling."""
    if one.raw <= other.raw or other.raw <= one.raw or variants.one(one.text, other.text):
        return True
    letters = ("".join(sorted(told.raw, key=told.text.casefold().find)) for told in (one, other))
    return SequenceMatcher(None, next(letters), next(letters), autojunk=False).ratio() >= _SPELT


def stretch(
    found: Sentence, first: int, last: int, *, tie: str = "", raw: frozenset[str] = frozenset()
) -> Told:
    """The tokens ``first:last`` of a sentence, put as a name is."""
    start, end = found.tokens[first].start, found.tokens[last - 1].end
    text = found.text[start:end]
    plain = raw or frozenset({text.lower()})
    return Told(text=text, start=start, end=end, first=first, last=last, tie=tie, raw=plain)


def read(text: str, start: int, around: frozenset[str]) -> Answer:
    """The sentence's names and questions; ``start``: where it begins in its text, of which ``around`` are all words."""
    found = sentence.parse(text)
    return Answer(
        found=found,
        start=start,
        around=around,
        questions=(*raised(found.lower), *_deeds(found)),
        names=tuple(_told(found, _names(found))),
        peoples=tuple(_told(found, [(one.start, one.end) for one in found.names if _of_a_people(one)])),
        people=tuple(_people(found)),
        said=_UNSAID.isdisjoint(found.lower),
        denied=tuple(
            _governed(found, at)
            for at, word in enumerate(found.lower)
            if (word in _DENIED and not found.dated[at]) or word.endswith("n't")
        ),
    )


def _deeds(found: Sentence) -> Iterator[Raised]:
    for at, word in enumerate(found.lower):
        base = deed(word) if found.is_verb(at) else ""
        if base:
            yield Raised(at, f"who ~{base}")
            yield Raised(at, f"where ~{base}")


def _told(found: Sentence, spans: list[tuple[int, int]]) -> Iterator[Told]:
    for name in spans:
        first, last = found.token_at(name[0]), found.token_at(name[1] - 1) + 1
        told = stretch(found, first, last, tie=_placed(found, first, last), raw=_raw(found, first, last))
        yield replace(told, text=found.text[slice(*name)], start=name[0], end=name[1])


def _people(found: Sentence) -> Iterator[Told]:
    for at, word in enumerate(found.lower):
        noun = wordnet.base(word, "n")
        following = found.lower[at + 1] if at + 1 < len(found.lower) else ""
        ahead = (
            following
            and following not in STOP_WORDS
            and (wordnet.file(found.lower[at + 1], "n") != "" or found.named[at + 1] >= 0)
        )
        if (
            found.named[at] >= 0
            or found.is_verb(at)
            or (ahead and not found.is_verb(at + 1))
            or wordnet.file(noun, "n") not in _BODIES
        ):
            continue
        opens = next((n for n in range(at - 1, max(-1, at - 4), -1) if _is_known(found.lower[n])), None)
        if opens is not None and not _apposed(found, opens, at):
            yield stretch(found, at, at + 1, tie=_placed(found, at, at + 1), raw=frozenset({noun}))


def _is_known(word: str) -> bool:
    return word in _KNOWN or word.endswith("'s")


def _apposed(found: Sentence, opens: int, noun: int) -> bool:
    """ "Ada Hume, the suspect", "her husband, Petr Lind": the name says it already."""
    before = opens >= 2 and found.lower[opens - 1] == "," and found.named[opens - 2] >= 0
    return before or (
        noun + 2 < len(found.lower) and found.lower[noun + 1] == "," and found.named[noun + 2] >= 0
    )


def _raw(found: Sentence, first: int, last: int) -> frozenset[str]:
    """The words of a name without what its bearer is: "Captain" of "Captain Hume"."""
    parts = [word for at in range(first, last) for word in _parts(found.lower[at])]
    while len(parts) > 1 and (parts[0] in _RANKS or wordnet.file(parts[0], "n") == "18"):
        parts = parts[1:]
    return frozenset(parts)


def _parts(word: str) -> list[str]:
    plain = word.removesuffix("'s").removesuffix("'")
    return [part for part in plain.split("-") if len(part) > 1 and part not in STOP_WORDS | _TITLES]


def _names(found: Sentence) -> list[tuple[int, int]]:
    """Where the names stand; also a first word that no dictionary has: "Emmerich acquired …"."""
    spans = [(name.start, name.end) for name in found.names if not _of_a_people(name)]
    first = found.tokens[0] if found.tokens else None
    if first and not (spans and spans[0][0] == 0) and first.text[:1].isupper():
        word = found.lower[0].removesuffix("'s")
        if word.isalpha() and word not in STOP_WORDS and not wordnet.parts(word):
            spans.insert(0, (first.start, first.end))
    return spans


def _of_a_people(name: Name) -> bool:
    """ "Belgian": of a country, but not its name."""
    canonical = aliases().get(name.forms[0])
    return canonical is not None and canonical != name.forms[0] and gazetteer.country(name.forms[0])


def _governed(found: Sentence, at: int) -> tuple[int, int]:
    """What a negation may govern: its clause, cut at semicolons and at "and" before a verb's subject."""
    low, high = found.clause(at)
    marks = [mark for mark in range(low, high) if found.lower[mark] in (";", ":")]
    if found.lower[low] in _SUBORDINATE:  # "Since they could not agree, she was chosen by lot"
        marks += [mark for mark in range(low, high) if found.lower[mark] == ","][:1]
    return max([low, *(mark for mark in marks if mark < at)]), min(
        [high, *(mark for mark in marks if mark > at)]
    )


def tie(found: Sentence, first: int) -> str:
    """The preposition that the phrase of a name stands behind; of "the Count of Merle" that of the count."""
    at = first - 1
    while at >= max(0, first - _REACH):
        word = found.lower[at]
        if found.dated[at] or _ends(found, at):
            return ""
        if word == "of" and at and _is_of(found.lower[at - 1]):
            at -= 1
        elif word in _TIES:
            return word
        if _opens(found, at) and _before(found, at) not in _TIES and not _goes_on(found, at - 1):
            return ""
        at -= 1
    return ""


def _placed(found: Sentence, first: int, last: int) -> str:
    """The preposition before a name; "" if what stands behind it tells only where the name's bearer did it."""
    return "" if _fronted(found, first, last) else tie(found, first)


def _fronted(found: Sentence, first: int, last: int) -> bool:
    """ "In the final Ada Hume lost", "at Orlow the monks were driven out": who does it stands behind what tells where."""
    if found.lower[0] not in _TIES or last >= len(found.lower) or not found.is_verb(last):
        return False
    between = range(1, first)
    opens = next((at for at in range(first - 1, 0, -1) if found.lower[at] in _TIES), 0)
    plain = not any(found.tokens[at].punctuation or found.is_verb(at) for at in between)
    return (
        plain
        and opens == 0
        and any(wordnet.base(found.lower[at], "n") or found.named[at] >= 0 for at in between)
    )


def _opens(found: Sentence, at: int) -> bool:
    """Whether a phrase begins at a token: "one delegate", "the Abbot"."""
    return found.lower[at] in words("determiner") or found.lower[at] in words("number")


def _goes_on(found: Sentence, at: int) -> bool:
    """Whether what stands before the beginning of a phrase is still of it: "the two hunters", "her husband, the explorer Hume"."""
    if at < 0 or _opens(found, at):
        return at >= 0
    return found.lower[at] == "," and at > 0 and wordnet.file(found.lower[at - 1], "n") == "18"


def _before(found: Sentence, at: int) -> str:
    """The word before a token, "" if there is none."""
    return found.lower[at - 1] if at else ""


def _ends(found: Sentence, at: int) -> bool:
    """Whether a phrase cannot go on before a token."""
    word = found.lower[at]
    if word == ",":
        by = any(found.lower[n] == "by" for n in range(max(0, at - 5), at))
        known = at and wordnet.file(found.lower[at - 1], "n") == "18"
        return not (known or by)  # "by the surveyor, Albert Finch"
    if found.tokens[at].punctuation and word != "-":
        return True
    return found.is_verb(at) or word in _LINKING or word in _JOINTS


def _is_of(noun: str) -> bool:
    """Whether a noun and the name behind its "of" are one: the Count of Merle, the cemetery of San Michele."""
    return noun in _RANKS | _STANDING or wordnet.file(noun, "n") == "15"
