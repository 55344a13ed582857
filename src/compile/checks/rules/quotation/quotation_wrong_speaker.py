"""A quotation stands in its source inside the words of somebody else than the text says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compile.checks.findings import passage
from compile.checks.registry import rule
from compile.checks.verified import Verified, reported, source_of, verified
from compile.language.frames import name_of
from compile.language.lexicon import aliases, countries, words
from compile.language.names import same
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.evidence import Name, Passage, Source
from compile.text.folding import folded

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="a quotation is somebody else's words in its source than the text says",
)

#: So many passages before and behind may name somebody who speaks here too, and so many have him speak.
_NAMED, _SPEAKING = 1, 2
#: What tells a son from a father of his name.
_BORN = frozenset({"jr", "sr", "junior", "senior", "ii", "iii"})


def find(book: Book) -> Iterator[Diagnostic]:
    """Each verified quotation that text and source put into the mouths of two people, both by name.

    Nothing is said where either leaves it to a pronoun, or where the source names the text's speaker nearby.
    """
    for found in verified(book, "exact", "permitted"):
        source = source_of(book, found)
        held = passage(source, found.verification.passage) if source else None
        if source is None or held is None:
            continue
        said, says = _speaker(found), _source_speaker(held)
        if said is None or says is None or _same(said, says) or _own_voice(book, source, said):
            continue
        if not _near(source, held, said):
            yield reported(RULE, book, found, said=said.text, says=says.text)


def _same(said: Name, says: Name) -> bool:
    """One person, also where only one of the two is called "Jr"."""
    bare = [
        " ".join(word for word in folded(name.text).split() if word.strip(".") not in _BORN)
        for name in (said, says)
    ]
    return same(said, says) or bare[0] == bare[1]


def _near(source: Source, held: Passage, said: Name) -> bool:
    """Whether the source names the text's speaker beside the passage, or has him speak not far from it."""

    def around(reach: int) -> tuple[Passage, ...]:
        return source.passages[max(held.number - 1 - reach, 0) : held.number + reach]

    if any(same(said, name) for one in around(_NAMED) for name in one.names):
        return True
    return any(_holders(one) & set(said.forms) for one in around(_SPEAKING))


def _holders(held: Passage) -> set[str]:
    return {each.holder for each in held.predications if each.holder} | {
        fact.holder for fact in held.facts if fact.holder
    }


def _speaker(found: Verified) -> Name | None:
    """Who says the quotation by the text: a person or a known group, by name."""
    statement = found.statement
    at = found.quotation.start - statement.start
    inside = range(at, found.quotation.end - statement.start)
    holders = {
        each.holder
        for each in statement.predications
        if each.holder and (each.start in inside or each.clause[0] <= at + 1 < each.clause[1])
    }
    names = [name for name in statement.names if name.start not in inside]
    return _named(holders, names, groups=True)


def _source_speaker(held: Passage) -> Name | None:
    """Who says all that a passage reports, if it is one person by name."""
    return _named(_holders(held), held.names, groups=False)


def _named(holders: set[str], names: Iterable[Name], *, groups: bool) -> Name | None:
    """The one name behind one holder."""
    if len(holders) != 1:
        return None
    holder = next(iter(holders))
    found = [
        name for name in names if name_of(name) == holder and (_person(name) or (groups and _group(name)))
    ]
    return found[0] if found else None


def _person(name: Name) -> bool:
    """Two words or a title, none of them of a body or a place: "Lucie Favre", "Dr. Favre"."""
    parts = folded(name.text).replace(".", " ").split()
    if set(parts) & (words("group-word") | words("place-word")) or any(
        form in aliases() for form in name.forms
    ):
        return False
    return len(parts) > 1 and not name.text.isupper() and "of" not in parts


def _group(name: Name) -> bool:
    known = {aliases()[form] for form in name.forms if form in aliases()}
    return bool(known - countries())


def _own_voice(book: Book, source: Source, said: Name) -> bool:
    """Whether the text names the source itself or its author."""
    entry = next((entry for entry in book.references if entry.key == source.key), None)
    fields = " ".join(value for _, value in entry.fields) if entry else ""
    around = folded(f"{fields} {source.title} {source.origin}")
    return any(part in around for part in folded(said.text).split() if len(part) > 3)
