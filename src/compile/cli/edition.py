"""``recension edition``: numbered, reproducible releases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compile.cli.build import own_templates, refuse, report_build, show_paths
from compile.cli.check import FOUND, WRONG_USE, fail_on, project_path, project_root
from compile.cli.console import Console, console, everywhere
from compile.cli.progress import Progress

if TYPE_CHECKING:
    from compile.editions import Difference
    from compile.pipeline import Threshold


@click.group()
@everywhere
def edition() -> None:
    """Freeze numbered editions of the book, and prove them."""


@edition.command()
@click.argument("number")
@project_path
@fail_on
@click.option("--allow-findings", is_flag=True, help="Cut in spite of findings; the manifest counts them.")
@everywhere
def cut(number: str, path: Path, fail_on: Threshold | None, allow_findings: bool) -> int:
    """Freeze the project at PATH as edition NUMBER (such as 1.1.0) in dist/editions/NUMBER."""
    from compile import publishing

    screen = console()
    with Progress(screen) as progress, own_templates(path):
        done = publishing.cut(path, number, allow_findings=allow_findings, fail_on=fail_on, progress=progress)
    if done.built:
        report_build(screen, done.built)
    if done.refused == "findings" and done.built:
        return refuse(screen, done.built, unless="--allow-findings cuts")
    if done.refused:
        screen.complain(f"Error: {_refusal(done.refused, number, done.latest)}")
        return WRONG_USE
    show_paths(screen, done.paths)
    return 0


@edition.command()
@click.argument("number")
@project_path
@everywhere
def verify(number: str, path: Path) -> int:
    """Build edition NUMBER again from the project at PATH, and compare it byte for byte."""
    from compile import publishing

    screen = console()
    with Progress(screen) as progress, own_templates(path):
        found = publishing.verify(path, number, progress=progress)
    if found.refused == "findings" and found.built:
        report_build(screen, found.built)
        return refuse(screen, found.built)
    if found.refused:
        screen.complain(f"Error: {_refusal(found.refused, number, '')}")
        return FOUND if found.refused == "malformed" else WRONG_USE
    for difference in found.differences:
        screen.show(f"{_said(difference)}\n")
    return _verdict(screen, number, same=found.same)


def _verdict(screen: Console, number: str, *, same: bool) -> int:
    if same:
        screen.show(f"edition {number} is what this project builds, byte for byte\n")
        return 0
    screen.complain(f"edition {number} is not what this project builds")
    return FOUND


@edition.command("list")
@project_path
@everywhere
def list_(path: Path) -> None:
    """List the editions that were cut, first to last."""
    from compile import publishing

    listed = publishing.listing(project_root(path))
    for found in listed:
        if isinstance(found, str):
            console().show(f"{found}  its manifest cannot be read\n")
        else:
            console().show(f"{found.number}  {found.date}  {len(found.ledger)} statements\n")
    if not listed:
        console().say("no edition is cut yet: `recension edition cut 1.0.0`")


def _refusal(reason: str, number: str, latest: str) -> str:
    from compile.report.visible import visible

    shown = visible(number)
    return {
        "number": f"'{shown}' is no number of an edition; one is like 1.1.0.",
        "exists": f"edition {shown} is cut already, and an edition never changes; take a later number.",
        "not-later": f"edition {shown} would come before {latest}, which is cut already.",
        "absent": f"there is no edition {shown}; `recension edition list` lists them.",
        "malformed": f"the manifest of edition {shown} cannot be read.",
    }.get(reason, reason)


def _said(difference: Difference) -> str:
    """One line on what differs: ``input chapters/01.md: was 3f2a…, is 77b0…``."""
    from compile.report.visible import visible

    was = _short(difference.was) or "not there"
    now = _short(difference.now) or "not there"
    note = "" if difference.matters else " (explains a difference, is none)"
    return visible(f"{difference.kind} {difference.name}: was {was}, is {now}{note}")


def _short(value: str) -> str:
    """A hash by its first digits; anything else as it is."""
    words = value.split()
    return " ".join(f"{word[:12]}…" if len(word) > 32 else word for word in words)
