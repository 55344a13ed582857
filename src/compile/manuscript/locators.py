"""The suffix of a citation → its locator and the rest, as pandoc's citeproc reads it."""

from __future__ import annotations

import re

from compile.model.manuscript import Locator

#: CSL's locator terms and how English writes them.
LABELS = {
    "act": ("act", "acts"),
    "appendix": ("appendix", "appendices", "app.", "apps."),
    "article": ("article", "articles", "art.", "arts."),
    "book": ("book", "books", "bk.", "bks."),
    "canon": ("canon", "canons"),
    "chapter": ("chapter", "chapters", "chap.", "chaps.", "ch."),
    "column": ("column", "columns", "col.", "cols."),
    "figure": ("figure", "figures", "fig.", "figs."),
    "folio": ("folio", "folios", "fol.", "fols."),
    "issue": ("issue", "issues"),
    "line": ("line", "lines", "l.", "ll."),
    "note": ("note", "notes", "n.", "nn."),
    "number": ("number", "numbers", "no.", "nos."),
    "opus": ("opus", "opera", "op.", "opp."),
    "page": ("page", "pages", "p.", "pp."),
    "paragraph": ("paragraph", "paragraphs", "para.", "paras.", "¶", "¶¶"),
    "part": ("part", "parts", "pt.", "pts."),
    "rule": ("rule", "rules"),
    "scene": ("scene", "scenes"),
    "section": ("section", "sections", "sec.", "secs.", "§", "§§"),
    "sub-verbo": ("sub verbo", "sub verbis", "s.v.", "s.vv."),
    "supplement": ("supplement", "supplements"),
    "table": ("table", "tables"),
    "timestamp": ("timestamp", "timestamps"),
    "title": ("title", "titles", "tit."),
    "verse": ("verse", "verses", "v.", "vv."),
    "version": ("version", "versions"),
    "volume": ("volume", "volumes", "vol.", "vols."),
}
_TERMS = {term: label for label, terms in LABELS.items() for term in terms}
_LABEL = re.compile(
    "(?:" + "|".join(re.escape(term) for term in sorted(_TERMS, key=len, reverse=True)) + r")(?![^\W\d_])",
    re.IGNORECASE,
)
_LEAD = re.compile(r"[\s,]*")
_PLACE = r"(?:\([^()\s]*\)|\[[^\[\]\s]*\]|[^\s,;()\[\]{}])+"
_WORD = re.compile(_PLACE)
_NEXT = re.compile(rf"\s*[,;&]?\s*(?:and\s+)?({_PLACE})")
_ROMAN = re.compile(r"[ivxlcdm]+(?:[-–—][ivxlcdm]+)?\.?", re.IGNORECASE)
_ROUND = re.compile(r"[()\[\]]")
_LAST = re.compile(r"[.:,;]+$")


def split(suffix: str, *, bare: bool = True) -> tuple[Locator | None, str]:
    """The locator a suffix begins with, if any, and what follows it.

    ``", pp. 33, 35–37, and nowhere else"`` is ``(("page", "33, 35–37"), ", and nowhere else")``;
    braces say where it begins and ends: ``{p. 3, app.}``. Without a label it is a page, if it has a
    digit, unless such a ``bare`` number is not to be one. Source: the section "Citation syntax" of pandoc's manual.
    """
    text = suffix.replace("\xa0", " ")
    at = _lead(text)
    if text[at : at + 1] == "{":
        close = text.find("}", at)
        if close < 0:
            return None, suffix
        label, start = _label(text, at + 1)
        value = text[start:close].strip()
        return (Locator(label=label or "page", value=value) if value else None), suffix[close + 1 :]
    label, start = _label(text, at)
    end = _end(text, start, labelled=bool(label))
    if end is None or not (label or bare):
        return None, suffix
    value = _LAST.sub("", text[start:end].strip())
    return Locator(label=label or "page", value=value), suffix[start + len(value) :]


def _lead(text: str) -> int:
    match = _LEAD.match(text)
    return match.end() if match else 0


def _label(text: str, at: int) -> tuple[str, int]:
    """The label at ``at``, "" if there is none, and where its value begins."""
    at = at + len(text[at:]) - len(text[at:].lstrip())
    match = _LABEL.match(text, at)
    if not match:
        return "", at
    end = match.end()
    while text[end : end + 1] in (" ", "."):
        end += 1
    return _TERMS[match.group().lower()], end


def _end(text: str, start: int, *, labelled: bool) -> int | None:
    """Where the value ends: its first word has a digit (after a label, a roman number will do)."""
    first = _WORD.match(text, start)
    if not first or not _counts(first.group(), roman=labelled):
        return None
    end = first.end()
    while (following := _NEXT.match(text, end)) and _counts(following.group(1), roman=labelled):
        end = following.end()
    return end


def _counts(word: str, *, roman: bool) -> bool:
    return any(mark.isdigit() for mark in word) or (roman and bool(_ROMAN.fullmatch(_ROUND.sub("", word))))
