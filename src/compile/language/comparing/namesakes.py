"""Two bearers of one name, or two things of one noun, by what each is told by: Otto I and Otto II, the bridge at Orla and at Rell."""

from __future__ import annotations

import re

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.model.evidence import Argument
from compile.text.stems import stem

#: Words that tell a thing, an office or a bearer of a name from another of the kind, even where the other is told by none.
_SIBLINGS = frozenset(
    map(
        stem,
        bag(
            "second third fourth fifth sixth another elder younger junior senior deputy vice assistant associate acting "
            "interim honorary shadow under lower upper inner outer rear side namesake reserve youth"
        ),
    )
)
#: "Otto II", "George VI".
_NUMBERED = re.compile(r"^(?P<name>.+?) (?P<number>[ivx]+)$")
#: WordNet's file of things made: ships, mills, engines.
_MADE = "06"


def told_apart(a: Argument, b: Argument) -> bool:
    """Whether two arguments of one head, or with one name, are told to be two."""
    if a.head != b.head and not set(a.names) & set(b.names):
        return _reigns(a, b)
    if not _SIBLINGS.isdisjoint(set(a.words) ^ set(b.words)):
        return True
    return _named(a, b) or _called(a, b)


def _reigns(a: Argument, b: Argument) -> bool:
    """ "Otto I" and "Otto II"; "Otto" may be either."""
    one, other = _NUMBERED.match(a.head), _NUMBERED.match(b.head)
    return bool(one and other and one["name"] == other["name"])


def _named(a: Argument, b: Argument) -> bool:
    """ "Fort Amber on the Rell", "Fort Amber on the Sorne": each has a name of its own besides what they share."""
    shared = set(a.names) & set(b.names) | {a.head, b.head}
    mine, theirs = ([name for name in part.names if name not in shared] for part in (a, b))
    known = {word for name in shared for word in name.split()}
    mine, theirs = ([name for name in names if not known & {*name.split()}] for names in (mine, theirs))
    alike = {word for name in mine for word in name.split()} & {
        word for name in theirs for word in name.split()
    }
    return bool(mine and theirs) and not alike


def _made(word: str) -> bool:
    return any(sense.file == _MADE for sense in wordnet.senses(word).get("n", ()))


def _called(a: Argument, b: Argument) -> bool:
    """ "The steamer Lina", "the trawler Lina": things made of two kinds."""
    if a.head not in a.names or b.head not in b.names:
        return False
    kinds = [[word for word in part.words if _made(word)] for part in (a, b)]
    return all(kinds) and not any(wordnet.akin(one, other, "n") for one in kinds[0] for other in kinds[1])
