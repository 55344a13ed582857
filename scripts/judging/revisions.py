"""VitaminC: evidence and claims from revisions of Wikipedia, which differ in a number, a date or a name."""

from __future__ import annotations

from collections import Counter

from judging.labelled import (
    ACCUSING,
    Precisions,
    Row,
    as_rules,
    cited,
    compared,
    each,
    harmonic,
    note,
    rows,
    share,
    table,
)

#: What a verdict says of the row.
SAYS = {"agree": "agree", "conflict": "conflict"}


def measure(found: Precisions) -> str:
    """Conflict against the rest, and three-way accuracy."""
    judged = each(compared, rows("vitaminc"))
    note(found, "vitaminc-dev", as_rules(judged), lambda rule, row: row["label"] == "conflict")
    note(found, "vitaminc-dev", each(cited, rows("vitaminc")), right)
    flagged = [one for one in judged if one.verdict == "conflict"]
    hits = sum(one.row["label"] == "conflict" for one in flagged)
    wanted = sum(one.row["label"] == "conflict" for one in judged)
    precision, recall = hits / max(1, len(flagged)), hits / wanted
    exact = sum(SAYS.get(one.verdict, "neutral") == one.row["label"] for one in judged)
    kinds: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for one in flagged:
        for kind in one.found:
            kinds[kind] += 1
            true[kind] += one.row["label"] == "conflict"
    return table(
        ("", "measured", "aim"),
        [
            ("precision of conflict", share(hits, len(flagged)), "≥ .88"),
            ("recall of conflict", share(hits, wanted), "≥ .45"),
            ("F1 of conflict", f"{harmonic(precision, recall):.3f}", ""),
            ("three-way accuracy", share(exact, len(judged)), "reported"),
            *((f"precision, {kind}", share(true[kind], kinds[kind]), "") for kind in sorted(kinds)),
        ],
    )


def right(rule: str, row: Row) -> bool:
    """Whether a finding on a claim that cites the evidence is right."""
    return row["label"] == "conflict" or (rule not in ACCUSING and row["label"] == "neutral")
