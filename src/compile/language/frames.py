"""Who says so, and how surely: reporting frames, denial, plans, conditions, negation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from compile.language.lexicon import aliases, bag, countries, words
from compile.language.sentence import Sentence
from compile.model.evidence import Modality, Name

_VERBS = bag(
    "say says said saying claim claims claimed claiming state states stated stating report reports "
    "reported reporting tell tells told add adds added adding allege alleges alleged announce announces "
    "announced announcing argue argues argued assert asserts asserted believe believes believed confirm "
    "confirms confirmed contend contends contended declare declares declared declaring estimate estimates "
    "estimated explain explains explained insist insists insisted maintain maintains maintained note "
    "notes noted recall recalls recalled reveal reveals revealed speculate speculates speculated warn "
    "warns warned write writes wrote admit admits admitted acknowledge acknowledges acknowledged suggest "
    "suggests suggested deny denies denied boast boasts boasted boasting think thinks suspect suspects suspected reckon reckons reckoned"
)
_MAYBE_NOUNS = bag("claim claims state states report reports estimate estimates note notes")
_CLAIMING = bag(
    "claim claims claimed claiming boast boasts boasted boasting report reported reports admit admits admitted"
)
_HAVING = (("to", "have"), ("to", "be"), ("of", "having"), ("to", "having"))
_SPEAKERS = re.compile(r"\b(?:spokes(?:man|woman|person)|sources?|officials?|statement|authorities)\b")
#: They may stand before who speaks: "…," said Wojcik.
_QUOTING = bag("said says added adds wrote writes recalled warned noted explained")
#: They open what stands between who speaks and the verb: "Abasi, who faces trial, told".
_ASIDES = bag("who whose which in on at during after")
_LEADING = bag(
    "estimates reports claims statements accounts figures a an the that this his her its their our some other later also has have had who and but he's"
)
_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "who"])
#: Behind "according to her husband" they begin what he says.
_NEXT = (_PRONOUNS | {"there"}) - {"who"}
_PSEUDO = re.compile(
    r"\b(?:not only|no doubt|not (?:just|merely|simply)|no fewer than|no less than|not less than|no more than|no later than|"
    r"no longer than|not more than|without (?:doubt|fail)|not fail to|cannot but|not until|nothing (?:but|less)|no wonder|"
    r"not quite|not unlike\w*|not un\w+|not in\w+ly|whether or not|not to mention|no matter)\b"
)
_NEGATED = re.compile(
    r"\b(?:not|never|no|none|neither|nor|without|nobody|nothing|cannot|\w+n't|fail(?:ed|s|ing)? to|refused to|refuses to|"
    r"unable to|declined to|prevented from|avoided|lack(?:ed|s)?|untrue that|false that)\b"
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed)|disput(?:e|es|ed)|"
    r"(?:unable|yet|failed|impossible|could not|cannot|not able) to (?:independently )?(?:confirm|verify)|"
    r"(?:could|can) ?not (?:be )?(?:independently )?(?:confirm|verif)\w*|not (?:yet )?(?:been )?confirm(?:ed)?)\b"
)
_PLANNED = re.compile(
    r"\b(?:will|shall|won't|'ll|plan(?:s|ned)? (?:to|for)|intend(?:s|ed)? to|aim(?:s|ed)? to|hop(?:e|es|ed) to|"
    r"expect(?:s|ed)? to|(?:is|are|was|were) (?:due|set|scheduled|about|expected|to be) to?|(?:is|are) to|would|"
    r"want(?:s|ed)?|supposed to|meant to|(?:was|were) to (?:take|cost|last|receive|get|have|run|open|close|begin|start|be)|scheduled to|due to be|need(?:s|ed)? to|propos(?:e|es|ed) (?:to|a|an)|draft|target(?:s|ed)? of|goal of|"
    r"demand(?:s|ed)?|order(?:s|ed)? to|ask(?:s|ed)? to|vow(?:s|ed)? to|pledg(?:e|es|ed)|threaten(?:s|ed)? to)\b"
)
#: Who was ordered to pay a fine was fined: nothing planned.
_ORDERED = re.compile(
    r"\b(?:was|were|been|is|are|and) (?:ordered|sentenced|condemned|forced|obliged|compelled|made) (?:by [\w ]{1,30} )?to pay\b"
)
#: "May 1907" is no modal, "Will Hume" no future.
_MONTH = re.compile(r"\b(?:May\b|(?:Draft|Will|Hope)(?= [A-Z]))")
_POSSIBLE = re.compile(
    r"\b(?:may|might|could|can|possibly|perhaps|probably|likely|feared|potentially|presumably|apparently|suspected|"
    r"believed to|thought to|legends?|folklore|(?:local|oral|popular|family) tradition|myths?|appears? to|seems? to)\b"
)
_LEGEND = re.compile(r"\b(?:legend|folklore|tradition|myth|rumou?r) (?:has it|says|holds|tells)\b")
_CONDITION = re.compile(
    r"\b(?:if|unless|provided that|assuming|in case|had .{1,40} would|would have|should .{1,30} fail)\b"
)
_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|is said to|are said to|was said to|were said to|rumou?red|"
    r"(?:is|are|was|were|been|being) (?:reported|alleged|claimed|believed|estimated|said|thought))\b"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Tokens ``first:last`` are what ``holder`` says."""

    first: int
    last: int
    holder: str


def read(sentence: Sentence) -> tuple[Frame, ...]:
    """The reporting frames of a sentence, inner ones last."""
    frames = [*_according(sentence)]
    for at, word in enumerate(sentence.lower):
        if word in _VERBS and _reports(sentence, at):
            frame = _frame(sentence, at)
            if frame is not None:
                frames.append(frame)
    return tuple(frames)


def holder(frames: Iterable[Frame], first: int, last: int) -> str:
    """Who says the tokens ``first:last``: the innermost frame that holds them."""
    found = ""
    narrowest = 10**9
    for frame in frames:
        if frame.first <= first and last <= frame.last and frame.last - frame.first <= narrowest:
            found, narrowest = frame.holder, frame.last - frame.first
    return found


def modality(clause: str, before: str, holder: str) -> Modality:
    """How surely: ``clause`` is the text of the clause, ``before`` its words up to the value (and those of the clause
    that it is the content of: "denied that …")."""
    lower = _ORDERED.sub("paid", _MONTH.sub(" ", clause).lower())
    if _DENIED.search(before.lower()[-120:]):
        return "denied"
    if _LEGEND.search(before.lower()[-120:]):
        return "possible"
    if _CONDITION.search(lower):
        return "conditional"
    if _PLANNED.search(lower) and not re.search(r"\bwould (?:later|eventually|go on|become)\b", lower):
        return "planned"
    if _POSSIBLE.search(lower):
        return "possible"
    return "reported" if holder or _HEARSAY.search(lower) else "asserted"


def polarity(before: str) -> bool:
    """False if the few words before the value or its verb negate it, pseudo-negations apart."""
    plain = _PSEUDO.sub(" ", before.lower().replace("’", "'"))
    return _NEGATED.search(plain) is None


def _reports(sentence: Sentence, at: int) -> bool:
    """Whether the word is a verb here: not "the claims of", "reported losses", "Islamic State"."""
    word, token = sentence.lower[at], sentence.tokens[at]
    if (token.text[0].isupper() and at > 0) or sentence.named[at] >= 0:
        return False
    before = sentence.lower[at - 1] if at else ""
    ahead = sentence.lower[at + 1] if at + 1 < len(sentence.lower) else ""
    if before in words("determiner") or before in (
        "of",
        "by",
        "in",
        "to",
        "been",
        "be",
        "is",
        "are",
        "was",
        "were",
        "similar",
    ):
        return False
    if (
        before[:1].isdigit()
        or before in words("number")
        or before in ("other", "total", "the", "all", "most", "many")
    ):
        return False
    if _is_claim(sentence, at):
        return True
    if ahead in ("by", "to", "of"):
        return False
    if word in _MAYBE_NOUNS:
        return ahead == "that" or (
            at > 0 and sentence.named[at - 1] >= 0 and ahead not in words("preposition")
        )
    return not (before == "" and word.endswith("ed"))


def _is_claim(sentence: Sentence, at: int) -> bool:
    """ "claims to have sunk four ships", "boasted of having sunk four ships"."""
    return sentence.lower[at] in _CLAIMING and sentence.lower[at + 1 : at + 3] in _HAVING


def _frame(sentence: Sentence, at: int) -> Frame | None:
    begin = _subject_start(sentence, at)
    count = len(sentence.tokens)
    ahead = at + 1
    while ahead < count and sentence.lower[ahead] in words("adverb"):
        ahead += 1
    ended = ahead >= count or sentence.lower[ahead] in (",", ".", ";", ":") or _told(sentence, at)
    if begin == at:
        return _behind_or_far(sentence, at)
    who = canonical(sentence, begin, at)
    if not who:
        return None
    aside = begin > 0 and (sentence.lower[begin - 1] == "," or _quoted(sentence, begin))
    if ended and aside:
        return Frame(0, count, who)
    return Frame(at + 1, _frame_end(sentence, at), who)


def _behind_or_far(sentence: Sentence, at: int) -> Frame | None:
    """ "…," said Pawel Wojcik: the holder is behind; "Abasi, who faces trial, told the court that": far in front."""
    name = _inverted(sentence, at)
    if name:
        return Frame(0, at, name)
    comma = next((token for token in range(at) if sentence.lower[token] == ","), 0)
    who = canonical(sentence, 0, comma) if comma and sentence.lower[comma + 1] in _ASIDES else ""
    return Frame(at + 1, _frame_end(sentence, at), who) if who else None


def _told(sentence: Sentence, at: int) -> bool:
    """ "O'Donnell told The Defense Post." ends the sentence with whom he told."""
    if sentence.lower[at] not in ("told", "tells"):
        return False
    rest = range(at + 1, len(sentence.tokens))
    return all(
        sentence.named[n] >= 0
        or sentence.tokens[n].punctuation
        or sentence.dated[n]
        or sentence.lower[n] in ("the", "reporters", "media", "a", "on")
        for n in rest
    )


def _quoted(sentence: Sentence, begin: int) -> bool:
    """Whether a closing quotation mark stands before the subject."""
    gap = sentence.text[sentence.tokens[begin - 1].end : sentence.tokens[begin].start]
    return any(mark in gap for mark in '"”’»')


def _frame_end(sentence: Sentence, at: int) -> int:
    """A frame ends with the sentence, by a semicolon, or where "while others said" begins another."""
    for ahead in range(at + 1, len(sentence.tokens)):
        if sentence.lower[ahead] == ";":
            return ahead
        later = sentence.lower[ahead] in ("while", "whereas", "but")
        if later and any(word in _VERBS for word in sentence.lower[ahead : ahead + 8]):
            return ahead
    return len(sentence.tokens)


def _subject_start(sentence: Sentence, at: int) -> int:
    """Where the subject of the reporting verb at ``at`` begins."""
    first, _ = sentence.clause(at)
    begin = at
    while begin > first:
        token, word = sentence.tokens[begin - 1], sentence.lower[begin - 1]
        gap = sentence.text[token.end : sentence.tokens[begin].start]
        if any(mark in gap for mark in '"”“»«'):
            break
        if word in (";", ":") or (word == "," and not _appositive(sentence, first, begin - 1)):
            break
        begin -= 1
    while begin < at and (
        sentence.lower[begin] in words("conjunction") or sentence.tokens[begin].punctuation
    ):
        begin += 1
    return begin


def _appositive(sentence: Sentence, first: int, comma: int) -> bool:
    """Whether the comma is inside a subject: "Rezaee, a spokesperson for the corps, said"; not "By 18 July, he said"."""
    if sentence.dated[comma - 1] if comma else False:
        return False
    opening = sentence.lower[first]
    if (
        opening in words("preposition")
        or opening in words("adverb")
        or opening in ("furthermore", "moreover")
    ):
        before_comma = sentence.lower[first:comma].count(",")
        return before_comma > 0
    if any(not event.noun and first <= event.first < comma for event in sentence.events):
        return False
    return not any(sentence.is_verb(at) for at in range(first, comma))


def _inverted(sentence: Sentence, at: int) -> str:
    """ "…," said Pawel Wojcik, a terrorism analyst."""
    if at == 0 or not (sentence.lower[at - 1] == "," or _quoted(sentence, at)):
        return ""
    end = at + 1
    while end < len(sentence.tokens) and not sentence.tokens[end].punctuation:
        end += 1
    if sentence.lower[at] not in _QUOTING or "that" in sentence.lower[at + 1 : end]:
        return ""
    return canonical(sentence, at + 1, end)


def _according(sentence: Sentence) -> list[Frame]:
    """ "According to FDD's Long War Journal, …", "…, according to police", "… according to estimates of the government"."""
    frames = []
    for at in range(len(sentence.lower) - 2):
        if sentence.lower[at : at + 2] != ("according", "to"):
            continue
        end = at + 2
        while end < len(sentence.tokens) and sentence.lower[end] not in (",", ";", "."):
            if end > at + 2 and sentence.lower[end] in _NEXT:
                break
            end += 1
        who = canonical(sentence, at + 2, end)
        if at < 3 and sentence.lower[end : end + 1] == (",",) and not sentence.names_in(at, end):
            appositive = canonical(sentence, end + 1, end + 4) if sentence.names_in(end + 1, end + 2) else ""
            who = appositive or who
        if who:
            frames.append(Frame(0, len(sentence.tokens), who))
    return frames


def canonical(sentence: Sentence, first: int, last: int) -> str:
    """The holder that a noun phrase names: a person's name, else a group's, else its words, folded.

    "IS-KP leader Mufti Nemat" → "nemat"; "a Taliban source" → "taliban"; "A local civilian" → "local civilian".
    A pronoun stays as it is: someone, not known from here.
    """
    found = sentence.names_in(first, last)
    span = " ".join(sentence.lower[first:last])
    person = next((name for name in reversed(found) if _is_person(name) and not name.text.isupper()), None)
    if person is not None and _names_a_thing(sentence, person, last):
        person = None
    group = next((name_of(name) for name in reversed(found) if name_of(name) in _group_names()), "")
    if group and (_SPEAKERS.search(span) or person is None):
        return group
    if person is not None:
        return name_of(person)
    body = next((name for name in reversed(found) if set(name.forms[0].split()) & words("group-word")), None)
    return name_of(body) if body is not None else _phrase(sentence, first, last)


def _names_a_thing(sentence: Sentence, name: Name, last: int) -> bool:
    """ "The results of the Coral trial": a trial speaks, no Mr Coral."""
    at = sentence.token_at(name.end - 1) + 1
    return " " not in name.text and at < last and sentence.lower[at] in _THINGS


def _phrase(sentence: Sentence, first: int, last: int) -> str:
    kept: list[str] = []
    for at in range(first, last):
        word = sentence.lower[at]
        if sentence.tokens[at].punctuation and word != "-":
            break
        if (
            word in words("adverb")
            or sentence.dated[at]
            or (word in words("auxiliary") and sentence.named[at] < 0)
        ):
            continue
        if word in words("preposition") and at == first:
            return ""
        if word.removesuffix("'s").isalnum() and word not in _LEADING - _PRONOUNS:
            kept.append(word.removesuffix("'s"))
        if len(kept) >= 7:
            break
    return " ".join(word for word in kept if word not in ("of", "for", "in", "from", "to", "at", "on"))


def name_of(name: Name) -> str:
    """The name's canonical form by the alias table, else its folded form without titles."""
    known = aliases()
    return next((known[form] for form in name.forms if form in known), name.forms[0])


def _is_person(name: Name) -> bool:
    if name_of(name) in _group_names() or any(form in aliases() for form in name.forms):
        return False
    parts = name.forms[0].split()
    groups = words("group-word") | words("place-word")
    titled = any(
        part.strip(".") in words("person-title") for part in name.text.lower().replace(".", " ").split()
    )
    return titled or (len(parts) >= 2 and not set(parts) & groups) or name.text.count(" ") == 0


#: What bears somebody's name and is told of as a source.
_THINGS = bag(
    "trial trials study studies survey surveys poll polls experiment experiments project analysis registry census inquiry"
)


@cache
def _group_names() -> frozenset[str]:
    return frozenset(aliases().values()) - countries()
