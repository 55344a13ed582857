"""The example workflow and the pre-commit hook run commands that there are."""

from __future__ import annotations

import re
import shlex

import click
import yaml

from compile.cli.root import recension


def commands(text: str) -> list[list[str]]:
    """The arguments of each ``recension …`` in a file."""
    return [shlex.split(found) for found in re.findall(r"\b(?:run|entry): recension (.+)", text)]


def parse(arguments: list[str]) -> None:
    """Fail on an option or a command that there is not."""
    name, *rest = arguments
    command = recension.commands[name]
    with click.Context(command) as context:
        command.parse_args(context, rest)


def test_the_workflow(root):
    text = (root / "docs/examples/github-workflow.yml").read_text("utf-8")
    steps = yaml.safe_load(text)["jobs"]["check"]["steps"]
    found = commands(text)
    assert [arguments[0] for arguments in found] == ["check", "check", "build"]
    for arguments in found:
        parse(arguments)
    uploaded = next(step["with"]["sarif_file"] for step in steps if "sarif_file" in step.get("with", {}))
    assert uploaded in found[1]


def test_the_hook(root):
    text = (root / ".pre-commit-hooks.yaml").read_text("utf-8")
    hook = yaml.safe_load(text)[0]
    assert hook["pass_filenames"] is False
    for arguments in commands(text):
        parse(arguments)
    watched = re.compile(hook["files"])
    for path in ("chapters/01.md", "brief/refs.bib", "sources/a.seal.json", "recension.yaml"):
        assert watched.search(path)
    assert not watched.search("docs/architecture.md")
