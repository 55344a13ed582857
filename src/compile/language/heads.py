"""What an amount counts: the head noun behind it, what narrows it, whether it is a part of something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from compile.language.events import irregular, is_listed, is_past
from compile.language.lexicon import aliases, bag, sections, words
from compile.language.wordnet import senses
from compile.text.stems import stem
from compile.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Head:
    """The noun phrase after an amount, up to token ``last``.

    ``word`` is canonical ("fighter" for militants; else a stem), "" if there is none; ``modifiers`` are tokens between;
    ``nouns`` the tokens of the head nouns themselves; ``part`` as in "two hundred of them".
    """

    last: int
    word: str = ""
    modifiers: tuple[int, ...] = ()
    nouns: tuple[int, ...] = ()
    part: bool = False


_STOPS = ("preposition", "conjunction", "pronoun", "auxiliary", "adverb", "determiner")
_PRONOUNS = frozenset(["them", "us", "whom", "which", "these", "those", "you"])
_LONGEST = 7


def find(
    found: Sequence[Token],
    lower: Sequence[str],
    at: int,
    *,
    one: bool = False,
    vague: bool = False,
    mass: bool = False,
) -> Head:
    """The head of the phrase that begins at token ``at``; ``one``: a single thing is counted.

    ``vague``: after "hundreds", so that "of fighters" tells what is counted and not a whole; ``mass``: after a unit,
    so that "of rice" does.
    """
    if at < len(lower) and lower[at] == "of":
        return _of(found, lower, at, vague, mass)
    run = _run(found, lower, at)
    noun = _noun(found, lower, run, one)
    if noun is None:
        group = tuple(token for token in run if lower[token] in aliases())
        return Head(last=group[-1] + 1, modifiers=group) if group and group[0] == at else Head(last=at)
    both = _both(lower, noun)
    modifiers = tuple(
        token for token in run if token < noun and lower[token].isalnum() and not _is_number(lower[token])
    )
    nouns = (noun, both) if both else (noun,)
    last = nouns[-1] + 1
    part = last + 1 < len(lower) and lower[last] == "of" and lower[last + 1] in _PRONOUNS
    return Head(
        last=last,
        word="person" if both else canonical(lower[noun]),
        modifiers=modifiers,
        nouns=nouns,
        part=part,
    )


def _is_number(word: str) -> bool:
    return word in words("number") or word[:1].isdigit()


def _of(found: Sequence[Token], lower: Sequence[str], at: int, vague: bool, mass: bool) -> Head:
    """ "of them", "of the demonstrators", "of his followers": a part; "hundreds of fighters": not."""
    inner = at + 1
    definite = inner < len(lower) and (
        lower[inner] in words("determiner") or lower[inner] in ("all", "whose")
    )
    if inner < len(lower) and lower[inner] in _PRONOUNS and not _noun_follows(lower, inner + 1):
        return Head(last=inner + 1, part=True)
    if _owner(lower, inner):
        inner += 1
        definite = True
    while inner < len(lower) and (
        lower[inner] in words("determiner") or lower[inner].isdigit() or _owner(lower, inner)
    ):
        inner += 1
    head = find(found, lower, inner, one=mass)
    if definite and not head.word:
        group = find(found, lower, inner, one=True)
        head = group if group.nouns and _is_group(lower[group.nouns[0]]) else head
    return Head(
        last=head.last if head.word else at + 1, word=head.word, modifiers=head.modifiers, nouns=head.nouns,
        part=definite or not vague,
    )  # fmt: skip


def _is_group(word: str) -> bool:
    """ "garrison", "crew": one noun for many people."""
    return any(sense.file in ("14", "18") for sense in senses(word).get("n", ()))


def _owner(lower: Sequence[str], at: int) -> bool:
    """ "of the Duke's 170 galleys": an owner right before the number."""
    return at + 1 < len(lower) and lower[at].endswith("'s") and _is_number(lower[at + 1])


def _noun_follows(lower: Sequence[str], at: int) -> bool:
    return at < len(lower) and is_plural(lower[at])


def _run(found: Sequence[Token], lower: Sequence[str], at: int) -> list[int]:
    """Tokens that may belong to the noun phrase."""
    run: list[int] = []
    while at < len(found) and len(run) < _LONGEST:
        word, token = lower[at], found[at]
        hyphen = word == "-" and run and (token.start == found[at - 1].end or _in_name(found, at))
        numbered = (
            word.isdigit() and len(run) > 1 and lower[at - 1] == "-" and token.start == found[at - 1].end
        )
        if not (hyphen or numbered) and (token.punctuation or not word[:1].isalpha() or _stops(token, word)):
            break
        run.append(at)
        at += 1
    return run


def _in_name(found: Sequence[Token], at: int) -> bool:
    """ "Islamic State – Khorasan Province fighters"."""
    return at + 1 < len(found) and found[at - 1].text[0].isupper() and found[at + 1].text[0].isupper()


_ENDS = frozenset(
    ("said", "says", "told", "added", "according", "based", "due", "compared", "including", "excluding")
)


def _stops(token: Token, word: str) -> bool:
    if token.text.isupper() and len(token.text) > 1:
        return False
    return any(word in words(name) for name in _STOPS) or word in _ENDS


def _noun(found: Sequence[Token], lower: Sequence[str], run: list[int], one: bool) -> int | None:
    """The head's token: the first plural that no other plural follows ("child soldiers"), or the last before a verb."""
    for place, token in enumerate(run):
        if place == 0 and _participle(lower, run):
            return None
        if is_plural(lower[token]):
            ahead = run[place + 1] if place + 1 < len(run) else None
            if ahead is None or not is_plural(lower[ahead]) or (is_past(lower[ahead]) and ahead == run[-1]):
                return token
    if not one:
        return None
    verb = next((place for place, token in enumerate(run) if place and is_past(lower[token])), len(run))
    run = run[:verb]
    plain = [token for token in run if not is_past(lower[token]) and lower[token].isalpha()]
    return plain[-1] if plain and len(run) <= 3 else None


def _participle(lower: Sequence[str], run: list[int]) -> bool:
    """ "70 killed and …", "17 dead", "245 surrender to …": what follows the number tells what became of them."""
    first = lower[run[0]]
    if not is_past(first) and not is_listed(first):
        return False
    if is_plural(first) and first not in ("dead", "wounded", "injured", "missing"):
        return False
    return not any(is_plural(lower[token]) for token in run[1:5])


def _both(lower: Sequence[str], noun: int) -> int | None:
    """ "women and children": the second noun of people counted together."""
    people = narrows()
    if lower[noun] in people and lower[noun + 1 : noun + 2] == ["and"] and noun + 2 < len(lower):
        return noun + 2 if lower[noun + 2] in people else None
    return None


@cache
def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    known = sections("nouns.txt")
    if word in known["plural"]:
        return True
    if word in known["not-plural"] or not word.isalpha() or len(word) < 4 or _is_verb_form(word):
        return False
    if (
        word.endswith("men")
        and len(word) > 4
        and word not in ("specimen", "regimen", "acumen", "abdomen", "omen")
    ):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))


#: Verbs in "s" that are plural nouns as well.
_BOTH = bag(
    "hits wins runs fights cuts strikes costs deals rings swings bets sets shows splits spreads leads finds reads "
    "leaves stands falls draws throws catches drives breeds digs dives rides slides drinks flies sticks blows beats"
)


def _is_verb_form(word: str) -> bool:
    """ "makes", "takes", "comes", "goes"; not "drivers"."""
    ending = word.endswith("es") and word[:-2] in irregular()
    return word not in _BOTH and (word[:-1] in irregular() or ending)


@cache
def narrows() -> dict[str, str]:
    """Words for kinds of people → the population that they narrow to."""
    return dict(entry.split("=", 1) for entry in sections("nouns.txt")["narrows"])


@cache
def canonical(word: str) -> str:
    """One word for nouns that count the same ("militants" → "fighter"), else the stem."""
    return _groups().get(word) or stem(word)


@cache
def _groups() -> dict[str, str]:
    special = ("plural", "not-plural", "narrows")
    return {
        form: name for name, forms in sections("nouns.txt").items() if name not in special for form in forms
    }
