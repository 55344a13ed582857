"""Random true quotations of the captured sources, and the same with one thing changed: how many are found, how many pass.

usage: python scripts/bench_quotations.py [--count 1000] [--seed 20180801] [FOLDER]

FOLDER holds the captured texts (``KEY.txt``); without it ``../shared/seeds`` or ``sources/texts`` is taken. A true
quotation is 2 to 25 words cut from a text, with changes that are permitted; a false one has one digit, name, negation
or word changed besides, and is dropped if the text holds those words after all. Each is verified through the
text and through the seal.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from compile import sources
from compile.language.quotations import classify, verify
from compile.model.evidence import Source
from compile.model.manuscript import Locator
from compile.model.span import Text
from compile.model.statement import Verification
from compile.text.matching import HIDDEN
from compile.text.weave import Token, cut

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("Rahman", "Kabul", "Sheberghan", "Wojcik", "Dostum", "Herat", "Hekmat", "Kunduz", "Nemat", "O’Hara")
WORDS = (
    "mountains",
    "quietly",
    "argued",
    "under",
    "seven",
    "blue",
    "crossed",
    "their",
    "often",
    "stone",
    "the",
)
AUXILIARIES = {
    "was",
    "were",
    "is",
    "are",
    "had",
    "have",
    "has",
    "been",
    "did",
    "would",
    "could",
    "will",
    "be",
}
_WORDS = re.compile(r"[^\W_]+")
_NOTES = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A quotation, what was done to it, the source it was cut from (by text and by seal) and its paragraph."""

    words: str
    kind: str
    source: Source
    sealed: Source
    paragraph: int


def load(folder: Path) -> list[tuple[Source, Source]]:
    """Each captured text as read from the text, and as read from the seal made of it."""
    pairs = []
    for path in sorted(folder.glob("*.txt")):
        text = Text(path=path.name, content=path.read_text(encoding="utf-8"))
        (source,), _ = sources.read((sources.SourceFile(key=path.stem, text=text),))
        seal = Text(path="seal", content=sources.seal(source))
        (sealed,), _ = sources.read((sources.SourceFile(key=path.stem, seal=seal),))
        pairs.append((source, sealed))
    return pairs


def cuttings(
    pairs: list[tuple[Source, Source]], chance: random.Random
) -> Iterator[tuple[Sample, list[Token]]]:
    """Endless stretches of 2 to 25 words with four letters or more, and their tokens."""
    cuts = [cut(source.text.content) for source, _ in pairs if source.text]
    weights = [len(tokens) for tokens in cuts]
    while True:
        which = chance.choices(range(len(pairs)), weights)[0]
        (source, sealed), tokens = pairs[which], cuts[which]
        first = chance.randrange(len(tokens))
        taken = list(tokens[first : first + chance.randint(2, 30)])
        while taken and taken[-1].mark:
            taken.pop()
        words = [token for token in taken if not token.mark]
        if taken and not taken[0].mark and 2 <= len(words) <= 25 and sum(len(w.text) for w in words) >= 4:
            assert source.text
            paragraph = next(p.paragraph for p in reversed(source.passages) if p.start <= taken[0].start)
            raw = source.text.content[taken[0].start : taken[-1].end]
            start = taken[0].start
            moved = [t._replace(start=t.start - start, end=t.end - start) for t in taken]
            yield Sample(words=raw, kind="plain", source=source, sealed=sealed, paragraph=paragraph), moved


# --- changes that are permitted -------------------------------------------------------------------------------------


def line_breaks(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """Some blanks become line ends or no-break spaces."""
    return re.sub(" ", lambda _: chance.choice([" ", " ", "\n", "\u00a0"]), words)


def curly(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """Straight marks become curly, curly ones straight."""
    if re.search("[\"'“”‘’]", words) is None:
        return None
    table = {'"': "”", "'": "’", "“": '"', "”": '"', "‘": "'", "’": "'"}
    return "".join(table.get(c, c) for c in words)


def first_case(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """ "The" ↔ "the"."""
    first = tokens[0].text
    return words[0].swapcase() + words[1:] if first[1:].islower() and first[0].isalpha() else None


def final_mark(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """A full stop, comma or the like is put after the last word."""
    return words + chance.choice(".,;?!…")


def remark(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """ "[sic]", or an explanation in brackets, after a word."""
    after = chance.choice(tokens)
    return (
        words[: after.end]
        + chance.choice([" [sic]", " [as it is called]", " [the group]"])
        + words[after.end :]
    )


def replaced(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """A word that may be replaced, by another in brackets."""
    free = [t for t in tokens if not t.mark and not t.broken and classify(t.text, False) not in HIDDEN]
    if len(tokens) < 6 or not free:
        return None
    one = chance.choice(free)
    return words[: one.start] + chance.choice(["[he]", "[they]", "[the men]"]) + words[one.end :]


def elision(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """Words that hide nothing are left out with a mark."""
    if len(tokens) < 8:
        return None
    first = chance.randint(3, len(tokens) - 4)
    last = chance.randint(first, min(first + 6, len(tokens) - 4))
    gone = tokens[first : last + 1]
    if any(t.text == "=" for t in gone):
        return None  # a wiki heading would count as a sentence left out
    if any(not t.mark and (t.broken or classify(t.text, False) in HIDDEN) for t in gone):
        return None
    mark = chance.choice([" … ", " ... ", " . . . ", " [...] ", " […] ", "…"])
    return words[: tokens[first - 1].end] + mark + words[tokens[last + 1].start :]


def hyphen_newline(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """A long word is broken at a line's end."""
    long = [t for t in tokens if len(t.text) > 7 and t.text.isalpha() and not t.broken]
    if not long:
        return None
    one = chance.choice(long)
    at = one.start + chance.randint(3, len(one.text) - 3)
    return words[:at] + "-\n" + words[at:]


def spaced_dash(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """The same kind of dash, spaced."""
    return re.sub(r"(?<=\w)([–—])(?=\w)", r" \1 ", words) if re.search(r"\w[–—]\w", words) else None


Change = Callable[[str, list[Token], random.Random], str | None]
PERMITTED: tuple[Change, ...] = (
    *(line_breaks, curly, first_case, final_mark, remark, replaced, elision, hyphen_newline, spaced_dash),
)


# --- changes that are not --------------------------------------------------------------------------------------------


def digit(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """One digit is another."""
    places = [at for at, c in enumerate(words) if c.isdigit()]
    if not places:
        return None
    at = chance.choice(places)
    return words[:at] + chance.choice([d for d in "0123456789" if d != words[at]]) + words[at + 1 :]


def name(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """One name is another."""
    names = [t for t in tokens[1:] if not t.mark and t.text[0].isupper() and len(t.text) > 2]
    return _instead(words, chance.choice(names), NAMES, chance) if names else None


def negation(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """A "not" comes or goes."""
    for token in tokens:
        if token.text.lower() in ("not", "no", "never"):
            return words[: token.start] + words[token.end :].lstrip()
    verbs = [t for t in tokens[:-1] if t.text.lower() in AUXILIARIES]
    if not verbs:
        return None
    one = chance.choice(verbs)
    return words[: one.end] + " not" + words[one.end :]


def word(words: str, tokens: list[Token], chance: random.Random) -> str | None:
    """One word is another."""
    plain = [t for t in tokens if not t.mark]
    return _instead(words, chance.choice(plain), WORDS, chance)


def _instead(words: str, one: Token, choices: tuple[str, ...], chance: random.Random) -> str | None:
    fit = [c for c in choices if c.lower() != one.text.lower()]
    return words[: one.start] + chance.choice(fit) + words[one.end :]


FORBIDDEN: tuple[Change, ...] = (digit, name, negation, word)


# --- the two sets ----------------------------------------------------------------------------------------------------


def true(pairs: list[tuple[Source, Source]], chance: random.Random) -> Iterator[Sample]:
    """True quotations: one in ten as it stands, the others with one or two permitted changes."""
    for sample, tokens in cuttings(pairs, chance):
        if chance.random() < 0.1:
            yield sample
            continue
        change = chance.choice(PERMITTED)
        words = change(sample.words, tokens, chance)
        if words is None:
            continue
        kind = change.__name__
        if kind not in ("line_breaks", "final_mark") and chance.random() < 0.3:
            words = line_breaks(words, tokens, chance) or words
        yield replace(sample, words=words, kind=kind)


def false(pairs: list[tuple[Source, Source]], chance: random.Random) -> Iterator[Sample]:
    """Quotations with one forbidden change, some with line breaks and curly marks besides, all untrue."""
    for sample, tokens in cuttings(pairs, chance):
        change = chance.choice(FORBIDDEN)
        words = change(sample.words, tokens, chance)
        if words is None or _stands(words, sample.source):
            continue
        for permitted in (line_breaks, curly):
            if chance.random() < 0.3:
                words = permitted(words, tokens, chance) or words
        yield replace(sample, words=words, kind=change.__name__)


def _stands(words: str, source: Source) -> bool:
    """Whether the bare words stand in the text in this order after all: an oracle apart from the matcher."""
    assert source.text
    return f" {_bare(words)} " in f" {_bare(source.text.content)} "


def _bare(text: str) -> str:
    return " ".join(found.group().lower() for found in _WORDS.finditer(_NOTES.sub(" ", text)))


@dataclass(slots=True, kw_only=True)
class Tally:
    """Counts by kind: tried, accepted, and the samples that went wrong."""

    tried: Counter[str]
    accepted: Counter[str]
    wrong: list[tuple[Sample, Verification]]
    unlike: int = 0


def judge(samples: Iterator[Sample], count: int, *, good: bool) -> Tally:
    """Verify ``count`` samples through text and seal; "wrong" are true ones refused and false ones accepted."""
    tally = Tally(tried=Counter(), accepted=Counter(), wrong=[])
    for _ in range(count):
        sample = next(samples)
        locator = Locator(label="paragraph", value=str(sample.paragraph))
        found = verify(sample.words, sample.source, locator=locator)
        again = verify(sample.words, sample.sealed, locator=locator)
        tally.unlike += told(found) != told(again)
        accepted = found.match in ("exact", "permitted") or again.match in ("exact", "permitted")
        tally.tried[sample.kind] += 1
        tally.accepted[sample.kind] += accepted
        if accepted is not good:
            tally.wrong.append((sample, found))
    return tally


def told(found: Verification) -> tuple[object, ...]:
    """What text and seal must agree on: all but the offsets."""
    return found.match, found.passage, found.changes, found.reason, found.located


def main(arguments: list[str]) -> int:
    """Print the tables; 1 if a true quotation was refused, a false one accepted, or text and seal differ."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20180801)
    parser.add_argument("folder", nargs="?", type=Path, default=_captured())
    chosen = parser.parse_args(arguments)
    pairs = load(chosen.folder)
    trues = judge(true(pairs, random.Random(chosen.seed)), chosen.count, good=True)
    falses = judge(false(pairs, random.Random(chosen.seed + 1)), chosen.count, good=False)
    print("| quotations | tried | accepted |\n|---|--:|--:|")
    for title, tally in (("true", trues), ("false", falses)):
        for kind in sorted(tally.tried):
            print(f"| {title}: {kind.replace('_', ' ')} | {tally.tried[kind]} | {tally.accepted[kind]} |")
        print(f"| **{title}, all** | **{tally.tried.total()}** | **{tally.accepted.total()}** |")
    print(f"\nText and seal disagree on {trues.unlike + falses.unlike} of {2 * chosen.count}.")
    for sample, found in [*trues.wrong, *falses.wrong][:20]:
        print(
            f"- {sample.kind}, `{sample.source.key}`: {sample.words!r} → {found.match} {found.reason} {found.changes}"
        )
    return int(bool(trues.wrong or falses.wrong or trues.unlike or falses.unlike))


def _captured() -> Path:
    beside = ROOT.parent / "shared" / "seeds"
    return beside if beside.is_dir() else ROOT / "sources" / "texts"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
