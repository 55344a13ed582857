"""What a tagger sees of a sentence while it goes: what stands before and ahead, whether a subject waits for its verb."""

from __future__ import annotations

from compile.language.predications.lexical import Lexical, lexical, usually_noun
from compile.language.predications.waiting import NOMINAL, aside, waits
from compile.language.sentence import Sentence


class Sight:
    """The sentence and the tags so far; ``verbed``: the clause has its finite verb already."""

    def __init__(self, found: Sentence) -> None:
        self.found = found
        self.tags: list[str] = []
        self.verbed = False
        self.starts = {low for low, _ in found.clauses}

    def _ahead(self, at: int) -> Lexical | None:
        """What stands next; None at the end or before a mark."""
        if at + 1 >= len(self.found.tokens) or self.found.tokens[at + 1].punctuation:
            return None
        return lexical(self.found.lower[at + 1])

    def _before(self) -> str:
        for tag in reversed(self.tags):
            if tag != "r":
                return tag
        return ";"

    def _inside(self, at: int) -> bool:
        """Whether "and" at ``at`` ties two nouns: no verb is near behind it."""
        return at in self.starts

    def _plural(self, at: int) -> bool:
        word = self.found.lower[at] if at >= 0 else ""
        return word.endswith("s") and not word.endswith("ss")

    def _noun_ahead(self, at: int) -> bool:
        ahead = self._ahead(at)
        return ahead is not None and ahead.noun and not ahead.tag

    def _object_follows(self, at: int) -> bool:
        ahead = self._ahead(at)
        return ahead is not None and (ahead.tag in ("d", "o", "#") or self.found.named[at + 1] >= 0)

    def _object_or_tie(self, at: int) -> bool:
        """Whether what stands next may follow a verb: an article, a name, a preposition, an adverb, the end."""
        ahead = self._ahead(at)
        if ahead is None:
            return at + 1 >= len(self.found.tokens) or "s" in self.tags[-6:]
        named = self.found.named[at + 1] >= 0
        return (
            (ahead.tag in ("d", "o", "#", "p", "t", "s", "r") and self.found.lower[at + 1] != "of")
            or named
            or self.found.lower[at + 1][:1].isdigit()
            or (ahead.adverb and not ahead.noun)
        )

    def _then_verb(self, at: int) -> bool:
        """ "the painting hangs in": a verb follows, though it could be a noun."""
        ahead = self._ahead(at)
        return (
            ahead is not None
            and not ahead.tag
            and ahead.form == "s"
            and not usually_noun(self.found.lower[at + 1])
            and not self.verbed
            and self._object_or_tie(at + 1)
        )

    def _tied(self, at: int) -> bool:
        """Whether a preposition or the end follows: "was run by", "had been overrun"."""
        ahead = self.found.lower[at + 1 : at + 2]
        return not ahead or ahead[0] in ("by", "in", "on", "at", "from", ".", ",", "and")

    def _between_verbs(self, ahead: Lexical | None) -> bool:
        """ "was first climbed", "had last been seen"."""
        if not self.tags or self.tags[-1] not in "bh" or ahead is None:
            return False
        return ahead.form in ("ed", "participle") or ahead.tag == "b"

    def _verb_before_comma(self) -> bool:
        for at in range(1, min(12, len(self.found.tokens))):
            if self.found.tokens[at].punctuation:
                return False
            if self.found.is_verb(at):
                return at > 1
        return False

    def _subject_open(self) -> bool:
        """Whether a noun since the clause began waits for its verb, or "and" ties on to a verb before."""
        before = self._before()
        if before == "c":
            return True
        if before in "w":
            return True
        opening = aside(self.tags)
        if opening:
            return waits(self.tags, opening)
        nominal = False
        for number in range(len(self.tags) - 1, -1, -1):
            tag = self.tags[number]
            nominal = nominal or tag in NOMINAL
            if tag in "si;w":
                return False
            if tag == "," and nominal:
                return not self.verbed or self.tags[number + 1] not in "pegv"
            if tag in "vbhkm":
                return before == "o"
            if tag in NOMINAL and not self.verbed:
                return True
        return False

    def _finite_ahead(self, at: int) -> bool:
        """Whether the clause goes on to another finite verb: "the car driven by X crashed"."""
        for ahead in range(at + 1, min(at + 14, len(self.found.tokens))):
            word = self.found.lower[ahead]
            known = lexical(word)
            if self.found.dated[ahead]:
                continue
            if self.found.tokens[ahead].punctuation or known.tag in ("s", "w", "c") or word == "that":
                return False
            if known.tag in ("b", "h", "m"):
                return True
            if (
                known.form in ("past", "ed")
                and not known.tag
                and not known.noun
                and self.found.named[ahead] < 0
            ):
                before = lexical(self.found.lower[ahead - 1])
                return before.tag not in ("d", "p", "t") and not known.adjective
        return False
