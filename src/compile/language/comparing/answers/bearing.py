"""Who is what to whom, as a deed: "Hume was a pupil of Lind" tells that Lind taught Hume."""

from __future__ import annotations

from collections.abc import Iterator

from compile.language.comparing.answers.questions import bases
from compile.language.comparing.answers.read import Answer, Told
from compile.language.lexicon import bag

#: Nouns for who does a deed, and for whom it is done to.
_DOERS = {
    "teach": bag("teacher tutor mentor schoolmaster"),
    "kill": bag("murderer killer assassin slayer"),
    "sue": bag("plaintiff claimant"),
    "let": bag("landlord landlady lessor"),
    "lend": bag("creditor lender"),
    "employ": bag("employer"),
    "defeat": bag("conqueror vanquisher winner victor"),
    "succeed": bag("successor"),
    "beget": bag("father mother parent"),
    "invite": bag("host hostess"),
    "accuse": bag("accuser"),
    "sell": bag("seller vendor"),
    "betray": bag("betrayer"),
    "rescue": bag("rescuer saviour"),
}
_OTHERS = {
    "teach": bag("pupil student disciple apprentice protege"),
    "kill": bag("victim"),
    "sue": bag("defendant"),
    "let": bag("tenant lessee lodger"),
    "lend": bag("debtor borrower"),
    "employ": bag("employee servant clerk"),
    "defeat": bag("loser"),
    "succeed": bag("predecessor"),
    "beget": bag("son daughter child"),
    "invite": bag("guest"),
    "accuse": bag("accused"),
    "sell": bag("buyer purchaser"),
}
_NEAR = 6


def borne(side: Answer) -> Iterator[tuple[str, Told, Told]]:
    """Each deed that a noun tells, with who did it and to whom it was done, both by name."""
    nouns = [(at, deed, doer) for at in range(len(side.found.lower)) for deed, doer in _told(side, at)]
    for at, deed, doer in nouns:
        bearer, other = _bearer(side, at), _other(side, at)
        if bearer and other and bearer != other and side.holds(at):
            yield (deed, bearer, other) if doer else (deed, other, bearer)
    for at, deed, doer in nouns:  # "Hume was the plaintiff and Lind the defendant"
        for beside, same, also in nouns:
            one, there = _bearer(side, at), _bearer(side, beside)
            if doer and not also and deed == same and one and there and one != there and side.holds(at):
                yield deed, one, there


def _told(side: Answer, at: int) -> Iterator[tuple[str, bool]]:
    if side.found.named[at] >= 0 or side.found.is_verb(at):
        return
    for table, doer in ((_DOERS, True), (_OTHERS, False)):
        for deed, nouns in table.items():
            if bases(side.found.lower[at]) & nouns:
                yield deed, doer


def _bearer(side: Answer, at: int) -> Told | None:
    """Whom a noun is said of: "Ada Hume was a pupil", "Ada Hume, a pupil"."""
    before = [told for told in side.names if at - _NEAR <= told.last <= at and not _owns(side, told)]
    told = before[-1] if before else None
    if told is None or told.tie:
        return None
    return None if side.does(told.last, at) else told


def _other(side: Answer, at: int) -> Told | None:
    """Whose he is: "of Petr Lind", "Petr Lind's pupil"."""
    own = [told for told in side.names if at - 3 <= told.last <= at and _owns(side, told)]
    ahead = [told for told in side.names if at < told.first <= at + _NEAR and told.tie in ("of", "to")]
    if own:
        return own[-1]
    return ahead[0] if ahead and not side.does(at + 1, ahead[0].first) else None


def _owns(side: Answer, told: Told) -> bool:
    return side.found.tokens[told.last - 1].text.endswith(("'s", "’s"))
