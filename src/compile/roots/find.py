"""References and sources → which of them rests on which, and because of what."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from compile.language.lexicon import sections
from compile.model.evidence import Reference, Source
from compile.model.roots import Because, Rest
from compile.roots.copies import Pairs, copies, covered
from compile.roots.labels import Known, Label, bare, known
from compile.roots.mentions import Labels, addressed, attributed, titled, vocabulary
from compile.roots.notes import noted
from compile.text.places import Index

#: When two reasons tie the same two sources, the first of them is told.
_ORDER: tuple[Because, ...] = ("copy", "same-work", "related", "noted", "cited", "attributed")


def find(references: Sequence[Reference], sources: Sequence[Source]) -> tuple[Rest, ...]:
    """Which sources rest on which, each pair once a direction, by key; the same from texts and from seals.

    Where a passage gives the word of an outlet that is no source of the project, ``on`` is "".
    """
    entries = {entry.key: known(entry) for entry in references}
    pairs = copies(sources)
    same = tuple(_same(entries, sources, pairs))
    works = {frozenset((rest.key, rest.on)) for rest in same}
    copied = _copied(sources, entries, pairs)
    # Two captures of one page are one work; of an excerpt it is told what it is a part of.
    found = [*same, *(r for r in copied if not r.mutual or frozenset((r.key, r.on)) not in works)]
    found += [rest for entry in references for rest in noted(entry, entries)]
    found += _mentioned(entries, sources, works)
    return _unique(found)


def _unique(found: Sequence[Rest]) -> tuple[Rest, ...]:
    """One reason for each source and what it rests on; one that two are of one work needs no other."""
    best: dict[tuple[str, str, str], Rest] = {}
    for rest in sorted(found, key=lambda rest: (rest.extent == "passages", _ORDER.index(rest.because))):
        best.setdefault((rest.key, rest.on, "" if rest.on else rest.words), rest)
    one = {(rest.on, rest.key) for rest in best.values() if rest.mutual or rest.because == "copy"}
    kept = (rest for rest in best.values() if (rest.key, rest.on) not in one or rest.because == "copy")
    return tuple(sorted(kept, key=lambda rest: (rest.key, rest.on, rest.words)))


def _copied(sources: Sequence[Source], entries: Mapping[str, Known], pairs: Pairs) -> Iterator[Rest]:
    """Sources that share passages: the one that is mostly in the other rests on it."""
    for (a, b), passages in sorted(pairs.items()):
        one, other = sources[a], sources[b]
        inside = covered(one, (m for m, _ in passages)), covered(other, (n for _, n in passages))
        turned = inside[0] > inside[1] or (
            inside[0] == inside[1] and _dated(one, entries) > _dated(other, entries)
        )
        key, on = (one, other) if turned else (other, one)
        yield Rest(
            key=key.key,
            on=on.key,
            because="copy",
            extent="all" if any(inside) else "passages",
            passages=tuple(sorted((m, n) if turned else (n, m) for m, n in passages)),
            mutual=inside[0] == inside[1] and not _ordered(one, other, entries),
            reference=_reference(entries, key.key),
        )


def _dated(source: Source, entries: Mapping[str, Known]) -> str:
    entry = entries.get(source.key)
    return source.published or (entry.date if entry else "")


def _ordered(a: Source, b: Source, entries: Mapping[str, Known]) -> bool:
    """Whether it is known which of two was published first."""
    one, other = _dated(a, entries), _dated(b, entries)
    return bool(one and other and one[: len(other)] != other[: len(one)])


def _same(entries: Mapping[str, Known], sources: Sequence[Source], pairs: Pairs) -> Iterator[Rest]:
    """Two entries of one work: one DOI, one address, or one title, with an author or a passage in common."""
    places = {source.key: at for at, source in enumerate(sources)}
    for a, b in _alike(entries):
        held = (
            min(places.get(a.key, -1), places.get(b.key, -1)),
            max(places.get(a.key, -1), places.get(b.key, -1)),
        )
        same = bool(a.work and a.work == b.work) or bool(a.page and (a.host, a.page) == (b.host, b.page))
        titled_ = (
            bool(a.title) and a.title == b.title and bool(set(a.authors) & set(b.authors) or held in pairs)
        )
        if same or (titled_ and not (a.work and b.work)):
            words = a.work if a.work and a.work == b.work else a.host + a.page if same else a.name
            yield Rest(key=b.key, on=a.key, because="same-work", extent="all", words=words, mutual=True)


def _alike(entries: Mapping[str, Known]) -> Iterator[tuple[Known, Known]]:
    """Pairs of entries with something in common, in the order of the bibliography."""
    groups: dict[tuple[str, ...], list[Known]] = {}
    for entry in entries.values():
        for name in (("doi", entry.work), ("page", entry.host, entry.page), ("title", entry.title)):
            if all(name):
                groups.setdefault(name, []).append(entry)
    seen = set()
    for group in groups.values():
        for a, b in combinations(group, 2):
            if (a.key, b.key) not in seen:
                seen.add((a.key, b.key))
                yield a, b


def _mentioned(
    entries: Mapping[str, Known], sources: Sequence[Source], works: Collection[frozenset[str]]
) -> Iterator[Rest]:
    """What the passages of each source say of where they have it from."""
    labels = Labels([label for entry in entries.values() for label in entry.labels])
    outlets = Labels([Label(key="", words=bare(name)) for name in sections("outlets.txt")["outlet"]])
    titles = Labels([Label(key=entry.key, words=tuple(entry.title.split())) for entry in entries.values()])
    words = vocabulary(sources)
    for source in sources:
        index = Index(source.fingerprints, source.passages)
        mine = entries.get(source.key)
        own = {label.words for label in mine.labels} if mine else set()
        told = [label for label in labels.among(words[source.key]) if label.words not in own]
        yield from _attributed(source, index, told, entries, works)
        named = {label.words for entry in entries.values() for label in entry.labels}
        rest = [label for label in outlets.among(words[source.key]) if label.words not in own | named]
        yield from _attributed(source, index, rest, entries, works)
        yield from _cited(
            source, index, [entries[label.key] for label in titles.among(words[source.key])], entries
        )


def _attributed(
    source: Source,
    index: Index,
    labels: Sequence[Label],
    entries: Mapping[str, Known],
    works: Collection[frozenset[str]],
) -> Iterator[Rest]:
    owners: dict[tuple[str, ...], list[Label]] = {}
    for label in labels:
        owners.setdefault(label.words, []).append(label)
    for same in owners.values():
        label = same[0]
        # Of two reports by one paper nobody knows which is meant; two entries of one report are it.
        one = all(frozenset((label.key, other.key)) in works for other in same if other.key != label.key)
        if one and all(other.key != source.key for other in same):
            numbers = attributed(index, label)
            if numbers:
                yield Rest(
                    key=source.key,
                    on=label.key,
                    because="attributed",
                    extent="passages",
                    passages=tuple((number, 0) for number in numbers),
                    words=" ".join(label.words),
                    reference=_reference(entries, source.key),
                )


def _cited(
    source: Source, index: Index, found: Sequence[Known], entries: Mapping[str, Known]
) -> Iterator[Rest]:
    mine = entries.get(source.key)
    for other in found:
        if other.key == source.key or (mine and other.title == mine.title):
            continue
        numbers = titled(index, other.title) or addressed(index, other)
        if numbers:
            yield Rest(
                key=source.key,
                on=other.key,
                because="cited",
                extent="some" if mine and mine.reference else "passages",
                passages=tuple((number, 0) for number in numbers),
                words=other.name,
                reference=bool(mine and mine.reference),
            )


def _reference(entries: Mapping[str, Known], key: str) -> bool:
    return key in entries and entries[key].reference
