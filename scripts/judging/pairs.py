"""Pairs written for this project: conflicts in ten kinds, look-alikes in twenty families."""

from __future__ import annotations

from collections import Counter

from judging.labelled import (
    ACCUSING,
    Precisions,
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

LEVELS = ("easy", "medium", "hard")


def measure(found: Precisions) -> str:
    """Precision and recall of conflicts by kind and level, and which families of look-alikes were flagged."""
    judged = each(compared, rows("pairs"))
    note(found, "pairs-dev", as_rules(judged), lambda rule, row: row["label"] == "conflict")
    # Where two sentences do not conflict, nothing says whether one has all that the other has.
    accused = [
        one._replace(found=tuple(rule for rule in one.found if rule in ACCUSING))
        for one in each(cited, rows("pairs"))
    ]
    note(found, "pairs-dev", accused, lambda rule, row: row["label"] == "conflict")
    flagged = [one for one in judged if one.verdict == "conflict"]
    right = [one for one in flagged if one.row["label"] == "conflict"]
    wanted = [one for one in judged if one.row["label"] == "conflict"]
    precision, recall = len(right) / max(1, len(flagged)), len(right) / len(wanted)
    hits = Counter(one.row["kind"] for one in right)
    hits.update(one.row["level"] for one in right)
    totals = Counter(one.row["kind"] for one in wanted)
    totals.update(one.row["level"] for one in wanted)
    alarms = Counter(one.row["family"] for one in flagged if one.row["label"] != "conflict")
    told = ", ".join(f"{family} {count}" for family, count in sorted(alarms.items())) or "none"
    apart = [one for one in judged if one.row["label"] != "conflict"]
    summary = table(
        ("", "measured", "aim"),
        [
            ("precision", share(len(right), len(flagged)), "≥ .95"),
            ("recall", share(len(right), len(wanted)), "≥ .60"),
            *(
                (f"recall, {level}", share(hits[level], totals[level]), aim)
                for level, aim in zip(LEVELS, ("≥ .80", "≥ .55", "reported"), strict=True)
            ),
            ("F1", f"{harmonic(precision, recall):.3f}", ""),
            ("look-alikes flagged", f"{sum(alarms.values())} of {len(apart)} ({told})", "≤ 3"),
        ],
    )
    kinds = table(
        ("kind", "recall"),
        ((kind, share(hits[kind], totals[kind])) for kind in sorted(totals) if kind not in LEVELS),
    )
    return f"{summary}\n{kinds}"
