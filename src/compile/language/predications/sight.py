"""What a tagger sees of a sentence while it goes: what stands before and ahead, whether a subject waits for its verb."""

from __future__ import annotations

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.language.predications.lexical import Lexical, lexical, usually_noun
from compile.language.predications.waiting import NOMINAL, aside, opening, waits
from compile.language.sentence import Sentence

#: Nouns of which "that" gives the content: "the claim that repairs".
_TOLD = bag(
    "claim report news fact idea view belief evidence sign proof hope fear warning rumour statement suggestion"
)
#: Verbs whose participle takes an object: ", named the Corona", ", given a medal".
_NAMING = bag(
    "name call dub entitle title elect appoint crown declare consider deem make give grant award pay offer send teach tell "
    "lend owe show allow deny refuse charge fine cost aid join"
)
#: Tags of a noun phrase.
_NOUNS = frozenset("dqnazZ#x-")


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

    def _verb_next(self, at: int) -> bool:
        """ "the manifest listed 212", "the fine imposed on": a past form stands next, and what it may govern behind it."""
        ahead = self._ahead(at)
        if ahead is None or ahead.tag or ahead.form not in ("ed", "past") or at + 2 >= len(self.found.tokens):
            return False
        word = self.found.lower[at + 2]
        return lexical(word).tag in ("d", "#", "p", "t") or word[:1].isdigit()

    def _singular_verb(self, at: int) -> bool:
        """ "a protein that repairs the wall": "that" stands for one thing, and the verb has its object."""
        ahead, before = self._ahead(at), at - 1
        one = self.tags[-1] == "n" and not self._plural(before) and self.found.lower[before] not in _TOLD
        return one and ahead is not None and ahead.form == "s" and self._object_follows(at + 1)

    def _goes_on(self, at: int) -> bool:
        """ "seized the radio, cut the lines and shot two": one more verb of a subject that has a verb already.

        With an object of its own, or where the list of verbs goes on behind it; not "sealed in May", nor "named the Corona".
        """
        if not self.verbed or aside(self.tags) or wordnet.base(self.found.lower[at], "v") in _NAMING:
            return False
        return self._object_follows(at) or self._listed(at)

    def _listed(self, at: int) -> bool:
        """Whether "and" with a past tense comes behind it: "fled to Peru and married"."""
        for ahead in range(at + 1, min(at + 12, len(self.found.tokens) - 1)):
            word = self.found.lower[ahead]
            if word in (",", ";", "was", "were", "had", "who", "which"):
                return False
            if word == "and":
                known = lexical(self.found.lower[ahead + 1])
                plain = not (known.noun or known.adjective) or self._object_or_tie(ahead + 1)
                return known.form in ("ed", "past") and not known.tag and plain
        return False

    def _tied(self, at: int) -> bool:
        """Whether a preposition or the end follows: "was run by", "had been overrun"."""
        ahead = self.found.lower[at + 1 : at + 2]
        return not ahead or ahead[0] in ("by", "in", "on", "at", "from", ".", ",", "and")

    def _between_verbs(self, ahead: Lexical | None) -> bool:
        """ "was first climbed", "had last been seen", "the comet, first seen by"."""
        if self.tags[-1:] == [","] and ahead is not None and not ahead.noun:
            return ahead.form in ("ed", "participle")
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
        comma = aside(self.tags)
        if comma and (self.tags[comma + 1] in "wpe" or waits(self.tags, comma)):
            return waits(self.tags, comma)
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

    def _resumes(self) -> bool:
        """ "the chancellor, whose party had lost, dissolved": an aside was closed, and a noun before it waits."""
        comma = aside(self.tags)
        return bool(comma) and opening(self.tags[:comma])

    def _resumed(self, at: int) -> bool:
        """ "the Corrie, a tug hired to clear the bar, sank": a noun between commas, and a verb right behind the second."""
        comma = next((n for n in range(len(self.tags) - 1, 0, -1) if self.tags[n] == ","), 0)
        if not comma or not set(self.tags[comma + 1 :]) <= _NOUNS or not opening(self.tags[:comma]):
            return False
        for ahead in range(at + 1, min(at + 14, len(self.found.tokens) - 1)):
            if self.found.lower[ahead] in (";", ":", ".", "and"):
                return False
            if self.found.lower[ahead] == ",":
                known = lexical(self.found.lower[ahead + 1])
                past = known.form in ("past", "ed") and not known.tag
                return known.tag in ("b", "h", "m") or (past and self._object_or_tie(ahead + 1))
        return False

    def _finite_ahead(self, at: int) -> bool:
        """Whether the clause goes on to another finite verb: "the car driven by X crashed"."""
        for ahead in range(at + 1, min(at + 14, len(self.found.tokens))):
            word = self.found.lower[ahead]
            known = lexical(word)
            if word in ("he", "she", "they") or (word == "it" and ahead == at + 1):
                return False  # "the union said it had"
            if self.found.dated[ahead]:
                continue
            if self.found.tokens[ahead].punctuation or known.tag in ("s", "w", "c") or word == "that":
                return False
            if known.tag in ("b", "h", "m"):
                return True
            if (
                known.form in ("past", "ed")
                and not known.tag
                and (not known.noun or (self._object_follows(ahead) and not self._object_follows(at)))
                and self.found.named[ahead] < 0
            ):
                before = lexical(self.found.lower[ahead - 1])
                return before.tag not in ("d", "p", "t") and not known.adjective
        return False
