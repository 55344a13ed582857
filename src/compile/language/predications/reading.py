"""A sentence → its predications: of its verbs, its appositions and titles, its nouns that tell of events."""

from __future__ import annotations

from collections.abc import Iterator

from compile.language import frames, sentence
from compile.language.predications import moods
from compile.language.predications.arguments import Phrases, Role
from compile.language.predications.belonging import Frame
from compile.language.predications.clauses import Clauses
from compile.language.predications.idioms import plain
from compile.language.predications.lexical import copular
from compile.language.predications.linking import linked
from compile.language.predications.nominals import nominals
from compile.language.predications.told import reported
from compile.language.sentence import Sentence
from compile.model.evidence import Argument, Interval, Predication

_LONGEST = 2_000


def read(text: str, *, published: str = "", context: str = "") -> tuple[Predication, ...]:
    """The predications of one sentence, in order; offsets are of ``text``.

    - ``verb``: base form with its particle, passive turned round; "be" also of an apposition and of a title.
    - arguments: what is not sure is left out. Pronouns are heads as they stand; a relative pronoun is what it stands for.
    - ``polarity``: False under a negation of the verb, "declined to", "failed to", "without", "far from"; an argument's
      ``amount`` "none" ("no village was flooded") leaves it True.
    - ``modality``: "planned" of infinitives that nothing says happened; "denied" of what is reported in order to deny.
    - ``as_of``: the clause's one date, else that in front of the sentence.

    A cascade of patterns over tags (after S. Abney, "Partial Parsing via Finite-State Cascades", 1996); linear.
    """
    if len(text) > _LONGEST:
        return ()
    found = sentence.parse(text, published=published, context=context)
    if not found.tokens:
        return ()
    clauses = Clauses(found)
    phrases = Phrases(clauses)
    told = (*reported(clauses), *frames.read(found))
    read_ = [_predication(clauses, phrases, told, frame) for frame in clauses.frames.values()]
    read_ += nominals(clauses, phrases)
    in_order = tuple(sorted(read_, key=lambda p: (p.start, p.end, p.verb)))
    return tuple(plain(one) for one in linked(text, in_order, tuple(found.names)))


def _predication(
    clauses: Clauses, phrases: Phrases, told: tuple[frames.Frame, ...], frame: Frame
) -> Predication:
    found = clauses.found
    group = clauses.groups[frame.verb]
    main = clauses.main(frame.verb)
    base = clauses.base(main)
    particle = clauses.particle(frame.verb) or clauses.parted(frame)
    holder = frames.holder(told, group.first, group.last)
    polarity = moods.polarity(clauses, frame)
    modality = moods.modality(clauses, frame, holder)
    if not polarity and moods.narrow(clauses, frame):
        modality = "possible"
    start, end = found.tokens[group.first].start, found.tokens[group.last - 1].end
    return Predication(
        text=found.text[start:end],
        start=start,
        end=end,
        clause=_clause(clauses, frame),
        verb=f"{base} {particle}" if particle else base,
        event=_event(found, main, base),
        arguments=tuple(_arguments(clauses, phrases, frame, base)),
        degree=moods.degree(clauses, frame),
        as_of=_as_of(found, clauses, frame),
        polarity=polarity,
        modality=modality,
        holder=holder,
    )


def _clause(clauses: Clauses, frame: Frame) -> tuple[int, int]:
    """From the first to the last of what belongs to the verb."""
    parts = [frame.verb, *frame.objects, *(noun for _, noun in frame.obliques)]
    parts += [at for at in (frame.subject, frame.adjective) if at is not None]
    tokens = clauses.found.tokens
    first = min(clauses.groups[at].first for at in parts)
    last = max(clauses.groups[at].last for at in parts)
    return tokens[first].start, tokens[last - 1].end


def _event(found: Sentence, main: int, base: str) -> str | None:
    if base == "find":
        return None  # the lexicon has "found" as "establish"
    return next((event.name for event in found.events if event.first <= main < event.last), None)


def _arguments(clauses: Clauses, phrases: Phrases, frame: Frame, base: str) -> Iterator[Argument]:
    copula = copular(base) and not clauses.particle(frame.verb)
    by = (
        next((pair for pair in frame.obliques if clauses.word(pair[0]) == "by"), None)
        if frame.passive
        else None
    )
    if frame.subject is not None:
        role: Role = "object" if frame.passive else "subject"
        yield phrases.argument(frame.subject, role, wide=frame.subject < frame.verb)
    if by is not None:
        yield phrases.argument(by[1], "subject")
    for number, at in enumerate(frame.objects):
        complement = copula or number > 0 or (frame.passive and frame.subject is not None)
        yield phrases.argument(at, "complement" if complement else "object")
    if frame.adjective is not None:
        group = clauses.groups[frame.adjective]
        token = clauses.found.tokens[group.first]
        denied = group.first > 0 and clauses.found.lower[group.first - 1] == "not" and bool(frame.objects)
        yield Argument(
            role="complement",
            head=clauses.found.lower[group.first],
            amount="none" if denied else "",
            start=token.start,
            end=token.end,
        )
    for at in moods.adverbs(clauses, frame):
        token = clauses.found.tokens[at]
        head = clauses.found.lower[at]
        yield Argument(role="oblique", head=head, kind="manner", start=token.start, end=token.end)
    for tie, noun in sorted(frame.obliques):
        if (tie, noun) == by:
            continue
        if clauses.kinds[noun] == "y":
            yield phrases.date(noun, clauses.word(tie))
        else:
            yield phrases.argument(noun, "oblique", clauses.word(tie))


def _as_of(found: Sentence, clauses: Clauses, frame: Frame) -> Interval | None:
    """The one date in the clause, else the one in front of the sentence."""
    group = clauses.groups[frame.verb]
    low, high = found.clause(group.first)
    start, end = found.tokens[low].start, found.tokens[high - 1].end
    known = [when for when in found.dates if when.interval is not None and when.unit == "day"]
    inside = [when for when in known if start <= when.start < end]
    if len(inside) == 1:
        return inside[0].interval
    front = [when for when in known if found.token_at(when.start) <= 2]
    return front[0].interval if front and not inside else None
