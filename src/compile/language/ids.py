"""Numbers that count nothing: ids, ages, clock times, list and note marks, parts of names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compile.language.events import is_known, is_past, name_of
from compile.language.lexicon import bag, units, words
from compile.language.wordnet import senses
from compile.text.tokens import Token

_CLOCK = re.compile(
    r"\s*(?:a\.?m\b|p\.?m\b|o['’]clock|GMT|UTC|BST|CET|in the (?:early )?(?:morning|afternoon|evening)|at night)",
    re.IGNORECASE,
)
_AGE_BEHIND = re.compile(r"(?:\s?[–-]\s?\d+)?[\s-]years?[\s-]olds?\b")
_POSSESSIVE = re.compile(r"\s?['’]s\b")
_LIST_MARK = re.compile(r"[.)]\)?\s")
_TIMES = frozenset("x×*")
#: What becomes of people behind a bare number: "IS-KP 52 killed and 33 wounded".
_LOSSES = frozenset({"kill", "wound", "capture", "displace"})
_LEADS = bag("in at by on of over under to from with for about around and the a an or but than that")
_AGED = bag("them children people those adults anyone women men boys girls patients infants kids")
_STRUCTURE = (
    "preposition",
    "conjunction",
    "pronoun",
    "auxiliary",
    "adverb",
    "determiner",
    "comparative",
    "number",
    "hedge",
)


def is_id(
    text: str, found: Sequence[Token], lower: Sequence[str], first: int, last: int, *, plain: bool
) -> bool:
    """Whether the number at ``first:last`` names or dates something.

    "Highway 1", "No. 5", "Il-76", "at four in the morning", "[11]", "aged 47", "the top 100". ``plain``: one exact number
    without a unit.
    """
    if _factor(found, first, last) or _marked(text, found[first].start, found[last - 1].end):
        return True
    if lower[first] == "one" and last == first + 1 and not _counts_one(lower, first, last):
        return True
    if first == 0:
        return False
    if (
        found[first].text[0].isupper()
        and last < len(found)
        and found[last].text[0].isupper()
        and _inside(text, found, first)
    ):
        return True
    if _hyphened(found, lower, first) or lower[first - 1] in ("top", "aged", "age"):
        return True
    if found[first - 1].text == "." and first > 1 and lower[first - 2] in words("id-word"):
        return True
    if not plain:
        return False
    if lower[first - 1] in words("id-word") and not (
        plural_ahead(lower, last) or _counted_ahead(lower, last)
    ):
        return True
    return (
        _named(found, lower, first, last)
        or _age(found, lower, first, last)
        or _label(found, lower, first, last)
    )


def _factor(found: Sequence[Token], first: int, last: int) -> bool:
    """ "3 x 105", "4 × 100 m": a number that multiplies another."""
    before, ahead = found[first - 1 : first] if first else (), found[last : last + 1]
    far = [*found[max(first - 2, 0) : max(first - 1, 0)][:1]] if before else []
    left = any(token.text in _TIMES for token in before) and any(token.text[0].isdigit() for token in far)
    right = any(token.text in _TIMES for token in ahead) and any(
        token.text[0].isdigit() for token in found[last + 1 : last + 2]
    )
    return left or right


def _marked(text: str, start: int, end: int) -> bool:
    """By the characters around it: "47 years old", "5 p.m.", "#7", "[11]", "1. The first item"."""
    if _AGE_BEHIND.match(text, end) or _POSSESSIVE.match(text, end) or _CLOCK.match(text, end):
        return True
    brackets = (
        () if "." in text[start:end] else ("[", "]")
    )  # "[11]" is a note's mark, "[1.2, 3.1]" an interval
    if text[start - 1 : start] in ("#", "_", "/", "№", *brackets) or text[end : end + 1] in (
        "_",
        "/",
        *brackets,
    ):
        return True
    return not text[:start].strip() and bool(_LIST_MARK.match(text, end))


def _inside(text: str, found: Sequence[Token], first: int) -> bool:
    """Whether a capital says something here: "A Tale of Two Cities", not after a stop or a quotation mark."""
    gap = text[found[first - 1].end : found[first].start]
    return gap == " " and found[first - 1].text[-1].isalnum()


def _counts_one(lower: Sequence[str], first: int, last: int) -> bool:
    """ "one civilian" counts; "one of the", "no one", "one another", "this one" do not."""
    if first and lower[first - 1] in (
        "no",
        "this",
        "that",
        "the",
        "each",
        "every",
        "any",
        "which",
        "only",
        "-",
    ):
        return False
    after = lower[last] if last < len(lower) else ""
    return after.isalpha() and not any(after in words(name) for name in _STRUCTURE[:6])


def _hyphened(found: Sequence[Token], lower: Sequence[str], first: int) -> bool:
    """ "Il-76", "ISO-9001": tied by a hyphen to a word that is no number itself."""
    dash = found[first - 1]
    if dash.text != "-" or dash.end != found[first].start or first < 2 or found[first - 2].end != dash.start:
        return False
    return not found[first - 2].text[0].isdigit() and lower[first - 2] not in words("number")


def _counted_ahead(lower: Sequence[str], at: int) -> bool:
    """ "In the flood at Orrin 14 people drowned"."""
    from compile.language.heads import is_plural

    return at < len(lower) and is_plural(lower[at])


def plural_ahead(lower: Sequence[str], at: int) -> bool:
    """Whether the word at ``at`` looks like a plural."""
    return at < len(lower) and lower[at].endswith("s") and lower[at].isalpha() and len(lower[at]) > 3


def _named(found: Sequence[Token], lower: Sequence[str], first: int, last: int) -> bool:
    """ "Boeing 737 skidded", "Apollo 11": bare digits right behind a capitalised word, with no noun to count."""
    before = found[first - 1]
    if not before.text[0].isupper() or not found[first].text.isdigit() or last - first > 1:
        return False
    if last < len(found) and found[last].text == "-":
        return False
    if last < len(found) and (name_of(lower[last]) in _LOSSES or _counted_ahead(lower, last)):
        return False
    if first == 1 or lower[first - 1] in _LEADS or (before.text.isupper() and len(before.text) > 5):
        return False
    return not (plural_ahead(lower, last) or (last < len(lower) and lower[last] in units()))


#: Verbs that put a figure at something: "puts the dead at 14, the coroner at 17".
_VERBS = """
    put puts place placed places set sets fixed estimated estimates reckoned
    stood stands stand remained remains peaked priced valued capped gave given
"""
_PUT = frozenset(_VERBS.split())
_REACH = 8


def _age(found: Sequence[Token], lower: Sequence[str], first: int, last: int) -> bool:
    """ "Harald Brenko, 52, was", "at 31, she", "children under five"."""
    if found[first - 1].text == "," and first > 1 and found[first - 2].text[0].isupper():
        after = found[last].text if last < len(found) else "."
        return after in (",", ".", ")") and last - first == 1
    if (
        lower[first - 1] == "at"
        and last < len(found)
        and found[last].text == ","
        and len(found[first].text) == 2
        and not _PUT.intersection(lower[max(first - _REACH, 0) : first])
    ):
        return True
    return lower[first - 1] in ("under", "over") and first > 1 and lower[first - 2] in _AGED


def _label(found: Sequence[Token], lower: Sequence[str], first: int, last: int) -> bool:
    """ "on chromosome 2,", "Bridge 47 on the canal": up to three digits behind a singular noun, with nothing to count behind them."""
    before = lower[first - 1]
    if (
        not found[first].text.isdigit()
        or len(found[first].text) > 3
        or not before.isalpha()
        or len(before) < 3
    ):
        return False
    if (
        any(before in words(name) for name in _STRUCTURE)
        or is_past(before)
        or is_known(before)
        or before.endswith("s")
    ):
        return False
    if first == 1 and last < len(found) and found[0].text[0].isupper():
        return lower[last] in words("auxiliary") or (lower[last] in _LEADS and bool(senses(before).get("n")))
    return last >= len(found) or (found[last].punctuation and found[last].text != "-")
