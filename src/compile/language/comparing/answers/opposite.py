"""Two words that cannot both be so of one thing: the east bank and the west bank, a Greek firm and a Turkish one."""

from __future__ import annotations

from collections.abc import Iterator

from compile.language import gazetteer, wordnet
from compile.language.comparing.answers.compare import Rivals, content, proved
from compile.language.comparing.answers.read import Answer, Told, stretch, tie
from compile.language.lexicon import bag
from compile.text.stems import stem

#: Words for sides of which one excludes the others of its line.
_SIDES = (
    bag("north south east west"),
    bag("northern southern eastern western"),
    bag("left right"),
    bag("near far"),
    bag("port starboard"),
    bag("seaward landward"),
    bag("inner outer"),
)
_ON = bag("on in at to along from by")
#: So many words that the two have in common, of whatever kind, leave no doubt what is told of.
_MANY = 4
_WHO = bag("18 14")


def sides(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The sides of one thing on which the two put another: "on the east bank of the Irwen"."""
    for row in _SIDES:
        left, right = _on_side(a, row), _on_side(b, row)
        if (
            len(left) != 1
            or len(right) != 1
            or left[0][0].raw == right[0][0].raw
            or left[0][1] != right[0][1]
        ):
            continue
        one, other = left[0][0], right[0][0]
        if len(content(a, (one,)) & content(b, (other,))) < _MANY:
            continue
        proof = proved(a, b, (one,), (other,), f"which {left[0][1]}")
        if proof:
            yield one, other, proof


def _on_side(side: Answer, row: frozenset[str]) -> list[tuple[Told, str]]:
    """The words for sides, each with the stem of its noun."""
    lower = side.found.lower
    found = []
    for at, word in enumerate(lower[:-1]):
        if word in row and side.holds(at):
            noun = stem(lower[at + 1])
            if tie(side.found, at) in _ON and wordnet.base(lower[at + 1], "n"):
                found.append((stretch(side.found, at, at + 1), noun))
            else:
                found.append((stretch(side.found, at, at + 1), ""))
    return [] if any(not noun for _, noun in found) else found


def origins(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The countries of which the one who has a part in it is: sold "to a Greek breaker", bought by "a Turkish firm"."""
    left, right = _origins(a), _origins(b)
    if len(left) != 1 or len(right) != 1 or not gazetteer.apart(left[0].text, right[0].text):
        return
    if len(content(a, left) & content(b, right)) < _MANY:
        return
    proof = proved(a, b, left, right, "of which country")
    if proof:
        yield left[0], right[0], proof


def _origins(side: Answer) -> tuple[Told, ...]:
    """Every word for a people, if each is of somebody who was not spoken of before: "a Greek breaker"."""
    lower = side.found.lower
    plain = all(
        told.first > 0
        and lower[told.first - 1] in ("a", "an")
        and told.last < len(lower)
        and wordnet.file(lower[told.last], "n") in _WHO
        for told in side.peoples
    )
    return side.peoples if plain else ()
