"""One sentence made ready to be read: tokens, names, dates, events, clauses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from compile.language import dates, events, names
from compile.language.dates import When
from compile.language.events import Event, is_past
from compile.language.heads import narrows
from compile.language.lexicon import bag, words
from compile.model.evidence import Name
from compile.text.folding import folded
from compile.text.tokens import Token, tokens

#: These open a clause of their own wherever they stand.
_OPENERS = bag("while whereas but although though whereupon because if unless who which where whose whom")
#: These do only if a verb follows: "after IS fighters seized" does, "after a raid" does not.
_MAYBE = bag("after before as until when since that so and")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and what stands in it; ``lower`` are its tokens folded; ``clauses`` ranges of tokens that cover it."""

    text: str
    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    dates: tuple[When, ...]
    dated: tuple[bool, ...]
    names: tuple[Name, ...]
    named: tuple[int, ...]
    events: tuple[Event, ...]
    clauses: tuple[tuple[int, int], ...]
    ends: tuple[int, ...]

    def clause(self, at: int) -> tuple[int, int]:
        """The clause that holds token ``at``."""
        return next((clause for clause in self.clauses if clause[0] <= at < clause[1]), (0, len(self.tokens)))

    def token_at(self, offset: int) -> int:
        """The first token that ends behind an offset of the text."""
        return bisect_left(self.ends, offset + 1)

    def names_in(self, first: int, last: int) -> tuple[Name, ...]:
        """The names whose first token is in ``first:last``."""
        chosen = {self.named[at] for at in range(first, min(last, len(self.named))) if self.named[at] >= 0}
        return tuple(self.names[number] for number in sorted(chosen))

    def is_verb(self, at: int) -> bool:
        """Whether token ``at`` looks like a finite verb or a participle, not like an adjective before its noun."""
        word = self.lower[at]
        if (self.tokens[at].text[0].isupper() and at > 0) or self.named[at] >= 0:
            return False
        if word in words("auxiliary") or (word in words("attribution") and is_past(word)):
            return True
        if not is_past(word):
            return False
        before = self.lower[at - 1] if at else ""
        return (before == "that" or before not in words("determiner")) and before not in ("-", "of", "in")


@lru_cache(maxsize=8)
def parse(text: str, *, published: str = "", context: str = "") -> Sentence:
    """Read what a sentence holds; see ``dates.read`` for ``published`` and ``context``.

    The last few are kept, as facts and predications are read of the same sentence.
    """
    found = tokens(text)
    lower = tuple([_folded(token.text) for token in found])
    whens = dates.read(text, published=published, context=context)
    known = names.read(text)
    draft = Sentence(
        text=text,
        tokens=found,
        lower=lower,
        dates=whens,
        dated=_marks(found, [(when.start, when.end) for when in whens], True, False),
        names=known,
        named=_marks(found, [(name.start, name.end) for name in known], None, -1),
        events=events.read(found, lower),
        clauses=(),
        ends=tuple(token.end for token in found),
    )
    return _with_clauses(draft)


#: Most words of a text were in it before.
_folded = lru_cache(maxsize=50_000)(folded)


def _marks(found: Sequence[Token], ranges: Sequence[tuple[int, int]], mark: object, other: object) -> tuple:  # type: ignore[type-arg]
    """For each token ``mark`` (or the range's number) if it is in a range, else ``other``. Ranges are in order."""
    marks: list[object] = []
    number = 0
    for token in found:
        while number < len(ranges) and ranges[number][1] <= token.start:
            number += 1
        inside = number < len(ranges) and ranges[number][0] < token.end
        marks.append((number if mark is None else mark) if inside else other)
    return tuple(marks)


def _with_clauses(draft: Sentence) -> Sentence:
    from dataclasses import replace

    starts = [0]
    for at in range(1, len(draft.tokens)):
        if at - starts[-1] > 1 and _opens_clause(draft, at, starts[-1]):
            starts.append(at)
    ends = [*starts[1:], len(draft.tokens)]
    return replace(draft, clauses=tuple(zip(starts, ends, strict=True)))


def _opens_clause(sentence: Sentence, at: int, begin: int) -> bool:
    word = sentence.lower[at]
    before = sentence.lower[at - 1]
    if before in (";", ":") or (before == "-" and sentence.tokens[at].start > sentence.tokens[at - 1].end):
        return True
    if sentence.tokens[at].text[0].isupper():
        return False
    if word in _OPENERS:
        return True
    if word not in _MAYBE or sentence.dated[at] or not _may_open(sentence, at, begin):
        return False
    return _clause_follows(sentence, at)


def _may_open(sentence: Sentence, at: int, begin: int) -> bool:
    """Not "as many as", nor "70 killed and 100 wounded", nor "women and children fled"."""
    ahead = sentence.lower[at + 1] if at + 1 < len(sentence.lower) else ""
    if sentence.lower[at] == "as":
        named = bool(ahead) and sentence.named[at + 1] >= 0
        return named or ahead in words("determiner") or ahead in words("pronoun")
    if sentence.lower[at] == "and" and not any(sentence.is_verb(token) for token in range(begin, at)):
        return False
    if sentence.lower[at - 1] in narrows() and ahead in narrows():
        return False
    return not (sentence.lower[at] == "and" and (ahead[:1].isdigit() or ahead in words("number")))


def _clause_follows(sentence: Sentence, at: int) -> bool:
    """Whether a subject and then a verb come within a few words of the conjunction at ``at``."""
    last = min(at + 8, len(sentence.tokens))
    for ahead in range(at + 1, last):
        word = sentence.lower[ahead]
        if sentence.tokens[ahead].punctuation and word != "-":
            return False
        if sentence.is_verb(ahead):
            return ahead > at + 1 or sentence.lower[at] == "that" or word in words("auxiliary")
        if sentence.lower[at] == "and" and word in words("preposition"):
            return False
    return False
