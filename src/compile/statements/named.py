"""Whether a name of a statement is in a source, under any of its forms."""

from __future__ import annotations

import re
from typing import Literal

from compile.language.names import same
from compile.model.evidence import Name
from compile.model.statement import Bearing
from compile.statements.witness import Witness
from compile.text.stems import is_content, stem
from compile.text.tokens import tokens

#: A word and its demonym share their first letters: "Uzbek" and "Uzbekistan", "Sweden" and "Swedish".
_SHORT, _LONG = 4, 5


#: "the Duke of Sussex", "a Bachelor of Arts", "the Order of the Garter": the name belongs to a title or a degree,
#: which sources shorten or leave out.
_TITLED = re.compile(
    r"\b(?:Duke|Duchess|Earl|Count|Countess|Marquess|Viscount|Baron|Baroness|Prince|Princess|Bishop|Archbishop|Lord|Lady"
    r"|Knight|Dame|Commander|Companion|Officer|Member|Order|Bachelor|Master|Doctor|Fellow|Diploma|Certificate)s?"
    r"\s+(?:of|in)\s+(?:the\s+)?$"
)
_TITLES = frozenset({"order", "bachelor", "master", "doctor", "knight", "fellow", "diploma", "certificate"})


def bear(name: Name, text: str, around: frozenset[str], witness: Witness) -> Bearing:
    """How a name of a statement stands to one source: found under some form, absent, or unsettled.

    Unsettled: a part of it is there, or it is a name of the book's own framing (``around``: its title, its
    section) or of a person's title.
    """
    if any(form in witness.forms for form in name.forms):
        return _bearing("found", name, witness)
    if any(same(name, other) for other in witness.names):
        return _bearing("found", name, witness)
    words = telling(name)
    there = [word for word in words if _there(word, witness)]
    if words and len(there) == len(words):
        return _bearing("found", name, witness)
    framed = any(form in around for form in name.forms) or _titled(name, text)
    return _bearing("unsettled" if there or not words or framed else "absent", name, witness)


def _titled(name: Name, text: str) -> bool:
    return name.forms[0].split()[0] in _TITLES or _TITLED.search(text, 0, name.start) is not None


def _bearing(verdict: Literal["found", "unsettled", "absent"], name: Name, witness: Witness) -> Bearing:
    return Bearing(verdict=verdict, name=name, key=witness.key)


def telling(name: Name) -> list[str]:
    """The words of a name that tell it from others; titles do not ("Haji Assadullah")."""
    return [t.text for t in tokens(name.forms[0]) if not t.punctuation and is_content(t.text)]


def _there(word: str, witness: Witness) -> bool:
    """Whether the word, its inflections, or one that begins alike stands in the source."""
    root = stem(word)
    if root in witness.stems:
        return True
    begin = root[: max(_SHORT, min(len(root) - 3, _LONG))]
    return len(root) >= _SHORT and begin in witness.beginnings
