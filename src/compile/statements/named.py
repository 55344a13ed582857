"""Whether a name of a statement is in a source, under any of its forms."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from compile.language import gazetteer
from compile.language.lexicon import shortened
from compile.model.evidence import Name
from compile.model.statement import Bearing
from compile.statements.numbered import numbered
from compile.statements.renamed import renamed
from compile.statements.witness import Witness
from compile.text.stems import is_content, stem
from compile.text.tokens import tokens

#: A word and its demonym share their first letters: "Uzbek" and "Uzbekistan", "Sweden" and "Swedish".
SHORT, _LONG = 4, 5
#: A name of so many words is not there with a third of them.
_MANY, _THIRD = 3, 3
#: "the Duke of Sussex", "a Bachelor of Arts", "the Order of the Garter": the name belongs to a title or a degree,
#: which sources shorten or leave out.
_TITLED = re.compile(
    r"\b(?:Duke|Duchess|Earl|Count|Countess|Marquess|Viscount|Baron|Baroness|Prince|Princess|Bishop|Archbishop|Lord|Lady"
    r"|Knight|Dame|Commander|Companion|Officer|Member|Order|Bachelor|Master|Doctor|Fellow|Diploma|Certificate)s?"
    r"\s+(?:of|in)\s+(?:the\s+)?$"
)
_TITLES = frozenset({"order", "bachelor", "master", "doctor", "knight", "fellow", "diploma", "certificate"})


class Framing(NamedTuple):
    """What the book itself calls the matter in the titles over a statement: forms of names, and stems."""

    names: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()


def bear(name: Name, text: str, around: Framing, witness: Witness) -> Bearing:
    """How a name of a statement stands to one source: found under some form, absent, or unsettled.

    Unsettled: a part of it is there, it is of the book's own framing (``around``), of a person's title, or a land or a
    continent in which places of the source lie.
    """
    if numbered(name, witness) and not _framed(name, telling(name), around):
        return _bearing("absent", name, witness)
    if any(form in witness.forms for form in name.forms) or witness.alike(name):
        other = name.forms[0] not in witness.forms and renamed(name, witness)
        return _bearing(
            "absent" if other and not _framed(name, telling(name), around) else "found", name, witness
        )
    words = telling(name)
    there = [word for word in words if _there(word, witness)]
    if words and len(there) == len(words):
        return _bearing("found", name, witness)
    known = _partly(words, there, witness) or not words or _framed(name, words, around) or titled(name, text)
    return _bearing("unsettled" if known or _wide(name, witness) else "absent", name, witness)


def _partly(words: list[str], there: list[str], witness: Witness) -> bool:
    """Whether enough of a name is there: of three words and more a third is not, "Harbour" of "Old Harbour Pilots Guild"."""
    if len(words) < _MANY:
        return bool(there)
    return _THIRD * sum(stem(word) in witness.stems for word in words) > len(words)


def _framed(name: Name, words: list[str], around: Framing) -> bool:
    """Whether the titles over the statement have it: "Halia" under "Halia: the siege"."""
    return any(form in around.names for form in name.forms) or all(
        stem(word) in around.stems or _short(word, around.stems) for word in words
    )


def _wide(name: Name, witness: Witness) -> bool:
    """Whether it is a country or more, and the source tells of a place in it: "West Africa" of what is told of Accra."""
    wide = [form for form in name.forms if gazetteer.known(form)]
    return any(
        gazetteer.within(other, form) and not gazetteer.within(form, other)
        for form in wide
        if gazetteer.wide(form)
        for other in witness.forms
    )


def _short(word: str, known: frozenset[str]) -> bool:
    """Whether all words that it is short for are there: "TV" for television."""
    return any(all(stem(part) in known for part in parts) for parts in shortened().get(word.casefold(), ()))


def titled(name: Name, text: str) -> bool:
    """Whether a name belongs to a title or a degree: "the Duke of Sussex", "a Bachelor of Arts"."""
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
    return (len(root) >= SHORT and beginning(root) in witness.beginnings) or _short(word, witness.stems)


def beginning(root: str) -> str:
    """The first letters of a stem by which its other forms are known."""
    return root[: max(SHORT, min(len(root) - 3, _LONG))]
