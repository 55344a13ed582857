"""Verb groups → whose they are: subject, objects, complements and obliques of each, as numbers of groups."""

from __future__ import annotations

import re

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.language.predications import closed
from compile.language.predications.belonging import Frame
from compile.language.predications.grouped import REACH, Grouped
from compile.language.sentence import Sentence

#: Verbs whose infinitive is of their object: "ordered the men to leave".
_OVER = bag(
    "order ask tell force allow help urge want expect let make cause enable require advise invite persuade compel permit"
)
#: What may stand before a verb whose subject comes behind it, and verbs that have it there.
_FRONT = re.compile(r"r*(?:p[Ny])+,?")
_STANDING = bag("be stand lie sit hang come rise live dwell emerge appear arrive remain rest lurk stretch")


class Clauses(Grouped):
    """A sentence's groups and the frame of each verb group."""

    def __init__(self, found: Sentence) -> None:
        super().__init__(found)
        for at, group in enumerate(self.groups):
            if group.kind == "V":
                self.frames[at] = self._frame(at)
        self._late_subjects()

    def particle(self, at: int) -> str:
        """The particle that ends a verb group, "" if none does."""
        last = self.groups[at].last - 1
        return self.found.lower[last] if self.tags[last] == "u" else ""

    def parted(self, frame: Frame) -> str:
        """The particle behind the object, "swept the bridge away", "" if there is none."""
        at = frame.verb + 2
        if frame.objects[:1] != [at - 1] or self.kinds[at : at + 1] not in ("r", "u", "p"):
            return ""
        word, verb = self.word(at), self.base(self.main(frame.verb))
        tied = word in closed.PARTED and self.kinds[at + 1 : at + 2] not in ("N", "y")
        return word if tied and wordnet.senses(f"{verb}_{word}").get("v") else ""

    def _frame(self, at: int) -> Frame:
        frame = Frame(verb=at)
        letters = self.letters(at).lstrip("r")
        main = self.tags[self.main(at)]
        frame.passive = main == "e" and (
            "b" in letters or letters[:1] == "e" or (letters[:1] == "j" and "b" in letters)
        )
        if letters[:1] == "t":
            self._infinitive(frame)
        elif self.is_finite(at):
            self._finite(frame, at)
        else:
            self._participle(frame)
        self._behind(frame)
        if letters[:1] == "e" and frame.objects and frame.subject is not None:
            frame.passive = False  # "the driver handed the envelope to": no participle after all
        self._in_front(frame)
        self._inverted(frame)
        return frame

    def _infinitive(self, frame: Frame) -> None:
        at = self._back(frame.verb - 1)
        low = max(-1, at - 6)
        while at > low and self.kinds[at] in "Npaury":
            at -= 1
        if at < 0 or self.kinds[at] != "V":
            return
        frame.governor = at
        governing = self.frames[at]
        over = self.base(self.main(at)) in _OVER
        frame.subject = governing.objects[0] if over and governing.objects else governing.subject
        if over and governing.passive:
            frame.subject = governing.subject

    def _participle(self, frame: Frame) -> None:
        at = self._back(frame.verb - 1)
        kind = self.kinds[at] if at >= 0 else ";"
        letters = self.letters(frame.verb).lstrip("r")
        if kind == "N":
            frame.subject, frame.relative = at, True
        elif kind == "c":
            before = self._verb_before(at)
            if before is not None:
                frame.subject, frame.coordinated = self.frames[before].subject, before
                frame.leads = self.frames[before].leads
                frame.governor = self.frames[before].governor
        elif kind == "p":
            frame.leads = self.word(at)
            before = self._verb_before(at)
            if before is not None and ";" not in self.kinds[before:at]:
                frame.subject = self.frames[before].subject
        elif kind == "," and letters[:1] == "e" and self._parenthesis(at) is not None:
            frame.passive = False
            self._seek(frame, self._parenthesis(at) or 0)
        elif kind == ",":
            before = self._verb_before(at)
            noun = self._back(at - 1)
            if letters[:1] == "e" and noun >= 0 and self.kinds[noun] == "N":
                frame.subject, frame.relative = noun, True
            elif before is not None:
                frame.subject = self.frames[before].subject
            elif noun >= 0 and self.kinds[noun] == "N":
                frame.subject = self._head_noun(noun)

    def _finite(self, frame: Frame, verb: int) -> None:
        at = self._back(verb - 1)
        if at < 0:
            return
        if self.kinds[at] == "c":
            before = self._finite_before(at)
            if before is not None:
                frame.subject, frame.coordinated = self.frames[before].subject, before
                frame.relative, frame.opener = self.frames[before].relative, self.frames[before].opener
            return
        if self.kinds[at] == "w":
            frame.relative = True
            frame.subject = self._antecedent(at)
            if self.word(at) == "who" and frame.subject is not None:
                frame.subject = self._somebody(frame.subject)
            return
        if self.kinds[at] == ",":
            before = self._goes_on(at)
            if before is not None and not self.speaks(verb):
                frame.subject, frame.coordinated = self.frames[before].subject, before
                frame.opener = self.frames[before].opener
                return
            at = self._before_aside(at)
        self._seek(frame, at)

    def _seek(self, frame: Frame, at: int) -> None:
        """The noun phrase before the verb that is no object, no part of another phrase."""
        low = max(-1, at - REACH)
        while at > low:
            kind = self.kinds[at]
            if kind == "N":
                before = self._back(at - 1)
                ahead = self.kinds[before] if before >= 0 else ";"
                if ahead == "p" and self._titled(before, at):
                    frame.subject = at
                    self._opened(frame, self._back(before - 2))
                    return
                if ahead == "p":
                    at = before - 1
                    continue
                if ahead == "V" and not self.speaks(before):
                    if (
                        self.is_finite(before)
                        and self.kinds[self._back(before - 1)] not in "wN"
                        and self.kinds[self._back(before - 1)] != ","
                    ):
                        frame.subject = None
                        return
                    at = self._out_of(before)
                    continue
                frame.subject = at
                self._opened(frame, before)
                return
            if kind == "V":
                if self.is_finite(at) and not self.frames[at].relative:
                    return
                at = self._out_of(at)
                continue
            if kind in "sic;w":
                return
            at -= 1

    def _opened(self, frame: Frame, before: int) -> None:
        if before >= 0 and self.kinds[before] in "si":
            frame.opener = self.word(before)
            if self.kinds[before] == "i":
                frame.governor = self._verb_before(before)
                if frame.governor is not None and self._it_is(frame.governor):
                    frame.obliques += self.frames[frame.governor].obliques
        if before >= 0 and self.kinds[before] == "w" and self.word(before) != "whose":
            frame.relative = True
            what = self._antecedent(before)
            if what is not None and self.word(before) in ("which", "that", "whom"):
                frame.objects.append(what)
        noun_ = self._back(before - 1) if before > 0 and self.kinds[before] == "i" else -1
        if noun_ >= 0 and self.kinds[noun_] == "N":
            frame.content = self.noun(self.groups[noun_].last - 1)

    def _out_of(self, verb: int) -> int:
        """Behind what a relative clause or a participle narrows."""
        at = self._back(verb - 1)
        if at >= 0 and self.kinds[at] == "N" and at >= 1 and self.kinds[at - 1] == "w":
            at -= 1
        return at - 1 if at >= 0 and self.kinds[at] == "w" else at

    def _behind(self, frame: Frame) -> None:
        """Objects, complement and obliques behind the verb, up to where another clause begins."""
        at, last = frame.verb + 1, min(len(self.kinds), frame.verb + REACH)
        free = True
        while at < last:
            kind = self.kinds[at]
            if kind == "N" and free:
                if self._begins_clause(at, frame):
                    return
                if self._times(at):
                    at += 1
                    continue
                frame.objects.append(at)
                if len(frame.objects) > 2:
                    return
            elif kind == "N":
                return
            elif kind == "a":
                if frame.adjective is None:
                    frame.adjective = at
            elif kind == "p" and at + 1 < last and self.kinds[at + 1] in "Ny":
                if self.word(at) != "of" or self._of_verb(at):
                    frame.obliques.append((at, at + 1))
                at += 1
                free = False
            elif kind == ",":
                if at + 1 >= last or self.kinds[at + 1] not in "py":
                    return
                free = False
            elif kind not in "rxuy-#":
                return
            at += 1

    def _of_verb(self, at: int) -> bool:
        """ "convicted of theft", "accused Brun of theft": not "the son of Brun"."""
        if self.kinds[at - 1] == "V" or self.word(at - 1) in ("guilty", "innocent"):
            return True
        last = self.groups[at - 1].last - 1
        return self.kinds[at - 1] == "N" and self.tags[last] in "zZo"

    def _times(self, at: int) -> bool:
        """ "twenty minutes before", "that morning": when, not what."""
        last = self.groups[at].last - 1
        if self.word(at) in ("his", "her", "its", "their"):
            return False  # "spent his childhood"
        time = self.kind_of(last) == "28" and self.found.lower[last] not in closed.NO_TIMES
        return time and self.tags[last] == "n" and self.tags[self.groups[at].first] in "#d"

    def _begins_clause(self, at: int, frame: Frame) -> bool:
        """ "said the rebels fled": the phrase is the subject of a verb behind it."""
        if self.letters(frame.verb).lstrip("r")[:1] == "t" and self.kinds[frame.verb - 1 : frame.verb] == "N":
            return False  # "the first to reach the top was Bo Lind"
        if frame.relative and self.kinds[self._back(frame.verb - 1)] == "w" and not self.speaks(frame.verb):
            return False  # "a pump that drains the pit was sold"
        ahead = at + 1
        while ahead < len(self.kinds) and self.kinds[ahead] in "rpx" and ahead < at + 6:
            ahead += 2 if self.kinds[ahead] == "p" else 1
        return ahead < len(self.kinds) and self.kinds[ahead] == "V" and self.is_finite(ahead)

    def _in_front(self, frame: Frame) -> None:
        """Obliques before the subject: "In June, after a debate, parliament …"."""
        at = frame.subject if frame.subject is not None and frame.subject < frame.verb else None
        if at is None or frame.relative:
            return
        at -= 1
        fronted: list[tuple[int, int]] = []
        while at >= 0 and self.kinds[at] in "N,yprx":
            if self.kinds[at] == "N" or (self.kinds[at] == "y" and at and self.kinds[at - 1] == "p"):
                if at == 0 or self.kinds[at - 1] != "p":
                    return
                if self.word(at - 1) != "of":
                    fronted.append((at - 1, at))
                at -= 1
            at -= 1
        if at < 0 or self.kinds[at] in "si;c":
            frame.obliques.extend(fronted)

    def _inverted(self, frame: Frame) -> None:
        """ "On the hill stands a chapel", "In the pit were found the bones": the subject stands behind the verb."""
        low = max(self.kinds.rfind(mark, 0, frame.verb) for mark in ";si") + 1
        front = _FRONT.fullmatch(self.kinds, low, frame.verb)
        if frame.subject is not None or not frame.objects or front is None or not self.is_finite(frame.verb):
            return
        standing = self.base(self.main(frame.verb)) in _STANDING and len(frame.objects) == 1
        if not (standing or frame.passive):
            return
        if standing:
            frame.subject = frame.objects.pop()
        at = front.end() - 1 - (self.kinds[front.end() - 1] == ",")
        frame.obliques.append((at - 1, at))

    def _late_subjects(self) -> None:
        """ "Cut off at night, Ulmar gave up": a clause in front takes the subject of the next finite verb."""
        for at, frame in self.frames.items():
            letters = self.letters(at).lstrip("r")
            if frame.subject is not None or letters[:1] not in "egj":
                continue
            ahead = next(
                (
                    n
                    for n in range(at + 1, min(at + REACH, len(self.kinds)))
                    if n in self.frames
                    and self.is_finite(n)
                    and not self.frames[n].relative
                    and self.frames[n].opener == ""
                ),
                None,
            )
            if ahead is not None and ";" not in self.kinds[at:ahead]:
                frame.subject = self.frames[ahead].subject
                if frame.coordinated is None and letters[:1] == "e" and frame.objects:
                    frame.passive = False
