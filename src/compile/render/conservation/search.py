"""Looks for the words of a book in what was read back, in order, wherever pages end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from compile.render.conservation import bidirectional
from compile.render.conservation.folding import fold
from compile.render.conservation.folding import piece as folded
from compile.render.prepared import Expected

#: How many letters of notes and heads may stand between two pieces on pages.
BETWEEN = 4000
#: A piece at least this long is itself wherever it stands; a shorter one only nearby.
LONG = 30
#: How many places of a first piece are tried before a stretch counts as lost.
TRIES = 60
#: What is longer may run over a second page; and how many beginnings are tried (a foot may go on with the same letter).
PAGE, FURTHER = 500, 3


class Search:
    """Goes once through the pages, looking for pieces in order; a piece may run over the end of a page.

    ``first`` is the number of the first page among those that ``turned`` reads.
    """

    def __init__(
        self,
        pages: list[str],
        gap: int = BETWEEN,
        turned: bidirectional.Pages | None = None,
        first: int = 0,
    ) -> None:
        self.gap = self.widest = gap
        self.foot = False
        self.turned = turned
        self.first = first
        self.text = "".join(pages)
        self.ends: list[int] = []
        for page in pages:
            self.ends.append((self.ends[-1] if self.ends else 0) + len(page))
        self.at = 0

    def missing(self, wanted: Iterable[Expected]) -> list[tuple[Expected, str]]:
        """The stretches that are not there, each with its first piece that is not."""
        lost = []
        for stretch in wanted:
            pieces = [piece for piece in map(folded, stretch.pieces) if piece]
            self.gap = stretch.near or self.widest
            self.foot = stretch.foot
            self.at = 0 if stretch.foot else self.at
            far = stretch.stream != "body" or sum(map(len, pieces)) >= LONG
            number = self._match(pieces, far) if pieces else 0
            if number < len(pieces) and not self._turned(stretch):
                lost.append((stretch, [piece for piece in stretch.pieces if fold(piece)][number]))
        return lost

    def _turned(self, stretch: Expected) -> bool:
        """Whether it is there after all, with words from right to left in it, that no page gives back in their order."""
        if self.turned is None or not self.turned.concern(stretch.pieces):
            return False
        here = self.first + bisect_right(self.ends, self.at)
        last = self.first + len(self.ends)
        # The cells of a row are read the other way round, too, so that a page may have been left too soon.
        page = self.turned.find(stretch.pieces, range(max(here - 2, self.first), last))
        if page is not None and page > here:
            self.at = self.ends[page - self.first - 1]
        return page is not None

    def _match(self, pieces: list[str], far: bool) -> int:
        """How many pieces are there, neighbours near each other; moves on only if all are.

        Where they stand closer together than over pages they might is their place: a chart may have the same words.
        """
        best, found = 0, -1
        close = self.gap + sum(map(len, pieces))
        for begin in self._ends(pieces[0], far):
            end, matched = begin, 1
            for piece in pieces[1:]:
                end = self._next(piece, end)
                if end < 0:
                    break
                matched += 1
            best = max(best, matched)
            if matched == len(pieces) and (found < 0 or end - begin <= close):
                found = end
                if end - begin <= close:
                    break
        self.at = found if found >= 0 else self.at
        return best

    def _ends(self, piece: str, far: bool) -> Iterator[int]:
        """Where a first piece may end: its places nearby, over the end of a page, further on (words repeat)."""
        limit = self.at + self.gap + len(piece)
        start = self.text.find(piece, self.at, limit)
        if not self._here(start, self.at) and (over := self._over(piece, self.at, start)) >= 0:
            yield over
        if start < 0 and far:
            start = self.text.find(piece, self.at)
        for _ in range(TRIES):
            if start < 0:
                break
            yield start + len(piece)
            start = self.text.find(piece, start + 1, len(self.text) if far else limit)
        # Cut by the end of a page, though it stands whole further down: what follows it must prove it.
        if far and len(piece) < LONG and (over := self._over(piece, self.at, -1)) >= 0:
            yield over

    def _next(self, piece: str, at: int) -> int:
        start = self.text.find(piece, at, at + self.gap + len(piece))
        if not self._here(start, at) and (over := self._over(piece, at, start)) >= 0:
            return over
        if start < 0 and self.foot:
            start = self._continued(piece, at)
        return start + len(piece) if start >= 0 else -1

    def _continued(self, piece: str, at: int) -> int:
        """Where a piece stands on the next page, if it is of a note that goes on there: its page ends right behind it."""
        page = bisect_right(self.ends, at)
        if page + 1 >= len(self.ends) or self.ends[page] - at > self.gap:
            return -1
        return self.text.find(piece, self.ends[page], self.ends[page + 1])

    def _here(self, start: int, at: int) -> bool:
        """Whether a place is on the page of ``at``, so that no page's end comes before it."""
        page = bisect_right(self.ends, at)
        return start >= 0 and (page == len(self.ends) or start < self.ends[page])

    def _over(self, piece: str, at: int, whole: int) -> int:
        """Where a piece ends that a page's foot and head stand in the midst of; -1 if it does not.

        ``whole`` is where it stands in one, or -1: a sentence cut by the end of a page may be said again further down.
        """
        page = bisect_right(self.ends, at)
        for stop, after in zip(self.ends[page : page + 2], self.ends[page + 1 : page + 3], strict=False):
            before = after if whole < 0 else min(after, whole)
            if 0 <= whole < after and len(piece) < LONG:  # halves of so short a piece prove nothing
                return -1
            further = FURTHER
            for cut in range(len(piece) - 1, 0, -1):
                if self.text.find(piece[:cut], at, min(stop, at + self.gap + len(piece))) >= 0:
                    tail = self.text.find(piece[cut:], stop, min(before, stop + self.gap))
                    if tail >= 0:
                        return tail + len(piece) - cut
                    if further and cut >= LONG and len(piece) - cut > PAGE:
                        further -= 1
                        if (end := self._over(piece[cut:], stop, -1)) >= 0:
                            return end
        return -1
