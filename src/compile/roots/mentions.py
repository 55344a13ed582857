"""Passages of a source in which it says whose word it passes on: "according to B", "told B", B's title or address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from compile.language.lexicon import bag
from compile.model.evidence import Source
from compile.roots.labels import Known, Label
from compile.text.places import Index
from compile.text.stems import stems
from compile.text.weave import cut, fold

_CUES = (
    *(
        (verb,)
        for verb in ("told", "tells", "citing", "cites", "quoting", "quotes", "via", "crediting", "credits")
    ),
    ("according", "to"),
    ("According", "to"),
    *(
        (verb, tie)
        for verb in ("reported", "published", "cited", "quoted", "printed", "carried")
        for tie in ("by", "in")
    ),
    ("interview", "with"),
    ("interview", "to"),
    ("Source", ":"),
    ("Sources", ":"),
    ("source", ":"),
    ("courtesy", "of"),
    ("Courtesy", "of"),
)
_AFTER = bag(
    "reported reports report said says wrote writes claimed claims noted notes estimated estimates article story dispatch"
    " investigation documented documents reporter correspondent"
)
#: A title of fewer words ("A history", "The war") stands in a text by chance.
_LEAST_TITLE = 4


class Labels:
    """Many labels made ready to be looked for in many sources: each by the rarest of its stems."""

    def __init__(self, labels: Iterable[Label]) -> None:
        self._by_stem: dict[str, list[tuple[Label, frozenset[str]]]] = defaultdict(list)
        for label in labels:
            found = frozenset(stems(" ".join(label.words)))
            if found:
                self._by_stem[max(sorted(found), key=len)].append((label, found))

    def among(self, stems_: frozenset[str]) -> Iterator[Label]:
        """The labels all of whose stems are among those of a source."""
        for stem in sorted(stems_ & self._by_stem.keys()):
            yield from (label for label, wanted in self._by_stem[stem] if wanted <= stems_)


def attributed(index: Index, label: Label) -> tuple[int, ...]:
    """The numbers of the passages which say that they pass on the word of who is called so."""
    first = index.singles.get(index.hash(label.words[0]), ()) or index.singles.get(
        index.hash(f"{label.words[0]}'s"), ()
    )
    return tuple(index.passages[at].number for at in first if _framed(index, at, label.words))


def _framed(index: Index, at: int, words: Sequence[str]) -> bool:
    """Whether the words stand in passage ``at`` behind "told", "according to the" … or before "reported"."""
    if not index.runs(at, words):
        return False
    last = words[-1]
    forms = ((*words[:-1], last), (*words[:-1], f"{last}'s"))
    if any(index.runs(at, (*form, verb)) for form in forms for verb in _AFTER):
        return True
    openings = ((words[0],), ("the", words[0]), ("The", words[0]))
    return any(index.runs(at, (*cue, *opening)) for opening in openings for cue in _CUES)


def titled(index: Index, title: str) -> tuple[int, ...]:
    """The numbers of the passages in which a title stands word for word, case apart."""
    words = [fold(token.text) for token in cut(title) if not token.mark]
    if len(words) < _LEAST_TITLE:
        return ()
    runs = [index.hash("~" + " ".join(words[at : at + 3])) for at in range(len(words) - 2)]
    held = [set(index.folded.get(run, ())) for run in runs]
    starts = sorted(start for start in held[0] if all(start + n in row for n, row in enumerate(held)))
    return tuple(dict.fromkeys(index.passages[index.passage(index.words[start])].number for start in starts))


def addressed(index: Index, found: Known) -> tuple[int, ...]:
    """The numbers of the passages that give a work's DOI or the address of its page."""
    numbers: list[int] = []
    for text in (
        found.work,
        found.host + found.page if found.page.count("/") and len(found.page) > 8 else "",
    ):
        words = [token.text for token in cut(text)]
        if len(words) >= 3:
            exact = [
                set(index.exact.get(index.hash(" ".join(words[n : n + 3])), ()))
                for n in range(len(words) - 2)
            ]
            starts = sorted(
                start for start in exact[0] if all(start + n in row for n, row in enumerate(exact))
            )
            numbers += [index.passages[index.passage(start)].number for start in starts]
    return tuple(dict.fromkeys(numbers))


def vocabulary(sources: Sequence[Source]) -> Mapping[str, frozenset[str]]:
    """All stems of each source, by key."""
    return {
        source.key: frozenset(stem for passage in source.passages for stem in passage.stems)
        for source in sources
    }
