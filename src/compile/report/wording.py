"""A finding's words: the rule's table in ``wording/<group>.toml`` with the finding's data in its slots."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from compile.model.diagnostic import Diagnostic, Value
from compile.report.visible import visible

TABLES = Path(__file__).with_name("wording")
_HEADER = re.compile(r"^\[([a-z0-9-]+)\]", re.MULTILINE)
#: A slot so named holds one key or more, and is shown in backticks.
_KEYS = re.compile(r"(?:^|_)keys?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is said of one finding. ``labels`` and ``evidence`` go from a name to the words beneath it."""

    group: str
    headline: str
    labels: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    hints: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def message(diagnostic: Diagnostic) -> Message:
    """The words for a finding; a rule that has no table is spoken of by its name."""
    group, table = wording(diagnostic.rule)
    table = _merged(table, table.get("variants", {}).get(diagnostic.variant, {}))
    data = diagnostic.data
    return Message(
        group=group,
        headline=fill(table.get("headline", diagnostic.rule.replace("-", " ")), data),
        labels={name: fill(words, data) for name, words in table.get("labels", {}).items()},
        evidence={name: fill(words, data) for name, words in table.get("evidence", {}).items()},
        hints=tuple(fill(words, data) for words in table.get("hints", ()) if _filled(words, data))[:2],
        notes=tuple(fill(words, data) for words in table.get("notes", ()) if _filled(words, data)),
    )


def wording(rule: str) -> tuple[str, dict[str, Any]]:
    """The group of a rule and its table; ``("", {})`` if it has none."""
    group = _groups().get(rule, "")
    return (group, _table(group).get(rule, {})) if group else ("", {})


def fill(template: str, data: Mapping[str, Value]) -> str:
    """The template with its slots filled, every value made harmless.

    ``{name}`` is the value, a tuple joined by commas; ``{name:and}`` joins it by "and" (``:or`` by "or");
    ``{name:code}`` puts each in backticks, as a slot called ``key`` or ``keys`` does of itself;
    ``{count:source|sources}`` is the singular or the plural after a number.
    """
    parts: list[str] = []
    inside = False
    for literal, name, spec, _ in Formatter().parse(template):
        parts.append(literal)
        inside ^= literal.count("`") % 2 == 1
        if name is not None and name in data:
            shown = _inside(data[name], literal) if inside else _show(data[name], name, spec or "")
            parts.append(_choice(data[name], spec) if spec and "|" in spec else shown)
        elif name is not None:
            parts.append(f"{{{name}}}")
    return "".join(parts)


def slots(template: str) -> tuple[str, ...]:
    """The names of the slots of a template, in order."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def _merged(table: dict[str, Any], variant: dict[str, Any]) -> dict[str, Any]:
    """The rule's table with what its variant words otherwise; label by label, not all labels at once."""
    inner = {
        name: {**table.get(name, {}), **words} for name, words in variant.items() if isinstance(words, dict)
    }
    return {**table, **variant, **inner}


def _filled(template: str, data: Mapping[str, Value]) -> bool:
    """Whether each slot has something in it: a hint about nothing is not given."""
    return all(data.get(name, "") not in ("", ()) for name in slots(template))


def _items(value: Value) -> list[str]:
    return [visible(item) for item in (value if isinstance(value, tuple) else (str(value),))]


def _inside(value: Value, literal: str) -> str:
    """A value inside backticks: each of several keys keeps its own, ``[@a; @b]`` its form."""
    between = {"`": "`, `", "@": "; @"}.get(literal[-1:], ", ")
    return between.join(_items(value))


def _choice(value: Value, spec: str) -> str:
    """The singular or the plural."""
    singular, plural = spec.split("|", 1)
    return singular if value == 1 else plural


def _show(value: Value, name: str, spec: str) -> str:
    code = "`" if spec == "code" or _KEYS.search(name) else ""
    last = f" {spec} " if spec in ("and", "or") else ", "
    quoted = [f"{code}{word}{code}" for word in _items(value)]
    return last.join(part for part in (", ".join(quoted[:-1]), *quoted[-1:]) if part)


@cache
def _groups() -> Mapping[str, str]:
    return {
        rule: path.stem
        for path in sorted(TABLES.glob("*.toml"))
        for rule in _HEADER.findall(path.read_text("utf-8"))
    }


@cache
def _table(group: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads((TABLES / f"{group}.toml").read_text("utf-8"))
