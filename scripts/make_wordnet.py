"""WordNet's own files → ``wordnet.txt`` and ``derived.txt`` in ``src/compile/language/data``, the part of it that Recension uses.

usage: python scripts/make_wordnet.py FOLDER    (the folder with WordNet 3.0's data.noun, index.noun, noun.exc …)

Of each lemma (single words, and verbs with a particle) the first senses by frequency: lexicographer file, synset, hypernym. Then
antonyms, and forms that no rule of inflection gives. In the second file the nouns that WordNet derives from a verb. WordNet may be used and distributed with its notice: see data/wordnet-licence.txt.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
#: Senses of a lemma that are kept: the rest is rare.
SENSES = {"n": 4, "v": 6, "a": 4, "r": 2}
#: Lexicographer files whose lemmas are too many and too special: animals, plants.
SPECIAL = {"05", "20"}
FOLDER = Path(__file__).resolve().parents[1] / "src" / "compile" / "language" / "data"
OUT, DERIVED = FOLDER / "wordnet.txt", FOLDER / "derived.txt"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def short(offset: str) -> str:
    """A synset's offset in base 36."""
    number, digits = int(offset), ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits or "0"


def rows(path: Path) -> Iterator[list[str]]:
    """The fields of each line of a database file, its licence apart."""
    with path.open(encoding="latin-1") as lines:
        for line in lines:
            if not line.startswith("  "):
                yield line.split("|")[0].split()


def synsets(
    folder: Path, part: str
) -> dict[str, tuple[str, str, list[str], list[tuple[str, str, int, int]]]]:
    """Synset → (lexicographer file, hypernym, lemmas, pointers (kind, target, from, to))."""
    found = {}
    for row in rows(folder / f"data.{PARTS[part]}"):
        count = int(row[3], 16)
        lemmas = [re.sub(r"\(.*\)$", "", lemma) for lemma in row[4 : 4 + 2 * count : 2]]
        at = 4 + 2 * count
        pointers = []
        for number in range(int(row[at])):
            kind, target, towards, ends = row[at + 1 + 4 * number : at + 5 + 4 * number]
            kind += towards if kind == "+" else ""
            pointers.append((kind, target, int(ends[:2], 16), int(ends[2:], 16)))
        above = next((target for kind, target, *_ in pointers if kind in ("@", "@i", "&")), "")
        found[row[0]] = (row[1], above, lemmas, pointers)
    return found


def kept(lemma: str, part: str) -> bool:
    """Single lower-case words, and verbs with a particle or two: "turn_down"."""
    if part == "v":
        return re.fullmatch(r"[a-z-]+(?:_[a-z]+){0,2}", lemma) is not None
    return re.fullmatch(r"[a-z][a-z-]+", lemma) is not None


def lemmas(folder: Path) -> Iterator[str]:
    """Lines ``lemma n:06.4k2x.9ab,… v:…``: senses in order of frequency, each file.synset.hypernym."""
    found: dict[str, list[str]] = {}
    for part, name in PARTS.items():
        known = synsets(folder, part)
        for row in rows(folder / f"index.{name}"):
            lemma, count, pointers = row[0], int(row[2]), int(row[3])
            offsets = row[6 + pointers : 6 + pointers + count]
            files = {known[offset][0] for offset in offsets}
            tagged = int(row[5 + pointers])
            if not kept(lemma, part) or (files <= SPECIAL and not tagged):
                continue
            senses = []
            for offset in offsets[: max(2, min(SENSES[part], tagged + 1))]:
                file, above, *_ = known[offset]
                senses.append(".".join((file, short(offset), short(above) if above else "")))
            found.setdefault(lemma, []).append(f"{part}:{','.join(senses)}")
    yield from (f"{lemma} {' '.join(parts)}" for lemma, parts in sorted(found.items()))


def opposites(folder: Path) -> Iterator[str]:
    """Lines ``! a part b``: antonyms."""
    found = set()
    for part in PARTS:
        known = synsets(folder, part)
        for _, _, words, pointers in known.values():
            for kind, target, source, to in pointers:
                if kind == "!" and source and to:
                    a, b = words[source - 1].lower(), known[target][2][to - 1].lower()
                    if kept(a, part) and kept(b, part):
                        found.add((min(a, b), part, max(a, b)))
    yield from (f"! {a} {part} {b}" for a, part, b in sorted(found))


def derived(folder: Path) -> Iterator[str]:
    """Lines ``noun verb verb``: "signature sign", the verbs that a noun is derived from."""
    known, verbs = synsets(folder, "n"), synsets(folder, "v")
    found: dict[str, set[str]] = {}
    for _, _, words, pointers in known.values():
        for kind, target, source, to in pointers:
            if kind != "+v" or not (source and to):
                continue
            noun, verb = words[source - 1].lower(), verbs[target][2][to - 1].lower()
            if kept(noun, "n") and kept(verb, "v") and "_" not in verb:
                found.setdefault(noun, set()).add(verb)
    yield from (f"{noun} {' '.join(sorted(verbs))}" for noun, verbs in sorted(found.items()))


def exceptions(folder: Path) -> Iterator[str]:
    """Lines ``= form part lemma``: irregular inflections."""
    for part, name in PARTS.items():
        lines = sorted(set((folder / f"{name}.exc").read_text(encoding="latin-1").splitlines()))
        for form, lemma, *_ in (line.split() for line in lines):
            if "_" not in form and form != lemma and form.isalpha():
                yield f"= {form} {part} {lemma}"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    notice = "# Made from WordNet 3.0 by scripts/make_wordnet.py; WordNet 3.0 Copyright 2006 by Princeton University (wordnet-licence.txt)."
    body = [notice, *exceptions(folder), *opposites(folder), *lemmas(folder)]
    OUT.write_text("\n".join(body) + "\n", encoding="utf-8")
    DERIVED.write_text("\n".join([notice, *derived(folder)]) + "\n", encoding="utf-8")
