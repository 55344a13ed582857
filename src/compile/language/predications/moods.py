"""Whether a clause says that it is so: negation and its scope, modality, degree."""

from __future__ import annotations

from functools import cache

from compile.language.lexicon import sections
from compile.language.predications.belonging import Frame
from compile.language.predications.clauses import Clauses
from compile.model.evidence import Modality

#: "Did not come to power until 1930": then he did; so many words may stand between.
_UNTIL = frozenset(("until", "till"))
_NEAR = 6
_NEGATIONS = frozenset(("not", "never", "neither", "nor", "cannot", "hardly", "scarcely"))
_LIKELY = frozenset(("may", "might", "could", "can"))
_FUTURE = frozenset(
    ("will", "shall", "won't", "would", "should", "must", "wouldn't", "shouldn't", "mustn't", "needn't")
)
_HEARSAY = frozenset(("reportedly", "allegedly", "supposedly", "purportedly"))
_MAYBE = frozenset(("possibly", "perhaps", "probably", "likely", "apparently", "presumably", "maybe"))
#: Adverbs behind a negated verb that do not take the negation.
_FILLERS = frozenset(
    (
        "again",
        "ever",
        "either",
        "however",
        "then",
        "now",
        "there",
        "here",
        "therefore",
        "longer",
        "only",
        "not",
        "never",
    )
)
_CONDITIONS = frozenset(("if", "unless", "lest"))
#: Nouns whose content is somebody's belief, and how far behind "that" its verb may stand.
_BELIEFS = frozenset(
    (
        *(
            "belief",
            "rumour",
            "rumor",
            "myth",
            "legend",
            "notion",
            "misconception",
            "perception",
            "suspicion",
        ),
        *(
            "fear",
            "fears",
            "speculation",
            "theory",
            "allegation",
            "claim",
            "beliefs",
            "rumours",
            "rumors",
            "claims",
        ),
    )
)
#: "It was claimed that": nobody in particular, and not the text, says so.
_RUMOURED = frozenset(
    ("claimed", "alleged", "rumoured", "rumored", "suspected", "feared", "whispered", "assumed")
)
_CONTENT = 12
#: "Was ordered to pay a fine": it is told as what came of it.
_SENTENCING = frozenset(("order", "sentence", "condemn", "force", "oblige", "compel", "make"))
#: After these somebody else's saying so is not the text's.
_DOUBTED = frozenset(("deny", "doubt", "dispute", "reject", "dismiss", "refute", "disprove"))


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(sections("grammar.txt")[name])


def polarity(clauses: Clauses, frame: Frame) -> bool:
    """False under a negation of the verb, of the verb it depends on ("declined to grant"), or of "without", "far from".

    "not only", "not until" and "did not fail to" negate nothing.
    """
    positive = not _negated(clauses, frame.verb)
    if frame.leads == "without" or (
        frame.leads == "from" and (_far(clauses, frame) or _prevented(clauses, frame))
    ):
        positive = not positive
    if frame.governor is not None and clauses.letters(frame.verb).lstrip("r")[:1] == "t":
        governing = clauses.frames[frame.governor]
        if clauses.base(clauses.main(frame.governor)) in _class("refusing"):
            positive = not positive
        if _negated(clauses, governing.verb):
            positive = not positive
    return positive


def _negated(clauses: Clauses, verb: int) -> bool:
    """Whether an odd number of negations stands in the verb group or right before it."""
    group = clauses.groups[verb]
    lower = clauses.found.lower
    low = group.first
    while low > 0 and clauses.tags[low - 1] == "r":
        low -= 1
    high = group.last
    while high < len(lower) and clauses.tags[high] == "r":
        high += 1
    count = 0
    for at in range(low, high):
        word = lower[at]
        if word in ("no",) and lower[at + 1 : at + 2] == ("longer",):
            count += 1
        elif word in _NEGATIONS or word.endswith("n't"):
            ahead = lower[at + 1] if at + 1 < len(lower) else ""
            if word == "not" and not _UNTIL.isdisjoint(lower[group.last : group.last + _NEAR]):
                continue
            count += ahead not in (
                "only",
                "just",
                "merely",
                "simply",
                "until",
                "least",
                "all",
                "every",
                "everyone",
            )
    return count % 2 == 1


def _far(clauses: Clauses, frame: Frame) -> bool:
    first = clauses.groups[frame.verb].first
    return clauses.found.lower[max(0, first - 2) : first] == ("far", "from")


def _prevented(clauses: Clauses, frame: Frame) -> bool:
    """ "kept them from taking it": they did not."""
    before = max((at for at in clauses.frames if at < frame.verb), default=None)
    return before is not None and clauses.base(clauses.main(before)) in _class("preventing")


def modality(clauses: Clauses, frame: Frame, holder: str) -> Modality:
    """How surely it is said; "wanted to", "plans to", "would" are planned, "managed to" is not."""
    group = clauses.groups[frame.verb]
    words = set(clauses.found.lower[max(0, group.first - 1) : group.last + 1])
    if frame.opener in _CONDITIONS or _supposed(clauses, frame):
        return "conditional"
    if frame.content in _class("doubtful") or _doubted(clauses, frame):
        return "denied" if clauses.found.lower and _false(clauses) else "possible"
    if _believed(clauses, group.first):
        return "possible"
    if words & _FUTURE or "'ll" in words:
        return "conditional" if "would" in words and "have" in words else "planned"
    if words & _LIKELY and not _could(clauses, frame):
        return "possible"
    if words & _MAYBE:
        return "possible"
    governed = _governed(clauses, frame)
    if governed is not None:
        return governed
    return "reported" if holder or words & _HEARSAY else "asserted"


def _believed(clauses: Clauses, verb: int) -> bool:
    """ "there is a common belief that he is …": what is believed, feared or rumoured need not be so."""
    lower = clauses.found.lower
    for at in range(verb - 1, max(0, verb - _CONTENT), -1):
        if lower[at] == "that":
            return lower[at - 1] in _BELIEFS or (
                lower[at - 1] in _RUMOURED and "it" in lower[max(0, at - 5) : at]
            )
        if lower[at] in (",", ";", ":"):
            return False
    return False


def _could(clauses: Clauses, frame: Frame) -> bool:
    """ "could not reach", "could still be found": it was so."""
    group = clauses.groups[frame.verb]
    words = clauses.found.lower[group.first : group.last]
    return (
        "cannot" in words
        or "couldn't" in words
        or ("could" in words and bool({"still", "no", "not"} & set(words)))
    )


def narrow(clauses: Clauses, frame: Frame) -> bool:
    """Whether a negation is of what stands behind the verb: "did not live to see", "did not sink at once"."""
    dependent = any(
        other.governor == frame.verb and clauses.letters(other.verb).lstrip("r")[:1] == "t"
        for other in clauses.frames.values()
    )
    behind = frame.verb + 1
    kinds = clauses.kinds[behind : behind + 2]
    adverb = clauses.word(behind) if kinds[:1] == "r" else clauses.word(behind + 1) if kinds == "pr" else ""
    refusing = clauses.base(clauses.main(frame.verb)) in _class("refusing")
    once = clauses.found.lower[clauses.groups[frame.verb].last :][:2] == ("at", "once")
    return (dependent and not refusing) or once or (bool(adverb) and adverb not in _FILLERS)


def _supposed(clauses: Clauses, frame: Frame) -> bool:
    """ "Had he ordered the retreat, …": an auxiliary before its subject at the start of a clause."""
    kinds = clauses.kinds
    at = kinds.rfind("V", max(0, frame.verb - 4), frame.verb)
    if at < 0 or "N" not in kinds[at : frame.verb] or set(kinds[at + 1 : frame.verb]) - set("Nrp"):
        return False
    first = clauses.groups[at].first
    at_start = first == 0 or clauses.tags[first - 1] in ";,"
    return (
        at_start
        and clauses.found.lower[first] in ("had", "should", "were")
        and clauses.groups[at].last == first + 1
    )


def _doubted(clauses: Clauses, frame: Frame) -> bool:
    """ "believes the story, once told in every book, that Orsini fled"."""
    first = clauses.groups[frame.verb].first
    before = clauses.found.lower[max(0, first - 24) : first]
    if "that" not in before:
        return False
    return any(word in _class("doubtful") for word in before[: before.index("that")])


def _false(clauses: Clauses) -> bool:
    """Whether the sentence says that what it reports is not so."""
    return any(
        word in ("untrue", "false", "unfounded", "baseless", "nobody", "wrong")
        for word in clauses.found.lower
    )


def _governed(clauses: Clauses, frame: Frame) -> Modality | None:
    """What the verb above makes of it; None where it leaves it as it is."""
    letters = clauses.letters(frame.verb).lstrip("r")
    if frame.governor is None:
        return "planned" if letters[:1] == "t" else None
    verb = clauses.base(clauses.main(frame.governor))
    if letters[:1] == "t":
        if verb in _class("refusing"):
            return None
        if verb == "have" or (verb == "be" and clauses.frames[frame.governor].adjective is None):
            return "planned" if verb == "be" else None
        told = _told_as_so(clauses, frame.governor, verb)
        if told is not None:
            return told
        fined = verb in _SENTENCING and clauses.base(clauses.main(frame.verb)) == "pay"
        return None if fined or verb in _class("managing") else "planned"
    if verb in _DOUBTED or _negated(clauses, frame.governor):
        return "denied"
    if verb in (
        "hope",
        "wish",
        "fear",
        "expect",
        "suggest",
        "demand",
        "believe",
        "think",
        "suspect",
        "order",
        "ask",
    ):
        return "possible"
    return None


def _told_as_so(clauses: Clauses, at: int, verb: str) -> Modality | None:
    """ "Turned out to weigh", "was found to be" are so; "is said to have founded" is reported."""
    group = clauses.groups[at]
    words = clauses.found.lower[group.first : group.last]
    out = clauses.found.lower[group.first : group.last + 1]
    if verb == "prove" or (verb.startswith("turn") and "out" in out):
        return "asserted"
    if not _BEING & set(words):
        return None
    if verb in _class("found-to"):
        return "asserted"
    return "reported" if verb in _class("said-to") else None


#: Forms of "be" that make a passive.
_BEING = frozenset(("is", "are", "was", "were", "been", "be", "being"))


def degree(clauses: Clauses, frame: Frame) -> str:
    """ "wholly", "partly" or "barely", from the adverbs round the verb; "" if there are none."""
    group = clauses.groups[frame.verb]
    low, high = group.first, group.last
    while low > 0 and clauses.tags[low - 1] == "r":
        low -= 1
    while high < len(clauses.tags) and clauses.tags[high] == "r":
        high += 1
    found = set(clauses.found.lower[low:high])
    whole = clauses.found.lower[high : high + 2]
    if whole in (("in", "full"), ("in", "part")):
        return "wholly" if whole[1] == "full" else "partly"
    return next((name for name in ("barely", "partly", "wholly") if found & _class(name)), "")


def adverbs(clauses: Clauses, frame: Frame) -> tuple[int, ...]:
    """The tokens of the adverbs that say how: before the verb, or behind it in its clause ("approved it unanimously")."""
    lower, tags = clauses.found.lower, clauses.tags
    at = clauses.groups[frame.verb].first
    while at > 0 and tags[at - 1] == "r":
        at -= 1
    found = []
    last = clauses.groups[frame.verb].last
    while at < len(lower) and (at < last or tags[at] not in ",;cvgetjmbhkwsi("):
        if lower[at] in _class("adverb-of-manner"):
            found.append(at)
        at += 1
    return tuple(found)
