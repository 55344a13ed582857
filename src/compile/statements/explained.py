"""Names and figures that need not stand in the passage which says the rest, as another place of the source explains them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compile.model.evidence import Name
from compile.model.statement import Bearing
from compile.statements.whereabouts import called, elsewise, places
from compile.statements.witness import Witness
from compile.text.stems import stems

#: What ties a name to the one before: "the school in the Bronx", "Guest Actress in a Comedy Series".
_TIE = re.compile(r"\s+(?:in|at|of|near|from|for)\s+(?:the\s+|an?\s+)?", re.IGNORECASE)
#: What a line has beside the name of who wrote the page.
_BYLINE = frozenset(stems("by written author report text story words"))


def explained(
    bearing: Bearing, text: str, names: Sequence[Name], at: int, witness: Witness, *, speaks: bool
) -> bool:
    """Whether a name or a figure may well belong to what passage ``at`` (by index) says, though it stands elsewhere."""
    if bearing.name is None:
        return _done(bearing, witness)
    name, near = bearing.name, {at - 1, at, at + 1}
    return (
        not witness.passages[at].predications  # a heading or a row: the page around it says of whom
        or bool(near & elsewise(name, witness))
        or _tied(name, text, names, witness)
        or (speaks and _wrote(name, witness))
    )


def _done(bearing: Bearing, witness: Witness) -> bool:
    """Whether a passage with the figure says what happened with it: "ended on 3 May", told beside "begun over wages"."""
    event = bearing.fact.event if bearing.fact else None
    there = places(bearing, frozenset(), witness) if event else frozenset()
    return any(one.verb == event for at in there for one in witness.passages[at].predications)


def _tied(name: Name, text: str, names: Sequence[Name], witness: Witness) -> bool:
    """Whether the name belongs to the one before, beside which the source has it: "the Ford School in Keld"."""
    before = next((one for one in names if _TIE.fullmatch(text, one.end, name.start)), None)
    if before is None:
        return False
    mine, theirs = called(name, witness), _known(before, witness)
    return any({at - 1, at, at + 1} & mine for at in theirs)


def _known(name: Name, witness: Witness) -> Sequence[int]:
    """The passages (by index) with the word of a name that tells it best: "Scarrow" of the Old Scarrow School."""
    held = [witness.index.holding(word) for word in stems(name.text)]
    return min((found for found in held if found), key=len, default=())


def _wrote(name: Name, witness: Witness) -> bool:
    """Whether a line of the source has the name and nothing else: "By Alma Roth, 3 May"."""
    own = set(stems(name.text))
    lines = (witness.passages[at] for at in called(name, witness))
    return any(
        not line.predications and all(stem in own | _BYLINE or stem[:1].isdigit() for stem in line.stems)
        for line in lines
    )
