"""EQUATE: does the second text follow from the first, where both speak of quantities?"""

from __future__ import annotations

from judging.labelled import Precisions, compared, each, rows, share, table

#: Q-REAS and the majority class, as the bench's README lists them; and what is aimed at.
KNOWN = {
    "RTE_Quant": (56.6, 57.8, "> 56.6"),
    "NewsNLI": (61.1, 50.7, "> 61.1"),
    "RedditNLI": (50.8, 58.4, "> 50.8"),
    "StressTest": (63.3, 33.3, "≥ 90"),
    "AWPNLI": (71.5, 50.0, "≥ 90"),
}
#: Their `neutral` takes in contradictions: entailed or not is all that is scored.
TWO_WAY = frozenset({"RTE_Quant", "NewsNLI"})
SAYS = {"agree": "agree", "conflict": "conflict"}


def measure(found: Precisions) -> str:
    """Accuracy by subset."""
    right = {name: [0, 0] for name in KNOWN}
    for one in each(compared, rows("equate")):
        name = one.row["source"].rpartition("/")[2]
        said, label = SAYS.get(one.verdict, "neutral"), one.row["label"]
        hit = (said == "agree") == (label == "agree") if name in TWO_WAY else said == label
        right[name][0] += hit
        right[name][1] += 1
    return table(
        ("subset", "accuracy", "Q-REAS", "majority", "aim, %"),
        ((name, share(*right[name]), *KNOWN[name]) for name in KNOWN),
    )
