"""What the source says with a word that the statement leaves out: "the second largest", "in Ulm or Bonn", "perhaps in Ulm"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from compile.language import wordnet
from compile.language.calendar import ORDINALS
from compile.language.lexicon import bag, words
from compile.model.statement import Shift, Statement
from compile.statements.attributed import tells
from compile.statements.grounding import Said, clause_at
from compile.statements.instead import closest
from compile.statements.shifting import shift
from compile.statements.witness import Witness
from compile.text.places import Index
from compile.text.stems import is_content, stem
from compile.text.tokens import Token, tokens

#: So many stems of the rest are needed to know the place, and one passage by itself bears out at least so much of them.
_LEAST, _BEARS = 2, 0.55
#: Places in an order below the first: "second", "2nd".
_RANKS = tuple(word for word in ORDINALS[1:20] if "-" not in word)
_FIGURES = ("2nd", "3rd", *(f"{n}th" for n in range(4, 21)))
#: "One of the oldest": it is not the only one.
_AMONG = (("of", "the"), ("among", "the"), ("of", "its"), ("amongst", "the"))
_HEARSAY = bag("reportedly allegedly supposedly purportedly apparently")
_HEDGES = _HEARSAY | bag("perhaps probably possibly maybe presumably")
#: What may stand between such a word and what it is about: "perhaps in the spring".
_BETWEEN = bag("a an the in into on at by to from of for with as his her its their been also")
#: By what follows "to", somebody only wanted, or did not do it; by the word before.
_SHORT_OF = bag(
    "refused refuses declined declines failed fails tried tries attempted attempts sought seeks wanted wants planned plans "
    "hoped hopes hoping wished wishes wishing wish hope intended intends proposed proposes threatened threatens offered offers expected due set scheduled unable "
    "unwilling reluctant likely refusal attempt attempts plan plans bid effort efforts proposal invited urged asked willing eager promised promises vowed pledged desire wanting"
)
_OPEN = frozenset(map(stem, ("or", "whether", "could", *sorted(_HEDGES), *sorted(_SHORT_OF))))
#: As they are written: "May" is a month.
_MODAL = bag("will would may might could can should must shall")


class _Place(NamedTuple):
    """The passages (by index) that say a clause for the most part, best first."""

    source: Index
    passages: tuple[int, ...]


def qualified(
    text: str, statement: Statement, said: Sequence[Said], query: Collection[str], witness: Witness
) -> Iterator[Shift]:
    """The words of ``text`` that the source qualifies wherever it says the clause; ``said`` are its clauses."""
    found = [token for token in tokens(text) if not token.punctuation]
    told = tells(statement)
    for at, token in enumerate(found):
        if not is_content(token.text):
            continue
        if _foremost(found, at):
            place = _place(token, said, query, witness, whole=True)
            doubt = _ranked(found, at, place, witness) if place else None
        else:
            place = _place(token, said, query, witness, whole=False)
            doubt = _guessed(found, at, place, witness, told=told) if place else None
        if doubt is not None:
            yield doubt


def _place(
    token: Token, said: Sequence[Said], query: Collection[str], witness: Witness, *, whole: bool
) -> _Place | None:
    """Where the source says the clause of a word; ``whole``: the word too, not the rest only."""
    own = "" if whole else stem(token.text)
    asked = (clause_at(token.start, said), tuple(query))
    rests = [tuple(dict.fromkeys(word for word in of if word != own)) for of in asked]
    rest = next((rest for rest in rests if len(rest) >= _LEAST), ())
    found = closest(rest, witness) if rest else []
    if not found or found[0][1] < _BEARS:
        return None
    return _Place(witness.tokens, tuple(at for at, _ in found))


def _foremost(found: Sequence[Token], at: int) -> bool:
    """Whether it is a superlative that the statement does not rank itself: "the oldest", not "one of the oldest"."""
    word = found[at].text.lower()
    if not at or not wordnet.superlative(word) or found[at - 1].text.lower() in (*_RANKS, *_FIGURES, "next"):
        return False
    before = found[max(at - 4, 0) : at]
    return not any(token.text.lower() in ("among", "amongst", "one", "some") for token in before)


def _ranked(found: Sequence[Token], at: int, place: _Place, witness: Witness) -> Shift | None:
    """ "The largest" where the source has the second largest, or one of the largest, and never the largest."""
    word = found[at].text
    told = [there for there in place.passages if place.source.holds(there, word)]
    ranks = {there: _rank(word, there, place.source) for there in told}
    if not told or not all(ranks.values()):
        return None
    stretch = (found[at].start, found[at].end)
    return shift("scope", stretch, told[0], witness, variant="rank", says=ranks[told[0]])


def _rank(word: str, at: int, there: Index) -> str:
    """By which words a passage puts it lower than first: "second largest", "of the largest"."""
    for rank in (*_RANKS, *_FIGURES, "next"):
        for run in ((rank, word), (rank, "-", word), (rank, "most", word)):
            if there.runs(at, run):
                return " ".join(run).replace(" - ", "-")
    return next((" ".join((*run, word)) for run in _AMONG if there.runs(at, (*run, word))), "")


def _guessed(found: Sequence[Token], at: int, place: _Place, witness: Witness, *, told: bool) -> Shift | None:
    """What the source only guesses, leaves open between two, or says that somebody meant to do.

    ``told``: the statement says that it is somebody's word, as good as "reportedly".
    """
    if _hedged(found):
        return None
    token = found[at]
    best = place.passages[0]
    says = (
        _guess(token.text, best, place.source, _HEDGES - _HEARSAY if told else _HEDGES)
        or _other(token, best, place.source)
        or _meant(found, at, best, place.source)
    )
    if not says:
        return None
    return shift("certainty", (token.start, token.end), best, witness, variant="guess", says=says)


def _hedged(found: Iterable[Token]) -> bool:
    return any(stem(token.text) in _OPEN or token.text in _MODAL for token in found)


def _guess(word: str, at: int, there: Index, hedges: Collection[str]) -> str:
    """ "Perhaps Ulm", "perhaps in Ulm"."""
    for hedge in sorted(hedges):
        if not there.holds(at, hedge) and not there.holds(at, hedge.capitalize()):
            continue
        for first in (hedge, hedge.capitalize()):
            if there.holds(at, f"{first} {word}"):
                return f"{hedge} {word}"
            if any(there.runs(at, (first, *small, word)) for small in _small(first, at, there)):
                return f"{hedge} … {word}"
    return ""


def _small(hedge: str, at: int, there: Index) -> Iterator[tuple[str, ...]]:
    """The one or two small words that stand behind a hedge."""
    for one in sorted(_BETWEEN):
        if there.holds(at, f"{hedge} {one}"):
            yield (one,)
            yield from ((one, other) for other in sorted(_BETWEEN) if there.holds(at, f"{one} {other}"))


def _other(token: Token, at: int, there: Index) -> str:
    """ "Ulm or", "or Ulm", "or the Danube"."""
    word = token.text
    if not word[:1].isupper() or not there.holds(at, "or"):
        return ""
    runs = ((word, "or"), ("or", word), ("or", "the", word), ("or", "in", word))
    return next((" ".join(run) for run in runs if there.runs(at, run)), "")


def _meant(found: Sequence[Token], at: int, best: int, there: Index) -> str:
    """ "Refused to sell" for "sold", "is expected to open" for "opened"."""
    word = found[at].text.lower()
    verb = wordnet.base(word, "v")
    if not verb or verb == word or word in words("attribution"):
        return ""
    for lead in sorted(_SHORT_OF):
        if there.holds(best, lead) and (
            there.runs(best, (lead, "to", verb)) or there.runs(best, (lead, "to", "be", word))
        ):
            return f"{lead} to {verb}"
    return ""
