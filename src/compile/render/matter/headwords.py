"""Mentions → headwords of an index: forms of one name together, each under the fullest, with what it is also called."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from unicodedata import combining, normalize

from compile.language import gazetteer, lexicon
from compile.model.statement import Statement
from compile.render.matter.mentions import Mention, common
from compile.render.matter.persons import inverted, person, titled
from compile.render.matter.usage import Usage
from compile.text.folding import folded

_ORDER = re.compile(r"[^\w\s,]|_")


@dataclass(slots=True, kw_only=True)
class Headword:
    """An entry: how it is printed, the forms that the text has of it, where, what stands under it and what to look up besides."""

    text: str
    person: bool = False
    forms: dict[str, None] = field(default_factory=dict)
    told: dict[str, Statement] = field(default_factory=dict)
    below: list[Headword] = field(default_factory=list)
    also: list[Headword] = field(default_factory=list)

    @property
    def rank(self) -> tuple[str, str]:
        """Its place in the alphabet."""
        return ordered(self.text), self.text


def ordered(text: str) -> str:
    """A heading as it is sorted: without accents, marks, case, and what brackets hold."""
    plain = "".join(c for c in normalize("NFKD", text.partition(" (")[0]) if not combining(c))
    return _ORDER.sub("", plain.casefold())


def headwords(mentions: Iterable[Mention], usage: Usage) -> list[Headword]:
    """The headwords in the order of the book."""
    groups = [
        group for group in _grouped(list(mentions)) if not all(common(one.name, usage) for one in group)
    ]
    made = [_headword(group) for group in groups]
    return [one for one in made if one is not None]


def _grouped(mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions of one name: equal, or the last word of a full name that was said before or is the only one with it.

    "Toshi" is of the one person with that first name.
    """
    full: dict[str, list[str]] = defaultdict(list)
    first: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        parts = mention.core.split()
        for word, whole in ((parts[-1], full), (parts[0], first)):
            if len(parts) > 1 and mention.key not in whole[word]:
                whole[word].append(mention.key)
    alike: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        alike[mention.key].append(mention)
    persons = {key for key, found in alike.items() if person(found)}
    groups: dict[str, list[Mention]] = defaultdict(list)
    latest: dict[str, str] = {}
    for mention in mentions:
        key = mention.key
        last = mention.core.split()[-1]
        if len(mention.core.split()) == 1 and last == mention.core:
            named = full[last] or ([] if gazetteer.known(last) else first[last])
            only = [name for name in named if name in persons]
            key = latest.get(last) or (only[0] if len(only) == 1 else key)
        elif key in persons:
            latest[last] = key
        groups[key].append(mention)
    return list(groups.values())


def _headword(group: list[Mention]) -> Headword | None:
    forms = Counter(_written(mention) for mention in group)
    somebody = person(group)
    text = _person(group) if somebody else _other(forms)
    if not text or not text[0].isalnum():
        return None
    told = {mention.statement.id: mention.statement for mention in group}
    return Headword(text=text, person=somebody, forms=dict.fromkeys(forms), told=told)


def _written(mention: Mention) -> str:
    return " ".join(mention.name.text.split()).removeprefix("The ")


def _person(group: list[Mention]) -> str:
    """By the fullest of its forms, of these the most frequent."""
    parts = [titled(mention) for mention in group]
    counted = Counter(name for _, name in parts)
    name = max(counted, key=lambda name: (len(name.split()), counted[name], name))
    title = next((title for title, of in parts if title and of == name), "")
    return inverted(title, name)


def _other(forms: Counter[str]) -> str:
    """By the most frequent of its forms; initials by what they stand for, with them in brackets."""
    initials = [form for form in forms if _initials(form)]
    whole = [form for form in forms if len(form.split()) > 1 and form not in initials]
    if not initials or not whole:
        return max(forms, key=lambda form: (forms[form], len(form), form))
    short = max(initials, key=lambda form: (forms[form], form))
    long = max(whole, key=lambda form: (forms[form], len(form), form))
    return f"{long} ({short})"


def _initials(form: str) -> bool:
    letters = form.replace("-", "").replace(".", "")
    return letters.isupper() and 2 <= len(letters) <= 8 and letters.isalpha()


def aliases(entry: Headword) -> list[str]:
    """The forms that a reader may look up elsewhere than at the heading: "IS-KP", but neither "O’Donnell" nor "Martin" of "O’Donnell, Martin"."""
    found: dict[str, str] = {}
    for form in entry.forms:
        name = _looked_up(form) if entry.person else form
        begins, head = (ordered(text).replace(",", "").split() for text in (name, entry.text))
        known = head if entry.person else head[:1]
        if begins and "".join(begins) != "".join(head) and begins[0] not in known:
            found.setdefault(ordered(name), name)
    return list(found.values())


def _looked_up(form: str) -> str:
    """A form of a person's name as it would be a heading, without a title."""
    parts = form.split()
    while len(parts) > 1 and folded(parts[0]).strip(".") in lexicon.words("person-title"):
        parts.pop(0)
    return inverted("", " ".join(parts))
