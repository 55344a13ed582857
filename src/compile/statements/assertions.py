"""Which sentences assert something that a source could bear out."""

from __future__ import annotations

import re

from compile.model.manuscript import OBJECT, Prose

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w")
_TAIL = f" \t\n{OBJECT})]}}\"'”’»“"
#: Words that only stand in a clause; enough to tell "Losses were heavy" from "Taliban spokesman".
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should"
    r"|says?|said|claims?|claimed|took|came|went|held|fell|left|lost|won|gave|led|met|saw|made|became)\b"
    r"|\b[a-z]{3,}ed\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b",
    re.IGNORECASE,
)


def asserts(prose: Prose, start: int, end: int) -> bool:
    """Whether ``start:end`` of the prose is a statement.

    Not statements: headings, header cells, questions, what holds no word beside code and citations,
    and cells that only label (no number, no verb: a claimant's name).
    """
    if prose.kind == "heading" or prose.header:
        return False
    words = _without_atoms(prose, start, end)
    if prose.kind == "cell":
        return _NUMBER.search(words) is not None or (_VERB.search(words) is not None and " " in words.strip())
    if prose.kind in ("quote", "item"):
        return _WORD.search(words) is not None
    return _LETTER.search(words) is not None and not _asks(prose, start, end)


def _without_atoms(prose: Prose, start: int, end: int) -> str:
    """The words of a stretch, with code, math and raw content blanked out."""
    text = prose.text
    for atom in prose.atoms:
        if atom.kind in ("code", "math", "raw", "image") and atom.start < end and atom.end > start:
            text = text[: atom.start] + " " * (atom.end - atom.start) + text[atom.end :]
    return text[start:end].replace(OBJECT, " ")


def _asks(prose: Prose, start: int, end: int) -> bool:
    """Whether the sentence is a question; `He asked, “Why?”` is not one."""
    text = prose.text[start:end].rstrip(_TAIL)
    if not text.endswith("?"):
        return False
    mark = start + len(text) - 1
    for quotation in prose.quotations:
        if quotation.start <= mark < quotation.end:
            return not _WORD.search(prose.text[start : quotation.start])
    return True
