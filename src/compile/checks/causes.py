"""One cause, one message: which finding makes another one needless."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compile.model.diagnostic import Diagnostic

_QUOTATION = (
    "quotation-meaning-altered",
    "quotation-altered",
    "ellipsis-hides",
    "quotation-in-other-source",
    "quotation-not-in-source",
    "quotation-unresolved",
)
_SUPPORT = (
    *("quantity-contradicted", "date-contradicted", "figure-not-in-source", "name-not-in-source"),
    *("role-or-place-contradicted", "polarity-contradicted", "agent-patient-swapped"),
)
_DISAGREE = tuple(
    f"sources-disagree-{kind}"
    for kind in ("quantity", "date", "place", "identity", "polarity", "agency", "manner", "order", "extent")
)
_SHIFTED = (
    *("attribution-dropped", "bound-strengthened", "certainty-raised", "partly-sourced", "scope-widened"),
    *("unit-or-scale", "name-not-beside", "figure-not-beside", "negation-not-in-source"),
)
_MISSING = (
    "undefined-key",
    "source-not-captured",
    "malformed-seal",
    "missing-bibliography",
    "malformed-entry",
)

#: What need not be said of a statement when any of these has been said of it.
SAME_STATEMENT: Mapping[str, tuple[str, ...]] = {
    "unsourced-statement": ("unsourced-figure", "unsourced-quotation", "undefined-key"),
    "unsourced-quotation": ("unsourced-figure", "undefined-key"),
    "unsourced-figure": ("undefined-key",),
    "unnamed-attribution": ("unsourced-statement", "unsourced-figure", "unsourced-quotation"),
    "judgement-unmarked": ("unsourced-statement", "unsourced-figure"),
    "not-found": (*_QUOTATION, *_SUPPORT, *_SHIFTED, *_DISAGREE, "one-sided", "wrong-locator"),
    "figure-not-in-source": ("quotation-in-other-source",),
    "name-not-in-source": ("quotation-in-other-source", "quotation-wrong-speaker"),
    "certainty-raised": ("polarity-contradicted",),
    "negation-not-in-source": ("polarity-contradicted",),
    "name-not-beside": (
        *_QUOTATION,
        "quotation-wrong-speaker",
        "role-or-place-contradicted",
        "agent-patient-swapped",
    ),
    "figure-not-beside": (*_QUOTATION, "quantity-contradicted", "date-contradicted"),
    "attribution-dropped": (
        "polarity-contradicted",
        "anonymous-source",
        "second-hand-source",
        "one-sided",
        *_DISAGREE,
    ),
    "judged-contradicted": _SUPPORT,
    "judged-unsupported": ("judged-contradicted", *_SUPPORT),
    "contrary-source": (
        "unknown-relation",
        *_DISAGREE,
        "one-sided",
        "quantity-contradicted",
        "date-contradicted",
    ),
    "one-sided": (*_DISAGREE, "quantity-contradicted", "date-contradicted"),
    "false-balance": _DISAGREE,
}

#: What need not be said of a source when any of these has been said of its key.
SAME_KEY: Mapping[str, tuple[str, ...]] = {
    "source-not-captured": ("undefined-key", "malformed-seal"),
    "undefined-key": ("malformed-entry", "unknown-relation"),
    "unused-entry": ("unknown-relation",),
    "not-found": ("source-not-captured", "malformed-seal", "unchecked-source"),
    "missing-field": ("malformed-entry", "duplicate-key", "crossref-cycle"),
    "entry-does-not-match-source": ("malformed-entry", "source-drift", "duplicate-key"),
}

#: What is said only where no living finding (one that is not waived) has said it already.
UNCHECKED_STATEMENT: Mapping[str, tuple[str, ...]] = {
    "unchecked-statement": (
        "unsourced-statement",
        "unsourced-figure",
        "unsourced-quotation",
        "undefined-key",
    ),
}
UNCHECKED_KEY: Mapping[str, tuple[str, ...]] = {
    "unchecked-source": _MISSING,
    "unchecked-statement": (*_MISSING, "unchecked-source"),
}

#: What the lack of a bibliography explains: each key of it, and all that rests on them.
_NO_BIBLIOGRAPHY = frozenset(
    ("undefined-key", "source-not-captured", "unchecked-source", "unchecked-statement")
)

#: Text after these may not be the author's text at all: code read as prose, letters that were others.
_GARBLED = frozenset(("unclosed-fence", "not-utf8"))
_OF_TEXT = frozenset(
    ("unsourced-statement", "unsourced-figure", "unsourced-quotation", *_SUPPORT, *_QUOTATION, "not-found")
)

#: Where a chapter was not read, nobody knows what it cites.
_UNREAD = frozenset(("unreadable-chapter", "unclosed-bracket", "missing-chapter", "not-utf8"))


def settle(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings without those that another one explains."""
    found = _told_of_both(_disputed(_garbled(_whole(tuple(findings)))))
    return _without(found, found, SAME_STATEMENT, SAME_KEY)


def _whole(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Without what the lack of a whole file explains."""
    names = {item.rule for item in found}
    explained: frozenset[str] = _NO_BIBLIOGRAPHY if "missing-bibliography" in names else frozenset()
    if names & _UNREAD:
        explained |= {"unused-entry"}
    return tuple(item for item in found if item.rule not in explained)


def _garbled(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Without what is said of the text after the place from which a file is garbled."""
    first: dict[str, int] = {}
    for item in found:
        if item.rule in _GARBLED and item.labels:
            span = item.labels[0].span
            first[span.path] = min(span.start, first.get(span.path, span.start))
    return tuple(item for item in found if not (item.rule in _OF_TEXT and _after(item, first)))


def _disputed(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Without what is said of the sides of a dispute that is itself wrong, or told nowhere yet."""
    unfounded = {item.data["dispute"] for item in found if item.rule == "dispute-unfounded"}
    wrong = unfounded | {item.data["dispute"] for item in found if item.rule == "dispute-untold"}
    explained = {
        "dispute-untold": unfounded,
        **dict.fromkeys((*_DISAGREE, "one-sided", "contrary-source"), wrong),
    }
    return tuple(item for item in found if item.data.get("dispute") not in explained.get(item.rule, ()))


def _told_of_both(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Without "another cited source says so, too" where it is told that the two sources differ at that place."""
    places = {
        (item.labels[0].span, key)
        for item in found
        if item.rule in _DISAGREE and item.labels
        for key in item.keys
    }
    return tuple(
        item
        for item in found
        if item.variant != "also" or not any((item.labels[0].span, key) in places for key in item.keys)
    )


def _after(item: Diagnostic, first: Mapping[str, int]) -> bool:
    span = item.labels[0].span
    return span.path in first and span.end > first[span.path]


def settle_unchecked(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings, not waived, without an ``unchecked-…`` whose cause is among them."""
    found = tuple(findings)
    return _without(found, found, UNCHECKED_STATEMENT, UNCHECKED_KEY)


def _without(
    found: tuple[Diagnostic, ...],
    strong: tuple[Diagnostic, ...],
    by_statement: Mapping[str, tuple[str, ...]],
    by_key: Mapping[str, tuple[str, ...]],
) -> tuple[Diagnostic, ...]:
    statements = {(item.rule, item.statement) for item in strong if item.statement}
    keys = {(item.rule, key) for item in strong for key in item.keys}
    return tuple(
        item
        for item in found
        if not any((name, item.statement) in statements for name in by_statement.get(item.rule, ()))
        and not any((name, key) in keys for name in by_key.get(item.rule, ()) for key in item.keys)
    )
