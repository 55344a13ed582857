"""What nouns say without a verb: "Ada Brun, the mayor of Kern", "Mayor Brun", "the killing of Orsini by the guards"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from compile.language import frames, wordnet
from compile.language.lexicon import words
from compile.language.predications.arguments import Phrases
from compile.language.predications.clauses import Clauses
from compile.model.evidence import Argument, Predication

#: Nouns that take what is done to them behind "of" or before "'s".
_ROLES = frozenset({"18"})


def nominals(clauses: Clauses, phrases: Phrases) -> list[Predication]:
    """The predications of a sentence's nouns, in order."""
    found: list[Predication] = []
    for at, group in enumerate(clauses.groups):
        if group.kind != "N":
            continue
        found += _apposition(clauses, phrases, at)
        found += _title(clauses, phrases, at)
        found += _happening(clauses, phrases, at)
    return found


def _apposition(clauses: Clauses, phrases: Phrases, at: int) -> Iterator[Predication]:
    """ "Ada Brun, the mayor of Kern,": a name, a comma, and a phrase for a person, a group or a place behind it."""
    kinds, tags = clauses.kinds, clauses.tags
    if at + 2 >= len(kinds) or kinds[at + 1] != "," or kinds[at + 2] != "N":
        return
    group, other = clauses.groups[at], clauses.groups[at + 2]
    if len(other.parts) > 1 or len(group.parts) > 1:
        return
    if tags[group.last - 1] == "n" and tags[other.first : other.last].strip("zZ") == "":
        listed = kinds[at + 3 : at + 5] in (",c", ",N") or kinds[at + 3 : at + 4] == "c"
        definite = clauses.found.lower[group.first] in ("the", "its", "his", "her", "their")
        if not listed and definite and clauses.kind_of(group.last - 1) in ("18", "14"):
            yield _being(clauses, phrases.argument(at + 2, "object"), phrases.argument(at, "object"))
        return
    if tags[group.last - 1] == "n" and _told_beside(clauses, at):
        yield _being(clauses, phrases.argument(at, "object"), phrases.argument(at + 2, "object"))
        return
    if tags[group.last - 1] not in "zZ":
        return
    last = other.last - 1
    if tags[other.first] not in "dnaq" or tags[last] != "n" or tags[other.first : other.last].strip("dnaqr-"):
        return
    if clauses.kind_of(last) not in ("18", "14", "15"):
        return
    who = at - 2 if clauses.kind_of(last) == "18" and _of_a_place(clauses, at) else at
    yield _being(clauses, phrases.argument(who, "object"), phrases.argument(at + 2, "object"))


def _of_a_place(clauses: Clauses, at: int) -> bool:
    """ "Bettina of Osk, a weaver's daughter,": a name with "of" behind another, whom the apposition tells of."""
    if at < 2 or clauses.kinds[at - 2 : at] != "Np":
        return False
    tie, bearer = clauses.groups[at - 1], clauses.groups[at - 2]
    return clauses.found.lower[tie.first] == "of" and clauses.tags[bearer.last - 1] in "zZ"


def _told_beside(clauses: Clauses, at: int) -> bool:
    """ "The composer, a native of Tisna, was …": a person, and what that person is between two commas."""
    kinds, lower = clauses.kinds, clauses.found.lower
    group, other = clauses.groups[at], clauses.groups[at + 2]
    if lower[group.first] not in ("the", "its", "his", "her", "their") or lower[other.first] not in (
        "a",
        "an",
    ):
        return False
    end = at + 3
    while kinds[end : end + 2] == "pN":
        end += 2
    people = all(clauses.kind_of(one.last - 1) == "18" for one in (group, other))
    return people and kinds[end : end + 1] == "," and kinds[end + 1 : end + 2] == "V"


def _being(clauses: Clauses, who: Argument, what: Argument) -> Predication:
    from dataclasses import replace

    text = clauses.found.text
    low, high = min(who.start, what.start), max(who.end, what.end)
    return Predication(
        text=text[what.start : what.end],
        start=what.start,
        end=what.end,
        clause=(low, high),
        verb="be",
        arguments=(replace(who, role="subject"), replace(what, role="complement")),
    )


def _title(clauses: Clauses, phrases: Phrases, at: int) -> Iterator[Predication]:
    """ "Mayor Brun", "the architect Simon Loy": a role and the name right behind it."""
    found, tags = clauses.found, clauses.tags
    group = clauses.groups[at]
    last = group.last - 1
    if tags[last] not in "zZ" or found.named[last] < 0:
        return
    name = found.names[found.named[last]]
    first = found.token_at(name.start)
    role = _role(clauses, group.first, first, last)
    if role is None:
        return
    begin, end = role
    subject = Argument(
        role="subject",
        head=frames.name_of(name),
        names=(frames.name_of(name),),
        kind="person",
        start=name.start,
        end=name.end,
    )
    start, stop = found.tokens[begin].start, found.tokens[end - 1].end
    noun = found.lower[end - 1]
    names = {frames.name_of(n) for n in found.names_in(group.first, first)}
    complement = Argument(
        role="complement",
        head=wordnet.base(noun, "n") or noun,
        names=tuple(sorted(names)),
        kind="person",
        start=start,
        end=stop,
    )
    yield _being(clauses, subject, complement)


def _role(clauses: Clauses, begin: int, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the role before a name, inside it ("Mayor Brun") or before it ("the architect Simon Loy")."""
    found, tags = clauses.found, clauses.tags
    inside = first
    while inside <= last and found.lower[inside].strip(".") in _titles():
        inside += 1
    if first < inside <= last:
        return first, inside
    if first > begin and tags[first - 1] == "n" and clauses.kind_of(first - 1) in _ROLES:
        low = first - 1
        while low > begin and tags[low - 1] in "na":
            low -= 1
        return low, first
    return None


@cache
def _titles() -> frozenset[str]:
    idle = {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "sir",
        "dame",
        "st",
        "saint",
        "hon",
        "rev",
        "fr",
        "reverend",
        "prime",
        "vice",
    }
    return words("person-title") - idle - {"mirza", "khan", "haji", "hajji", "hafiz", "deputy"}


def _happening(clauses: Clauses, phrases: Phrases, at: int) -> Iterator[Predication]:
    """ "the killing of Orsini by the guards", "Orsini's dismissal": a noun of an event with somebody beside it."""
    found, kinds = clauses.found, clauses.kinds
    group = clauses.groups[at]
    token = group.last - 1
    event = next((e for e in found.events if e.first <= token < e.last), None)
    if event is None or clauses.tags[token] != "n":
        return
    ties: list[tuple[str, int]] = []
    ahead = at + 1
    while ahead + 1 < len(kinds) and kinds[ahead] == "p" and kinds[ahead + 1] == "N" and len(ties) < 3:
        ties.append((clauses.word(ahead), ahead + 1))
        ahead += 2
    arguments: list[Argument] = []
    done = next((noun for tie, noun in ties if tie == "of"), None)
    doer = next((noun for tie, noun in ties if tie == "by"), None)
    owner = _owner(clauses, group.first, token)
    if doer is not None:
        arguments.append(phrases.argument(doer, "subject"))
    if done is not None:
        arguments.append(phrases.argument(done, "object"))
    if owner is not None:
        arguments.append(owner if done is None and doer is None else _as_subject(owner))
    if not any(argument.names for argument in arguments):
        return
    arguments += [phrases.argument(noun, "oblique", tie) for tie, noun in ties if tie not in ("of", "by")]
    start, end = found.tokens[token].start, found.tokens[token].end
    low = min(start, *(argument.start for argument in arguments))
    high = max(end, *(argument.end for argument in arguments))
    factual = (
        at == 0
        or kinds[at - 1] in "p;"
        or (at + 1 < len(kinds) and clauses.is_finite(min(ahead, len(kinds) - 1)))
    )
    yield Predication(
        text=found.text[start:end],
        start=start,
        end=end,
        clause=(low, high),
        verb=event.name,
        event=event.name,
        arguments=tuple(arguments),
        modality="asserted" if factual else "possible",
    )


def _owner(clauses: Clauses, first: int, token: int) -> Argument | None:
    found = clauses.found
    for at in range(token - 1, first - 1, -1):
        if clauses.tags[at] == "q" and found.named[at] >= 0:
            name = found.names[found.named[at]]
            canonical = frames.name_of(name)
            return Argument(role="object", head=canonical, names=(canonical,), start=name.start, end=name.end)
    return None


def _as_subject(argument: Argument) -> Argument:
    from dataclasses import replace

    return replace(argument, role="subject")
