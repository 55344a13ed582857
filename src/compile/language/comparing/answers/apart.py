"""Whether two sentences that tell alike may tell of two days, of two times over, or of two things of a kind."""

from __future__ import annotations

from itertools import pairwise, product

from compile.language.comparing.answers.read import Answer
from compile.language.lexicon import bag, words
from compile.text.stems import is_content, stem

#: What makes a time of its own of what is said.
_STAGES = bag("initially originally eventually later again now formerly")
#: These do before a noun of which the other text tells, too: "the first appeal"; not "on the first night".
_ROW = bag("first second third fourth another other earlier previous new")
_TIMES = bag("night evening morning afternoon time season stage part half place sight instance page line")
_COMPLEMENTS = bag("for of against on from to over with into")


def apart(a: Answer, b: Answer, *, dated: bool = True) -> bool:
    """Whether the two may speak of two days, two times over, or two things of a kind."""
    mine, theirs = {*a.found.lower} & _STAGES, {*b.found.lower} & _STAGES
    if mine != theirs or _numbered(a, b) or _numbered(b, a):
        return True
    return (dated and dated_apart(a, b)) or _complemented(a, b)


def dated_apart(a: Answer, b: Answer, unit: str = "") -> bool:
    """Whether both speak of times (days, where that is the ``unit``), and of none in common."""
    left, right = (
        [when.interval for when in side.found.dates if when.interval and unit in ("", when.unit)]
        for side in (a, b)
    )
    return bool(left and right) and not any(one.meets(other) for one, other in product(left, right))


def _numbered(side: Answer, other: Answer) -> bool:
    """Whether one of a row is told of of which the other text tells, too: "the second appeal"; what was the first may be all."""
    lower = side.found.lower
    told = {stem(word.removesuffix("'s")) for word in other.found.lower}
    timely = words("date") | words("unit") | _TIMES
    return any(
        word in _ROW
        and is_content(ahead)
        and ahead not in timely
        and stem(ahead) in told
        and word not in other.found.lower
        and (word != "first" or not told.isdisjoint(_ROW))
        for word, ahead in pairwise(lower)
    )


def _complemented(a: Answer, b: Answer) -> bool:
    """Whether a noun of both is one of two things: a claim for wages, a claim for damages."""
    mine, theirs = _complements(a), _complements(b)
    both = (key for key in mine.keys() & theirs.keys() if mine[key] and theirs[key])
    return any(not mine[key] & theirs[key] for key in both)


def _complements(side: Answer) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    lower = side.found.lower
    for at, word in enumerate(lower[1:-1], 1):
        if is_content(lower[at - 1]):
            found.setdefault((stem(lower[at - 1]), word), set()).update(behind(side, at))
    return found


def behind(side: Answer, at: int) -> set[str]:
    """The stems of what stands behind the preposition at a token, if it is one: "of fraud"."""
    lower = side.found.lower
    found: set[str] = set()
    if at >= len(lower) or lower[at] not in _COMPLEMENTS:
        return found
    for ahead in range(at + 1, min(len(lower), at + 6)):
        ends = side.found.is_verb(ahead) or lower[ahead] in words("preposition")
        if side.found.tokens[ahead].punctuation or (ends and ahead > at + 1):
            break
        if is_content(lower[ahead]):
            found.add(stem(lower[ahead].removesuffix("'s")))
    return found
