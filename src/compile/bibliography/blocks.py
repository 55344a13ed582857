"""The blocks of a BibTeX file, as bibtexparser splits them, each with its exact place."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One ``@…{…}`` of the file at ``start:end``; ``broken`` if the splitter gave up inside it."""

    kind: str
    start: int
    end: int
    broken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """Text between the blocks (a comment, as BibTeX sees it)."""

    start: int
    end: int
    kind: Literal["loose"] = "loose"


def split(content: str) -> Iterator[Block | Loose]:
    """Every block in file order.

    bibtexparser recovers after a broken block and never raised in fuzzing; it tells lines only (from 0),
    so the offset is found by looking for the block's own text after the block before it.
    """
    from bibtexparser import model
    from bibtexparser.splitter import Splitter

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    cursor = 0
    for found in Splitter(content).split().blocks:
        raw = (found.raw or "").strip("\n")
        start = content.find(raw, cursor)
        if start < 0 or not raw:
            continue
        cursor = start + len(raw)
        if isinstance(found, model.ImplicitComment):
            yield Loose(start=start, end=cursor)
        else:
            # A duplicate field, too, comes as a ParsingFailedBlock, with the entry whole inside.
            whole = not isinstance(found, model.ParsingFailedBlock) or found.ignore_error_block is not None
            yield Block(kind=_kind(raw), start=start, end=cursor, broken=not whole)


def _kind(raw: str) -> str:
    """``article`` of ``@Article {key, …``."""
    stop = min((at for at in (raw.find("{"), raw.find("(")) if at >= 0), default=len(raw))
    return raw[1:stop].strip().lower()
