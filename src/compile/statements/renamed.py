"""People whom a source calls otherwise: the surname is there, but only behind another first name."""

from __future__ import annotations

from compile.language.lexicon import words
from compile.language.variants import first_name, one
from compile.model.evidence import Name
from compile.statements.witness import Witness
from compile.text.stems import stem


def renamed(name: Name, witness: Witness) -> bool:
    """Whether the source has the surname of a person with another first name only: "Rosa Lind" where it has "Emil Lind".

    Not where it has the first name anywhere ("the sisters Rosa and Ida Lind"), a form that may be the same ("R. Lind",
    "Rosie Lind"), or the surname by itself first ("Mrs Lind").
    """
    full = name.forms[0].split()
    if not person(full) or stem(full[0]) in witness.stems:
        return False
    namesakes = [other for other in witness.names if other.forms[0].split()[-1:] == full[-1:]]
    others = [other for other in namesakes if person(other.forms[0].split())]
    if not any(first_name(full[0]) or first_name(other.forms[0].split()[0]) for other in others):
        return False
    return not _alone(full[-1], others, witness) and not any(_able(name, other) for other in namesakes)


def person(full: list[str]) -> bool:
    """Whether a name may be a first name and a surname: two words or three, none of them a title or what places and groups are called."""
    idle = words("person-title") | words("group-word") | words("place-word")
    return 2 <= len(full) <= 3 and len(full[0]) > 1 and not idle & set(full)


def _able(name: Name, other: Name) -> bool:
    """Whether two names with one surname may be one person's; the surname by itself is anybody's of the family."""
    return len(other.forms[0].split()) > 1 and one(name.forms[0], other.forms[0])


def _alone(surname: str, others: list[Name], witness: Witness) -> bool:
    """Whether the surname stands by itself before anybody of that name is introduced: "Mr Lind and his wife, Emma Lind"."""
    bare = witness.called.get(surname)
    full = {at for other in others for at in witness.called.get(other.forms[0], ())}
    return bool(bare) and bool(full) and min(bare or ()) < min(full)
