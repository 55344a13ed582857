"""``recension source``: capture sources, and seal what checks need of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compile.cli.check import FOUND, WRONG_USE, project_root
from compile.cli.console import Console, console, everywhere

if TYPE_CHECKING:
    from compile.model.evidence import Passage, Source
    from compile.sources.capture import Entry, Sealed

#: States in which a seal does not vouch for its text.
_UNSOUND = frozenset({"drift", "outdated", "missing", "malformed"})
_STATES = {
    "ok": "the seal is what the text gives",
    "drift": "text and seal differ: capture it again, or take back the change of the text",
    "outdated": "the seal is not what this version would write: `recension source seal`",
    "text-absent": "sealed; the text is not here to compare",
    "missing": "captured and not sealed: `recension source seal`",
    "malformed": "the seal cannot be read",
}


def in_project(command: Any) -> Any:
    """Give a command the option --project."""
    return click.option(
        "--project",
        "path",
        default=".",
        type=click.Path(exists=True, path_type=Path),
        metavar="PATH",
        help="The project's folder, or anything in it.  [default: here]",
    )(command)


def _root(path: Path) -> Path:
    """The project's folder, whose own words count from now on."""
    from compile.project.words import learn

    root = project_root(path)
    learn(root)
    return root


@click.group()
@everywhere
def source() -> None:
    """Capture sources, and seal what checks need of them."""


@source.command()
@click.argument("key")
@click.argument("file", type=click.Path(path_type=Path))
@in_project
@click.option("--origin", default="", help="Where the text came from: a URL, an archive and shelf mark.")
@click.option("--title", default="", help="The title it bears itself.")
@click.option("--published", default="", metavar="DATE", help="When it was published.")
@click.option("--captured", metavar="DATE", help="When it was captured.  [default: today, UTC]")
@click.option("--overwrite", is_flag=True, help="Put it in the place of another text of this key.")
@everywhere
def add(
    key: str,
    file: Path,
    path: Path,
    origin: str,
    title: str,
    published: str,
    captured: str | None,
    overwrite: bool,
) -> int:
    """Capture FILE (plain text) as the source KEY of the bibliography, and seal it."""
    from compile.sources import capture

    root = _root(path)
    made = capture.add(
        root,
        key,
        file,
        captured=_today() if captured is None else captured,
        origin=origin,
        published=published,
        title=title,
        overwrite=overwrite,
    )
    code = _told(console(), [made])
    if code and not overwrite and "already captured" in made.problem:
        console().complain("  --overwrite puts the new text in its place")
    if not code:
        console().say(_next(root, key, title))
    return code


def _next(root: Path, key: str, title: str) -> str:
    """What is still to do before the source can be cited: its entry; empty if it has one."""
    from compile import bibliography, project

    text = project.read(root).bibliography
    if text and any(reference.key == key for reference in bibliography.read(text).value):
        return ""
    entry = f"@misc{{{key}, title = {{{title or '…'}}}}}"
    return _safe(f"next: add its entry to the bibliography, such as `{entry}`, and cite `[@{key}]`")


@source.command()
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@in_project
@everywhere
def seal(keys: tuple[str, ...], path: Path) -> int:
    """Make or renew the seals of the KEYs, or of every captured text."""
    from compile.sources import capture

    root = _root(path)
    made = [found for key in keys or ("all",) for found in capture.seal(root, key)]
    if not made:
        console().say("no text is captured in sources/texts/")
    return _told(console(), made)


@source.command()
@in_project
@everywhere
def verify(path: Path) -> int:
    """Compare every seal with its captured text; exit code 1 if one does not hold."""
    from compile.sources import capture

    screen = console()
    states = [(_safe(key), state) for key, state in capture.verify(_root(path))]
    width = max((len(key) for key, _ in states), default=0)
    for key, state in states:
        screen.show(f"{key:<{width}}  {state:<11}  {_STATES[state]}\n")
    if not states:
        screen.say("the project has no source")
    return FOUND if any(state in _UNSOUND for _, state in states) else 0


@source.command("list")
@in_project
@everywhere
def list_(path: Path) -> None:
    """List the sources: key, state, capture date, words, title."""
    from compile.sources import capture

    entries = capture.entries(_root(path))
    width = max((len(_safe(entry.key)) for entry in entries), default=0)
    for entry in entries:
        console().show(f"{_safe(entry.key):<{width}}  {entry.state:<11}  {_listed(entry)}".rstrip() + "\n")
    if not entries:
        console().say("the project has no source")


@source.command()
@click.argument("key")
@in_project
@everywhere
def show(key: str, path: Path) -> int:
    """Show the source KEY: where it came from, and its passages with their numbers."""
    from compile import project, sources
    from compile.text.nearest import nearest

    files = {file.key: file for file in project.read(project_root(path)).sources}
    found = sources.read((files[key],)).value if key in files else ()
    if not found:
        near = nearest(key, files)
        offer = f" Did you mean '{_safe(near)}'?" if near else ""
        raise click.BadParameter(f"there is no source '{_safe(key)}'.{offer}", param_hint="KEY")
    console().show("".join(f"{line}\n" for line in (*_about(found[0]), "", *_passages(found[0]))))
    return 0


def _told(screen: Console, made: Iterable[Sealed]) -> int:
    """Say what was written, and what was not and why; the exit code."""
    code = 0
    for found in made:
        if found.problem:
            screen.complain(f"Error: {_safe(found.problem)}")
            code = WRONG_USE
        else:
            screen.show(f"{'wrote' if found.changed else 'unchanged'} {_safe(found.path)}\n")
    return code


def _listed(entry: Entry) -> str:
    held = entry.source
    if held is None:
        return ""
    return _safe(f"{held.captured or '-':<10}  {held.words:>6} words  {held.title}")


def _about(found: Source) -> list[str]:
    rows = (
        ("key", found.key),
        ("title", found.title),
        ("origin", found.origin),
        ("published", found.published),
        ("captured", found.captured),
        ("text", f"{found.words} words, SHA-256 {found.digest}"),
        ("extractor", found.extractor),
    )
    return [f"{name:<9}  {_safe(value)}" for name, value in rows if value]


def _passages(found: Source) -> list[str]:
    """``  12  ¶ 3  What it says.``; from a seal, the figures and names that are kept of it."""
    width = len(str(len(found.passages)))
    place = max((len(passage.locator) for passage in found.passages), default=0)
    return [
        f"{passage.number:>{width}}  {_safe(passage.locator):<{place}}  {_safe(_content(passage))}".rstrip()
        for passage in found.passages
    ]


def _content(passage: Passage) -> str:
    if passage.text is not None:
        return " ".join(passage.text.split())
    kept = [fact.text for fact in passage.facts] + [name.text for name in passage.names]
    return f"(sealed) {', '.join(dict.fromkeys(kept))}".rstrip()


def _today() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).date().isoformat()


def _safe(text: str) -> str:
    from compile.report.visible import visible

    return visible(text)
