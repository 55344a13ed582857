"""The whole program: every stage, in order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from compile import __version__, manuscript, project
from compile.language import lexicon
from compile.model.book import Book, Outcome
from compile.model.diagnostic import Diagnostic
from compile.model.edition import Artifact, Target
from compile.model.evidence import Reference, Source
from compile.model.manuscript import Chapter
from compile.model.roots import Falling
from compile.model.statement import Dispute, Statement
from compile.project import Project, clock
from compile.project.results import Ahead, Built, Checked, Threshold, failing
from compile.tools.process import Broken
from compile.tools.side import both
from compile.tools.stages import Failure, Progress, Run, silent, without_collection

if TYPE_CHECKING:
    from compile.conflicts import Known
    from compile.model.roots import Rest as Resting
    from compile.render.prepared import Prepared

__all__ = [
    "Broken",
    "Built",
    "Checked",
    "Failure",
    "Threshold",
    "build",
    "check",
    "failing",
    "survey",
    "without",
    "write",
]

T = TypeVar("T")
Rest: TypeAlias = tuple[
    Outcome[tuple[Reference, ...]], Outcome[tuple[Source, ...]], Outcome[tuple[Dispute, ...]]
]

#: Characters from which on a second process is worth its start.
_LONG = 100_000
#: What a passage of a source costs those who compare the sources, in characters of a book that is judged meanwhile.
_PASSAGE = 12
#: A book that lacks a statement is not the book: no draft may be written with it.
_FATAL = frozenset({"not-conserved"})


@without_collection()
def check(
    path: Path | str = ".",
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    edition: str = "",
    date: str = "",
    building: bool = False,
    progress: Progress = silent,
) -> Checked:
    """Read the project at ``path`` and find out everything about it; writes nothing.

    ``select`` and ``ignore`` are names of rules or groups. ``date``, where an edition has one, is the clock. Where a
    build follows (``building``), the book is prepared for it while the rules run.
    Raises ``Failure`` for a bug of ours and ``Broken`` for a machine that can't.
    """
    run = Run(version=__version__, progress=progress)
    with run.stage("project"):
        found = project.read(Path(path))
        lexicon.extend(found.settings.lexicon.extension())
    earlier = list(found.diagnostics)
    book = _empty(found, select, ignore, edition, date)
    if not found.chapters:
        return Checked(project=found, book=book, images={}, diagnostics=tuple(earlier), timings=run.timings)
    book = _read(run, found, book, earlier)
    book = _judge(run, book, earlier)
    if found.settings.judge and not edition:
        book = _asked(run, found, book, earlier)
    with run.stage("images"):
        images = _keep(project.images(found.folder, book.chapters), earlier)
    checked = Checked(
        project=found, book=book, images=images, diagnostics=tuple(earlier), timings=run.timings
    )
    return _ruled_and_ahead(run, checked) if building else replace(checked, diagnostics=_ruled(run, checked))


@without_collection()
def survey(path: Path | str = ".", *, progress: Progress = silent) -> Checked:
    """Read the project at ``path`` and find the conflicts among its sources, cited or not; no rule is asked."""
    run = Run(version=__version__, progress=progress)
    with run.stage("project"):
        found = project.read(Path(path))
    earlier = list(found.diagnostics)
    book = _judge(run, _read(run, found, _empty(found, (), (), "", ""), earlier), earlier)
    return Checked(project=found, book=book, images={}, diagnostics=tuple(earlier), timings=run.timings)


def without(checked: Checked, key: str) -> tuple[Falling, ...]:
    """The statements that fall if the source ``key`` falls."""
    from compile import roots

    return roots.without(key, checked.book.statements, checked.book.roots)


def _ruled(run: Run, checked: Checked) -> tuple[Diagnostic, ...]:
    """What the rules find, besides what the readers found."""
    from compile import checks

    with run.stage("checks"):
        return checks.run(checked.book, checked.diagnostics)


def _ruled_and_ahead(run: Run, checked: Checked) -> Checked:
    """What the rules find, and beside them what the build begins with; a fault there is the build's to tell."""

    def ruled() -> tuple[tuple[Diagnostic, ...], Outcome[bool], Mapping[str, float]]:
        own = Run(version=run.version)
        return _ruled(own, checked), _printed(own, checked), own.timings

    def prepared() -> Prepared | None:
        try:
            return _prepared(run, checked)
        except Failure:
            return None

    run.progress("checks")
    made, (diagnostics, printed, times) = both(prepared, ruled)
    run.timings.update(times)
    ahead = Ahead(prepared=made, printed=printed) if made is not None else None
    return replace(checked, diagnostics=diagnostics, ahead=ahead)


def _empty(found: Project, select: Sequence[str], ignore: Sequence[str], edition: str, date: str) -> Book:
    """The book before anything of it is read. An edition's own date comes before every other clock."""
    today = date or clock.day(os.environ, found.settings.date)
    return Book(
        imprint=replace(found.settings.imprint(date=today, edition=edition), digest=found.digest),
        policy=found.settings.policy(today=today, select=tuple(select), ignore=tuple(ignore)),
        files=found.files,
        look=found.settings.book.look(),
    )


def _read(run: Run, found: Project, book: Book, earlier: list[Diagnostic]) -> Book:
    """The readers: while pandoc parses the chapters on one core, the other reads the rest and fetches our code."""
    with ThreadPoolExecutor(1) as other:
        reading = other.submit(_read_rest, run, found)
        with run.stage("manuscript"):
            chapters = _keep(manuscript.read(found.chapters), earlier)
        references, captured, disputes = reading.result()
    from compile import bibliography

    return replace(
        book,
        retracted=bibliography.retracted(found.retracted) if found.retracted else (),
        chapters=chapters,
        references=_keep(references, earlier),
        sources=_keep(captured, earlier),
        disputes=_keep(disputes, earlier),
    )


def _read_rest(run: Run, found: Project) -> Rest:
    from compile import bibliography, conflicts, sources

    with run.stage("bibliography"):
        text = found.bibliography
        references = bibliography.read(text) if text else Outcome[tuple[Reference, ...]](())
    with run.stage("sources"):
        captured = sources.read(found.sources)
    with run.stage("disputes"):
        known = found.disputes
        disputes = conflicts.disputes(known) if known else Outcome[tuple[Dispute, ...]](())
    from compile import checks, statements  # noqa: F401  needed next, and pandoc is still at work

    return references, captured, disputes


def _judge(run: Run, book: Book, earlier: list[Diagnostic]) -> Book:
    from compile import conflicts

    statements, rests, known = _extracted(run, book)
    book = replace(book, statements=_keep(statements, earlier), roots=rests)
    with run.stage("conflicts"):
        found = _keep(known.told(book.statements, book.chapters), earlier)
        own = conflicts.of_book(book.statements, found, book.chapters)
        return replace(book, conflicts=found, contradictions=own)


def _asked(run: Run, found: Project, book: Book, earlier: list[Diagnostic]) -> Book:
    """The book with what a judge holds of it; editions, which must come out the same without one, have none."""
    from compile import judge

    chosen = found.settings.judge
    model = _keep(project.model(found.root, chosen), earlier) if chosen else None
    if model is None:
        return book
    with run.stage("judge"):
        return replace(book, judgements=_keep(judge.judge(model, book.statements, book.sources), earlier))


def _extracted(run: Run, book: Book) -> tuple[Outcome[tuple[Statement, ...]], tuple[Resting, ...], Known]:
    """The statements, and what the sources are to each other.

    Of a long book the later chapters are judged beside the rest, as a chapter's statements need no other's.
    """
    from compile import conflicts, roots, statements

    def some(own: Run, chapters: tuple[Chapter, ...]) -> Outcome[tuple[Statement, ...]]:
        with own.stage("statements"):
            return statements.extract(
                chapters, book.references, book.sources, book.policy, book=book.chapters
            )

    def here() -> tuple[Outcome[tuple[Statement, ...]], tuple[Resting, ...], Known]:
        first = some(run, book.chapters[:middle])
        with run.stage("roots"):
            rests = roots.find(book.references, book.sources)
        with run.stage("conflicts"):
            return first, rests, conflicts.Known(book.sources, book.disputes)

    middle = _middle(book)
    if middle == len(book.chapters):
        return here()
    (first, rests, known), second = both(here, lambda: some(Run(version=run.version), book.chapters[middle:]))
    return (
        Outcome(first.value + second.value, first.diagnostics + second.diagnostics),
        rests,
        known,
    )


def _middle(book: Book) -> int:
    """Up to which chapter to judge a book here, where the sources are compared too; a short one to its end."""
    ends = list(accumulate((len(chapter.text.content) for chapter in book.chapters), initial=0))
    if ends[-1] < _LONG:
        return len(book.chapters)
    beside = _PASSAGE * sum(len(source.passages) for source in book.sources)
    return min(range(len(ends)), key=lambda at: max(ends[at] + beside, ends[-1] - ends[at]))


def _keep(found: Outcome[T], diagnostics: list[Diagnostic]) -> T:
    diagnostics.extend(found.diagnostics)
    return found.value


@without_collection()
def build(
    checked: Checked,
    targets: Sequence[Target] = (),
    *,
    fail_on: Threshold | None = None,
    draft: bool = False,
    progress: Progress = silent,
) -> Built:
    """Make the book in memory, the formats side by side; nothing if the check fails and it is no draft."""
    run = Run(version=__version__, progress=progress, timings=dict(checked.timings))
    refused = checked.misused or (checked.fails(fail_on) and not draft)
    if not checked.book.chapters or refused:
        return _built(run, checked)
    wanted = tuple(dict.fromkeys(targets or checked.project.settings.targets))
    printed = checked.ahead.printed if checked.ahead else _printed(run, checked)
    if not printed.value:
        return _built(run, checked, printed.diagnostics)
    from compile import render

    prepared = checked.ahead.prepared if checked.ahead else _prepared(run, checked)
    made = render.make(run, prepared, wanted, project.templates(checked.project.folder))
    found = [*printed.diagnostics, *_new(checked.diagnostics, prepared.diagnostics)]
    found += [diagnostic for outcome in made for diagnostic in outcome.diagnostics]
    fatal = any(each.rule in _FATAL or (each.severity == "error" and not draft) for each in found)
    artifacts = () if fatal else tuple(_named(checked, outcome.value) for outcome in made)
    return _built(run, checked, found, artifacts)


def _built(
    run: Run, checked: Checked, found: Iterable[Diagnostic] = (), artifacts: tuple[Artifact, ...] = ()
) -> Built:
    """What was made, with what the check and the build found, in order."""
    diagnostics = tuple(sorted([*checked.diagnostics, *found], key=lambda each: each.order))
    return Built(checked=checked, artifacts=artifacts, diagnostics=diagnostics, timings=run.timings)


def _printed(run: Run, checked: Checked) -> Outcome[bool]:
    """Whether pandoc can print the bibliography; if it can't, not even a draft can be made."""
    from compile import bibliography

    text = checked.project.bibliography
    with run.stage("references"):
        return bibliography.printed(text, checked.book.references) if text else Outcome(True)


def _prepared(run: Run, checked: Checked) -> Prepared:
    """The book as the writers take it."""
    from compile import render

    with run.stage("prepare"):
        templates = project.templates(checked.project.folder)
        return render.prepare(checked.book, checked.images, checked.project.style, templates)


def _new(told: Iterable[Diagnostic], found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What preparing found, less the images that the project missed already."""
    missed = {each.data.get("target") for each in told if each.rule == "missing-image"}
    return [each for each in found if each.rule != "missing-image" or each.data.get("target") not in missed]


def _named(checked: Checked, artifact: Artifact) -> Artifact:
    """The artifact under the name that the settings give it, if they do; a site and a citation have names of their own."""
    stem = checked.project.settings.output
    if not stem or len(artifact.files) > 1:
        return artifact
    return replace(artifact, files={f"{stem}.{artifact.name.rpartition('.')[2]}": artifact.data})


def write(built: Built, folder: Path | str) -> tuple[Path, ...]:
    """Put a built book into ``folder``: all of it, or ``Broken`` and what was there stays; the files to open."""
    project.write(Path(folder), built.files)
    return tuple(Path(folder) / name for made in built.artifacts for name in made.opened)
