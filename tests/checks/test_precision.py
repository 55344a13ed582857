"""A rule of judgement may fail a build only where labelled data showed it right."""

from __future__ import annotations

from compile.checks import precision
from compile.checks.registry import rules


def test_what_was_measured_names_rules() -> None:
    assert set(precision.measured()) <= {rule.name for rule in rules()}
    assert all(one.right <= one.flagged for rows in precision.measured().values() for one in rows)


def test_errors_are_right() -> None:
    judged = [rule for rule in rules() if rule.name in precision.measured()]
    assert len(judged) >= 6
    assert [
        rule.name for rule in judged if rule.severity == "error" and not precision.allowed(rule.name)
    ] == []


def test_too_few_rows_are_said_to_be_few() -> None:
    assert precision.told("unsourced-statement") == ""
    for name, rows in precision.measured().items():
        few = sum(one.flagged for one in rows) < precision.ENOUGH
        assert ("too few to tell" in precision.told(name)) == few
