"""Whom "she", "the band" and "a man who was hanged" stand for: parties inherited from the sentences before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from compile.language import gazetteer, variants, wordnet
from compile.language.comparing.kept import kept
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Passage, Predication

#: Pronouns of one person, and those of a thing.
_PERSON = bag("he she him her himself herself")
_THING = bag("it itself")
_SORTS = {"him": "he", "himself": "he", "her": "she", "herself": "she", "itself": "it"}
#: Of what is somebody's own nobody can be meant: "her mother" is not she.
_OWN = "own"
#: WordNet's files of groups, artifacts, places, works; and what is done to such.
_THINGS = frozenset(("14", "06", "15", "10"))
_MADE = bag("build construct launch found form dissolve demolish open release publish commission")
#: A name holds for so many sentences that have none for the same part.
_REACH = 4


@dataclass(slots=True)
class _Topic:
    """Whom the text speaks of: the last named subject, "person" or "thing" where that is known, the pronoun that it went
    by, where it stood; and what names were said to be: "a band"."""

    name: str = ""
    sort: str = ""
    pronoun: str = ""
    at: int = 0
    kinds: dict[str, str] = field(default_factory=dict)


@kept
def resolved(passages: tuple[Passage, ...]) -> tuple[tuple[Predication, ...], ...]:
    """The predications of each passage in their order, with the names of those whom pronouns and nouns stand for; the
    very same object where there is nothing of the kind.

    "Ann Moe was a poet who was hanged. She had fled. The poet left a son." is three times of Ann Moe. A pronoun goes back to
    the last named subject; a noun to whom the text says to be that.
    """
    topic = _Topic()
    return tuple(_passage(passage, topic) for passage in passages)


def _passage(passage: Passage, topic: _Topic) -> tuple[Predication, ...]:
    told = tuple(_headed(said, passage) for said in passage.predications)
    classes = _classes(told)
    found: dict[int, Predication] = {}
    for at in sorted(range(len(told)), key=lambda at: told[at].start):
        arguments = tuple(_meant(one, passage, topic, classes) for one in told[at].arguments)
        changed = arguments != told[at].arguments
        found[at] = replace(told[at], arguments=arguments) if changed else told[at]
        _follow(found[at], passage, topic)
    topic.kinds.update({noun: name for (noun, _), name in classes.items()})
    return tuple(found[at] for at in range(len(told)))


def _headed(said: Predication, passage: Passage) -> Predication:
    """ "Ann Moe (1670–1707) was a poet": the name that opens the sentence is the subject that brackets hide."""
    if said.verb != "be" or any(one.role == "subject" for one in said.arguments):
        return said
    first = next((name for name in passage.names if name.start == 0), None)
    bracket = bool(passage.facts) and first is not None and passage.facts[0].start - first.end < 20
    if first is None or not bracket:
        return said
    name = _canonical(first.forms, passage)
    subject = Argument(role="subject", head=name, names=(name,), start=first.start, end=first.end)
    return replace(said, arguments=(subject, *said.arguments))


def _canonical(forms: tuple[str, ...], passage: Passage) -> str:
    named = {name for said in passage.predications for one in said.arguments for name in one.names}
    return next((form for form in forms if form in named), forms[0])


def _classes(told: tuple[Predication, ...]) -> dict[tuple[str, int], str]:
    """What the passage says that somebody is: noun and where it stands → the name."""
    found: dict[tuple[str, int], str] = {}
    for said in told:
        names = [one.head for one in said.arguments if one.role == "subject" and one.head in one.names]
        if said.verb != "be" or len(names) != 1 or not said.polarity:
            continue
        for one in said.arguments:
            if one.role == "complement" and one.head not in one.names:
                found[one.head, one.start] = names[0]
    return found


def _meant(one: Argument, passage: Passage, topic: _Topic, classes: dict[tuple[str, int], str]) -> Argument:
    if one.head in one.names or one.role == "complement":
        return one
    if one.head in _PERSON | _THING:
        return _pronoun(one, passage, topic)
    name = classes.get((one.head, one.start), "")
    if not name and "a" not in one.words and _OWN not in one.words and not one.amount:
        name = topic.kinds.get(one.head, "")
    return _as(one, name) if name else one


def _pronoun(one: Argument, passage: Passage, topic: _Topic) -> Argument:
    """Whom a pronoun stands for; not "she" for whom the text has called "he"."""
    person = one.head in _PERSON
    sort = _SORTS.get(one.head, one.head)
    near = passage.number - topic.at <= _REACH
    if not topic.name or not near:
        return one
    if topic.sort == ("thing" if person else "person") or not (person or _thing(topic)):
        return one
    if topic.pronoun not in ("", sort):
        return one
    topic.pronoun = sort
    return _as(one, topic.name)


def _thing(topic: _Topic) -> bool:
    """Whether "it" may stand for a name: not for "Ann Moe", of whom nothing tells what she is."""
    return topic.sort == "thing" or any(wordnet.parts(word) for word in topic.name.split())


def _as(one: Argument, name: str) -> Argument:
    return replace(one, head=name, names=(name,), words=())


def _follow(said: Predication, passage: Passage, topic: _Topic) -> None:
    """The first named party of a clause, its subject before its object, is what the text goes on to speak of."""
    parties = sorted(
        (one for one in said.arguments if one.role in ("subject", "object")),
        key=lambda one: one.start,
    )
    first = next((one for one in parties if one.start < said.start or one.role == "subject"), None)
    if first is None or first.head not in first.names or passage.number == topic.at:
        return
    if not variants.form(first.head, topic.name):
        topic.pronoun, topic.sort = "", ""
    topic.name, topic.at = first.head, passage.number
    topic.sort = _sort(said, first) or topic.sort


def _sort(said: Predication, one: Argument) -> str:
    """What sort of thing a clause shows its party to be: a person is born, a thing is a club; "" if it does not show."""
    if gazetteer.known(one.head) or one.kind in ("place", "group"):
        return "thing"
    if said.event in ("born", "kill", "marry") or one.kind == "person":
        return "person"
    nouns = [there.head for there in said.arguments if there.role == "complement"]
    nouns += [word for word in one.words if one.role != "complement"]
    files = {wordnet.file(noun, "n") for noun in nouns}
    if "18" in files:
        return "person"
    return "thing" if said.verb in _MADE or (said.verb == "be" and files & _THINGS) else ""
