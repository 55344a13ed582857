"""Sentences of a prose text, as a partition of it: nothing is ever lost."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from compile.text.abbreviations import (
    BEFORE_DAYS,
    COUNTED,
    ENDINGS,
    JOINERS,
    NUMBERED,
    OPENERS,
    SHARED_MONTHS,
    STARTERS,
    TITLES,
)

OBJECT = "\ufffc"

#: A possible end: the stop, what closes after it, the notes that belong to it, and the gap.
_STOP = re.compile(
    r"""(?P<stop>[.!?…]+(?:\ \.)*)                        # .  ?!  …  ". . ."
        (?P<close>["'”’»)\]]*)
        (?P<notes>(?:\ ?(?:\ufffc|\[\d{1,3}\]))*)
        (?P<gap>\s*)""",
    re.VERBOSE,
)
#: A blank line, a line that begins with a bullet, or the end of a wiki heading always parts.
_BREAK = re.compile(r"\s*\n\s*\n\s*|\s*\n(?=\s*[•⁃‣▪*–-]\s)|(?<==)\s*\n")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$|[^\W_]+(?:['’-][^\W_]+)*[°º]?$|[°º]$")
_WORD_AFTER = re.compile(r"[\"'“‘«(\[¿¡]*([^\W_]+(?:['’][^\W_]+)?|[^\s\w])?")
_NUMERAL = re.compile(r"[\"'“‘(\[]*(?:\d|[IVXLC]+\b|[A-Z]\b)")
_MARKER = re.compile(
    r"(?:(?<=\s)|^)(?P<bullet>[•⁃‣▪]\s?)?(?P<item>\d{1,3}|[a-z])(?P<end>\.\)|[.)])\s+(?=[^\W\d_])"
)
_YEAR = re.compile(r"\s[12]\d{3}\b")
_GLUED = re.compile(r"(?:[^\W_]{2,}|[\d,]*\d)\.(?=[A-Z][a-z]+[\s.,])")
_REPORTS = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){1,3}(?:said|asked|wrote|added|told|replied|cried|shouted|demanded)\b"
)
#: "K.C . Jones": initials whose last stop was parted from them.
_PARTED = re.compile(r"(?:^|\s)[A-Z](?:\.[A-Z])+ $")
_LONGEST_ASIDE = 400


def split(text: str, atoms: Iterable[tuple[int, int]] = ()) -> tuple[tuple[int, int], ...]:
    """The sentences of a text as ranges that cover it all, in order.

    Each atom ``(start, end)`` is taken as one object: a stop inside it ends nothing. Whitespace and the
    citations after a full stop ("… fell. [@a] Then …") belong to the sentence before. Our rules decide what is clear;
    syntok (https://github.com/fnl/syntok) is asked about the rest. Linear.
    """
    masked = _mask(text, atoms)
    cuts: list[int] = []
    for start, end in _paragraphs(masked):
        cuts.extend(_cuts(masked, start, end))
        cuts.append(end)
    starts = [0, *cuts[:-1]]
    return tuple((start, end) for start, end in zip(starts, cuts, strict=True) if end > start)


def _mask(text: str, atoms: Iterable[tuple[int, int]]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in sorted(atoms):
        if end > done:
            start = max(start, done)
            pieces += [text[done:start], OBJECT * (end - start)]
            done = end
    return "".join([*pieces, text[done:]])[: len(text)]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in _BREAK.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return list(zip([0, *ends[:-1]], ends, strict=True))


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where sentences end inside the paragraph ``start:end`` (without its own end)."""
    items = _items(text, start, end)
    asides = _asides(text, start, end)
    cuts: list[int] = []
    last = start
    for match in _STOP.finditer(text, start, end):
        if match.end("stop") == match.start("stop"):
            continue
        cut = _cut(text, match, last, end, asides)
        if last < cut < end and match.start() + 1 not in items.values():
            cuts.append(cut)
            last = cut
    return sorted({*cuts, *(begin for begin in items if start < begin)})


def _cut(text: str, match: re.Match[str], last: int, end: int, asides: list[tuple[int, int]]) -> int:
    """Where the sentence ends by this stop, or -1: not here."""
    after = match.end()
    if after >= end or _inside(match.start(), last, asides):
        return -1
    if not match["gap"]:
        return _glued(text, match, last)
    following = _WORD_AFTER.match(text, after, end)
    word = (following[1] if following else None) or ""
    if _goes_on(word, text, after):
        return _before_object(text, match)
    if "]" in match["close"] and text[match.start() - 1] in "[(":
        return -1
    if len(match["stop"]) > 1 or match["stop"] == "…":
        return _after_run(text, match, word)
    if match["stop"] != ".":
        return -1 if match["close"] and _REPORTS.match(text, after, end) else after
    if _PARTED.search(text[max(last, match.start("stop") - 12) : match.start("stop")]):
        return -1
    return after if _full_stop(text, match, word, last, after, end) else -1


def _goes_on(word: str, text: str, after: int) -> bool:
    if not word:
        return False
    return word[0].islower() or word in ",;:–—" or (word == "-" and text[after] == "-")


def _before_object(text: str, match: re.Match[str]) -> int:
    """ "It fell. @smith says so": the object begins the next sentence."""
    notes = match["notes"]
    if notes.startswith(" ") and notes.endswith(OBJECT) and match["stop"] in (".", "!", "?"):
        return match.start("notes") + notes.rindex(" ") + 1
    return -1


def _glued(text: str, match: re.Match[str], last: int) -> int:
    """ "Hello world.Today is": a stop with no space after it, between a word and a capitalised one."""
    if match["stop"] != "." or match["close"] or match["notes"]:
        return -1
    begin = max(text.rfind(" ", last, match.start()) + 1, last, match.start() - 40)
    word = _GLUED.match(text, begin)
    while word and word.end() < match.end("stop"):
        word = _GLUED.match(text, word.end())
    if word is None or word.end() != match.end("stop"):
        return -1
    plain = word.group()[:-1].lower()
    known = TITLES | JOINERS | ENDINGS | NUMBERED
    return -1 if plain in known or plain == "www" else match.end("stop")


def _after_run(text: str, match: re.Match[str], word: str) -> int:
    """After "?!" and "....": an end; after ". . ." an elision; "compounds. . . . The" ends by its first stop."""
    stop = match["stop"]
    if "." not in stop and "…" not in stop:
        return match.end()
    if " " not in stop:
        return -1 if word == "I" and len(stop) <= 3 else match.end()
    attached = not text[match.start() - 1].isspace()
    if stop.count(".") >= 4:
        return match.start() + 2 if attached else match.end()
    return -1


def _full_stop(text: str, match: re.Match[str], word: str, last: int, after: int, end: int) -> bool:
    if match["close"]:
        return True
    begin = max(last, match.start() - 40)
    found = _WORD_BEFORE.search(text[begin : match.start()])
    if found is None:
        return True
    before = found.group()
    plain = before.lower()
    starts = word.lower() in STARTERS or (word and not word[0].isalnum())
    if plain in JOINERS or (plain in TITLES and not (plain in ENDINGS and starts)):
        return False
    if plain in NUMBERED and len(before) != 1:
        return not _NUMERAL.match(text, after, end) or (word.lower() in STARTERS and word != "A")
    if plain in ENDINGS or "." in before:
        return _ending(text, before, word, last, match.start(), bool(starts))
    if len(before) == 1 and before.isalpha():
        return _initial(text, before, bool(starts), match.start(), after, end)
    if before.isdigit() and len(before) <= 3:
        at = begin + found.start()
        if at == _first(text, last) or _ordinal(text, last, at, word, after + len(word)):
            return False
    return _clear(before, bool(starts)) or _second_opinion(text, last, match, after, end)


def _ordinal(text: str, last: int, at: int, word: str, after: int) -> bool:
    """ "am 3. Mai", "des 19. Jahrhunderts": the stop behind the number at ``at`` makes it an ordinal, as in German."""
    plain = word.lower()
    if plain in COUNTED:
        return True
    if plain not in SHARED_MONTHS:
        return False
    before = text[max(last, at - 12) : at].split()
    return bool(before and before[-1].lower() in BEFORE_DAYS) or _YEAR.match(text, after) is not None


def _ending(text: str, before: str, word: str, last: int, at: int, starts: bool) -> bool:
    """ "Co. It closed", "6 P.M. Mr. Smith" end; "U.S. Government", "At 5 a.m. Mr. Smith" do not."""
    words = text[last:at].split()
    if len(words) <= 3 and words and words[0].lower() in OPENERS:
        return False
    hour = before.lower() in ("a.m", "p.m", "am", "pm")
    return starts or (hour and word.lower() in TITLES)


def _initial(text: str, before: str, starts: bool, at: int, after: int, end: int) -> bool:
    """ "Albert I. Jones" goes on, "you and I. Did" ends; "p. 55" and "a. The item" go on."""
    if before.islower():
        return starts and not _NUMERAL.match(text, after, end) and text[at - 2 : at - 1].isspace()
    return starts


def _first(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _clear(before: str, starts: bool) -> bool:
    """Whether the word before the stop cannot be an unknown abbreviation."""
    if starts or len(before) > 4 or before[0].isdigit():
        return True
    return before.islower() and any(vowel in before for vowel in "aeiouy")


def _second_opinion(text: str, last: int, match: re.Match[str], after: int, end: int) -> bool:
    from syntok import segmenter

    begin = max(last, match.start() - 80)
    window = text[begin : min(end, after + 40)]
    for paragraph in segmenter.analyze(window):
        for sentence in paragraph:
            if sentence and begin + sentence[0].offset == after:
                return True
    return False


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Outermost bracketed stretches that are short enough to be asides of a sentence."""
    found: list[tuple[int, int]] = []
    depth, opened = 0, start
    for match in re.finditer(r"[()]", text[start:end]):
        if match.group() == "(":
            opened = opened if depth else start + match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth and start + match.start() - opened <= _LONGEST_ASIDE:
                found.append((opened, start + match.start()))
    return found


def _inside(at: int, last: int, asides: list[tuple[int, int]]) -> bool:
    """Whether ``at`` is in an aside of the sentence that began at ``last``, not in one that is itself sentences."""
    number = bisect_right(asides, (at, at)) - 1
    return number >= 0 and asides[number][0] < at < asides[number][1] and asides[number][0] > last + 1


def _items(text: str, start: int, end: int) -> dict[int, int]:
    """Where items of a list run into one paragraph begin, and where their markers' stops end.

    "1.) The first item 2.) The second item": only markers that count on from the first, which opens the paragraph.
    """
    found: dict[int, int] = {}
    style: tuple[str, str] | None = None
    expected = ""
    for match in _MARKER.finditer(text, start, end):
        this = ((match["bullet"] or "").strip(), match["end"])
        if style is None:
            if text[start : match.start()].strip() or (
                match["item"] not in ("1", "a") and not match["bullet"]
            ):
                break
            style, expected = this, match["item"]
        if this == style and match["item"] == expected:
            found[match.start()] = match.end("item") + 1
            expected = _next(expected)
    return found if len(found) > 1 else {}


def _next(item: str) -> str:
    return str(int(item) + 1) if item.isdigit() else chr(ord(item) + 1)
