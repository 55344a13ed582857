"""What a word can be, whatever stands around it: closed classes, forms of verbs, base forms of nouns."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeAlias

from compile.language import wordnet
from compile.language.events import irregular
from compile.language.lexicon import bag, sections, words

Form: TypeAlias = Literal["", "base", "s", "ing", "past", "participle", "ed"]

_CLASSES = (
    *(("pronoun", "o"), ("be", "b"), ("have", "h"), ("do", "k"), ("modal", "m"), ("relative", "w")),
    *(("subordinator", "s"), ("either", "s"), ("preposition", "p"), ("conjunction", "c")),
)
#: Forms of irregular verbs that are past tense only, by their vowels; all others may be participles.
_PAST_ONLY = bag(
    "went took gave broke wrote spoke rose fell flew drove chose froze shook stole swore tore wore woke drew grew knew "
    "threw blew saw ate began sang drank swam rang sank shrank sprang stank ran came became overcame overran was were did "
    "bore forgave forgot forsook mistook overtook undertook withdrew arose awoke strode strove trod wove bit hid rode smote slew"
)
#: Words that are verbs in WordNet but in running text hardly ever.
_NO_VERB = bag(
    "district two one own second people bank state man woman child city town house home party force number day night week "
    "year time water fire board body table minister member officer village bridge road street wall ship boat train staff "
    "crew crowd people church court school paper book story evidence reason side end part age power figure title race"
)
_SAYING = bag("say says said told tell tells told")


class Lexical(NamedTuple):
    """What a lower-case word can be, whatever stands around it."""

    tag: str
    form: Form
    noun: bool
    adjective: bool
    adverb: bool


@lru_cache(maxsize=1)
def _closed() -> dict[str, str]:
    listed = sections("grammar.txt")
    table = dict.fromkeys(listed["determiner"], "d")
    table |= dict.fromkeys(words("adverb"), "r") | {"not": "r", "never": "r"}
    for name, tag in _CLASSES:
        table |= dict.fromkeys(listed[name], tag)
    table |= {word: "#" for word in words("number") if word not in ("second", "score", "scores", "quarter")}
    table |= {f"{word}self": "r" for word in ("him", "her", "it", "my")} | {
        "themselves": "r",
        "ourselves": "r",
    }
    for word in ("all", "many", "most"):
        table[word] = "d"
    return table | {
        "to": "t",
        "that": "d",
        "there": "o",
        "twice": "r",
        "longer": "r",
        "far": "r",
        "according": "r",
        "well": "r",
        "thus": "r",
        "including": "p",
        "following": "p",
    }


@cache
def form_of(word: str) -> Form:
    """Which form of a verb a lower-case word is: "fled" is "ed" (past or participle), "went" only "past"; "" if no verb."""
    if word in _NO_VERB:
        return ""
    base = wordnet.base(word, "v")
    if not base:
        return ""
    if word == base:
        return "ed" if base in _same_past() else "base"
    if word.endswith("ing"):
        return "ing"
    if word.endswith("s") and not word.endswith("ss"):
        return "s"
    if word in _PAST_ONLY:
        return "past"
    return "participle" if word in _participles() else "ed"


@lru_cache(maxsize=1)
def _same_past() -> frozenset[str]:
    return bag(
        "cut put set hit cost quit shut split spread beat burst let rid bet hurt cast shed thrust read"
    )


@lru_cache(maxsize=1)
def _participles() -> frozenset[str]:
    """Last forms of irregular verbs that have another for the past: "broken", "gone"."""
    rows = (forms for forms in irregular().values() if len(forms) > 1)
    last = {form for forms in rows for form in forms if form.endswith(("n", "ne", "ung", "unk", "un"))}
    return frozenset(last - _PAST_ONLY) | {
        "gone",
        "done",
        "begun",
        "sung",
        "drunk",
        "swum",
        "taken",
        "given",
        "written",
    }


@cache
def lexical(word: str) -> Lexical:
    """What a lower-case word can be."""
    closed = _closed().get(word, "")
    plain = word.removesuffix("'s")
    form = form_of(word) if word == plain else ""
    parts = wordnet.parts(plain)
    noun = ("n" in parts and plain not in _SAYING) or not (form or parts) or "-" in word
    return Lexical(closed, form, noun, "a" in parts, "r" in parts or word.endswith("ly"))


#: Nouns whose "s" is their own.
_WHOLE = bag("news customs means series species premises headquarters barracks talks odds arms goods works")


@cache
def noun(word: str) -> str:
    """The base form of a noun, plurals before words of the same look: "bridges" is no person's name."""
    bare = word[:-1]
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _WHOLE
    if plural and len(bare) > 3 and "n" in wordnet.senses(bare):
        return bare
    return wordnet.base(word, "n") or word


def copular(verb: str) -> bool:
    """Whether a verb says what its subject is."""
    return verb in sections("grammar.txt")["copula"]


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    """Words that may be one with the verb before them."""
    return frozenset(sections("grammar.txt")["particle"])


@cache
def usually_noun(word: str) -> bool:
    """Whether a word is a noun before it is a verb, as far as the number of their meanings tells: "prices"."""
    as_noun = wordnet.senses(noun(word)).get("n", ())
    as_verb = wordnet.senses(wordnet.base(word, "v")).get("v", ())
    return len(as_noun) >= 3 and len(as_verb) <= 2
