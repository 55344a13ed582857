"""The front matter of a chapter, read by us and not by pandoc: safe YAML, no aliases, 64 KB at most."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, TypeAlias

from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span, Text

Json: TypeAlias = Any
#: Longest front matter that is read, in bytes of UTF-8.
LIMIT = 64 * 1024
#: Deepest nesting of lists and mappings in it.
DEPTH = 20
_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"[^\s:#\[\]{}][^\n:]*:(?:\s|$)")


def end(content: str) -> int | None:
    """Where the text after the front matter begins: 0 if there is none, None if it is never closed.

    A ``---`` in the first line that a blank line follows is a rule, as for pandoc.
    """
    if not re.match(r"---[ \t]*\n(?![ \t]*(?:\n|$))", content):
        return 0
    first = content.index("\n") + 1
    close = _FENCE.search(content, first)
    if close:
        return close.end()
    return None if _KEY.match(content, first) else 0


def read(text: Text) -> Outcome[tuple[Mapping[str, Json], int]]:
    """The front matter as a mapping, and where the chapter goes on after it.

    Front matter that cannot be read gives an empty mapping and a ``malformed-front-matter``; the rest of
    the chapter is read all the same.
    """
    close = end(text.content)
    if close is None:
        return Outcome(({}, 0), (_finding(text, 0, 3, "unclosed"),))
    if not close:
        return Outcome(({}, 0))
    first = text.content.index("\n") + 1
    source = text.content[first:close].rstrip().removesuffix("---").removesuffix("...")
    if len(source.encode()) > LIMIT:
        return Outcome(({}, close), (_finding(text, 0, 3, "too-large"),))
    values, problem, at = _load(source)
    found = (_finding(text, first + at, first + at + 1, problem),) if problem else ()
    return Outcome((values, close), found)


def _load(source: str) -> tuple[dict[str, Json], str, int]:
    """The mapping; or what is wrong, and at which offset."""
    import yaml

    try:
        problem, at = _hazard(source)
        if problem:
            return {}, problem, at
        value = yaml.load(source, Loader=_loader())
    except yaml.MarkedYAMLError as error:
        # A quotation mark never closed is noticed at the end; where it opens is what helps.
        at_end = "end of stream" in (error.problem or "")
        mark = (error.context_mark if at_end else None) or error.problem_mark or error.context_mark
        return {}, error.problem or "not YAML", min(mark.index, len(source)) if mark else 0
    except (yaml.YAMLError, ValueError, RecursionError, TypeError) as error:
        return {}, "too-deep" if isinstance(error, RecursionError) else "not YAML", 0
    if value is None:
        return {}, "", 0
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        return {}, "not-a-mapping", 0
    return {key: _json(inner) for key, inner in value.items()}, "", 0


def _hazard(source: str) -> tuple[str, int]:
    """An alias (a few lines of them grow without bound) or nesting that takes quadratic time, and where."""
    import yaml

    depth = 0
    for event in yaml.parse(source, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        at = event.start_mark.index if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            return "alias", at
        if depth > DEPTH:
            return "too-deep", at
    return "", 0


@cache
def _loader() -> Any:
    """YAML's safe loader, which takes an application's own tags (``!expr``) for the values they mark."""
    import yaml

    class Loader(yaml.SafeLoader):
        """Safe; unknown local tags are read past."""

    def value(loader: Any, suffix: str, node: Any) -> Any:
        if isinstance(node, yaml.MappingNode):
            return loader.construct_mapping(node, deep=True)
        if isinstance(node, yaml.SequenceNode):
            return loader.construct_sequence(node, deep=True)
        return loader.construct_scalar(node)

    Loader.add_multi_constructor("!", value)
    return Loader


def _json(value: Any) -> Json:
    """A YAML value as JSON has it: dates as ISO 8601, keys as strings."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): _json(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set):
        return [_json(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _finding(text: Text, start: int, stop: int, problem: str) -> Diagnostic:
    """``variant`` is unclosed, too-large, alias, too-deep, not-a-mapping, or "" with YAML's words."""
    known = problem in ("unclosed", "too-large", "alias", "too-deep", "not-a-mapping")
    span = Span(path=text.path, start=start, end=max(start, min(stop, len(text.content))))
    return Diagnostic(
        rule="malformed-front-matter",
        severity="error",
        variant=problem if known else "",
        labels=(Label(span=span),),
        data={} if known else {"problem": problem},
    )
