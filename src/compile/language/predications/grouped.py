"""What stands before a group of a sentence: asides, the verb that goes on, whom a relative pronoun means."""

from __future__ import annotations

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.language.predications.belonging import Frame
from compile.language.predications.groups import finite, groups
from compile.language.predications.lexical import noun
from compile.language.predications.tags import tags
from compile.language.predications.waiting import apposed
from compile.language.sentence import Sentence

#: A clause's parts are looked for among so many groups before and behind its verb.
REACH = 24
_SKIPPED = frozenset("rx-#")
_SAYING = bag(
    "say tell report claim state believe think know announce confirm allege declare insist admit note add find conclude "
    "show suggest hear learn"
)


class Grouped:
    """A sentence's tags and groups, and what can be told of one group from those around it."""

    def __init__(self, found: Sentence) -> None:
        self.found = found
        self.tags = tags(found)
        self.groups = groups(self.tags)
        self.kinds = "".join(group.kind for group in self.groups)
        self.frames: dict[int, Frame] = {}

    def verb_of(self, at: int) -> str:
        """The base form of a verb group's main verb."""
        return self.found.lower[self.main(at)] and self.base(self.main(at))

    def base(self, token: int) -> str:
        """A verb's base form."""
        word = self.found.lower[token]
        return wordnet.base(word.removesuffix("n't"), "v") or word

    def main(self, at: int) -> int:
        """The token of a verb group's main verb: its last but for a particle."""
        group = self.groups[at]
        for token in range(group.last - 1, group.first - 1, -1):
            if self.tags[token] in "vegbhkjm":
                return token
        return group.last - 1

    def letters(self, at: int) -> str:
        """The tags of a group."""
        group = self.groups[at]
        return self.tags[group.first : group.last]

    def word(self, at: int) -> str:
        """The first word of a group."""
        return self.found.lower[self.groups[at].first]

    def is_finite(self, at: int) -> bool:
        """Whether a group has a finite verb."""
        return finite(self.tags, self.groups[at])

    def noun(self, token: int) -> str:
        """The base form of a noun."""
        return noun(self.found.lower[token].removesuffix("'s"))

    def kind_of(self, token: int) -> str:
        """WordNet's file of a noun."""
        return wordnet.file(self.noun(token), "n")

    def speaks(self, verb: int) -> bool:
        """Whether a verb group says that somebody says, finds or believes something."""
        return self.is_finite(verb) and self.base(self.main(verb)) in _SAYING

    def _back(self, at: int) -> int:
        while at >= 0 and self.kinds[at] in _SKIPPED:
            at -= 1
        return at

    def _verb_before(self, at: int) -> int | None:
        found = self.kinds.rfind("V", max(0, at - REACH), at)
        return found if found >= 0 else None

    def _finite_before(self, at: int) -> int | None:
        low = max(0, at - REACH)
        for number in range(at - 1, low - 1, -1):
            if self.kinds[number] in ";i":
                return None
            if (
                self.kinds[number] == "V"
                and self.is_finite(number)
                and not (self.frames[number].relative and "," in self.kinds[number:at])
            ):
                return number
        return None

    def _before_aside(self, comma: int) -> int:
        """ "X, who fled in May, returned", "X, the mayor, said": behind the first comma of the two."""
        opening = self._opening(comma)
        further = self._apposed(opening or comma)
        return (further or opening or comma) - 1

    def _opening(self, comma: int) -> int:
        for at in range(comma - 1, max(0, comma - REACH), -1):
            if self.kinds[at] == ";":
                break
            if self.kinds[at] == ",":
                inside = range(at + 1, comma)
                free = self.kinds[at + 1] in "wpye(" or not any(
                    self.kinds[n] == "V" and self.is_finite(n) for n in inside
                )
                if free:
                    return at
        return 0

    def _apposed(self, comma: int) -> int:
        """The group of the comma that opens an apposition, "Orsola, a weaver who never wrote,"; 0 if there is none."""
        token = apposed(self.tags[: self.groups[comma].last])
        at = next((n for n in range(comma) if token and self.groups[n].first == token), 0)
        timed = at and self.kind_of(token - 1) == "28" and self.tags[token - 1] == "n"
        return 0 if timed else at

    def _goes_on(self, comma: int) -> int | None:
        """ "seized the radio, cut the lines": the verb whose subject the verb behind the comma has, too."""
        before = self._finite_before(comma)
        if before is None or comma - before < 2 or self._opening(comma) or self._apposed(comma):
            return None
        told = self.frames[before]
        plain = not (told.relative or told.opener or self.speaks(before))
        return before if plain and told.subject is not None and told.subject < before else None

    def _antecedent(self, at: int) -> int | None:
        at -= 1
        while at >= 0 and self.kinds[at] in "p,rxy-":
            at -= 1
        if at < 0 or self.kinds[at] != "N":
            return None
        head = self._head_noun(at)
        return head if self._it_is(head - 1) else at

    def _it_is(self, verb: int) -> bool:
        """ "it was a fault in the pump that caused it"."""
        return (
            verb > 0
            and self.kinds[verb] == "V"
            and self.word(verb - 1) == "it"
            and self.verb_of(verb) == "be"
        )

    def _head_noun(self, noun: int) -> int:
        """Of "the commission in Orrin" the commission."""
        while noun >= 2 and self.kinds[noun - 1] == "p" and self.kinds[noun - 2] == "N":
            noun -= 2
        return noun

    def _titled(self, tie: int, at: int) -> bool:
        """ "the Duke of Arran's steward": the owner has a title with "of"."""
        owned = "q" in self.letters(at)[:-1] and self.tags[self.groups[at].last - 1] == "n"
        title = tie > 0 and self.kinds[tie - 1] == "N" and self.letters(tie - 1)[-1] == "z"
        return owned and title and self.word(tie) == "of"

    def _somebody(self, noun: int) -> int:
        """Of "the driver of the bus" whom "who" means: the driver."""
        at = noun
        while at >= 0 and not self._personal(at):
            if at < 2 or self.kinds[at - 1] != "p" or self.kinds[at - 2] != "N":
                return noun
            at -= 2
        return at if at >= 0 else noun

    def _personal(self, at: int) -> bool:
        last = self.groups[at].last - 1
        if self.tags[last] in "zZ":
            return last == self.groups[at].first or self.tags[last - 1] != "d"
        return self.tags[last] in "o#" or self.kind_of(last) in ("18", "14")

    def _parenthesis(self, comma: int) -> int | None:
        """ "The envelope, says the report, lay …": where "says" has its comma, what stands before it."""
        for at in range(comma - 1, max(0, comma - 8), -1):
            if self.kinds[at] == ",":
                return at - 1 if self.kinds[at + 1] == "V" and self.speaks(at + 1) else None
        return None
