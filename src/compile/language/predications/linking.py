"""What the clauses of a sentence say of each other: whose name a role bears, who alone or first did it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from operator import is_

from compile.language.frames import name_of
from compile.model.evidence import Argument, Name, Predication
from compile.text.tokens import vocabulary

#: "the only member of the board to resign", "the first to climb it": they did.
_SINGLE = re.compile(r"\b(only|sole|first|last)\b", re.IGNORECASE)
#: "… resigned, the only member of the board to do so".
_SO = re.compile(r",\s+the\s+(only|sole|first|last)\b[^,;.]*\bto\s+do\s+so\b", re.IGNORECASE)
#: Right behind a subject: nobody else did it. Elsewhere it says how: "she reached the summit alone".
_ALONE = re.compile(r"\s+alone\b(?!\s+with\b)")
_COMMA = re.compile(r",\s+(?=[A-Z])")
#: Behind such a name: the end, a comma that no further name follows, a verb.
_CLOSED = re.compile(r"\s*(?:$|[.;:)]|,(?!\s+(?:and\b|or\b|[A-Z]))|(?:who|which|was|is|had|has|said)\b)")
#: "Ada Hume, the firm that …".
_WHO = re.compile(r",\s(?:the|an?)\s")
_THAT = re.compile(r",?\s+(?:that|which|who)\b")
_ANY = frozenset({"a", "an", "another", "some"})
_OWN = frozenset({"its", "his", "her", "their"})
_ONLY = re.compile(r"\bonly\s+$", re.IGNORECASE)
_FIRST = re.compile(r"\b(first|last)\b", re.IGNORECASE)
#: Wherever in its clause: nobody else did it.
_UNAIDED = re.compile(
    r"\b(?:acting (?:alone|on (?:his|her|its|their) own)|single-handed(?:ly)?|unaided|unassisted|"
    r"without (?:any )?(?:help|aid|assistance|support) from (?:any|other|anyone|anybody)\b)",
    re.IGNORECASE,
)
#: The words that it begins with.
_ALL_BY_THEMSELVES = frozenset({"acting", "single", "unaided", "unassisted", "without"})
#: "it was not Ada Hume who …".
_WHO_DID = re.compile(r"\s+(?:who|that)\s+")
_DEGREES = {"sole": "only"}


def linked(
    text: str, found: tuple[Predication, ...], known: tuple[Name, ...] = ()
) -> tuple[Predication, ...]:
    """The predications of a sentence, each with what the others tell of it.

    - What is said to be somebody bears his name: in "Ada Hume is a keeper who plays for Tisna" she plays for it.
    - "the only member to resign was Bo Lind": he resigned, ``degree`` "only"; so "first" and "last"; "Bo Lind alone".
    - "the mayor of Olsten, Bo Lind, resigned": Bo Lind is the mayor. ``known`` are the sentence's names.
    - "only" is among the ``words`` of "the only heir", "a" among those of "a bridge", which may be any, "own" among those of "its bridge".
    """
    if not found:
        return found
    found = tuple(_single(text, one) for one in found)
    found = tuple(_done(text, one, found) for one in found)
    found = tuple(_cleft(text, one, found) for one in found)
    found = (*found, *_called(text, found, known))
    names = {(arg.start, arg.end): who for who, arg in _beings(found) if who.names and who.head in who.names}
    done = tuple(_with(one, tuple(_named(arg, names) for arg in one.arguments)) for one in found)
    return _so(text, done)


def _with(one: Predication, arguments: tuple[Argument, ...]) -> Predication:
    same = all(map(is_, arguments, one.arguments))
    return one if same else replace(one, arguments=arguments)


def _beings(found: tuple[Predication, ...]) -> Iterator[tuple[Argument, Argument]]:
    """Who is what."""
    for one in found:
        if one.verb == "be" and one.polarity and one.modality in ("asserted", "reported"):
            subjects = [arg for arg in one.arguments if arg.role == "subject"]
            for arg in one.arguments:
                if arg.role == "complement" and subjects:
                    yield subjects[0], arg


def _called(text: str, found: tuple[Predication, ...], known: tuple[Name, ...]) -> Iterator[Predication]:
    """ "the editor of the Gazette, Ada Hume, …": a name between commas is whose role stands before it."""
    behind = {name.start: name for name in known}
    before = {name.end: name for name in known}
    told = {(who.head, what.head) for who, what in _beings(found)}
    borne = {(what.start, what.end) for _, what in _beings(found)}
    for one in found:
        for arg in one.arguments:
            comma = _COMMA.match(text, arg.end)
            name = behind.get(comma.end()) if comma else None
            if name is None or not _may_be_called(arg) or not _CLOSED.match(text, name.end):
                name = before.get(arg.start - 2) if _WHO.match(text, max(arg.start - 2, 0)) else None
                if (arg.start, arg.end) in borne or not _THAT.match(text, arg.end):
                    continue
                if name is None or arg.kind not in ("person", "group"):
                    continue
            if (name_of(name), arg.head) not in told:
                told.add((name_of(name), arg.head))
                yield _is(name, arg, one)


def _may_be_called(argument: Argument) -> bool:
    """ "the mayor", "a mayor", not a name."""
    return argument.kind in ("person", "group") and argument.head not in argument.names


def _is(name: Name, role: Argument, one: Predication) -> Predication:
    who = name_of(name)
    subject = Argument(role="subject", head=who, names=(who,), start=name.start, end=name.end)
    return Predication(
        text=name.text,
        start=name.start,
        end=name.end,
        clause=one.clause,
        verb="be",
        arguments=(subject, replace(role, role="complement", tie="")),
        as_of=one.as_of,
        holder=one.holder,
    )


def _named(argument: Argument, names: Mapping[tuple[int, int], Argument]) -> Argument:
    who = names.get((argument.start, argument.end))
    if who is None or argument.role == "complement" or argument.head in argument.names:
        return argument
    return replace(argument, head=who.head, names=who.names)


def _done(text: str, one: Predication, found: tuple[Predication, ...]) -> Predication:
    """ "the first woman to climb it": she climbed it."""
    if one.modality != "planned" or not one.text.lower().startswith("to "):
        return one
    for who, what in _beings(found):
        for phrase, party in ((what, who), (who, what)):
            single = _SINGLE.search(text, phrase.start, phrase.end)
            if single and phrase.end <= one.start and not text[phrase.end : one.start].strip():
                degree = single.group(1).lower()
                subject = replace(party, role="subject", tie="")
                rest = tuple(arg for arg in one.arguments if arg.role != "subject")
                degree = _DEGREES.get(degree, degree)
                return replace(one, modality="asserted", degree=degree, arguments=(subject, *rest))
    return one


def _single(text: str, one: Predication) -> Predication:
    arguments = tuple(_only(text, arg) for arg in one.arguments)
    degree = one.degree
    undergone = [arg for arg in arguments if arg.role == "object"]
    doers = any(arg.role == "subject" for arg in arguments)
    if not degree and not doers and undergone and all("only" in arg.words for arg in undergone):
        degree = "only"
    if not degree and any(arg.role == "subject" for arg in arguments):
        first = _FIRST.search(one.text)
        subject = next(arg for arg in arguments if arg.role == "subject")
        if first:
            degree = first.group(1).lower()
        elif (
            _unaided(text, one)
            or "only" in subject.words
            or _ONLY.search(text[: subject.start])
            or _ALONE.match(text, subject.end)
        ):
            degree = "only"
    told = _with(one, arguments)
    return told if degree == told.degree else replace(told, degree=degree)


def _unaided(text: str, one: Predication) -> bool:
    """ "acting alone, they retook the bridge": told beside the verb, with no other clause between."""
    found = _UNAIDED.search(text) if not _ALL_BY_THEMSELVES.isdisjoint(vocabulary(text)) else None
    if found is None or not one.text or one.text.lower().startswith("acting"):
        return False
    between = text[found.end() : one.start] if found.end() <= one.start else text[one.end : found.start()]
    return not re.search(r"[;:]|\b(?:who|which|that|and|but|while|when)\b", between)


def _cleft(text: str, one: Predication, found: tuple[Predication, ...]) -> Predication:
    """ "it was not Ada Hume who signed", "whoever signed, it was not Ada Hume": she did not sign."""
    for other in found:
        who = [arg for arg in other.arguments if arg.role == "complement" and arg.names]
        it = any(arg.head == "it" for arg in other.arguments if arg.role == "subject")
        if other.verb != "be" or other.polarity or not it or not who:
            continue
        if _WHO_DID.fullmatch(text[who[0].end : one.start]):
            return replace(one, polarity=not one.polarity)
        if any(arg.head == "whoever" for arg in one.arguments if arg.role == "subject"):
            rest = tuple(arg for arg in one.arguments if arg.role != "subject")
            subject = replace(who[0], role="subject", tie="")
            return replace(one, polarity=not one.polarity, modality="asserted", arguments=(subject, *rest))
    return one


def _only(text: str, argument: Argument) -> Argument:
    phrase = text[argument.start : argument.end].lower().split()
    marks = [word for word in ("only",) if word in phrase and word not in argument.words]
    if phrase[:1] and phrase[0] in _ANY and argument.head not in argument.names:
        marks.append("a")
    if phrase[:1] and phrase[0] in _OWN and argument.head not in argument.names:
        marks.append("own")
    return replace(argument, words=tuple(sorted((*argument.words, *marks)))) if marks else argument


def _so(text: str, found: tuple[Predication, ...]) -> tuple[Predication, ...]:
    told = _SO.search(text)
    before = [one for one in found if told and one.end <= told.start() and one.verb != "be"]
    if told is None or not before:
        return found
    degree = told.group(1).lower()
    degree = _DEGREES.get(degree, degree)
    return tuple(replace(one, degree=degree) if one is before[-1] else one for one in found)
