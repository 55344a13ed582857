"""Two tables or boxes that give one label two values: "Distance: 607 km", "Total distance: 630 km" → Conflict."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal

from compile.conflicts.impossible.proved import clash, told
from compile.language import wordnet
from compile.language.comparing.setting import known
from compile.language.comparing.values import agree
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict
from compile.text.stems import is_content, stem

#: A label: what stands between a mark and the colon before a value, at most so many words.
_LABEL = re.compile(r"(?:^|[;,|\n\t.•])\s*(?P<label>[^\W\d][^:;,|\n\t•]{1,70}?)\s*:\s*$")
_WORDS = 8
#: Where what it is of begins: "Total distance of the Norland Tour".
_OF = re.compile(r" (?:of|in|at|for) (?=(?:the )?[A-Z\d])")
#: Words of a label that tell it from none.
_IDLE = frozenset(map(stem, ("total", "number", "date", "overall", "official", "name", "value", "figure")))
#: What rounding makes at the most.
_ROUNDED = Decimal("0.01")


def mislabelled(a: Source, b: Source) -> tuple[Conflict, ...]:
    """The values that the two give under one label, each of them once, in texts that share a name."""
    names = [_words(source) for source in (a, b)]
    if not names[0] & names[1]:
        return ()
    left, right = _values(a, names[0] & names[1]), _values(b, names[0] & names[1])
    found = []
    for label in sorted(left.keys() & right.keys(), key=sorted):
        one, other = left[label], right[label]
        if len(one) == len(other) == 1 and _apart(one[0][1], other[0][1]):
            found.append(clash(one[0][1].kind, told(a, *one[0]), told(b, *other[0]), " ".join(sorted(label))))
    return tuple(found)


def _words(source: Source) -> frozenset[str]:
    """The words of a text's names that are no common ones: a table writes "Distance" large."""
    named = (name for passage in source.passages for name in known(passage.names))
    return frozenset(stem(word) for name in named for word in name.split() if not wordnet.parts(word))


def _values(source: Source, names: frozenset[str]) -> dict[frozenset[str], list[tuple[Passage, Fact]]]:
    found: dict[frozenset[str], list[tuple[Passage, Fact]]] = defaultdict(list)
    for passage in source.passages:
        for fact in passage.facts:
            label = _LABEL.search((passage.text or "")[: fact.start])
            words = _OF.split(label["label"])[0].lower().split() if label is not None else []
            matter = frozenset(stem(word) for word in words if is_content(word) and word.isalpha())
            matter -= _IDLE | names
            if matter and len(words) <= _WORDS:
                found[matter | {fact.unit}].append((passage, fact))
    return found


def _apart(a: Fact, b: Fact) -> bool:
    if (
        a.kind != b.kind
        or a.unit != b.unit
        or a.exactness == "bound"
        or b.exactness == "bound"
        or agree(a, b)
    ):
        return False
    if a.kind == "date":
        return not a.interval.meets(b.interval)
    lows = [fact.interval.low for fact in (a, b) if fact.interval.low is not None]
    highs = [fact.interval.high for fact in (a, b) if fact.interval.high is not None]
    dated = a.as_of is not None and b.as_of is not None and not a.as_of.meets(b.as_of)
    return len(lows) == len(highs) == 2 and not dated and max(lows) > min(highs) * (1 + _ROUNDED)
