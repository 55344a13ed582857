"""Sentences that say that accounts differ."""

from __future__ import annotations

import re

_TELLERS = (
    r"accounts|sources|reports|versions|estimates|figures|numbers|claims|counts|tallies|tolls|dates"
    r"|testimon(?:y|ies)|witnesses|historians|observers|officials|records|stories|tellings|explanations"
)
_PARTS = (
    r"differ(?:ed)?|disagree(?:d)?|vary|varied|conflict(?:ed)?|contradict(?:ed)?|diverge(?:d)?"
    r"|part\s+(?:ways|company|again|here)|do\s+not\s+(?:agree|match|tally)|did\s+not\s+agree"
    r"|(?:are|were)\s+(?:disputed|contested|at\s+odds|in\s+dispute|irreconcilable|contradictory|inconsistent)"
)
#: "Accounts of the losses differ", "the figures are disputed", "the accounts part again".
_DIFFER = re.compile(rf"\b(?:{_TELLERS})\b(?:\s+[\w'’-]+){{0,6}}?\s+(?:{_PARTS})\b", re.IGNORECASE)
_CONFLICTING = re.compile(
    r"\b(?:conflicting|differing|diverging|contradictory|competing|rival|irreconcilable)\s+"
    rf"(?:[\w'’-]+\s+)?(?:{_TELLERS})\b",
    re.IGNORECASE,
)
_DISAGREE = re.compile(r"\bnot\s+(?:agree|match|tally)\b")
#: So many characters before may hold the negation: "No two officials disagreed".
_BEFORE = 12
_NEGATED = re.compile(r"\b(?:not|no|never|hardly|n['’]t|neither)\b", re.IGNORECASE)


def claims_difference(text: str) -> bool:
    """Whether a sentence says that its sources or witnesses disagree: "Accounts differ widely"."""
    found = _DIFFER.search(text) or _CONFLICTING.search(text)
    if found is None:
        return False
    words = text[max(found.start() - _BEFORE, 0) : found.end()].lower()
    return bool(_DISAGREE.search(words)) or not _NEGATED.search(words)
