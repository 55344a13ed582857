"""What a text speaks of without its name ("the film", "she"), beside one that names it → where the other names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.language import wordnet
from compile.language.frames import name_of
from compile.model.evidence import Source
from compile.text.stems import stem

#: A name or a title with the small words in it: "The Hidden World : How to Train a Dragon".
_CAPITAL = r"[A-ZÀ-ÞŐŠŽČĆ][\w’'.-]*"
_LINK = r"(?:of|the|to|and|in|a|an|for|on|at|with|from|your|my|de|la|le|el|von|van|:|-|–|&|\d+|!|\(|\)|film|season)"
_RUN = re.compile(rf"{_CAPITAL}(?:\s+(?:{_LINK}\s+){{0,4}}(?:{_CAPITAL}|\d+))*")
#: What stands for something that a text has not named.
_NOUN = (
    r"(?:film|movie|picture|documentary|album|song|single|track|record|book|novel|series|show|sitcom|season|episode|play|musical"
    r"|video|band|group|trio|duo|quartet|company|firm|studio|team|club|side|game|player|actor|actress|singer|rapper|artist"
    r"|author|writer|director|state|city|town|village|country|county|province|district|airport|school|college|university"
    r"|ship|aircraft|species|genus|character|website|channel|magazine|newspaper|couple|family|bridge|church|museum)"
)
_STANDING = re.compile(
    rf"\b(?:the|this) (?:\w+ )?{_NOUN}\b|\bthere (?:is|are|was|were|has|have|had)\b", re.IGNORECASE
)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)


def named(a: Source, b: Source) -> tuple[tuple[int, int], ...]:
    """The stretches of ``b`` that name what ``a`` speaks of without a name, or by its surname alone; offsets of the text.

    There can be only one such thing: where the second text has two names that the first lacks, it tells of more.
    """
    if a.text is None or b.text is None:
        return ()
    known = [name_of(name) for passage in a.passages for name in passage.names]
    stems = {word for passage in a.passages for word in passage.stems}
    runs = [match for match in _RUN.finditer(b.text.content) if _counts(match, b)]
    strange = [run for run in runs if not _told(run.group(), stems)]
    longer = [run.span() for run in runs if _longer(run.group(), known)]
    strange = [run for run in strange if run.span() not in longer]
    if len(strange) == 1 and (strange[0].start() == 0 or _named(strange[0].span(), b)) and unnamed(a):
        return (*longer, strange[0].span())
    return tuple(longer)


def _counts(run: re.Match[str], b: Source) -> bool:
    """Whether it may be a name: not the common word that opens a sentence."""
    word = run.group()
    opens = (
        any(not b.text.content[passage.start : run.start()].strip(" `“\"'") for passage in b.passages)
        if b.text
        else False
    )
    return not opens or " " in word or not wordnet.parts(word.lower())


def _named(span: tuple[int, int], source: Source) -> bool:
    return any(
        span[0] <= passage.start + name.start < span[1]
        for passage in source.passages
        for name in passage.names
    )


def _told(run: str, stems: set[str]) -> bool:
    return all(stem(word) in stems for word in _words(run))


def _words(run: str) -> Iterator[str]:
    return (word.lower() for word in re.findall(_CAPITAL, run))


def _longer(run: str, known: list[str]) -> bool:
    """ "Ada Hume" where the first text calls her "Hume"."""
    words = list(_words(run))
    return (
        len(words) > 1
        and words[-1] in known
        and not any(" " in name and words[-1] in name.split() for name in known)
    )


def unnamed(a: Source) -> bool:
    """Whether a text speaks of something that it does not name: "the film", or a "she" before whom nobody is named."""
    for passage in a.passages:
        text = passage.text or ""
        if _STANDING.search(text):
            return True
        pronoun = _PRONOUN.search(text)
        if pronoun and not any(name.start < pronoun.start() for name in passage.names):
            return True
    return False
