"""Whether a quotation is verbatim in a source: proved word by word, never by likeness."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from compile.model.statement import Match
from compile.text.differences import Differences, differ
from compile.text.places import Index
from compile.text.quoted import Gap, Quoted, Run, parse
from compile.text.weave import NOTES, Classifier, Token, cut

#: Fewer words or letters than these prove nothing.
LEAST_WORDS, LEAST_LETTERS = 2, 4
#: A few words that stand in this many far-apart paragraphs belong to no one place.
_FEW_WORDS, _MANY_PLACES = 3, 3

#: What an elision may not hide, and what brackets may not replace: skeleton codes → reasons.
HIDDEN = {"x": "negation", "c": "condition", "h": "hedge", "q": "hedge", "e": "exception", "a": "attribution"}
_REPLACED = {name: reason for name, reason in HIDDEN.items() if name != "a"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a quotation. ``tokens``, ``elided`` and ``also`` (other gaps that hide something) are ranges of the
    source's tokens; ``places`` counts the passages in which it stands."""

    match: Match
    tokens: tuple[int, int] | None = None
    changes: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    elided: tuple[int, int] | None = None
    also: tuple[tuple[int, int], ...] = ()
    places: int = 0


def match(
    words: str,
    index: Index,
    *,
    classify: Classifier,
    strict: bool = False,
    elision_sentences: int = 1,
    near: Callable[[int], bool] | None = None,
) -> Result:
    """Look for a quotation's words in one source.

    ``near`` tells whether a passage (by its index) is where the author says; such a place is taken first.
    The ladder: exact → permitted changes → hides → altered, meaning-altered → absent.
    """
    quoted = _adapted(parse(words), index)
    if _too_short(quoted):
        return _short(quoted, index)
    literal = index.adapt(cut(words))
    exact = index.find(_run(literal), strict=True) if literal else []
    there = near is None or any(near(index.passage(start)) for start in exact)
    if exact and there:
        return _exact(exact, len(literal), words, quoted, index, near)
    chained = _permitted(quoted, index, strict, elision_sentences, near)
    # "The wardens" may open the cited page while "the wardens" stands, exact, on another.
    if exact and not (chained and chained.match == "permitted" and _begins_near(chained, index, near)):
        return _exact(exact, len(literal), words, quoted, index, near)
    if chained and chained.match != "hides":
        return _with_additions(chained, quoted, classify)
    return chained or _differing(quoted, index, classify, strict)


def _begins_near(found: Result, index: Index, near: Callable[[int], bool] | None) -> bool:
    return near is not None and found.tokens is not None and near(index.passage(found.tokens[0]))


def _run(tokens: Sequence[Token]) -> Run:
    return Run(tokens=tuple(tokens), spellings=tuple((token.text,) for token in tokens))


def _adapted(quoted: Quoted, index: Index) -> Quoted:
    return replace(quoted, runs=tuple(_adapted_run(run, index) for run in quoted.runs))


def _adapted_run(run: Run, index: Index) -> Run:
    if all(len(spelt) == 1 for spelt in run.spellings):
        return _run(index.adapt(run.tokens))
    return run


def _too_short(quoted: Quoted) -> bool:
    words = [token.text for run in quoted.runs for token in run.tokens if not token.mark]
    letters = sum(c.isalnum() for word in words for c in word)
    return len(words) < LEAST_WORDS or letters < LEAST_LETTERS


def _short(quoted: Quoted, index: Index) -> Result:
    starts = index.find(quoted.runs[0]) if quoted.runs else []
    where = (starts[0], starts[0] + len(quoted.runs[0].tokens)) if starts else None
    return Result(match="unresolved", reason="too-short", tokens=where, places=len(starts))


def _exact(
    starts: list[int],
    length: int,
    words: str,
    quoted: Quoted,
    index: Index,
    near: Callable[[int], bool] | None,
) -> Result:
    at = _nearest(starts, index, near)
    places = _far_places(starts, index)
    count = sum(not token.mark for run in quoted.runs for token in run.tokens)
    if near is None and count <= _FEW_WORDS and places >= _MANY_PLACES:
        return Result(
            match="unresolved", reason="several-places", tokens=(at, at + length), places=len(starts)
        )
    verdict: Match = "permitted" if NOTES.search(words) else "exact"
    return Result(match=verdict, tokens=(at, at + length), places=len(starts))


def _nearest(starts: list[int], index: Index, near: Callable[[int], bool] | None) -> int:
    if near is not None:
        return next((start for start in starts if near(index.passage(start))), starts[0])
    return starts[0]


def _far_places(starts: list[int], index: Index) -> int:
    """How many paragraphs, not next to each other, hold a start."""
    places, last = 0, -9
    for start in starts:
        paragraph = index.passages[index.passage(start)].paragraph
        if paragraph > last + 1:
            places, last = places + 1, paragraph
    return places


def _permitted(
    quoted: Quoted,
    index: Index,
    strict: bool,
    sentences: int,
    near: Callable[[int], bool] | None,
) -> Result | None:
    """The best way to lay the runs along the source, in order; None if there is none."""
    runs = _without_final_marks(quoted.runs)
    lists = [index.find(run, strict=strict) for run in runs]
    if not all(lists):
        return None
    judged = [
        (hidden != "", chain[-1] - chain[0], chain)
        for chain in _chains(lists, runs, quoted.gaps, index, near)
        for hidden in (next(_hidden(chain, runs, quoted.gaps, index, sentences), ("",))[0],)
    ]
    if not judged:
        return None
    chain = min(judged)[2]
    hiding = list(_hidden(chain, runs, quoted.gaps, index, sentences))
    reason, elided = hiding[0] if hiding else ("", None)
    also = tuple(gap for _, gap in hiding[1:])
    verdict: Match = "hides" if reason else "permitted"
    whole = (chain[0], chain[-1] + len(runs[-1].tokens))
    if not reason and quoted.gaps:
        elided = (chain[0] + len(runs[0].tokens), chain[1])
    return Result(match=verdict, tokens=whole, reason=reason, elided=elided, also=also, places=len(judged))


def _without_final_marks(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    last = runs[-1]
    count = len(last.tokens)
    while count > 1 and last.tokens[count - 1].mark:
        count -= 1
    return (*runs[:-1], Run(tokens=last.tokens[:count], spellings=last.spellings[:count]))


def _chains(
    lists: list[list[int]],
    runs: tuple[Run, ...],
    gaps: tuple[Gap, ...],
    index: Index,
    near: Callable[[int], bool] | None,
) -> list[tuple[int, ...]]:
    """Every way worth judging: of those that end alike the shortest, which hides least (so this stays linear); only
    those that begin where the author says, if there are any."""
    made = [chain for start in lists[0] if (chain := _chain(start, lists, runs, gaps))]
    if near is not None:
        made = [chain for chain in made if near(index.passage(chain[0]))] or made
    return list({chain[1:] or chain: chain for chain in made}.values())


def _chain(
    start: int, lists: list[list[int]], runs: tuple[Run, ...], gaps: tuple[Gap, ...]
) -> tuple[int, ...] | None:
    """Each next run at its first place after the one before."""
    chain = [start]
    for run, starts, gap in zip(runs, lists[1:], gaps, strict=False):
        end = chain[-1] + len(run.tokens)
        place = bisect_left(starts, end)
        if place == len(starts):
            return None
        if gap.kind == "bracket" and starts[place] - end > gap.longest:
            return None
        chain.append(starts[place])
    return tuple(chain)


def _hidden(
    chain: tuple[int, ...], runs: tuple[Run, ...], gaps: tuple[Gap, ...], index: Index, sentences: int
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Of each gap whose words may not be left out: why not, and their range."""
    for at, run, after, gap in zip(chain, runs, chain[1:], gaps, strict=False):
        start = at + len(run.tokens)
        if gap.longest == 1:
            continue  # "fail[s]" for "failed": the word itself is still there
        table = HIDDEN if gap.kind == "elision" else _REPLACED
        if index.passage(after) - index.passage(start - 1) > sentences:
            yield "sentences", (start, after)
            continue
        codes = (code for code in index.fingerprints.skeleton[start:after] if code in table)
        if (code := next(codes, "")) != "":
            yield table[code], (start, after)


def _with_additions(result: Result, quoted: Quoted, classify: Classifier) -> Result:
    """Words in brackets may explain, not deny: "did [not] agree" is no quotation of "did agree"."""
    for words in quoted.added:
        if any(not token.mark and classify(token.text, False) == "x" for token in cut(words)):
            return replace(result, match="meaning-altered", changes=((words, "nothing"),), reason="negation")
    return result


def _differing(quoted: Quoted, index: Index, classify: Classifier, strict: bool) -> Result:
    found: Differences | None = differ(quoted, index, classify, strict=strict)
    if found is None:
        return Result(match="absent")
    if not found.near:
        return Result(match="absent", tokens=found.tokens)
    if found.damaged:
        return Result(match="unresolved", reason="damaged", tokens=found.tokens, changes=found.changes)
    verdict: Match = "meaning-altered" if found.meaning else "altered"
    return Result(match=verdict, tokens=found.tokens, changes=found.changes, reason=found.meaning)
