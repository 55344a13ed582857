"""The rules, found by looking into the folders of ``checks/rules``."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import NamedTuple, TypeAlias

from compile.model.book import Book
from compile.model.diagnostic import Confidence, Diagnostic, Rule, Severity

Find: TypeAlias = Callable[[Book], Iterator[Diagnostic]]

_FOLDER = "compile.checks.rules"


class Registered(NamedTuple):
    """A rule and what looks for it; ``find`` is None where a reader reports it."""

    rule: Rule
    find: Find | None


def rule(
    module: str,
    *,
    severity: Severity,
    summary: str,
    confidence: Confidence = "certain",
    waivable: bool = True,
) -> Rule:
    """The rule of a module of ``checks/rules``: name and group are the file's and the folder's.

    ``…rules.sourcing.unsourced_figure`` is ``unsourced-figure`` in ``sourcing``.
    """
    package, _, name = module.rpartition(".")
    page = files(package).joinpath(f"{name}.md").read_text(encoding="utf-8")
    return Rule(
        name=name.replace("_", "-"),
        group=package.rpartition(".")[2],
        severity=severity,
        confidence=confidence,
        summary=summary,
        page=page,
        waivable=waivable,
    )


@cache
def registered() -> tuple[Registered, ...]:
    """Every rule with its finder, sorted by group and name."""
    modules = [import_module(name) for name in _modules()]
    return tuple(Registered(module.RULE, getattr(module, "find", None)) for module in modules)


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, sorted by group and name."""
    return tuple(entry.rule for entry in registered())


def _modules() -> list[str]:
    folder = import_module(_FOLDER)
    groups = sorted(found.name for found in pkgutil.iter_modules(folder.__path__))
    return [
        f"{_FOLDER}.{group}.{found}"
        for group in groups
        for found in sorted(
            entry.name for entry in pkgutil.iter_modules(import_module(f"{_FOLDER}.{group}").__path__)
        )
    ]
