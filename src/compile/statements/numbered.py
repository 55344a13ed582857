"""Names that a source has with another number only: "the First World War" of the Second, "Pius XI" of Pius XII."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from compile.language.calendar import ORDINALS
from compile.model.evidence import Name
from compile.statements.witness import Witness

_ROMAN = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"),
)
_VALUES = {
    **{word: value for value, word in enumerate(ORDINALS, start=1)},
    **{numeral.lower(): value for value, numeral in enumerate(_ROMAN, start=1)},
    **{f"{value}{'th' if value > 3 else ('st', 'nd', 'rd')[value - 1]}": value for value in range(1, 21)},
}
_CARDINALS = ("One", "Two", "Three", "Four", "Five")
#: Numerals that are letters of a name, too: "Malcolm X", "Class V".
_LETTERS = frozenset(("i", "v", "x"))


class _Numbered(NamedTuple):
    """A name without its number, and the number."""

    rest: frozenset[str]
    value: int


def numbered(name: Name, witness: Witness) -> bool:
    """Whether the source has the same name with other numbers, and with this one nowhere."""
    mine = _read(name)
    if mine is None:
        return False
    values = {
        other.value for other in map(_read, witness.names) if other is not None and other.rest == mine.rest
    }
    return bool(values) and mine.value not in values and not _written(mine.value, witness)


def _read(name: Name) -> _Numbered | None:
    """Of "the Second World War" two, of "Pius XII" twelve."""
    parts = [word for word in name.forms[0].split() if word != "the"]
    ends = (0, -1)
    for end in ends:
        word = parts[end] if len(parts) > 1 else ""
        value = _VALUES.get(word)
        if value is None or (end == 0 and word in map(str.lower, _ROMAN)):
            continue
        rest = frozenset(parts[1:] if end == 0 else parts[:-1])
        if word not in _LETTERS or rest == {"world", "war"}:
            return _Numbered(rest, value)
    return None


def _written(value: int, witness: Witness) -> bool:
    """Whether the number is written as of a name anywhere: "the First and Second World Wars"."""
    return any(
        witness.tokens.holds(at, form) for form in _forms(value) for at in range(len(witness.passages))
    )


def _forms(value: int) -> Iterator[str]:
    yield ORDINALS[value - 1].capitalize()
    yield from (form for form, known in _VALUES.items() if known == value and form[0].isdigit())
    if value <= len(_ROMAN):
        yield from (_ROMAN[value - 1], f"WW{_ROMAN[value - 1]}", f"WW{value}", str(value))
    if value <= len(_CARDINALS):
        yield _CARDINALS[value - 1]
