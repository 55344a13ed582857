"""How often a finding on figures, names and conflicts is right, on labelled data that stands beside the project.

usage: python scripts/bench_judgement.py [-v|-vv] [--write]    -v prints each false alarm, -vv each conflict missed too;
--write keeps the precision of each rule in src/compile/checks/precision.toml, where `recension explain` reads it
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from compile import conflicts, sources, statements
from compile.model.book import Policy
from compile.model.evidence import Source
from compile.model.manuscript import OBJECT, Chapter, Citation, Prose
from compile.model.span import Span, Text
from compile.model.statement import Conflict, Statement

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
KINDS = ("quantity", "date")
RULES = (
    *(f"sources-disagree-{kind}" for kind in KINDS),
    *(f"{kind}-contradicted" for kind in KINDS),
    *("figure-not-in-source", "name-not-in-source"),
)
PRECISION = Path(__file__).resolve().parents[1] / "src" / "compile" / "checks" / "precision.toml"
COMMAND = "python scripts/bench_judgement.py --write"
#: Of the long set of revisions every such row is tried; all to write down what was measured.
STEP = 1 if "--write" in sys.argv else 4
VERBOSE = "-v" in sys.argv or "-vv" in sys.argv


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with (BENCH / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def source(key: str, text: str, title: str = "") -> Source:
    """A source as it is captured from plain text."""
    return sources.from_text(key, Text(path=f"{key}.txt", content=text), sources.Origin(title=title))


def told(words: str, section: str, title: str) -> tuple[Chapter, ...]:
    """A chapter of one paragraph that cites the source ``s`` at its end."""
    text = f"{words.strip()} {OBJECT}"
    cited = Citation(
        key="s",
        group=0,
        position=len(text) - 1,
        scope=(0, len(text) - 1),
        span=Span(path="c.md", start=0, end=1),
    )
    prose = Prose(
        number=0,
        kind="paragraph",
        text=text,
        offsets=tuple(range(len(text) + 1)),
        path=(0, "c"),
        section=section,
        citations=(cited,),
    )
    file = Text(path="c.md", content=text)
    return (Chapter(slug="c", number=1, title=title, text=file, blocks=[], prose=(prose,), front={}),)


def share(part: int, whole: int) -> str:
    """A fraction as .94 (17/18)."""
    return f"{part / whole:.3f} ({part}/{whole})" if whole else "–"


#: Rule → data set → how many of its findings were right, and how many there were.
FOUND: dict[str, dict[str, tuple[int, int]]] = {}


def note(rule: str, data: str, right: int, flagged: int) -> None:
    """Keep what was measured of a rule."""
    FOUND.setdefault(rule, {})[data] = (right, flagged)


def write() -> None:
    """Put what was measured where ``recension explain`` reads it."""
    lines = ["# Written by scripts/bench_judgement.py --write.", f'command = "{COMMAND}"']
    for rule, sets in sorted(FOUND.items()):
        for data, (right, flagged) in sorted(sets.items()):
            lines += ["", f"[[{rule}]]", f'data = "{data}"', f"right = {right}", f"flagged = {flagged}"]
    PRECISION.write_text("\n".join(lines) + "\n", encoding="utf-8")


def pairs() -> None:
    """Conflicts between two one-sentence sources: precision and recall of quantity and date, silence on look-alikes."""
    flagged: Counter[str] = Counter()
    total: Counter[str] = Counter()
    found_as: Counter[str] = Counter()
    for row in rows("pairs-dev.jsonl"):
        kind = row["kind"] or "look-alike"
        if kind not in ("quantity", "date", "look-alike"):
            continue
        found = conflicts.find((), (source("a", row["a"]), source("b", row["b"])), (), ()).value
        clashing = [conflict for conflict in found if conflict.verdict == "conflict"]
        for level in {"", "easy" if row["level"] == "medium" else row["level"]}:
            total[kind + level] += 1
            flagged[kind + level] += bool(clashing)
        for one in {conflict.kind for conflict in clashing}:
            found_as[one] += 1
            found_as[f"{one} right"] += kind != "look-alike"
        alarm, miss = clashing and kind == "look-alike", not clashing and kind != "look-alike"
        if (VERBOSE and alarm) or ("-vv" in sys.argv and miss):
            report(row, clashing, kind)
    right = flagged["quantity"] + flagged["date"]
    print("| conflicts between two sentences (pairs-dev) | |\n|---|---|")
    print(f"| precision of what is flagged | {share(right, right + flagged['look-alike'])} |")
    for kind in ("quantity", "date"):
        note(f"sources-disagree-{kind}", "pairs-dev", found_as[f"{kind} right"], found_as[kind])
        print(f"| recall, {kind} | {share(flagged[kind], total[kind])} |")
        print(f"| recall, {kind}, easy and medium | {share(flagged[kind + 'easy'], total[kind + 'easy'])} |")
    alone = total["look-alike"] - flagged["look-alike"]
    print(f"| look-alikes left alone | {share(alone, total['look-alike'])} |\n")


def revisions() -> None:
    """Claims and evidence from revisions of Wikipedia: a conflict found is right if they contradict each other.

    Through the conflicts of two sources, and through a statement that cites the evidence.
    """
    found: Counter[str] = Counter()
    for row in islice(rows("vitaminc-dev.jsonl"), None, None, STEP):
        title = row["source"].rpartition("/")[2]
        pair = (source("a", row["a"], title), source("b", row["b"], title))
        clashing = [c for c in conflicts.find((), pair, (), ()).value if c.verdict == "conflict"]
        evidence = (source("s", row["a"], title),)
        made = statements.extract(told(row["b"], "", title), (), evidence, Policy()).value
        figures, names = verdicts(made, "absent")
        against = {kind for kind in KINDS if verdicts(made, "contradicted", kind)[0]}
        flags = {
            **{f"sources-disagree-{kind}": any(c.kind == kind for c in clashing) for kind in KINDS},
            **{f"{kind}-contradicted": kind in against for kind in KINDS},
            "figure-not-in-source": bool(figures),
            "name-not-in-source": bool(names),
        }
        for rule, flag in flags.items():
            absent = rule.endswith("not-in-source")
            wrong = row["label"] == "agree" or (row["label"] == "neutral" and not absent)
            found[rule] += flag
            found[f"{rule} right"] += flag and not wrong
            if VERBOSE and flag and wrong:
                print(f"<!-- {row['id']} {rule} {row['label']}: {row['a']} || {row['b']} -->")
                if rule.startswith("sources"):
                    report({**row, "family": ""}, clashing, rule)
    print("| revisions of Wikipedia (vitaminc-dev) | findings that are right |\n|---|---|")
    for rule in RULES:
        note(rule, "vitaminc-dev", found[f"{rule} right"], found[rule])
        print(f"| {rule} | {share(found[f'{rule} right'], found[rule])} |")
    print()


def verdicts(made: tuple[Statement, ...], verdict: str, kind: str = "") -> tuple[set[str], set[str]]:
    """The figures (of a kind) and the names to which each source cited for them gives the verdict."""
    facts: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for bearing in (b for statement in made for support in statement.supports for b in support.bearings):
        if bearing.fact is not None and kind in ("", bearing.fact.kind):
            facts.setdefault(bearing.fact.text, set()).add(bearing.verdict)
        elif bearing.name is not None:
            names.setdefault(bearing.name.text, set()).add(bearing.verdict)
    alone = [{text for text, found in part.items() if found == {verdict}} for part in (facts, names)]
    return alone[0], alone[1]


def report(row: dict[str, Any], found: list[Conflict], kind: str) -> None:
    """Print a row that came out wrong."""
    print(f"<!-- {row['id']} {kind} {row.get('family')}: {row['a']} || {row['b']} -->")
    for conflict in found:
        print(
            f"<!--   {conflict.a.says} / {conflict.b.says}: {[(s.name, s.a, s.b, s.verdict) for s in conflict.proof]} -->"
        )


def support() -> None:
    """Claims of Wikipedia with the page that they cite: a flag is right if the claim is not wholly supported."""
    right: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    for row in rows("wice-dev.jsonl"):
        cited = source("s", "\n\n".join(row["evidence"]))
        made = told(row["claim"], row["section"], row["title"])
        found = statements.extract(made, (), (cited,), Policy()).value
        figures, names = verdicts(found, "absent")
        against = {f"{kind}-contradicted": verdicts(found, "contradicted", kind)[0] for kind in KINDS}
        flags = {"figure-not-in-source": figures, "name-not-in-source": names, **against}
        for rule, what in flags.items():
            flagged[rule] += bool(what)
            right[rule] += bool(what) and row["label"] != "supported"
            if VERBOSE and what and row["label"] == "supported":
                print(f"<!-- {row['id']} {rule} {sorted(what)}: {row['claim']} -->")
    print("| claims and their cited pages (wice-dev) | rows flagged that are not supported |\n|---|---|")
    for rule in RULES[len(KINDS) :]:
        note(rule, "wice-dev", right[rule], flagged[rule])
        print(f"| {rule} | {share(right[rule], flagged[rule])} |")


def cited() -> None:
    """The pairs again, as a statement that cites the other sentence: a contradiction found is right on a conflict."""
    found: Counter[str] = Counter()
    for row in rows("pairs-dev.jsonl"):
        made = statements.extract(told(row["b"], "", ""), (), (source("s", row["a"]),), Policy()).value
        for kind in KINDS:
            flag = bool(verdicts(made, "contradicted", kind)[0])
            found[kind] += flag
            found[f"{kind} right"] += flag and row["label"] == "conflict"
    for kind in KINDS:
        note(f"{kind}-contradicted", "pairs-dev", found[f"{kind} right"], found[kind])


if __name__ == "__main__":
    if not BENCH.is_dir():
        sys.exit("the labelled data is not beside the project")
    pairs()
    cited()
    revisions()
    support()
    if "--write" in sys.argv:
        write()
