"""``recension explain`` and ``recension rules``: what is checked, and why."""

from __future__ import annotations

import re
import sys

import click

from compile.cli.console import console, everywhere


@click.command()
@click.argument("rule")
@everywhere
def explain(rule: str) -> None:
    """Show the page of a RULE: what it checks, why it matters, how to fix it."""
    from compile.checks.precision import told
    from compile.checks.registry import rules as known

    pages = {found.name: found for found in known()}
    if rule not in pages:
        members = ", ".join(name for name, found in pages.items() if found.group == rule)
        if members:
            raise click.BadParameter(f"'{rule}' is a group of rules: {members}.", param_hint="RULE")
        raise click.BadParameter(_unknown(rule, list(pages)), param_hint="RULE")
    found = pages[rule]
    line = f"group: {found.group} · severity: {found.severity} · confidence: {found.confidence}"
    line += "" if found.waivable else " · cannot be waived"
    if measured := told(found.name):
        line += f"\n{measured}"
    stdout = console()
    if stdout.colored(sys.stdout):
        stdout.show(_styled(found.page, line))
    else:
        stdout.show(f"{found.page.rstrip()}\n\n{line}\n")


def _unknown(rule: str, names: list[str]) -> str:
    from compile.report.visible import visible
    from compile.text.nearest import nearest

    near = nearest(rule, names)
    offer = f" Did you mean '{near}'?" if near else " `recension rules` lists them all."
    return f"there is no rule '{visible(rule)}'.{offer}"


#: The opening of a fenced block that is a file, or what is said of it.
_FILE = re.compile(r"^(`{3,})\S* path=(\S+).*$", re.MULTILINE)
_SAID = re.compile(r"^(`{3,})diagnostics$", re.MULTILINE)


def _styled(page: str, line: str) -> str:
    """The page as a terminal shows it best: a file's name above its text, no colours inside."""
    from rich.console import Console as Terminal
    from rich.markdown import Markdown

    named = _FILE.sub(r"`\2`\n\n\1text", page)
    shown = _SAID.sub(r"finds\n\n\1text", named)
    terminal = Terminal(force_terminal=True)
    with terminal.capture() as captured:
        terminal.print(Markdown(shown, code_theme="ansi_dark"))
        terminal.print(f"\n{line}", highlight=False)
    return captured.get()


@click.command()
@everywhere
def rules() -> None:
    """List every rule: name, group, severity, what it reports."""
    from compile.checks.precision import measured
    from compile.checks.registry import rules as known

    rows = [(rule.name, rule.group, rule.severity, rule.summary) for rule in known()]
    shares = {name: "/".join(f"{one.share:.2f}" for one in found) for name, found in measured().items()}
    widths = [max(len(row[column]) for row in rows) for column in range(3)] if rows else []
    for row in rows:
        cells = [f"{cell:<{width}}" for cell, width in zip(row[:3], widths, strict=True)]
        precision = f" (precision {shares[row[0]]})" if row[0] in shares else ""
        console().show(f"{'  '.join(cells)}  {row[3]}{precision}\n")
