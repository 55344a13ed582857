"""The pages of the rules as documentation, with an index, and the gallery of messages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from compile.checks.pages import examples
from compile.checks.precision import told
from compile.checks.registry import rules
from compile.model.diagnostic import Rule

_HEAD = re.compile(r"(?:error|warning|note|unresolved)\[(?P<rule>[a-z0-9-]+)\]: ")
_GAP = re.compile(r"\n\n(?=(?:error|warning|note|unresolved)\[)")
_PATH = re.compile(r"^(`{3,})(\w+) path=(\S+)(.*)$", re.MULTILINE)
#: In the order in which an author meets them.
_GROUPS = (
    "sourcing",
    "quotation",
    "support",
    "conflict",
    "quality",
    "bibliography",
    "honesty",
    "manuscript",
    "project",
    "rendering",
)
_MADE = "<!-- Made by scripts/generate_rules.py from src/compile/checks/rules; change it there. -->\n"


def files(root: Path) -> dict[str, str]:
    """Path inside the project → text."""
    found = {f"docs/rules/{rule.name}.md": page(rule) for rule in rules()}
    return {**found, "docs/rules/README.md": index(rules()), "docs/messages.md": gallery(rules())}


def page(rule: Rule) -> str:
    """A rule's page with what the rule is under its title, and each file's path above its block."""
    title, _, rest = rule.page.partition("\n")
    waiver = "can be waived" if rule.waivable else "cannot be waived"
    facts = f"*{rule.group} · {rule.severity} · {rule.confidence} · {waiver}*"
    if measured := told(rule.name):
        facts += f"\n\n*{measured}*"
    return f"{_MADE}\n{title}\n\n{facts}\n{_PATH.sub(_named, rest)}"


def index(known: tuple[Rule, ...]) -> str:
    """A table of the rules, group by group."""
    lines = [
        _MADE,
        "# The rules",
        "",
        "Names are stable once released. `recension explain NAME` prints a page.",
    ]
    for group in (*_GROUPS, *sorted({rule.group for rule in known} - set(_GROUPS))):
        rows = [rule for rule in known if rule.group == group]
        if rows:
            lines += [
                "",
                f"## {group}",
                "",
                "| rule | severity | fires when |",
                "|:-----|:---------|:-----------|",
            ]
            lines += [
                f"| [{rule.name}]({rule.name}.md) | {rule.severity} | {rule.summary} |" for rule in rows
            ]
    return "\n".join(lines) + "\n"


def gallery(known: Iterable[Rule]) -> str:
    """Every message once, as the examples of the pages give it."""
    lines = [_MADE, "# What it says", "", "Every message, from the examples of the rules' pages."]
    for rule in known:
        blocks = dict.fromkeys(block for block in messages(rule))
        if blocks:
            lines += ["", f"## {rule.name}", ""]
            lines += ["\n\n".join(f"```text\n{block}\n```" for block in blocks)]
    return "\n".join(lines) + "\n"


def messages(rule: Rule) -> Iterable[str]:
    """The findings of a rule in its own examples."""
    for example in examples(rule.page):
        for message in _GAP.split(example.expected):
            head = _HEAD.match(message)
            if head and head["rule"] == rule.name:
                yield message.rstrip()


def _named(block: re.Match[str]) -> str:
    fence, language, path, words = block.groups()
    note = words.strip()
    return f"`{path}`{f' ({note})' if note else ''}:\n\n{fence}{language}"
