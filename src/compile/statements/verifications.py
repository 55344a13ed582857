"""What became of a statement's quotations in the sources cited for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compile.language.quotations import find_elsewhere, verify
from compile.model.book import Policy
from compile.model.evidence import Source
from compile.model.manuscript import Quotation
from compile.model.statement import Match, Statement, Verification

#: Better outcomes first: a quotation that is cited to several sources is as good as in the best of them.
_LADDER: tuple[Match, ...] = (
    *("exact", "permitted", "unresolved", "hides", "meaning-altered", "altered", "elsewhere", "absent"),
)
#: Outcomes that another source of the project may clear up.
_WRONG: frozenset[Match] = frozenset({"absent", "altered", "meaning-altered"})
#: Marks round fewer letters are likelier to name or to doubt a word than to quote a source that nobody cites.
_LEAST_UNCITED = 12


class Verifier:
    """Looks quotations up in the captured sources of a project."""

    def __init__(self, sources: tuple[Source, ...], policy: Policy) -> None:
        self._sources = {source.key: source for source in sources}
        self._policy = policy

    def verify(self, statement: Statement) -> tuple[Verification, ...]:
        """One verification a quotation, in order; none for those of which nothing can be said.

        Nothing is said of a single word that its source holds, of a quotation whose sources are not captured,
        and of one without a citation that no source of the project holds.
        """
        found = (self._one(statement, at, quotation) for at, quotation in enumerate(statement.quotations))
        return tuple(verification for verification in found if verification is not None)

    def _one(self, statement: Statement, at: int, quotation: Quotation) -> Verification | None:
        cited = list(self._cited(statement, at, quotation))
        if not cited:
            return self._uncited(at, quotation)
        best = min(cited, key=lambda found: (_LADDER.index(found.match), not found.located))
        if best.match in _WRONG:
            return self._elsewhere(at, quotation, {found.key for found in cited}) or best
        if best.reason == "too-short" and best.passage is not None:
            return None
        return best

    def _cited(self, statement: Statement, at: int, quotation: Quotation) -> Iterator[Verification]:
        """What each captured source cited for the quotation says of it."""
        for number in quotation.citations:
            citation = statement.citations[number]
            source = self._sources.get(citation.key)
            if source is not None:
                yield verify(
                    quotation.words,
                    source,
                    locator=citation.locator,
                    profile=self._policy.profile,
                    elision_sentences=self._policy.elision_sentences,
                    quotation=at,
                )

    def _uncited(self, at: int, quotation: Quotation) -> Verification | None:
        """A quotation that no citation covers, if a source of the project holds it; else nothing."""
        if quotation.citations or len(quotation.words) < _LEAST_UNCITED:
            return None
        return self._elsewhere(at, quotation, set())

    def _elsewhere(self, at: int, quotation: Quotation, cited: set[str]) -> Verification | None:
        others = (source for key, source in self._sources.items() if key not in cited)
        found = find_elsewhere(quotation.words, others, profile=self._policy.profile)
        return replace(found, quotation=at) if found is not None else None
