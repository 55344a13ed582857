"""index.yaml: what the authors change in the index that the build makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span, Text
from compile.render.matter.headwords import Headword
from compile.text.folding import folded
from compile.text.nearest import nearest
from compile.text.placed import Malformed, Tree, Where, parse

FILE = "index.yaml"
#: In this order they are done: each may use the names that those before it made.
ACTIONS = ("add", "merge", "rename", "leave-out", "under", "see-also")


@dataclass(slots=True)
class Editor:
    """The headwords as they are being changed, and what could not be."""

    book: Book
    text: Text
    tree: Tree
    entries: list[Headword]
    found: list[Diagnostic]

    def tell(self, rule: str, at: Where, variant: str = "", **data: str) -> None:
        """A finding at a place of the file."""
        span = Span(path=self.text.path, start=at[0], end=at[1])
        self.found.append(
            Diagnostic(rule=rule, severity="error", variant=variant, labels=(Label(span=span),), data=data)
        )

    def entry(self, name: str, at: Where) -> Headword | None:
        """The headword that is called so, or has a form that is, or begins so before a comma; told with the nearest if there is none."""
        wanted = folded(name)
        for candidates in ((entry.text,) for entry in self.entries), (entry.forms for entry in self.entries):
            for entry, names in zip(self.entries, candidates, strict=True):
                if any(folded(one) == wanted for one in names):
                    return entry
        families = [entry for entry in self.entries if folded(entry.text.partition(",")[0]) == wanted]
        if len(families) == 1:
            return families[0]
        near = nearest(name, [form for entry in self.entries for form in (entry.text, *entry.forms)])
        self.tell("unknown-index-name", at, "near" if near else "", name=name, nearest=near or "")
        return None


def edit(book: Book, entries: list[Headword]) -> tuple[list[Headword], list[Diagnostic]]:
    """The headwords as ``index.yaml`` wants them, and what is wrong with it.

    Diagnostics: ``malformed-index`` (variants: unreadable, shape, near), ``unknown-index-name`` (slots name, nearest).
    """
    text = book.files.get(FILE)
    if text is None:
        return entries, []
    editor = Editor(book, text, Tree(value={}), entries, [])
    try:
        editor.tree = parse(text.content)
    except Malformed as error:
        editor.tell(
            "malformed-index", error.at, "unreadable", problem=error.data.get("problem", error.variant)
        )
        return entries, editor.found
    if not isinstance(editor.tree.value, dict):
        editor.tell("malformed-index", (0, 0), "shape", key=FILE)
        return entries, editor.found
    for key in editor.tree.value:
        if key not in ACTIONS:
            near = nearest(key, ACTIONS)
            editor.tell(
                "malformed-index", editor.tree.keys[key,], "near" if near else "", key=key, nearest=near or ""
            )
    for action in ACTIONS:
        if action in editor.tree.value:
            _DO[action](editor, editor.tree.value[action])
    return editor.entries, sorted(editor.found, key=lambda found: found.order)


def _names(editor: Editor, action: str, value: Any) -> Iterator[tuple[str, Where]]:
    """The names of a list, with their places."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        editor.tell("malformed-index", editor.tree.keys[action,], "shape", key=action)
        return
    for number, name in enumerate(listed):
        path = (action,) if isinstance(value, str) else (action, number)
        yield name, editor.tree.at(path)


def _pairs(editor: Editor, action: str, value: Any) -> Iterator[tuple[str, Where, list[tuple[str, Where]]]]:
    """The names of a table, each with the one or more that it goes to."""
    if not isinstance(value, dict):
        editor.tell("malformed-index", editor.tree.keys[action,], "shape", key=action)
        return
    for name, given in value.items():
        path = (action, name)
        listed = [given] if isinstance(given, str) else given
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            editor.tell("malformed-index", editor.tree.keys[path], "shape", key=name)
            continue
        single = isinstance(given, str)
        places = [editor.tree.at(path if single else (*path, number)) for number in range(len(listed))]
        yield name, editor.tree.keys[path], list(zip(listed, places, strict=True))


def _add(editor: Editor, value: Any) -> None:
    """``Ferries: [ferry, ferries]``: wherever one of these words stands in a statement."""
    for name, _, given in _pairs(editor, "add", value):
        words = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word, _ in given))
        told = {one.id: one for one in editor.book.statements if words.search(one.text)}
        if told:
            editor.entries.append(Headword(text=name, told=told))
        else:
            for word, at in given[:1]:
                editor.tell("unknown-index-name", at, name=word, nearest="")


def _merge(editor: Editor, value: Any) -> None:
    """``Nemat, Mufti: [Nematullah, Mufti]``: the others' places and forms go to the first."""
    for name, at, given in _pairs(editor, "merge", value):
        into = editor.entry(name, at)
        for other, where in given:
            entry = editor.entry(other, where)
            if into is None or entry is None or entry is into:
                continue
            into.forms.update(entry.forms)
            order = {one.id: number for number, one in enumerate(editor.book.statements)}
            told = {**into.told, **entry.told}
            into.told = {key: told[key] for key in sorted(told, key=order.__getitem__)}
            editor.entries.remove(entry)


def _rename(editor: Editor, value: Any) -> None:
    for name, at, given in _pairs(editor, "rename", value):
        entry = editor.entry(name, at)
        if entry is not None and given:
            entry.text = given[0][0]


def _leave_out(editor: Editor, value: Any) -> None:
    for name, at in list(_names(editor, "leave-out", value)):
        entry = editor.entry(name, at)
        if entry is not None:
            editor.entries.remove(entry)


def _under(editor: Editor, value: Any) -> None:
    """``Ministry of Defense: Afghanistan``: the first becomes a sub-entry; what it is to stand under may be new."""
    for name, at, given in _pairs(editor, "under", value):
        entry = editor.entry(name, at)
        if entry is None or not given:
            continue
        title = folded(given[0][0])
        above = next(
            (one for one in editor.entries if folded(one.text) == title or title in map(folded, one.forms)),
            None,
        )
        if above is None:
            above = Headword(text=given[0][0])
            editor.entries.append(above)
        if above is not entry and entry not in above.below:
            above.below.append(entry)
            editor.entries.remove(entry)


def _see_also(editor: Editor, value: Any) -> None:
    for name, at, given in _pairs(editor, "see-also", value):
        entry = editor.entry(name, at)
        others = [editor.entry(other, where) for other, where in given]
        if entry is not None:
            entry.also += [other for other in others if other is not None and other is not entry]


_DO: Mapping[str, Any] = {
    "add": _add,
    "merge": _merge,
    "rename": _rename,
    "leave-out": _leave_out,
    "under": _under,
    "see-also": _see_also,
}
