"""Text that cannot act on a terminal or a log: what would is shown as its code point."""

from __future__ import annotations

import re
import unicodedata

#: Joiners are letters' business in Persian, Hindi and emoji; they move nothing on the screen.
JOINERS = "\u200c\u200d"
#: Build services read ``##[error]``, ``##vso[…]`` and ``##teamcity[…]`` anywhere in a line.
_COMMAND = re.compile(r"#(?=#\w*\[)")
#: ``::error`` opens a command of GitHub's where a line begins with it; ``:::`` does not.
_OPENING = re.compile(r"\A(\s*)::(?!:)")
_PLAIN = re.compile(r"[ -~]*")


def visible(text: str) -> str:
    """The text on one line with every acting character spelled out: ``\\x1b`` becomes ``<U+001B>``.

    Control characters, bidi overrides, other format characters, line separators and lone surrogates
    are spelled out, and so are the marks of build services' commands; tabs and line ends become spaces.
    """
    shown = "".join(cells(text.replace("\t", " ").replace("\r\n", " ").replace("\n", " ")))
    return _OPENING.sub(lambda found: f"{found[1]}{spell(':')}:", shown)


def cells(text: str) -> list[str]:
    """What to show for each character of the text, in order; a tab is four spaces."""
    if _PLAIN.fullmatch(text) and "##" not in text:
        return list(text)
    shown = [_cell(character) for character in text]
    for found in _COMMAND.finditer(text):
        shown[found.start()] = spell("#")
    return shown


def spell(character: str) -> str:
    """The code point in words: ``<U+202E>``."""
    return f"<U+{ord(character):04X}>"


def acts(character: str) -> bool:
    """Whether a character does something to a terminal other than taking its place."""
    category = unicodedata.category(character)
    return category in ("Cc", "Cs", "Zl", "Zp") or (category == "Cf" and character not in JOINERS)


def _cell(character: str) -> str:
    if character == "\t":
        return "    "
    return spell(character) if acts(character) else character


def width(text: str) -> int:
    """The columns a text takes on a terminal (Unicode Standard Annex 11): 2 for wide, 0 for combining."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    joining = unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff"
    return 0 if joining else 1
