"""disputes.yaml → Dispute: the disagreements that the authors know of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from compile.conflicts.ledger import Node, Unreadable, parse
from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span, Text
from compile.model.statement import Dispute, DisputeState, Side

_KNOWN = ("id", "title", "kind", "state", "sides", "because", "by")
_NEEDED = ("id", "title", "kind", "state", "sides")
_SIDE = ("key", "passage", "says", "holder", "digest")
#: What sources can disagree about.
KINDS = (
    *(
        "quantity",
        "date",
        "place",
        "identity",
        "polarity",
        "agency",
        "manner",
        "cause",
        "extent",
        "certainty",
    ),
    *("order", "sequence", "motive", "membership", "status", "name", "outcome"),
)


def disputes(text: Text) -> Outcome[tuple[Dispute, ...]]:
    """Read the list of disputes; each entry that cannot be read is left out and told at its place.

    Diagnostics: ``malformed-dispute`` (data: ``dispute``, the entry's id if it is known, and ``problem``).
    """
    try:
        root = parse(text.content)
        items = root.items() if root is not None else []
    except Unreadable as error:
        return Outcome((), (_malformed(text, error, ""),))
    found: dict[str, Dispute] = {}
    diagnostics: list[Diagnostic] = []
    for item in items:
        try:
            dispute = _dispute(text, item)
            if dispute.id in found:
                raise Unreadable(f"the id `{dispute.id}` is taken", item.start, item.end)
            found[dispute.id] = dispute
        except Unreadable as error:
            diagnostics.append(_malformed(text, error, _id(item)))
    return Outcome(tuple(found.values()), tuple(diagnostics))


def _dispute(text: Text, item: Node) -> Dispute:
    fields = _fields(item, _KNOWN, _NEEDED)
    words = {name: node.text() for name, node in fields.items() if name != "sides"}
    state = _one_of(fields["state"], get_args(DisputeState))
    if state == "dismissed" and not ("because" in words and "by" in words):
        raise Unreadable("a dismissed dispute needs `because:` and `by:`", *_head(item.entries()))
    sides = tuple(_side(node) for node in fields["sides"].items())
    if len(sides) < 2:
        raise Unreadable("a dispute has two sides or more", fields["sides"].start, fields["sides"].end)
    return Dispute(
        id=_plain(fields["id"]),
        title=words["title"],
        kind=_one_of(fields["kind"], KINDS),
        state=cast(DisputeState, state),
        because=words.get("because", ""),
        by=words.get("by", ""),
        sides=sides,
        span=Span(path=text.path, start=fields["id"].start, end=fields["id"].end),
    )


def _side(item: Node) -> Side:
    fields = _fields(item, _SIDE, _SIDE[:3])
    number = fields["passage"].text()
    if not number.isdecimal() or not int(number):
        raise Unreadable("a passage is a number from 1", fields["passage"].start, fields["passage"].end)
    holder, digest = (fields[name].text() if name in fields else "" for name in ("holder", "digest"))
    says = fields["says"].text()
    return Side(key=fields["key"].text(), passage=int(number), says=says, holder=holder, digest=digest)


def _fields(item: Node, known: tuple[str, ...], needed: tuple[str, ...]) -> dict[str, Node]:
    entries = item.entries()
    for name, (key, _) in entries.items():
        if name not in known:
            raise Unreadable(f"`{name}` is not one of {', '.join(known)}", key.start, key.end)
    for name in needed:
        if name not in entries:
            raise Unreadable(f"`{name}:` is missing", *_head(entries))
    return {name: value for name, (_, value) in entries.items()}


def _head(entries: Mapping[str, tuple[Node, Node]]) -> tuple[int, int]:
    """The piece of an entry that stands for it: its id, else its first field's name; (0, 0) if it is empty."""
    node = entries["id"][1] if "id" in entries else next((key for key, _ in entries.values()), None)
    return (node.start, node.end) if node else (0, 0)


def _one_of(node: Node, names: tuple[str, ...]) -> str:
    word = node.text()
    if word not in names:
        raise Unreadable(f"`{word}` is not one of {', '.join(names)}", node.start, node.end)
    return word


def _plain(node: Node) -> str:
    word = node.text()
    if not word.replace("-", "").isalnum() or not word.isascii():
        raise Unreadable("an id has letters, digits and hyphens only", node.start, node.end)
    return word


def _id(item: Node) -> str:
    try:
        return item.entries()["id"][1].text()
    except (Unreadable, KeyError):
        return ""


def _malformed(text: Text, error: Unreadable, identifier: str) -> Diagnostic:
    end = min(max(error.end, error.start), len(text.content))
    lines = text.content[error.start : end].rstrip()
    span = Span(path=text.path, start=min(error.start, end), end=min(error.start, end) + len(lines))
    return Diagnostic(
        rule="malformed-dispute",
        severity="error",
        labels=(Label(span=span),),
        data={"dispute": identifier, "problem": error.problem},
    )
