"""Noun phrases → arguments: head, names, what narrows it, how much of it, what kind of thing it is."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from compile.language import frames
from compile.language.lexicon import aliases, bag, countries, sections, words
from compile.language.predications.clauses import Clauses
from compile.model.evidence import Argument, Name
from compile.text.stems import is_content, stem

Role: TypeAlias = Literal["subject", "object", "complement", "oblique"]
Kind: TypeAlias = Literal["person", "group", "place", "time", "manner", "thing", ""]

_ALL = bag("all every each both entire whole everyone everybody everything any")
_MOST = bag("most majority bulk")
_SOME = bag(
    "some several many much part parts portion section sections someone something minority rest pockets"
)
_FEW = bag("few handful little hardly")
_NONE = bag("no none neither nobody nothing")
_AMOUNTS = (
    ("half", frozenset({"half"})),
    ("none", _NONE),
    ("all", _ALL),
    ("most", _MOST),
    ("some", _SOME),
    ("few", _FEW),
)
#: "hardly any" is few.
_HARDLY = bag("hardly scarcely barely")
#: "only two" is few; "nobody but the cook" is somebody.
_ONLY = bag("only just merely")
#: "a third of the houses" is few, seen from all or most of them.
_FRACTIONS = bag("third quarter fifth sixth tenth fraction handful minority")
_BUT = bag("but except save besides")
#: Of "most of the mine" the mine is meant.
_PARTITIVE = (
    _MOST
    | _SOME
    | _FEW
    | _NONE
    | bag("all each both one any third quarter number members member much percent %")
)
_PLACE_TIES = bag("in at near from outside inside across around into to throughout")
_FILES: dict[str, Kind] = {"18": "person", "14": "group", "15": "place", "28": "time"}


class Phrases:
    """The arguments of a sentence's clauses."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.found = clauses.found

    def argument(self, at: int, role: Role, tie: str = "", *, wide: bool = False) -> Argument:
        """The noun phrase that group ``at`` begins, with what "of" ties to it; ``wide``: with all that is tied to it."""
        last = self._end(at, wide)
        core = self._core(at)
        group = self.clauses.groups[core]
        first, end = self.clauses.groups[at].first, self.clauses.groups[last].last
        heading = group.parts[0] if group.parts else (group.first, group.last)
        token = self._head_token(*heading)
        head, own = self._head(token)
        return Argument(
            role=role,
            tie=tie,
            head=head,
            names=tuple(sorted({frames.name_of(name) for name in self.found.names_in(first, end)})),
            words=self._narrowing(first, end, token, own),
            amount=self._amount(at, core, heading),
            kind=self._kind(token, own, tie),
            start=self.found.tokens[first].start,
            end=self.found.tokens[end - 1].end,
        )

    def date(self, at: int, tie: str) -> Argument:
        """A date as an argument."""
        group = self.clauses.groups[at]
        tokens = self.found.tokens
        first = group.first + len(self.clauses.letters(at)) - len(self.clauses.letters(at).lstrip("d"))
        text = " ".join(self.found.lower[first : group.last])
        return Argument(
            role="oblique",
            tie=tie,
            head=text,
            kind="time",
            start=tokens[first].start,
            end=tokens[group.last - 1].end,
        )

    def _end(self, at: int, wide: bool) -> int:
        """The last group of the phrase: behind "of", before a verb behind any preposition."""
        kinds = self.clauses.kinds
        last = at
        while last + 2 < len(kinds) and kinds[last + 1] == "p" and kinds[last + 2] in "Ny":
            if self.clauses.word(last + 1) != "of" and not wide:
                break
            last += 2
        return last

    def _core(self, at: int) -> int:
        """The group whose noun is meant: of "two of the nine districts" the districts."""
        kinds = self.clauses.kinds
        if (
            at + 2 >= len(kinds)
            or kinds[at + 1] != "p"
            or kinds[at + 2] != "N"
            or self.clauses.word(at + 1) != "of"
        ):
            return at
        last = self.clauses.groups[at].last - 1
        word = self.found.lower[last]
        partitive = word in _PARTITIVE or self.clauses.tags[last] in "#d"
        return self._core(at + 2) if partitive else at

    def _head_token(self, first: int, last: int) -> int:
        """The last noun of a phrase; "s" of a possessive and marks are none."""
        for token in range(last - 1, first - 1, -1):
            bare = (
                self.clauses.tags[token] == "#" and token - 1 > first and self.clauses.tags[token - 1] == "-"
            )
            if self.clauses.tags[token] in "nzZo#q" and not bare:
                return token
        return last - 1

    def _head(self, token: int) -> tuple[str, Name | None]:
        """Canonical name or base form."""
        if self.clauses.tags[token] in "zZ" and self.found.named[token] >= 0:
            name = self.found.names[self.found.named[token]]
            return frames.name_of(name), name
        word = self.found.lower[token].removesuffix("'s")
        return (word if self.clauses.tags[token] == "o" else self.clauses.noun(token)), None

    def _narrowing(self, first: int, end: int, head: int, own: Name | None) -> tuple[str, ...]:
        found = self.found
        kept = set()
        for token in range(first, end):
            word = found.lower[token]
            named = found.named[token]
            if token == head or (named >= 0 and own is not None and found.names[named] is own):
                continue
            if (
                self.clauses.tags[token] in "naqzZ#y"
                and is_content(word)
                and word not in _PARTITIVE
                and word not in _ALL
            ):
                kept.add(stem(word))
        return tuple(sorted(kept))

    def _amount(self, at: int, core: int, heading: tuple[int, int]) -> str:
        group = self.clauses.groups[at]
        if group.first and self.found.lower[group.first - 1] in _HARDLY:
            return "few"
        if self.found.lower[group.first] in _HARDLY:
            return "few"
        stretches = [range(group.first, group.last)] if at != core else []
        stretches.append(range(*heading))
        for stretch in stretches:
            for token in stretch:
                word = self.found.lower[token]
                if word in _ONLY and self._number(token + 1):
                    return "few"
                if at != core and word in _FRACTIONS and self.found.lower[token - 1] in ("a", "one"):
                    return "few"
                if self.clauses.tags[token] == "#" and self.found.named[token] < 0:
                    return word if self._counts(token, stretch) else ""
                for name, listed in _AMOUNTS:
                    if word in listed and (self.clauses.tags[token] in "do" or at != core or name == "all"):
                        if name == "none" and set(self.found.lower[token + 1 : token + 2]) & _BUT:
                            return ""
                        if name == "all" and self._negated(token):
                            return "part"
                        if name == "all" and word == "any":
                            continue
                        return name if not (name == "all" and self._number(token + 1)) else "all"
        return ""

    def _counts(self, token: int, stretch: range) -> bool:
        """Whether a number counts: not "the ninth minute"."""
        word = self.found.lower[token]
        return not word.endswith(("th", "st", "nd", "rd")) and word not in ("first", "third", "last")

    def _number(self, token: int) -> bool:
        return token < len(self.clauses.tags) and self.clauses.tags[token] == "#"

    def _negated(self, token: int) -> bool:
        """ "not all" is a part."""
        return token > 0 and self.found.lower[token - 1] == "not"

    def _kind(self, token: int, own: Name | None, tie: str) -> Kind:
        found, tags = self.found, self.clauses.tags
        word = found.lower[token]
        if own is not None:
            return _named(own, tie)
        if tags[token] == "o":
            return (
                "person"
                if word in ("he", "she", "him", "her", "i", "we", "you", "they", "them", "nobody", "everyone")
                else ""
            )
        if tie in ("by", "on", "in") and word in sections("grammar.txt")["manner"]:
            return "manner"
        return _FILES.get(self.clauses.kind_of(token), "thing" if tags[token] == "n" else "")


@cache
def _named(name: Name, tie: str) -> Kind:
    """What sort of thing a name is of, as far as the name and its preposition tell."""
    parts = set(name.forms[0].split()) | {part.strip(".").lower() for part in name.text.split()}
    if parts & words("person-title"):
        return "person"
    canonical = frames.name_of(name)
    if canonical in countries() or parts & words("place-word"):
        return "place"
    if canonical in aliases().values() or parts & words("group-word") or name.text.isupper():
        return "group"
    return "place" if tie in _PLACE_TIES else ""
