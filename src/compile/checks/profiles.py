"""How strict: what each profile makes of a rule, and what the settings select."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from compile.model.book import Policy
from compile.model.diagnostic import Diagnostic, Rule, Severity

_PUBLISH: Mapping[str, Severity] = {
    "unchecked-source": "error",
    "unchecked-statement": "error",
    "waiver-unbound": "error",
}

#: The severities that a profile changes.
SEVERITIES: Mapping[str, Mapping[str, Severity]] = {
    "draft": {
        "unsourced-statement": "warning",
        "unsourced-figure": "warning",
        "source-not-captured": "warning",
        "unused-entry": "note",
    },
    "default": {},
    "publish": _PUBLISH,
    "strict": {**_PUBLISH, "wrong-locator": "error", "contrary-source": "error", "false-balance": "error"},
}


def graded(diagnostic: Diagnostic, policy: Policy) -> Diagnostic:
    """The diagnostic with the severity that the profile gives it."""
    severity = SEVERITIES[policy.profile].get(diagnostic.rule, diagnostic.severity)
    return diagnostic if severity == diagnostic.severity else replace(diagnostic, severity=severity)


def selected(diagnostic: Diagnostic, policy: Policy, groups: Mapping[str, str]) -> bool:
    """Whether the settings ask for the finding, by its rule's name or group."""
    names = {diagnostic.rule, groups.get(diagnostic.rule, "")}
    if policy.select and not names & set(policy.select):
        return False
    return not names & set(policy.ignore)


def waivable(rule: Rule, policy: Policy) -> bool:
    """Whether a waiver can be granted for the rule."""
    strict = policy.profile in ("publish", "strict")
    return rule.waivable and not (strict and rule.name == "unsourced-figure")
