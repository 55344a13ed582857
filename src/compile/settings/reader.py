"""recension.yaml as settings: what is wrong is told at its place and left at its default."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span, Text
from compile.text.placed import Malformed, Tree, Where, parse

if TYPE_CHECKING:
    from compile.settings.schema import Settings

#: What each of pydantic's complaints asks for, in words.
_EXPECTED = {
    "string_type": "text",
    "tuple_type": "a list",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "model_type": "a table of settings",
    "model_attributes_type": "a table of settings",
    "dict_type": "a table of settings",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
}
_CHOICE = re.compile(r"'([^']+)'")
_BARE_COLOUR = re.compile(r"(?<=[:,]\s)#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b")
_QUOTED_COLOUR = 'a colour in quotation marks, such as "#7a1f1f": what follows a bare # is a comment'


def read(text: Text) -> Outcome[Settings]:
    """The settings, the defaults standing in for what is wrong. Never raises.

    Diagnostics: ``unknown-setting`` (slots key, nearest) and ``malformed-settings`` (variants: unreadable,
    unclosed, control-character, alias, tag, too-deep, too-large, second-document, odd-key, duplicate,
    not-a-table, missing, wrong-value with slots key, expected, found, near-value with nearest, too).
    """
    try:
        tree = parse(text.content)
    except Malformed as error:
        return Outcome(_default(), (_unreadable(text, error),))
    if not isinstance(tree.value, dict):
        return Outcome(_default(), (_malformed(text, "not-a-table", tree.at(())),))
    found = _validated(text, tree)
    again = [_malformed(text, each.variant, each.at, **each.data) for each in tree.problems]
    again += _swallowed(text, tree)
    return Outcome(found.value, tuple(sorted([*found.diagnostics, *again], key=lambda each: each.order)))


def place(text: Text, path: tuple[str | int, ...], *, key: bool = False) -> Span | None:
    """Where the value (or with ``key`` the name) of a setting stands, None if it isn't there."""
    try:
        tree = parse(text.content)
    except Malformed:
        return None
    at = (tree.keys if key else tree.values).get(path)
    return _label(text, at).span if at else None


def _default() -> Settings:
    from compile.settings.schema import Settings

    return Settings(title="")


def _validated(text: Text, tree: Tree) -> Outcome[Settings]:
    """Validate, drop what is wrong, and validate the rest."""
    from pydantic import ValidationError

    from compile.settings.schema import Settings

    try:
        return Outcome(Settings.model_validate(tree.value))
    except ValidationError as error:
        problems = error.errors(include_url=False)
    diagnostics = sorted((_problem(text, tree, found) for found in problems), key=lambda found: found.order)
    kept = _without(tree.value, [found["loc"] for found in problems])
    try:
        return Outcome(Settings.model_validate({"title": "", **kept}), tuple(diagnostics))
    except ValidationError:
        return Outcome(_default(), tuple(diagnostics))


def _swallowed(text: Text, tree: Tree) -> list[Diagnostic]:
    """Colours that YAML takes for comments: ``accent: #7a1f1f`` without quotation marks is no value at all."""
    return [
        _malformed(
            text, "wrong-value", at, key=".".join(map(str, place)), expected=_QUOTED_COLOUR, found="empty"
        )
        for place, at in tree.keys.items()
        if place[:2] == ("book", "colours")
        and text.content[at[1] :].split("\n")[0].lstrip(": ").startswith("#")
    ]


def _unreadable(text: Text, error: Malformed) -> Diagnostic:
    """What keeps the file from being read; in ``{text: #222222}`` that is the colour, which takes the bracket with it."""
    bare = _BARE_COLOUR.search(text.content) if error.variant == "unclosed" else None
    if bare is None:
        return _malformed(text, error.variant, error.at, **error.data)
    return _malformed(
        text, "wrong-value", bare.span(), key="book.colours", expected=_QUOTED_COLOUR, found="empty"
    )


def _without(value: Mapping[str, Any], places: Iterable[tuple[int | str, ...]]) -> dict[str, Any]:
    """The settings less what stands at ``places``: a wrong item of a list takes the list with it."""
    kept = {key: dict(item) if isinstance(item, dict) else item for key, item in value.items()}
    for place in places:
        holder = kept.get(str(place[0]))
        if len(place) > 1 and isinstance(holder, dict):
            holder.pop(str(place[1]), None)
        else:
            kept.pop(str(place[0]), None)
    return kept


def _problem(text: Text, tree: Tree, found: Any) -> Diagnostic:
    place = tuple(found["loc"])
    key = ".".join(str(step) for step in place if isinstance(step, str))
    kind = found["type"]
    if kind == "missing":
        return _malformed(text, "missing", (0, 0), key=key)
    if kind == "extra_forbidden":
        return _unknown(text, tree.keys.get(place, tree.at(place)), place)
    context = found.get("ctx", {})
    data = {"key": key, "expected": _expected(kind, context, place), "found": _shown(found)}
    near = _meant(data["found"], str(context.get("expected", "")))
    if near:
        return _malformed(text, "near-value", tree.at(place), **data, nearest=near)
    return _malformed(text, "wrong-value", tree.at(place), **data)


def _meant(written: str, choices: str) -> str | None:
    """The one of the values allowed (as pydantic lists them) that was most likely meant."""
    from compile.text.nearest import nearest

    return nearest(written, _CHOICE.findall(choices))


def _expected(kind: str, context: Mapping[str, Any], place: tuple[int | str, ...]) -> str:
    if kind == "literal_error":
        return str(context["expected"]).replace("'", "`")
    if kind == "value_error":
        return str(context["error"])
    if kind in ("greater_than_equal", "less_than_equal"):
        return (
            f"a number {'of at least' if 'ge' in context else 'up to'} {context.get('ge', context.get('le'))}"
        )
    if kind.startswith("model_"):
        return f"{_EXPECTED[kind]}: {', '.join(_names(place))}"
    return _EXPECTED.get(kind, "another kind of value")


def _names(table: tuple[int | str, ...]) -> list[str]:
    """What may be set in a table of settings."""
    from compile.settings.schema import TABLES, Settings

    model = TABLES.get(tuple(map(str, table)), Settings)
    return [field.alias or name for name, field in model.model_fields.items()]


def _shown(found: Any) -> str:
    value = found["input"]
    if isinstance(value, dict):
        return "a table of settings"
    return "a list" if isinstance(value, (list, tuple)) else str(value)[:60]


def _unknown(text: Text, at: Where, place: tuple[int | str, ...]) -> Diagnostic:
    from compile.text.nearest import nearest

    key = str(place[-1])
    data = {"key": key, "nearest": nearest(key, _names(place[:-1])) or ""}
    return Diagnostic(
        rule="unknown-setting",
        severity="error",
        variant="near" if data["nearest"] else "",
        labels=(_label(text, at),),
        data=data,
    )


def _malformed(text: Text, variant: str, at: Where, **data: str) -> Diagnostic:
    return Diagnostic(
        rule="malformed-settings",
        severity="error",
        variant=variant,
        labels=(_label(text, at),),
        data=data,
    )


def _label(text: Text, at: Where) -> Label:
    start, end = at
    cut = text.content[start:end]
    return Label(span=Span(path=text.path, start=start, end=start + len(cut.rstrip())))
