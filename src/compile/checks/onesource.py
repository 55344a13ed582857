"""Two cited sources that are one root: one finding for each two, at the first statement that cites both."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, shown
from compile.checks.witnesses import Joined, joined
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Evidence, Label, Rule, Value
from compile.model.span import Span


def one_root(book: Book, rule: Rule, *, circular: bool) -> Iterator[Diagnostic]:
    """A finding for each two sources of one root that vouch for the same words, with the number of such statements."""
    found: dict[tuple[str, ...], list[Joined]] = {}
    for each in joined(book):
        if each.circular == circular:
            found.setdefault(_cause(each), []).append(each)
    for same in found.values():
        yield _diagnostic(book, rule, same[0], len(same))


def _cause(each: Joined) -> tuple[str, ...]:
    """What two findings have in common that are one: the two sources; passage and all, if it is only that."""
    keys = tuple(sorted((each.a[0], each.b[0])))
    if any(rest.extent == "passages" for rest in each.way):
        return (*keys, each.statement.id)
    return keys


def _diagnostic(book: Book, rule: Rule, each: Joined, count: int) -> Diagnostic:
    first = each.way[0]
    third = not first.on or each.way[-1].on not in (each.a[0], each.b[0])
    mutual = len(each.way) == 1 and first.mutual
    key, other = (each.a[0], each.b[0]) if first.key != each.b[0] else (each.b[0], each.a[0])
    variant = "both" if third else "way" if len(each.way) > 1 else first.because
    data: dict[str, Value] = {
        "key": key,
        "other_key": other,
        "count": count,
        "words": first.words,
        "shared": len(first.passages),
        "way_keys": tuple(dict.fromkeys((first.key, *(rest.on or rest.words for rest in each.way)))),
        "mutual": "it is not known which of them came first" if mutual else "",
    }
    return finding(
        rule,
        book,
        each.statement,
        [Label(span=_place(each, key)), Label(span=_place(each, other), name="other")],
        data=data,
        evidence=_evidence(book, each),
        keys=(key, other),
        passages=[each.a, each.b],
        variant=variant,
    )


def _place(each: Joined, key: str) -> Span:
    return next(citation.span for citation in each.statement.citations if citation.key == key)


def _evidence(book: Book, each: Joined) -> Iterator[Evidence]:
    """The passages that tie the two, those which bear the statement out before all others."""
    for rest in each.way[:2]:
        passages = dict(rest.passages)
        wanted = next((n for key, n in (each.a, each.b) if key == rest.key and n in passages), None)
        number = wanted if wanted is not None else next(iter(passages), None)
        if number is not None:
            yield from shown(book, rest.key, number, name="one")
            yield from shown(book, rest.on, passages[number], name="other")
