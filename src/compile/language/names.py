"""Proper names of a sentence, and whether two of them may be one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from compile.language import wordnet
from compile.language.events import is_known
from compile.language.lexicon import aliases, bag, countries, words
from compile.language.skeletons import alike, skeleton
from compile.model.evidence import Name
from compile.text.abbreviations import STARTERS
from compile.text.folding import folded
from compile.text.stems import STOP_WORDS
from compile.text.tokens import Token, tokens

_ENDS = frozenset(".!?:;")
_COMMON = re.compile(
    r"(?:ing|ed|ies|ions?|ly|ments?|ness|ers|ists|ians|ants|ents|als|ages|ities|ures|ives|ics)$"
)
_HEADS_OF = bag(
    "battle siege treaty state states isle house bank gulf order bachelor master doctor companion officer member chamber"
)
#: Before "Town" or "City" these are no names of the town.
_TOWNS = bag(
    "cape spanish road kansas oklahoma iowa jersey salt_lake sioux carson dodge rapid oregon michigan virginia atlantic "
    "ocean culver redwood union traverse johnson bay quezon ho_chi_minh garden texas"
)
_FIRST = STARTERS | STOP_WORDS
_INITIAL = re.compile(r"[A-Z]$")
_ROMAN = re.compile(r"[IVX]+$")
_OPENING = re.compile(r"[\"“‘(\[]\s*$")


@lru_cache(maxsize=8)
def read(text: str, *, first: bool = True) -> tuple[Name, ...]:
    """The proper names of a sentence in order; ``first``: the text begins a sentence, so that the capital of its first
    word says nothing.

    ``forms[0]`` is the folded name without titles, place words and possessive; then, where there are any, its
    canonical name by the alias table, the last name, "^" and the acronym, "~" and the consonant skeleton.
    Months, weekdays, titles alone and other capitalised words of the language are no names. The last few are kept, as
    facts are read of the same sentence.
    """
    return among(text, tokens(text), first=first)


def among(text: str, found: Sequence[Token], *, first: bool = True) -> tuple[Name, ...]:
    """The names among the tokens of a text (see ``read``)."""
    if not any(token.text[0].isupper() or token.text[:1].isdigit() for token in found):
        return ()
    runs = _runs(text, found, first)
    return tuple(name for run in runs if (name := _name(text, found, run)))


def same(a: Name, b: Name) -> bool:
    """Whether two names may be one: equal forms, alias, acronym, a part of the other, a transliteration.

    Conservative the other way round: where it says False they are two names.
    """
    return _same(a.forms, b.forms)


@cache
def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if _share(a, b):
        return True
    one, other = a[0].split(), b[0].split()
    if _part(one, other) or _part(other, one):
        return True
    known = aliases()
    if a[0] in known or b[0] in known:
        return False
    return alike(a[0], b[0]) or _initials(one, other) or _initials(other, one)


def _share(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Equal forms make one name, unless all they share is a skeleton or the last name of two full names."""
    shared = {form for form in set(a) & set(b) if not form.startswith("~")}
    if a[0] in shared or b[0] in shared or any(form.startswith("^") for form in shared):
        return True
    return any(aliases().get(form) == form for form in shared)


def _part(short: Sequence[str], long: Sequence[str]) -> bool:
    """ "Nemat" is in "Mufti Nemat" and "Rashid Dostum" in "Abdul Rashid Dostum"."""
    if not short or len(short) >= len(long):
        return False
    if len(short) == 1:
        return len(short[0]) >= 4 and any(word == short[0] or alike(word, short[0]) for word in long)
    return short[-1] == long[-1] and set(short) < set(long)


def _initials(short: Sequence[str], long: Sequence[str]) -> bool:
    """ "P. Wojcik" and "Pawel Wojcik"."""
    if len(short) < 2 or len(long) < 2 or short[-1] != long[-1]:
        return False
    return len(short[0]) == 1 and long[0].startswith(short[0])


def _runs(text: str, found: Sequence[Token], first: bool) -> Iterator[tuple[int, int]]:
    """Ranges of tokens that may be names."""
    number = 0
    while number < len(found):
        if not _capital(found[number]):
            number += 1
            continue
        begin = number
        number = _run_end(text, found, number)
        opens = _opens(text, found, begin, first)
        if opens and found[begin].text.lower() in _FIRST:
            begin += 1
            while begin < number and not _capital(found[begin]):
                begin += 1
            opens = False
        begin = _article(found, begin)
        if begin < number and not (opens and not _trusted(text, found, begin, number)):
            yield begin, number


def _article(found: Sequence[Token], begin: int) -> int:
    """ "al-Qaeda" begins with its article, small as it is."""
    if begin < 2 or found[begin - 1].text != "-" or found[begin - 1].end != found[begin].start:
        return begin
    return begin - 2 if found[begin - 2].text in ("al", "el", "ul", "ad", "as", "ash", "an", "at") else begin


def _capital(token: Token) -> bool:
    text = token.text
    if text.islower():  # nearly all: no need to look at each letter
        return False
    return text[0].isupper() or (text[0].isalpha() and any(map(str.isupper, text)))


def _opens(text: str, found: Sequence[Token], at: int, first: bool) -> bool:
    """Whether token ``at`` stands where any word is capitalised."""
    if at == 0:
        return first
    before = found[at - 1]
    if before.text in _ENDS:
        return not _title_stop(found, at - 1)
    return bool(_OPENING.search(text[before.end : found[at].start])) and text[found[at].start - 1] in '"“‘'


def _title_stop(found: Sequence[Token], stop: int) -> bool:
    return stop > 0 and (
        folded(found[stop - 1].text) in words("person-title") or bool(_INITIAL.match(found[stop - 1].text))
    )


def _run_end(text: str, found: Sequence[Token], begin: int) -> int:
    """One past the last token of the run of capitalised tokens from ``begin``."""
    end = begin + 1
    while end < len(found):
        step = _step(text, found, begin, end)
        if not step:
            break
        end += step
    return end


def _step(text: str, found: Sequence[Token], begin: int, end: int) -> int:
    """How many tokens from ``end`` belong to the run too."""
    last, this = found[end - 1], found[end]
    gap = text[last.end : this.start]
    following = found[end + 1] if end + 1 < len(found) else None
    if this.text == "-" and gap and _known_ahead(text, found, begin, end + 1):
        return 2
    if last.text.endswith("'s"):
        longer = _capital(this) and folded(text[found[begin].start : this.end]) in aliases()
        return int(longer or _known_ahead(text, found, begin, end))
    if gap.strip():
        return 0
    if _capital(this):
        return 1
    if this.text == "." and _title_stop(found, end) and following and _capital(following):
        return 1
    if this.text == "-" and not gap and following and following.start == this.end:
        return 2 if _capital(following) or folded(following.text) in words("name-particle") else 0
    return _particle(text, found, begin, end)


def _known_ahead(text: str, found: Sequence[Token], begin: int, end: int) -> bool:
    """ "Islamic State's Khorasan Province" is one name as the alias table has it."""
    stop = min(end + 2, len(found))
    return any(folded(text[found[begin].start : found[at].end]) in aliases() for at in range(end, stop))


def _particle(text: str, found: Sequence[Token], begin: int, end: int) -> int:
    """ "Habib ul-Rahman", "Sar-e Pol", "Ministry of Defense", "Leonardo da Vinci"."""
    plain = folded(found[end].text)
    if plain not in words("name-particle"):
        return 0
    ahead = end + 1
    if ahead < len(found) and plain == "of" and found[ahead].text == "the":
        ahead += 1
    if ahead < len(found) and found[ahead].text == "-":
        ahead += 1
    if (
        ahead >= len(found)
        or not _capital(found[ahead])
        or text[found[end].end : found[ahead].start].strip(" -the")
    ):
        return 0
    if plain in ("the", "and", "for", "e", "y", "st", "as", "den", "do"):
        return 0
    if plain == "of" and not _heads_of(found, begin, end):
        return 0
    return ahead + 1 - end


def _heads_of(found: Sequence[Token], begin: int, end: int) -> bool:
    """Whether "of" goes on after these words: "Ministry of", "Islamic Movement of", "Battle of"."""
    last = folded(found[end - 1].text)
    return last in words("group-word") or last in words("place-word") or last in _HEADS_OF


def _trusted(text: str, found: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a run that opens a sentence is a name: more than one capital, a known name, or like one."""
    word = found[begin].text
    plain = folded(word).removesuffix("'s")
    if plain in aliases() or sum(character.isupper() for character in word) > 1:
        return True
    if sum(_capital(token) for token in found[begin:end]) > 1:
        return True
    if (
        word.endswith("'s")
        or plain in STARTERS
        or plain in words("unnamed")
        or _COMMON.search(plain)
        or is_known(plain)
    ):
        return False
    if end >= len(found) or text[found[end - 1].end : found[end].start].strip():
        return False
    ahead = folded(found[end].text)
    if not wordnet.parts(plain) and wordnet.base(ahead, "v") not in ("", ahead):
        return True  # no word of the language, and a verb in the past behind it: "Petrov scored"
    if ahead == "of" and not wordnet.parts(plain) and end + 1 < len(found) and _capital(found[end + 1]):
        return True  # "Bettina of Osk"
    return (
        ahead in words("adverb")
        or ahead in words("attribution")
        or ahead in ("was", "is", "had", "has", "himself", "herself", "became", "led", "joined")
    )


def _name(text: str, found: Sequence[Token], run: tuple[int, int]) -> Name | None:
    begin, end = _trimmed(found, *run)
    if begin >= end:
        return None
    start, stop = found[begin].start, found[end - 1].end
    written = text[start:stop]
    if folded(written).endswith("'s"):
        written, stop = written[:-2], stop - 2
    parts = tuple(token.text for token in found[begin:end] if not token.punctuation)
    forms = _forms(written, parts)
    return Name(text=written, start=start, end=stop, forms=forms) if forms else None


def _trimmed(found: Sequence[Token], begin: int, end: int) -> tuple[int, int]:
    """Without months, weekdays, function words and marks at its ends: "Tuesday", "In Darzab"."""
    while begin < end and (
        (_idle(found[begin]) and not _initial(found, begin, end)) or found[begin].punctuation
    ):
        begin += 1
    while end > begin and (
        found[end - 1].punctuation or (_idle(found[end - 1]) and not _hyphened(found, end - 1))
    ):
        end -= 1
    return begin, end


def _initial(found: Sequence[Token], at: int, end: int) -> bool:
    """The "A." of "A. V. Dicey" and of "The A.V. Club" belongs to it."""
    ahead = found[at + 1] if at + 1 < end else None
    letter = len(found[at].text) == 1 and found[at].text.isupper()
    return letter and ahead is not None and ahead.text == "." and ahead.start == found[at].end


def _hyphened(found: Sequence[Token], at: int) -> bool:
    """The "A" of "USFOR-A" belongs to it."""
    return at > 1 and found[at - 1].text == "-" and found[at - 1].end == found[at].start


def _idle(token: Token) -> bool:
    plain = folded(token.text).removesuffix("'s")
    if plain in words("month") or plain in words("weekday") or plain in ("gmt", "utc") or plain[:2] == "i'":
        return True
    if (token.text.isupper() and len(token.text) > 1) or plain in words("person-title"):
        return False
    return plain in STOP_WORDS or plain in STARTERS


@cache
def _forms(written: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    plain = [folded(part).removesuffix("'s") for part in parts]
    whole = folded(written).strip(" .")
    bare = _known_part(_without_titles(plain))
    shouted = written.isupper() or written.lower() != whole or len(whole) > 3
    canonical = (aliases().get(whole) or aliases().get(" ".join(bare))) if shouted else None
    if _bare_class(bare) and not canonical:
        return ()
    core = _without_place_words(bare) or (bare if canonical else [])
    if not core:
        return ()
    canonical = canonical or (aliases().get(" ".join(core)) if shouted else None)
    forms = [" ".join(core), *([canonical] if canonical else [])]
    if len(core) > 1 and not canonical and not set(bare) & (words("group-word") | words("place-word")):
        forms += core[-1:] if len(core[-1]) > 2 else []
    forms += _acronyms(written, parts, bool(set(bare) & words("group-word")))
    if not canonical and len(bones := skeleton(" ".join(core))) >= 3:
        forms.append("~" + bones)
    return tuple(dict.fromkeys(forms))


def _bare_class(bare: list[str]) -> bool:
    """ "Corps", "Province", "Report": a common noun alone is nobody's name."""
    return len(bare) == 1 and (bare[0] in words("group-word") or bare[0] in words("place-word"))


def _known_part(bare: list[str]) -> list[str]:
    """ "Uzbek Taliban" is the Taliban, "Northern Afghanistan" Afghanistan."""
    rest = aliases().get(" ".join(bare[1:]))
    if rest is None or aliases().get(" ".join(bare)):
        return bare
    narrowing = bare[0] in ("northern", "southern", "eastern", "western", "central")
    return bare[1:] if narrowing or aliases().get(bare[0]) in countries() else bare


def _acronyms(written: str, parts: tuple[str, ...], group: bool) -> list[str]:
    if len(parts) == 1 or written.replace("-", "").replace(".", "").isupper():
        letters = "".join(parts)
        return ["^" + letters.lower()] if letters.isupper() and 2 <= len(letters) <= 8 else []
    kept = [part for part in parts if folded(part) not in words("person-title")]
    initials = "".join(part[0] for part in kept if part[0].isupper())
    return ["^" + initials.lower()] if len(initials) >= 3 or (group and len(initials) == 2) else []


def _without_titles(plain: list[str]) -> list[str]:
    """ "lt. col. martin l. o'donnell" → "martin l o'donnell"; titles alone are nobody."""
    at = 0
    while at < len(plain) and plain[at] in words("person-title"):
        at += 1
    return plain[at:]


def _demonym(core: list[str]) -> bool:
    """ "Chinese Camp" is not China."""
    known = aliases().get(" ".join(core))
    return known is not None and known != " ".join(core)


def _common_place(core: list[str]) -> bool:
    """Whether "City" or "Town" is what makes it a city's name: Mexico City is not Mexico, nor Cape Town a cape."""
    return "_".join(core) in _TOWNS or (len(core) == 1 and aliases().get(core[0]) in countries())


def _without_place_words(plain: list[str]) -> list[str]:
    """ "darzab district" → "darzab"; "jowzjan province" → "jowzjan"; but "central park" stays."""
    droppable = words("place-word") - {
        "state",
        "states",
        "sea",
        "ocean",
        "island",
        "islands",
        "street",
        "lake",
        "park",
    }
    core = list(plain)
    if core[-1:] in (["town"], ["city"]) and _common_place(core[:-1]):
        return core
    while len(core) > 1 and core[-1] in droppable and "of" not in core and not _demonym(core[:-1]):
        core.pop()
    particles = words("name-particle") - {"of", "and", "the"}
    kept = [word for word in core if word not in particles] or core
    return kept if any(len(word) > 1 for word in kept) else []
