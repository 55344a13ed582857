"""One letter a token for the part that it plays: closed classes first, then WordNet's parts of speech and what stands before.

d determiner · q possessive · # number · a adjective · n noun · z name · o pronoun · y date · w relative pronoun
v finite verb or base form · e past participle · g -ing form · b "be" · h "have" · k "do" · m modal · t "to" before a verb
p preposition · u particle · c "and" · s opens a clause · r adverb · i "that" after a verb · , ; - ( marks · x anything else
"""

from __future__ import annotations

from compile.language import wordnet
from compile.language.lexicon import sections
from compile.language.predications import closed
from compile.language.predications.lexical import Lexical, lexical, particles, usually_noun
from compile.language.predications.sight import Sight
from compile.language.predications.waiting import aside, last_noun, reduced, relative
from compile.language.sentence import Sentence


def tags(found: Sentence) -> str:
    """The tags of a sentence's tokens, in order: one letter a token. Linear."""
    tagger = _Tagger(found)
    for at in range(len(found.tokens)):
        tagger.step(at)
    return "".join(tagger.tags)


class _Tagger(Sight):
    """Tags from left to right."""

    def step(self, at: int) -> None:
        """Tag the token ``at``."""
        tag = self._tag(at)
        if tag in "vbhkm":
            self.verbed = True
        elif tag in "sw;i" or (tag == "c" and not self._inside(at)):
            self.verbed = False
        self.tags.append(tag)

    def _tag(self, at: int) -> str:
        found = self.found
        token, word = found.tokens[at], found.lower[at]
        if token.punctuation or word in closed.MARKS:
            return self._mark(at, word)
        if word == "s" and at and token.start and found.text[token.start - 1] in "'’":
            return "q"
        if found.dated[at] and lexical(word).tag not in ("p", "s"):
            return "q" if word.endswith("'s") else "y"
        if self._clock(at, word):
            return "x"
        if found.named[at] >= 0 and not (at == 0 and lexical(word).form and not token.text[1:].islower()):
            return "q" if word.endswith("'s") else self._name(at)
        if word[:1].isdigit():
            return "a" if at and found.lower[at - 1] in closed.SCALES and self._noun_ahead(at) else "#"
        if word.endswith("s") and found.text[token.end : token.end + 2] in ("' ", "’ "):
            return "q"
        known = lexical(word)
        if known.tag:
            return self._closed(at, word, known.tag)
        if word.endswith(("'s", "s'")):
            return "q"
        if token.text[0].isupper() and at and not known.form and self.tags[-1] not in ";":
            return "z"
        return self._open(at, word, known)

    def _name(self, at: int) -> str:
        """ "the clockmaker Salter" is one phrase; "after the hearing Mr Salter left" is two."""
        if not self.tags or self.tags[-1] != "n" or self.found.named[at] == self.found.named[at - 1]:
            return "z"
        noun = wordnet.base(self.found.lower[at - 1], "n")
        return "z" if wordnet.file(noun, "n") in closed.NAMED_FILES else "Z"

    def _mark(self, at: int, word: str) -> str:
        """ "." ends a clause only before a capital: not in "2:15 p.m. the shell"."""
        if word == "." and at + 1 < len(self.found.tokens):
            ahead = self.found.tokens[at + 1]
            return ";" if ahead.text[0].isupper() and ahead.start > self.found.tokens[at].end else "x"
        return closed.MARKS.get(word, "x")

    def _clock(self, at: int, word: str) -> bool:
        return (
            word in ("a", "p", "m")
            and self.found.lower[at + 1 : at + 2] == (".",)
            and self.tags[-1:] in (["#"], ["x"], ["y"])
        )

    def _closed(self, at: int, word: str, tag: str) -> str:
        ahead = self._ahead(at)
        if word == "being":
            return "b" if self._before() in "b" else "j"
        if word == "having":
            return "j"
        if word == "to":
            return "t" if self._infinitive(at) else "p"
        if word == "that":
            return self._that(at, ahead)
        if word in ("first", "last") and self._between_verbs(ahead):
            return "r"
        if (tag == "m" or word == "well") and self.tags and self.tags[-1] in "dqa":
            return "n"  # "the will", "her might", "the well"
        if word == "her":
            return "d" if ahead is not None and (ahead.noun or ahead.adjective) and not ahead.tag else "o"
        if tag in "pr" and self._prefixed(at):
            return "a"
        if tag == "s":
            return self._opener(at, word)
        if tag == "p" and word in particles() and self._particle(at, ahead):
            return "u"
        if tag == "p" and ahead is None:
            return "r"
        if tag == "r" and word in particles() and self.tags and self.tags[-1] in "veg":
            return "u"
        if word == "no" and self.found.lower[at + 1 : at + 2] == ("longer",):
            return "r"
        return tag

    def _opener(self, at: int, word: str) -> str:
        if word in sections("grammar.txt")["either"]:
            return "s" if at in self.starts or (at == 0 and self._verb_before_comma()) else "p"
        return "s"

    def _prefixed(self, at: int) -> bool:
        """ "by-election", "in-house", "off-licence": with a hyphen and a noun right behind it."""
        tokens, begins = self.found.tokens, not self.tags or self.tags[-1] != "-"
        joined = self.found.lower[at + 1 : at + 2] == ("-",) and tokens[at].end == tokens[at + 1].start
        close = at + 2 < len(tokens) and tokens[at + 1].end == tokens[at + 2].start
        return begins and joined and close and lexical(self.found.lower[at + 2]).noun

    def _particle(self, at: int, ahead: Lexical | None) -> bool:
        """ "turned down the offer", "walked out of": one word with the verb, if WordNet has it so."""
        if not self.tags or self.tags[-1] not in "veg":
            return False
        verb = wordnet.base(self.found.lower[at - 1], "v")
        if not wordnet.senses(f"{verb}_{self.found.lower[at]}").get("v"):
            return False
        return (
            self.found.lower[at] in ("up", "out", "off", "away", "down", "back")
            or (self.found.lower[at] == "over" and verb in ("take", "hand", "win"))
            or ahead is None
            or ahead.tag in ("p", "s", "c", "r")
        )

    def _that(self, at: int, ahead: Lexical | None) -> str:
        before = self.tags[-1] if self.tags else ";"
        if before in "nz" and ahead is not None and (ahead.form or ahead.tag in ("b", "h", "k", "m", "r")):
            return "w" if not ahead.noun or ahead.tag or self._singular_verb(at) else "i"
        if before == "o" and ahead is not None and ahead.noun and not ahead.tag:
            return "d"
        if before in "vegnazr,c":
            plain = ahead is not None and ahead.noun and not ahead.tag and self.found.named[at + 1] < 0
            return "d" if before in "vegc," and plain and not self._plural(at + 1) else "i"
        return "d"

    def _infinitive(self, at: int) -> bool:
        for ahead in range(at + 1, min(at + 4, len(self.found.tokens))):
            word = self.found.lower[ahead]
            if self.found.named[ahead] >= 0 or self.found.dated[ahead]:
                return False
            if word in ("be", "have", "do"):
                return True
            known = lexical(word)
            if known.adverb and known.form != "base" and not known.noun:
                continue
            return (
                known.form in ("base", "ed")
                and wordnet.base(word, "v") == word
                and not known.tag
                and not (word in closed.GOALS and not self._object_follows(ahead))
            )
        return False

    def _open(self, at: int, word: str, known: Lexical) -> str:
        before = self.tags[-1] if self.tags else ";"
        verbal = self._before()
        if word in particles() and self._particle(at, self._ahead(at)):
            return "u"
        if known.adverb and not known.noun and not known.form and not (known.adjective and before in "d#"):
            return "r"
        if not known.form:
            return self._nominal(at, word, known, before)
        if verbal == "b":
            return self._after_be(at, known)
        if verbal in "hj" and known.form in ("ed", "participle"):
            return "e"
        if verbal == "h" and known.form == "base" and word in ("come", "become", "run", "overcome"):
            return "e"
        if verbal in "mkt" and known.form in ("base", "ed") and not (verbal == "t" and before == "d"):
            return "v"
        if before in "d#aq" or (before == "n" and known.noun and known.form in ("base", "ing", "s")):
            return self._in_phrase(at, word, known, before)
        return self._verb_or_noun(at, word, known, before, verbal)

    def _nominal(self, at: int, word: str, known: Lexical, before: str) -> str:
        if not known.adjective:
            return "n"
        ahead = self._ahead(at)
        follows = (
            ahead is not None
            and not ahead.tag
            and (ahead.noun or ahead.adjective or ahead.form == "ing")
            and ahead.form not in ("ed", "past", "participle", "s")
        )
        if known.noun and self._verb_next(at):
            return "n"
        if not known.noun or (follows and before in "d#,cpb;a"):
            return "a"
        return "n"

    def _after_be(self, at: int, known: Lexical) -> str:
        if known.form in ("ed", "participle") or (self.found.lower[at] in closed.AS_BASE and self._tied(at)):
            return "e"
        if known.form == "ing":
            return "g"
        if known.adjective:
            return "a"
        return "n" if known.noun else "v"

    def _in_phrase(self, at: int, word: str, known: Lexical, before: str) -> str:
        """After a determiner, a number, an adjective, a possessive or another noun."""
        ahead = self._ahead(at)
        nominal = ahead is not None and not ahead.tag and (ahead.noun or ahead.adjective)
        nominal = nominal or (at + 1 < len(self.found.named) and self.found.named[at + 1] >= 0)
        nominal = nominal and not self._verb_next(at)
        if before == "n":
            if known.form == "s" and usually_noun(word):
                return "n"
            if known.form == "s" and not self.verbed and not self._plural(at - 1) and self._object_or_tie(at):
                return "v"
            if known.form == "base" and not self.verbed and self._plural(at - 1) and self._object_or_tie(at):
                return "v"
            if known.form == "ing" and "n" in wordnet.senses(word) and (ahead is None or ahead.tag in "ps"):
                return "n"
            return "g" if known.form == "ing" and self._object_or_tie(at) and not nominal else "n"
        if known.form in ("ed", "participle", "past", "ing"):
            if known.form == "ing" and known.noun and self._then_verb(at):
                return "n"
            if (
                known.form == "ing"
                and self.found.named[at + 1 : at + 2] != (-1,)
                and "n" in wordnet.senses(word)
            ):
                return "n"
            if before == "#" and known.form == "past" and self._object_follows(at):
                return "v"
            if before in "#" and not known.noun and not nominal:
                return "v" if known.form != "ing" else "g"
            if before == "d" and self.found.lower[at - 1] in (
                "all",
                "most",
                "some",
                "many",
                "few",
                "several",
                "both",
                "that",
                "this",
            ):
                return "a" if nominal else ("v" if not known.noun else "n")
            return "a" if nominal or (not known.noun and before in "dq") else "n" if known.noun else "v"
        if known.noun:
            return "n" if not (known.adjective and nominal) else "a"
        return "a" if known.adjective else ("v" if before in "#a" else "n")

    def _verb_or_noun(self, at: int, word: str, known: Lexical, before: str, verbal: str) -> str:
        if known.form in ("past",):
            return "v" if verbal in "nzoqwcir,;yu#)-" else ("n" if known.noun else "v")
        if known.form in ("ed", "participle"):
            return self._past(at, known, before)
        if known.form == "ing":
            if before in "ps" or verbal in "nzoy,;ceg(" or not known.noun:
                ahead = self._ahead(at)
                if (
                    known.noun
                    and (ahead is None or self.found.lower[at + 1] in ("of", "in", "by"))
                    and before in "p;c"
                ):
                    return "n"
                return "g"
            return "n"
        if known.form in ("s", "base") and verbal == "c" and "v" in self.tags and self._object_follows(at):
            return "v"
        if known.form == "s":
            tied = self.found.lower[at + 1 : at + 2] in (("of",), (",",))
            if before == "," and not (self.verbed or tied) and aside(self.tags):
                return "v"
            finite = verbal in "ow" or (verbal in "zn)" and not self.verbed)
            if finite and not (verbal in "zn" and known.noun and not self._object_or_tie(at)):
                return "v"
            return "n" if known.noun else "v"
        if verbal in "ow" and not self.verbed and before not in "p":
            return "v"
        if verbal == "c" and known.noun is False:
            return "v"
        if not known.noun and not known.adjective:
            return "v"
        if (
            verbal == "n"
            and not self.verbed
            and self._plural(last_noun(self.tags))
            and self._object_or_tie(at)
        ):
            return "v"
        return self._nominal(at, word, known, before) if known.noun or known.adjective else "v"

    def _past(self, at: int, known: Lexical, before: str) -> str:
        """A form in -ed: an adjective before its noun, a past tense, or a participle of its own."""
        ahead = self._ahead(at)
        nominal = ahead is not None and not ahead.tag and ahead.noun and self.found.named[at + 1] < 0
        nominal = nominal and not self.found.lower[at + 1][:1].isdigit()
        if before == "," and known.form == "ed" and self._goes_on(at):
            return "v"
        nominal = nominal and not (before == "," and self._resumes())
        if before in "p;,c" and nominal and (known.adjective or not self._subject_open()) and before != ";":
            return "a"
        if known.form == "participle":
            return "e"
        by = self.found.lower[at + 1 : at + 2] == ("by",)
        if not self._subject_open() or (by and before == ","):
            return "e"
        if before == "c" and reduced(self.tags) and not self._object_follows(at):
            return "e"
        waiting = before in "nz" and not relative(self.tags)
        if waiting and (self._finite_ahead(at) or self._resumed(at)):
            return "e"
        return "v"
