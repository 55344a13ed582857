"""Names in languages whose capitals say less: in German every noun has one, in French an article sticks to the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from compile.language import gazetteer, names, variants
from compile.language.lexicon import aliases, bag
from compile.model.evidence import Name
from compile.model.statement import Statement
from compile.render.matter.authors import Authors
from compile.render.matter.usage import Usage
from compile.text.folding import folded

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
#: What a German sentence calls somebody by, before the name itself.
_TITLES = bag(
    "herr herrn frau dr prof professor professorin könig königin kaiser kaiserin graf gräfin fürst baron freiherr papst bischof general "
    "oberst hauptmann leutnant minister ministerin präsident präsidentin kanzler kanzlerin bürgermeister bürgermeisterin"
)
_ARTICLES = bag(
    "le la les un une des du de au aux en dans sur sous par pour avec sans chez vers selon mais et ou donc or ni car il elle ils elles on "
    "ce cet cette ces son sa ses leur leurs à m mm mme mlle mgr dr"
)
_PARTICLES = bag("von van vom zu")
_ROMAN = re.compile(r"[IVXLC]+")
_ELIDED = re.compile(r"(?:[ldnsjmtc]|qu)['’](?=\w)", re.IGNORECASE)


def german(statements: Iterable[Statement], known: Authors, usage: Usage) -> Mapping[str, tuple[Name, ...]]:
    """By statement the names that something else than their capital shows: places, first names, titles, initials, authors."""
    told = [(statement, list(_runs(statement.text))) for statement in statements]
    people = known.families | {
        folded(run[at + length - 1][0])
        for _, runs in told
        for run in runs
        for at in range(len(run))
        if (length := _person(run, at, known))
    }
    return {statement.id: tuple(_german(statement, runs, people, known, usage)) for statement, runs in told}


def _runs(text: str) -> Iterator[list[tuple[str, int]]]:
    """Capitalised words next to each other, each with where it begins; a full stop that ends a sentence is none of theirs."""
    run: list[tuple[str, int]] = []
    end = -1
    for found in _WORD.finditer(text):
        word = found[0] if folded(found[0]).strip(".") in _TITLES else found[0].rstrip(".’'-")
        noble = bool(run) and word in _PARTICLES and variants.first_name(folded(run[-1][0]))
        if run and (text[end : found.start()].strip(" ") or not (word[0].isupper() or noble)):
            yield run
            run = []
        if word[0].isupper() or noble:
            run.append((word, found.start()))
        end = found.start() + len(word)
    if run:
        yield run


def _person(run: list[tuple[str, int]], at: int, known: Authors) -> int:
    """How many words from there are a first and a family name, or a ruler's; 0 if nothing shows the first to be a name."""
    first = folded(run[at][0])
    titled = at > 0 and folded(run[at - 1][0]).strip(".") in _TITLES and first.strip(".") not in _TITLES
    if at + 1 == len(run) or not (titled or variants.first_name(first) or first in known.given):
        return int(titled)
    length = 3 if run[at + 1][0] in _PARTICLES and at + 2 < len(run) else 2
    return length + (at + length < len(run) and _ROMAN.fullmatch(run[at + length][0]) is not None)


def _german(
    statement: Statement,
    runs: list[list[tuple[str, int]]],
    people: frozenset[str],
    known: Authors,
    usage: Usage,
) -> Iterator[Name]:
    for run in runs:
        at = 0
        while at < len(run):
            length = _person(run, at, known) or int(_alone(run[at][0], people, usage))
            if length:
                start, last = run[at][1], run[at + length - 1]
                yield from _name(statement.text[start : last[1] + len(last[0])], start, people)
            at += length or 1


def _alone(word: str, people: frozenset[str], usage: Usage) -> bool:
    """Whether the word alone is a name."""
    core = folded(word)
    place = (gazetteer.known(core) or core in aliases()) and not usage.small(core)
    initials = word.isupper() and len(word) > 1 and _ROMAN.fullmatch(word) is None
    return place or initials or bool({core, core.removesuffix("s")} & people)


def _name(text: str, start: int, people: frozenset[str]) -> Iterator[Name]:
    """The name; "Webers" is of Weber."""
    base = folded(text.rpartition(" ")[2])
    plain = text[:-1] if base.endswith("s") and base not in people and base[:-1] in people else text
    for name in names.read(plain, first=False) or (_plainly(plain),):
        yield replace(name, start=start + name.start, end=start + name.end)


def _plainly(text: str) -> Name:
    """A name that is also an English word: "Emma", "Wien"."""
    return Name(text=text, start=0, end=len(text), forms=(folded(text),))


def french(name: Name) -> Iterator[Name]:
    """The name without article, preposition or title: "ONU" of "L’ONU", "Allemagne" of "En Allemagne"."""
    text, start = name.text, name.start
    while True:
        elided = _ELIDED.match(text)
        word = text.partition(" ")[0]
        cut = elided.end() if elided else len(word) + 1 if folded(word).strip(".") in _ARTICLES else 0
        if not cut:
            break
        text, start = text[cut:], start + cut
    if start == name.start:
        yield name
        return
    for inner in names.read(text, first=False) or (_plainly(text),) if text else ():
        yield replace(inner, start=start + inner.start, end=start + inner.end)
