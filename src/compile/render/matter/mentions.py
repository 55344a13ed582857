"""The names in the statements of a book, each with what it may be called by and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compile.language import gazetteer, names, wordnet
from compile.language.lexicon import aliases, countries
from compile.model.book import Book
from compile.model.evidence import Name, Reference
from compile.model.statement import Statement

_OUTLETS = ("journaltitle", "journal", "shortjournal", "publisher", "shorttitle")
#: WordNet's file of persons.
_PERSONS = "18"
#: Languages that write every noun with a capital: there a capital says nothing.
_CAPITALS = frozenset({"de", "lb"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name where a statement has it; ``key`` is the canonical one, and ``core`` its own words without titles, folded."""

    name: Name
    statement: Statement
    key: str

    @property
    def core(self) -> str:
        """The name's own words."""
        return self.name.forms[0]


def mentions(book: Book) -> Iterator[Mention]:
    """The names in order, but those of the cited works, and words for what is of a country ("Afghan")."""
    if book.imprint.language.partition("-")[0] in _CAPITALS:
        return
    cited = {form for reference in book.references for form in _outlet(reference)}
    for statement in book.statements:
        for name in statement.names:
            if not (cited & set(name.forms) or adjective(name)):
                yield Mention(name=name, statement=statement, key=_key(name))


def _key(name: Name) -> str:
    """The canonical name; a people ("Uzbeks") goes by its own, not by its country's."""
    known = next((form for form in name.forms if aliases().get(form) == form), name.forms[0])
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


def common(name: Name) -> bool:
    """Whether it is a word of the language that nothing shows to be a name: "Western", "Figure"; by itself, for Hale is one, too.

    Initials and peoples ("Pashtuns") are names.
    """
    core = name.forms[0]
    if core in aliases() or " " in core or name.text.isupper() or gazetteer.known(core):
        return False
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
