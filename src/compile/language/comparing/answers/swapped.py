"""One deed of two, of which each sentence has another do it: "Kern sued Tesk", "the suit was brought by Tesk against Kern"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from compile.language import wordnet
from compile.language.comparing.answers.bearing import borne
from compile.language.comparing.answers.compare import Rivals
from compile.language.comparing.answers.read import Answer, Told, same
from compile.language.comparing.predicated.agency import MUTUAL
from compile.language.comparing.predicated.lexicon import LIGHT, tie
from compile.language.lexicon import bag, words
from compile.model.statement import Slot

#: Verbs by which it is told from the other's side, with the preposition behind which the doer stands, and the deed.
_CONVERSE = {
    ("learn", "from"): "teach",
    ("buy", "from"): "sell",
    ("purchase", "from"): "sell",
    ("acquire", "from"): "sell",
    ("borrow", "from"): "lend",
    ("inherit", "from"): "bequeath",
    ("receive", "from"): "give",
    ("lose", "to"): "defeat",
    ("fall", "to"): "defeat",
    ("study", "under"): "teach",
    ("study", "with"): "teach",
    ("train", "under"): "teach",
    ("serve", "under"): "command",
    ("work", "for"): "employ",
    ("lease", "from"): "let",
    ("rent", "from"): "let",
    ("hire", "from"): "let",
    ("suffer", "from"): "attack",
    ("yield", "to"): "defeat",
    ("surrender", "to"): "defeat",
    ("bow", "to"): "defeat",
    ("hear", "from"): "tell",
    ("get", "from"): "give",
    ("take_over", "from"): "precede",
}
#: Verbs of one deed.
_ALIKE = (
    bag("buy acquire purchase"),
    bag("defeat beat rout vanquish overcome thrash outscore"),
    bag("teach tutor instruct"),
    bag("carry bear"),
    bag("challenge dare"),
    bag("attack assault assail raid storm"),
    bag("invite ask bid"),
    bag("accuse charge"),
    bag("hit strike ram"),
    bag("employ hire engage"),
    bag("betray denounce inform"),
    bag("dismiss sack fire remove"),
    bag("marry wed"),
)
#: Who brings a suit sues.
_BRINGING, _SUITS = (
    bag("bring file lodge start launch take"),
    bag("suit lawsuit action proceedings court case"),
)
_TOWARDS = bag("to against on upon into")
_FAR = 14
#: "He learned much from her" is not that she was his teacher.
_MUCH = bag("much lot something more little")


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The deeds that the two tell the other way round: both parties named in both."""
    for (deed, doer, other), (verb, agent, patient) in product(_all(a), _all(b)):
        if not _one(deed, verb) or same(doer, agent) or same(other, patient):
            continue
        if same(doer, patient) and same(other, agent):
            yield (
                doer,
                agent,
                (
                    Slot(name="predicate", a=deed, b=verb, verdict="same"),
                    Slot(name="doer", a=doer.text, b=agent.text, verdict="differs"),
                ),
            )


def _all(side: Answer) -> tuple[tuple[str, Told, Told], ...]:
    return (*_deeds(side), *borne(side))


def _one(deed: str, verb: str) -> bool:
    return tie(deed, verb) == "same" or any(deed in row and verb in row for row in _ALIKE)


def _deeds(side: Answer) -> Iterator[tuple[str, Told, Told]]:
    """Each verb with who did it and to whom it was done, both by name."""
    found = side.found
    parties = sorted({*side.names, *side.people, *side.peoples}, key=lambda told: told.first)
    for at, word in enumerate(found.lower):
        base = wordnet.base(word, "v") if found.is_verb(at) and word not in words("auxiliary") else ""
        base = "sue" if base in _BRINGING and not _SUITS.isdisjoint(found.lower) else base
        if not side.holds(at):
            continue
        if not base or base in LIGHT or base in MUTUAL:
            continue
        before = [told for told in parties if told.last <= at and told.tie == ""]
        ahead = [
            told for told in parties if at < told.first < at + _FAR and not side.does(at + 1, told.first)
        ]
        subject = next((told for told in reversed(before) if not side.does(told.last, at)), None)
        if side.undergoes(at):
            agent = next((told for told in ahead if told.tie == "by"), None)
            patient = subject or next((told for told in ahead if told.tie in _TOWARDS), None)
            if agent and patient:
                yield base, agent, patient
            continue
        for told in ahead if subject else ():
            converse = _CONVERSE.get((base, told.tie))
            if subject and converse and _MUCH.isdisjoint(found.lower[at : told.first]):
                yield converse, told, subject
            elif subject and (told.tie == "" or told.tie in _TOWARDS):
                yield base, subject, told
