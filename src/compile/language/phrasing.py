"""Phrases of a data file as patterns, one a section: "halfway|midway >through|," (``data/stages.txt`` tells the marks)."""

from __future__ import annotations

import re
from functools import cache

from compile.language.lexicon import lines
from compile.language.numberwords import NUMBER

_MARKS = {"**": r"[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,5}", "*": "[a-z]+", "#": NUMBER, "_": " ", "'": "[’']"}
_MARK = re.compile(r"\*\*|[*#_']")


@cache
def patterns(file: str) -> dict[str, re.Pattern[str]]:
    """Section → what finds its phrases in folded text; sections in capitals are sets of words for the others."""
    sections: dict[str, list[str]] = {}
    for line in lines(file):
        if line.startswith("["):
            told = sections.setdefault(line.strip("[]"), [])
        else:
            told.append(line)
    sets = {name: " ".join(told).split() for name, told in sections.items() if name.isupper()}
    return {
        name: re.compile(rf"\b(?:{'|'.join(_expression(phrase, sets) for phrase in told)})(?![\w-])")
        for name, told in sections.items()
        if name not in sets
    }


def _expression(phrase: str, sets: dict[str, list[str]]) -> str:
    told = ""
    for part in phrase.split():
        gap = " " if told else ""
        if part[0] in "!>":
            ahead = "|".join(_ahead(word) for word in _words(part[1:], sets))
            told += f"(?{'!' if part[0] == '!' else '='}{ahead})"
        elif part[0] == "(":
            told += f"(?:{gap}{_either(part[1:-1], sets)})?"
        else:
            told += gap + _either(part, sets)
    return told


def _either(part: str, sets: dict[str, list[str]]) -> str:
    return f"(?:{'|'.join(map(_literal, _words(part, sets)))})"


def _words(part: str, sets: dict[str, list[str]]) -> list[str]:
    return [word for name in part.split("|") for word in sets.get(name, [name])]


def _literal(word: str) -> str:
    return _MARK.sub(lambda mark: _MARKS[mark[0]], word.replace(".", r"\."))


def _ahead(word: str) -> str:
    if word == "$":
        return word
    return _literal(word) if word in (",", ".") else rf"{'' if word[0] == ',' else ' '}{_literal(word)}\b"
