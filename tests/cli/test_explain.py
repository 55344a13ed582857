"""``explain`` and ``rules`` over every rule there is."""

from __future__ import annotations

import re

from compile.checks.registry import rules
from compile.cli.entry import run


def test_every_page_is_shown(capsys):
    for rule in rules():
        assert run(["explain", rule.name]) == 0
        shown = capsys.readouterr().out
        assert shown.startswith(rule.page.rstrip())
        assert f"group: {rule.group} · severity: {rule.severity}" in shown
        assert ("cannot be waived" in shown.splitlines()[-1]) is not rule.waivable


def test_on_a_terminal_a_page_keeps_its_words_and_file_names(capsys):
    for rule in rules():
        assert run(["--color", "always", "explain", rule.name]) == 0
        shown = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
        assert rule.name in shown
        for path in set(re.findall(r"^`{3,}\S* path=(\S+)", rule.page, re.MULTILINE)):
            assert path in shown


def test_every_rule_is_listed(capsys):
    assert run(["rules"]) == 0
    rows = [line.split(maxsplit=3) for line in capsys.readouterr().out.splitlines()]
    plain = [[*row[:3], row[3].partition(" (precision ")[0]] for row in rows]
    assert plain == [[rule.name, rule.group, rule.severity, rule.summary] for rule in rules()]


def test_the_measured_precision_is_shown(capsys):
    assert run(["explain", "quantity-contradicted"]) == 0
    assert "precision measured: " in capsys.readouterr().out
