"""What one side of a disagreement says, and whether these are its source's very words."""

from __future__ import annotations

from compile.model.evidence import Source
from compile.model.statement import Side
from compile.render.casing import Casing
from compile.render.interface import Interface
from compile.render.nodes import Inlines, span, words

_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "we", "i"})


def worded(side: Side) -> str:
    """What a side says, on one line."""
    return " ".join((side.says or (side.fact.text if side.fact else "")).split())


def verbatim(side: Side, source: Source | None) -> bool:
    """Whether a side's words stand in its source as they are, but for marked elisions and the like.

    Proved by the source's fingerprints, so that text and seal answer alike. The value of a fact is cut from its
    passage; one or two words ("deputy") are too few for a verdict, but have to stand there in order.
    """
    from compile.language.quotations import verify

    if source is None:
        return False
    says = worded(side)
    if side.fact is not None and says == " ".join(side.fact.text.split()):
        return True
    found = verify(says, source)
    short = found.match == "unresolved" and found.reason == "too-short"
    return found.match in ("exact", "permitted") or (short and found.passage is not None)


def said(side: Side, source: Source | None, interface: Interface) -> Inlines:
    """What a side says, in quotation marks only if it is verbatim."""
    says = worded(side).replace("'", "’")
    exact = verbatim(side, source)
    quoted = words(interface.quoted(says) if exact else says)
    return [span(quoted, "", "says", "verbatim" if exact else "summary")]


def held(side: Side, casing: Casing, interface: Interface) -> str:
    """Who claims it, behind the name of the source: ", police chief of Darzab"; nothing if the source does itself."""
    if not side.holder or side.holder in _PRONOUNS:
        return ""
    return f"{interface.say('punctuation.list')}{casing.write(side.holder)}".replace("'", "’")
