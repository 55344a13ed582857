"""Make the flips, check the book with each, and keep what was said about it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from compile import checks, conflicts, manuscript, statements
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.pipeline import Checked
from compile.probe.flip import KINDS, Flip, Kind
from compile.probe.ground import Ground, grounds
from compile.probe.kinds import MAKERS
from compile.probe.stock import Stock, stock
from compile.tools.side import both

#: Findings that say nothing of a statement's truth.
_IDLE = frozenset({"waiver-stale", "waiver-unused", "waiver-unbound", "unused-entry"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A flip, and the rules whose findings are new with it, by severity: errors first."""

    flip: Flip
    path: str
    line: int
    found: tuple[tuple[str, str], ...]

    @property
    def caught(self) -> bool:
        """Whether anything was said."""
        return bool(self.found)

    @property
    def stopped(self) -> bool:
        """Whether the build would have stopped."""
        return any(severity == "error" for _, severity in self.found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Probed:
    """Every flip that was tried, in the order of kinds and of the book; ``possible`` counts those there are, by kind."""

    tried: tuple[Tried, ...]
    possible: Mapping[Kind, int]
    seed: int


def probe(checked: Checked, *, kinds: Sequence[Kind] = KINDS, most: int = 0, seed: int = 0) -> Probed:
    """Flip one thing at a time in the chapters of a checked project, and check again.

    ``most`` flips of a kind at most (0: all), chosen by ``seed``: the same seed, the same flips. Two processes share the work.
    """
    ground, things = tuple(grounds(checked.book)), stock(checked.book)
    flips = {kind: _flips(ground, things, kind, seed) for kind in KINDS if kind in kinds}
    chosen = [flip for kind, found in flips.items() for flip in _some(found, most, f"{seed} {kind}")]
    bench = _Bench(checked)
    first, second = both(
        lambda: [bench.trial(flip) for flip in chosen[::2]],
        lambda: [bench.trial(flip) for flip in chosen[1::2]],
    )
    order = {id_: at for at, id_ in enumerate(map(_name, chosen))}
    tried = sorted([*first, *second], key=lambda one: order[_name(one.flip)])
    return Probed(tried=tuple(tried), possible={kind: len(found) for kind, found in flips.items()}, seed=seed)


def _name(flip: Flip) -> tuple[str, str, int, int, str]:
    return flip.kind, flip.chapter, flip.start, flip.end, flip.now


def _flips(every: tuple[Ground, ...], things: Stock, kind: Kind, seed: int) -> list[Flip]:
    """Every flip of a kind; what comes in the place of a word is drawn anew for each statement."""
    found: dict[tuple[str, str, int, int, str], Flip] = {}
    for ground in every:
        draw = random.Random(f"{seed} {kind} {ground.statement.id}")
        for flip in MAKERS[kind](ground, things, draw):
            if flip is not None and flip.was != flip.now:
                found.setdefault(_name(flip), flip)
    return list(found.values())


def _some(flips: list[Flip], most: int, seed: str) -> list[Flip]:
    if not most or len(flips) <= most:
        return flips
    chosen = set(random.Random(seed).sample(range(len(flips)), most))
    return [flip for at, flip in enumerate(flips) if at in chosen]


class _Bench:
    """The checked book, and what was found in it before any flip."""

    def __init__(self, checked: Checked) -> None:
        book = self.book = checked.book
        self._evidence = statements.Evidence(book.references, book.sources, book.policy)
        # Read once more, so that each trial looks up only what its flip has changed.
        statements.extract(book.chapters, book.references, book.sources, book.policy, evidence=self._evidence)
        self._conflicts = conflicts.Known(book.sources, book.disputes)
        self.known = _findings(self._judged(book))

    def trial(self, flip: Flip) -> Tried:
        """Read the one chapter again, judge the book, and see what is said that was not said before."""
        book = self.book
        number = next(at for at, chapter in enumerate(book.chapters) if chapter.slug == flip.chapter)
        chapter = book.chapters[number]
        text = replace(chapter.text, content=flip.on(chapter.text.content))
        read = manuscript.read((text,))
        again = replace(read.value[0], slug=chapter.slug, number=chapter.number)
        chapters = (*book.chapters[:number], again, *book.chapters[number + 1 :])
        extracted = statements.extract(
            (again,), book.references, book.sources, book.policy, book=chapters, evidence=self._evidence
        )
        kept = {
            slug: [s for s in book.statements if s.chapter == slug] for slug in (c.slug for c in chapters)
        }
        kept[chapter.slug] = list(extracted.value)
        changed = replace(
            book,
            chapters=chapters,
            files={**book.files, text.path: text},
            statements=tuple(s for c in chapters for s in kept[c.slug]),
        )
        told = _findings((*read.diagnostics, *extracted.diagnostics, *self._judged(changed)))
        line = chapter.text.place(flip.start).line
        return Tried(
            flip=flip, path=text.path, line=line, found=tuple(sorted((told - self.known).keys(), key=_rank))
        )

    def _judged(self, book: Book) -> tuple[Diagnostic, ...]:
        pairs = self._conflicts.told(book.statements, book.chapters)
        return checks.run(replace(book, conflicts=pairs.value), pairs.diagnostics)


def _findings(diagnostics: Sequence[Diagnostic]) -> Counter[tuple[str, str]]:
    return Counter((one.rule, one.severity) for one in diagnostics if one.rule not in _IDLE)


def _rank(found: tuple[str, str]) -> tuple[int, str]:
    return ("error", "warning", "unresolved", "note").index(found[1]), found[0]
