"""One says that it is so, the other that it is not: negation, opposites, outcomes that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from compile.language.comparing.predicated import alignment
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.predicated.lexicon import tie
from compile.language.comparing.setting import Setting
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

#: Verbs that say of something what it is, is found or made to be.
_STATES = bag(
    "be become remain stay seem appear prove lie stand declare find rule leave keep pronounce judge deem make hold call"
)
_COPULAS = bag("be become seem appear prove")
_TIES = bag("in out at under")


def difference(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """Where two predications of the same parties exclude each other; None if they do not."""
    for key, sign in keys(a):
        for other, beside in keys(b):
            found = tie(key, other)
            if not found or (found == "same") == (sign == beside):
                continue
            if found != "same" and not (sign and beside):
                continue
            if found == "sequel" and not _one_time(a, b):
                continue
            proof = _proof(a, b, x, y, found == "same")
            if proof is not None:
                value = Slot(name="polarity", a=_shown(key, sign), b=_shown(other, beside), verdict="differs")
                return Difference(kind="polarity", a=None, b=None, proof=(*proof, value))
    return None


def keys(found: Predication) -> Iterator[tuple[str, bool]]:
    """What is said, each with whether it is said to be so: the verb, or what something is ("valid", "in_force")."""
    sign = found.polarity != (sum(argument.amount == "none" for argument in found.arguments) % 2 == 1)
    verb = found.verb.replace(" ", "_")
    if verb in _STATES:
        for argument in found.arguments:
            if argument.role == "complement" and not argument.names:
                yield argument.head, sign
            if argument.role == "oblique" and argument.tie in _TIES and not argument.names:
                yield f"{argument.tie}_{argument.head}", sign
    if verb not in _COPULAS:
        yield verb, sign


def _one_time(a: Predication, b: Predication) -> bool:
    return a.as_of is not None and b.as_of is not None and a.as_of.meets(b.as_of)


def _proof(a: Predication, b: Predication, x: Setting, y: Setting, negated: bool) -> tuple[Slot, ...] | None:
    theme = alignment.party(alignment.themes(a), alignment.themes(b), x, y)
    doer = alignment.party(alignment.doers(a), alignment.doers(b), x, y)
    occasion = alignment.occasion(a, b, x, y)
    if theme.verdict != "same" or doer.verdict == "differs" or occasion.verdict != "same":
        return None
    if alignment.disowned(a, b, x, y):
        return None
    if negated and not (_covered(a, y) if not _so(a) else _covered(b, x)):
        return None
    return theme, doer, occasion


def _so(found: Predication) -> bool:
    return all(sign for _, sign in keys(found))


def _covered(negated: Predication, setting: Setting) -> bool:
    """Whether the other sentence has all that stands under the negation: "did not sign it in Kern" leaves it signed elsewhere."""
    words = {word for argument in negated.arguments for word in _words(argument)}
    known = (
        setting.stems
        | setting.near
        | {stem(part) for name in setting.names | setting.around for part in name.split()}
    )
    return all(word in known for word in words)


def _words(argument: Argument) -> Iterator[str]:
    if argument.head in alignment.PRONOUNS or argument.kind == "time" or argument.amount == "none":
        return
    yield from argument.words
    yield from (stem(part) for part in argument.head.split())


def _shown(key: str, sign: bool) -> str:
    return key.replace("_", " ") if sign else f"not {key.replace('_', ' ')}"
