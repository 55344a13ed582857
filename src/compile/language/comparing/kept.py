"""What was worked out of an object is kept with it: predications and settings are compared by the thousand, slow to hash."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_A = TypeVar("_A")
_B = TypeVar("_B")
#: So many objects are kept; then all are forgotten at once.
_MOST = 20_000


class kept(Generic[_A, _B]):
    """A function of an object that does not change, asked once for each very object (not: each equal one)."""

    def __init__(self, function: Callable[[_A], _B]) -> None:
        self._function = function
        self._known: dict[int, tuple[_A, _B]] = {}
        self.cache_clear = self._known.clear  # ``lexicon.extend`` asks for it

    def __call__(self, one: _A) -> _B:
        known = self._known.get(id(one))
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            # With the object itself, so that no other one can have its id.
            known = self._known[id(one)] = one, self._function(one)
        return known[1]
