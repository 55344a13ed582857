"""A statement whose source puts it otherwise: who, where, whether."""

from __future__ import annotations

import pytest

import compile as compiler


@pytest.mark.parametrize(
    ("statement", "source", "rule"),
    [
        (
            "The Hallam bridge was built by Ada Hume.",
            "The Hallam bridge was built by Bo Lind.",
            "role-or-place-contradicted",
        ),
        (
            "Ada Hume was born in Cork.",
            "Ada Hume, the builder, was born in Galway.",
            "role-or-place-contradicted",
        ),
        (
            "The council of Olsten approved the Hallam bridge.",
            "The council of Olsten rejected the Hallam bridge.",
            "polarity-contradicted",
        ),
    ],
)
def test_put_otherwise(statement: str, source: str, rule: str) -> None:
    found = compiler.support(statement, source)
    assert found.state == "contradicted"
    assert rule in {finding.rule for finding in found.findings}


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The Hallam bridge was built by Ada Hume.", "The Hallam bridge was built by A. Hume of Cork."),
        ("Ada Hume was born in Ireland.", "Ada Hume, the builder, was born in Galway, Ireland."),
        ("Ada Hume was born in Cork.", "Bo Lind was born in Galway. Ada Hume grew up in Cork."),
        (
            "The council of Olsten approved the Hallam bridge.",
            "The council of Olsten first rejected the Hallam bridge. In May the council of Olsten approved the Hallam bridge.",
        ),
    ],
)
def test_not_put_otherwise(statement: str, source: str) -> None:
    rules = {finding.rule for finding in compiler.support(statement, source).findings}
    assert not rules & {"role-or-place-contradicted", "polarity-contradicted", "agent-patient-swapped"}
