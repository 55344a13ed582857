"""What texts side by side say of one thing in set phrases, and cannot both be: an exception, a trade, where a word is from →
Conflict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from compile.conflicts.impossible.proved import clash, read
from compile.conflicts.stretches import Kind
from compile.language import variants, wordnet
from compile.language.comparing.antecedents import resolved
from compile.language.comparing.setting import known
from compile.model.evidence import Interval, Passage, Source
from compile.model.statement import Conflict
from compile.text.stems import is_content, stem

#: A stretch of a passage, with what is told there.
_Told: TypeAlias = tuple[Source, Passage, tuple[int, int], str]

_EXCEPT = re.compile(
    r"\b(?:all|every|any|each)\b[^.;]*?,? (?:excluding|except(?: for)?|with the exception of|other than|apart from|save for)"
    r" (?:the |its )?(?P<x>(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)*)|[\w-]+(?: [\w-]+){0,2}?(?=[,.;)]|$))",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|no|none|nor|neither|without|against|cannot|hardly|\w+n't)\b", re.IGNORECASE
)
_TRADE = re.compile(
    r"\b(?:works|working|worked|employed) as an? (?P<x>[a-z][\w-]*(?: (?!in |at |for |with |from )[a-z][\w-]*){0,3})"
)
_WORD = re.compile(
    r"\b(?:name|word|term|surname)\b[^.;]{0,90}?\b(?:derive[sd]?|come[s]?|came|taken|borrowed|originate[sd]?|stems) from "
    r"(?:the |an? )?(?P<x>[\w'’-]+(?: [\w'’-]+){0,2})",
    re.IGNORECASE,
)
#: WordNet's file of people.
_PERSON = "18"
#: Words that say of a word's origin only that it is one.
_IDLE = frozenset(
    map(stem, ("name", "word", "term", "phrase", "old", "ancient", "language", "root", "early"))
)


def unsaid(a: Source, b: Source) -> tuple[Conflict, ...]:
    """All that the two texts say in such phrases and that cannot both be."""
    found = [
        *_excepted(a, b),
        *_excepted(b, a),
        *_two(a, b, _TRADE, _trades, "works as"),
        *_two(a, b, _WORD, _roots, "from"),
    ]
    return tuple(found)


def _read(source: Source, pattern: re.Pattern[str]) -> Iterator[_Told]:
    for passage in source.passages:
        for match in pattern.finditer(passage.text or ""):
            yield source, passage, match.span("x"), match["x"]


def _excepted(a: Source, b: Source) -> Iterator[Conflict]:
    """ "expressed on all cells, except plasma cells", "plasma cells express it": what is left out, and done all the same."""
    for source, passage, span, what in _read(a, _EXCEPT):
        words = _content(what)
        for other in b.passages:
            at = re.search(rf"\b{re.escape(what)}\b", other.text or "", re.IGNORECASE)
            if (
                at is None
                or _NOT.search(other.text or "")
                or not words
                or not _does(passage, other, words, at.span())
            ):
                continue
            yield _clash(
                "polarity", (source, passage, span, what), (b, other, at.span(), what), "an exception"
            )


def _does(passage: Passage, other: Passage, words: set[str], at: tuple[int, int]) -> bool:
    """Whether the clause that names the exception says of it what the other says of all the rest."""
    told = [said for said in other.predications if said.clause[0] <= at[0] < said.clause[1] and said.polarity]
    verbs = {stem(said.verb) for said in passage.predications}
    same = [said for said in told if stem(said.verb) in verbs and said.verb not in ("be", "have", "do")]
    matter = {stem(one.head) for said in same for one in said.arguments if one.role in ("subject", "object")}
    shared = (matter & set(passage.stems)) - words
    names = known(passage.names) & known(other.names)
    return bool(same) and bool(shared or names) and _one_time(passage, other) and words <= set(other.stems)


def _two(
    a: Source, b: Source, pattern: re.Pattern[str], differ: Callable[[str, str], bool], why: str
) -> Iterator[Conflict]:
    """Two sentences of one name that say it differently, of one year if they say of which."""
    for one in _read(a, pattern):
        for other in _read(b, pattern):
            if (
                _one_thing(one, other)
                and differ(one[3], other[3])
                and not (_has(b, one[3]) or _has(a, other[3]))
            ):
                yield _clash("identity", one, other, why)


def _one_thing(a: _Told, b: _Told) -> bool:
    """Whether a name is of both sentences, or of whom "he" is in one; and a time, if they are dated."""
    shared = any(variants.form(one, other) for one in _names(a) for other in _names(b))
    return shared and _one_time(a[1], b[1]) and bool(_days(a[1])) == bool(_days(b[1]))


def _names(told: _Told) -> frozenset[str]:
    source, passage = told[0], told[1]
    meant = resolved(source.passages)[passage.number - 1]
    return known(passage.names) | {
        one.head for said in meant for one in said.arguments if one.head in one.names
    }


def _days(passage: Passage) -> list[Interval]:
    return [fact.interval for fact in passage.facts if fact.kind == "date"]


def _one_time(a: Passage, b: Passage) -> bool:
    """Whether no day of the one is of another time than all of the other's."""
    mine, theirs = _days(a), _days(b)
    return not theirs or any(one.meets(other) for one in mine for other in theirs)


def _has(source: Source, what: str) -> bool:
    """Whether a text has all the words of what the other says."""
    return _content(what) - _IDLE <= {word for passage in source.passages for word in passage.stems}


def _content(what: str) -> set[str]:
    return {stem(word) for word in what.lower().split() if is_content(word)}


def _trades(a: str, b: str) -> bool:
    heads = [_head(words) for words in (a, b)]
    people = all(wordnet.file(head, "n") == _PERSON for head in heads)
    return people and not wordnet.akin(heads[0], heads[1], "n")


def _head(words: str) -> str:
    """The noun of "medical sales rep in": the last word before what is no noun."""
    kept: list[str] = []
    for word in words.split():
        if not is_content(word):
            break
        kept.append(word)
    nouns = [word for word in kept if wordnet.file(word, "n") == _PERSON]
    return nouns[-1] if nouns else ""


def _roots(a: str, b: str) -> bool:
    mine, theirs = _content(a) - _IDLE, _content(b) - _IDLE
    return bool(mine and theirs) and not mine & theirs


def _clash(kind: Kind, a: _Told, b: _Told, why: str) -> Conflict:
    return clash(kind, read(*a[:3]), read(*b[:3]), why)
