"""Findings of which the rows' labels say nothing, as read by us."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from judging.labelled import share, table

#: Rule → data set → the ids of the rows on which its finding is right, and wrong.
READ = Path(__file__).with_name("read.toml")
HEAD = """\
Whether a claim keeps whose words it tells, and how surely they are meant, is not what the labels of these sets say: a claim that is true to its evidence may well drop
who said it. So we read the findings of these rules one by one: right is one where the evidence attributes, hedges or plans what the claim tells flatly.
These are our own verdicts, not those of the sets' authors; a finding that came later counts as unread.
"""


def measured(findings: Mapping[tuple[str, str], Sequence[str]]) -> str:
    """Precision by rule; ``findings`` are the ids of the rows on which a rule (first) found something in a data set (second)."""
    verdicts = tomllib.loads(READ.read_text(encoding="utf-8"))
    body = []
    for rule, sets in sorted(verdicts.items()):
        told = [(data, one) for (name, data), ids in sorted(findings.items()) if name == rule for one in ids]
        right = sum(one in sets.get(data, {}).get("right", ()) for data, one in told)
        wrong = sum(one in sets.get(data, {}).get("wrong", ()) for data, one in told)
        body.append((rule, share(right, right + wrong), len(told) - right - wrong))
    return f"{HEAD}\n{table(('rule', 'right, of those read', 'unread'), body)}"
