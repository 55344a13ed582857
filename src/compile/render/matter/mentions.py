"""The names in the statements of a book, each with what it may be called by and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from compile.language import gazetteer, lexicon, names, wordnet
from compile.language.lexicon import aliases, countries
from compile.model.book import Book
from compile.model.evidence import Name, Reference
from compile.model.statement import Statement
from compile.render.matter import foreign
from compile.render.matter.authors import Authors, authors
from compile.render.matter.usage import Usage
from compile.text.folding import folded

_OUTLETS = ("journaltitle", "journal", "shortjournal", "publisher", "shorttitle")
#: WordNet's file of persons.
_PERSONS = "18"
#: Languages that write every noun with a capital.
_CAPITALS = frozenset({"de", "lb"})
_OPERATORS = frozenset({"AND", "OR", "NOT"})
_LETTER = re.compile(r"[A-Z]\.")
_MIDDLE = re.compile(r"(?<=\w) \w(?= \w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name where a statement has it; ``key`` is the canonical one, and ``core`` its own words without titles, folded.

    ``author``: it is called like somebody whom the book cites.
    """

    name: Name
    statement: Statement
    key: str
    author: bool = False

    @property
    def core(self) -> str:
        """The name's own words, without the letters between a first and a family name."""
        return _MIDDLE.sub("", self.name.forms[0])


def mentions(book: Book, usage: Usage) -> Iterator[Mention]:
    """The names in order, but those of the cited works, and words for what is of a country ("Afghan")."""
    cited = {form for reference in book.references for form in _outlet(reference)}
    known = authors(book.references)
    language = book.imprint.language.partition("-")[0]
    noted = foreign.german(book.statements, known, usage) if language in _CAPITALS else {}
    for statement in book.statements:
        found = noted[statement.id] if statement.id in noted else _names(statement, usage)
        if language == "fr":
            found = (inner for name in found for inner in foreign.french(name))
        for name in found:
            if not (cited & set(name.forms) or adjective(name)):
                yield Mention(name=name, statement=statement, key=_key(name), author=_called(name, known))


def _names(statement: Statement, usage: Usage) -> Iterator[Name]:
    """The names of a statement; of "Using Cohen", where a sentence begins, "Cohen", and nothing of "in R. Assuming that"."""
    for name in statement.names:
        first, _, rest = name.text.partition(" ")
        if not rest or not usage.small(rest.partition(" ")[0] if _LETTER.fullmatch(first) else first):
            yield name
        elif _LETTER.fullmatch(first) or name.start > 0 or usage.within(name.text):
            yield from () if _LETTER.fullmatch(first) else (name,)
        elif gazetteer.known(name.forms[0]) or folded(first) in lexicon.words("person-title"):
            yield name
        else:
            at = len(name.text) - len(rest)
            for inner in names.read(rest, first=False):
                yield replace(inner, start=name.start + at + inner.start, end=name.start + at + inner.end)


def _called(name: Name, known: Authors) -> bool:
    """Whether a first and a family name are those of an author, one of them at least; "Toshi A. Furukawa" is so by its letter."""
    core = name.forms[0]
    first, *middle, last = core.split() if " " in name.text and " " in core else ("", "")
    if not first or "-" in name.text.replace("ul-", ""):
        return False
    letters = any(len(word) == 1 for word in middle) and len(first) > 1
    return letters or last in known.families or (first in known.given and not wordnet.parts(last))


def _key(name: Name) -> str:
    """The canonical name; a people ("Uzbeks") goes by its own, not by its country's."""
    known = next((form for form in name.forms if aliases().get(form) == form), "")
    known = known or _MIDDLE.sub("", name.forms[0])
    return name.forms[0] if known in countries() and _people(name.forms[0]) else known


def adjective(name: Name) -> bool:
    """Whether it says only of what country or part of the world something is: "Afghan", "Central Asian"."""
    core, plain = name.forms[0], name.text.lower()
    canonical = next((form for form in name.forms[1:] if aliases().get(form) == form), "")
    if len(core.split()) > 1:
        return bool(canonical) and core != canonical and core.startswith(canonical)
    if canonical in countries() and _people(core):
        return not plain.endswith(("s", "men")) or plain.endswith(("ss", "us"))
    return False


def common(name: Name, usage: Usage) -> bool:
    """Whether it is a word of the language that nothing shows to be a name: "Western", "Figure"; by itself, for Hale is one, too.

    Peoples ("Pashtuns") are names, and initials that are not counted.
    """
    core = name.forms[0]
    if core in aliases() or gazetteer.known(core):
        return False
    if name.text.isupper():
        return usage.counted(name.text) or name.text in _OPERATORS
    if usage.small(core) or " " in core or not usage.listed:
        return usage.small(core)
    if name.text.endswith("s") and name.text[:-1].isupper() and len(name.text) > 2:
        return True  # "RCTs"
    if "’" in name.text and not wordnet.parts(core) and len(core.partition("'")[2]) == 2:
        return True  # "We’ve"
    base = wordnet.base(core, "n") or core
    people = name.text.endswith(("s", "men")) and wordnet.file(base, "n") == _PERSONS
    return bool(wordnet.parts(core) | wordnet.parts(base)) and not people


def _people(core: str) -> bool:
    """ "Uzbek" and "Frenchmen", but not "Burma"."""
    if "a" in wordnet.parts(core):
        return True
    return wordnet.file(wordnet.base(core, "n") or core, "n") == _PERSONS


def _outlet(reference: Reference) -> Iterator[str]:
    """The names of what a reference was published in, or by: these stand in the bibliography."""
    fields = (*_OUTLETS, *(("author", "organization") if reference.kind == "online" else ()))
    for field in fields:
        value = reference.get(field) or ""
        if field != "author" or value.startswith("{"):
            plain = value.replace("{", "").replace("}", "").removeprefix("The ")
            for name in names.read(plain, first=False):
                if name.start == 0 and name.end == len(plain):
                    yield from (form for form in name.forms if form[:1] not in "~")
