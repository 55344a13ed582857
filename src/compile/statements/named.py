"""Whether a name of a statement is in a source, under any of its forms."""

from __future__ import annotations

from compile.language.names import same
from compile.model.evidence import Name
from compile.model.statement import Bearing
from compile.statements.witness import Witness
from compile.text.folding import folded
from compile.text.stems import is_content, stem
from compile.text.tokens import tokens

#: A word and its demonym share their beginning: "Uzbek" and "Uzbekistan", "Sweden" and "Swedish".
_BEGINNING = 4


def bear(name: Name, witness: Witness) -> Bearing:
    """How a name stands to one source: found under some form, unsettled if a part of it is there, or absent."""
    if any(form in witness.forms for form in name.forms):
        return _bearing("found", name, witness)
    if any(same(name, other) for other in witness.names):
        return _bearing("found", name, witness)
    words = _words(name)
    there = [word for word in words if _there(word, witness)]
    if words and len(there) == len(words):
        return _bearing("found", name, witness)
    return _bearing("unsettled" if there or not words else "absent", name, witness)


def _bearing(verdict: str, name: Name, witness: Witness) -> Bearing:
    return Bearing(
        verdict="found" if verdict == "found" else "unsettled" if verdict == "unsettled" else "absent",
        name=name,
        key=witness.key,
    )


def _words(name: Name) -> list[str]:
    """The words of a name that tell it from others."""
    return [folded(t.text) for t in tokens(name.text) if not t.punctuation and is_content(t.text)]


def _there(word: str, witness: Witness) -> bool:
    """Whether the word, its inflections, or one that begins alike stands in the source."""
    root = stem(word)
    if root in witness.stems:
        return True
    begin = root[: max(_BEGINNING, len(root) - 3)]
    return len(root) >= _BEGINNING and begin in witness.beginnings
