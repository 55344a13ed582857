"""Rules that no labelled rows reach, on cases made of real pages: who said it, what was computed, what was retracted.

Seeded, and made by patterns that the checker knows nothing of. A case stands in a paragraph of its own; half of the cases are true as the
page has it (the rule must be silent), of the other half one thing is not. All are checked as one project.
"""

from __future__ import annotations

import random
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from compile import bibliography, pipeline
from compile.model.span import Text
from judging.labelled import BENCH, Precisions, rows, share, table

SEED = 20181121
_COUNT = 90
_CHAPTER = "chapters/01.md"
_CORPORA = BENCH.parent / "corpora"
_SAY = r"(?:said|says|told|added|wrote|explained|argued|recalled|noted)"
_NAME = r"([A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][A-Za-z'’-]+)"
_WORDS = r'["“]([^"”“]{25,200}?)[,.?!]["”]'
_SPEECH = (
    (re.compile(rf"{_WORDS} {_SAY} {_NAME}"), 1, 2),
    (re.compile(rf"{_WORDS} {_NAME} {_SAY}\b"), 1, 2),
    (re.compile(rf'{_NAME} {_SAY}[,:] ["“]([^"”“]{{25,200}}?)["”]'), 2, 1),
)
_SPEAKERS = re.compile(rf"{_NAME},? {_SAY}\b|\b{_SAY} {_NAME}")
_PEOPLE = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr|President|Director|Professor)\.? {_NAME}|{_NAME}, (?:the|a|an|who) "
)
_FIGURE = re.compile(r"(?<![\d.,$£€-])(\d{1,3}(?:,\d{3})+|\d{2,4}) ([a-z]{3,}s)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A paragraph, what was done to it, whether the rule has to find something in it, and the page that it cites.

    ``listed`` is its work's line in the list of retracted ones, "" if it is not there.
    """

    rule: str
    kind: str
    wrong: bool
    text: str
    key: str
    page: str
    entry: str
    listed: str = ""


def _write(cases: Sequence[Case], folder: Path) -> None:
    """Make the folder a project of one chapter, a paragraph a case."""
    sources = {f"sources/texts/{case.key}.txt": case.page for case in cases}
    entries = dict.fromkeys(case.entry for case in cases)
    contents = {
        **sources,
        "recension.yaml": "title: Cases\nauthors: [Nobody]\ndate: 2026-01-01\n",
        "refs.bib": "\n\n".join(entries) + "\n",
        "retracted.txt": "".join(f"{case.listed}\n" for case in cases if case.listed),
        _CHAPTER: "# Cases\n\n" + "\n\n".join(case.text for case in cases) + "\n",
    }
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def measure(found: Precisions) -> str:
    """Precision and recall of each of the three rules, and by what was done."""
    chance = random.Random(SEED)
    cases = [*speakers(chance), *computed(chance), *retracted(chance)]
    tried: Counter[tuple[str, str, bool]] = Counter()
    hit: Counter[tuple[str, str, bool]] = Counter()
    for case, told in zip(cases, _flagged(cases), strict=True):
        tried[case.rule, case.kind, case.wrong] += 1
        hit[case.rule, case.kind, case.wrong] += told
    summary = []
    for rule in dict.fromkeys(case.rule for case in cases):
        right, alarms = (_of(hit, rule, wrong=wrong) for wrong in (True, False))
        found.setdefault(rule, {})["made"] = (right, right + alarms)
        summary.append((rule, share(right, right + alarms), share(right, _of(tried, rule, wrong=True))))
    each = [
        (rule, kind, "found" if wrong else "silent", f"{hit[rule, kind, wrong]} of {count}")
        for (rule, kind, wrong), count in tried.items()
    ]
    return f"{table(('rule', 'precision', 'recall'), summary)}\n{table(('rule', 'case', 'wanted', 'told'), each)}"


def _of(counts: Counter[tuple[str, str, bool]], rule: str, *, wrong: bool) -> int:
    """How many cases of a rule were counted, of those that are wrong or of the others."""
    return sum(count for (name, _, so), count in counts.items() if (name, so) == (rule, wrong))


def _flagged(cases: Sequence[Case]) -> list[bool]:
    """Of each case whether its rule told something in its paragraph."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(cases, folder)
        checked = pipeline.check(folder)
        text = (folder / _CHAPTER).read_text(encoding="utf-8")
    starts: list[int] = []
    for case in cases:
        starts.append(text.index(case.text, starts[-1] + 1 if starts else 0))
    told: defaultdict[str, list[int]] = defaultdict(list)
    for one in checked.diagnostics:
        if one.labels and one.labels[0].span.path.startswith("chapters"):
            told[one.rule].append(one.labels[0].span.start)
    return [
        any(start <= at < start + len(case.text) for at in told[case.rule])
        for start, case in zip(starts, cases, strict=True)
    ]


def _pages() -> Iterator[tuple[str, str]]:
    """The cited pages, once each, with a key."""
    seen = dict.fromkeys(" ".join(row["evidence"]) for row in rows("wice"))
    return ((f"page{number}", page) for number, page in enumerate(seen))


def _entry(key: str) -> str:
    return f"@misc{{{key}, title = {{Page {key}}}, date = {{2020}}}}"


def speakers(chance: random.Random) -> Iterator[Case]:
    """Each quotation of a page that names its speaker, with that name and with another one of the page."""
    for key, page in _pages():
        said = [
            (m[words].strip(), m[name]) for pattern, words, name in _SPEECH for m in pattern.finditer(page)
        ]
        people = [g for m in (*_SPEAKERS.finditer(page), *_PEOPLE.finditer(page)) for g in m.groups() if g]
        names = dict.fromkeys([*(name for _, name in said), *people])
        for words, name in dict(said).items():
            if re.search(r"[\[\]*_@<>$|\\]", words):
                continue
            others = [n for n in names if not set(n.split()) & set(name.split())]
            told: list[tuple[str, str, bool]] = [("the speaker", name, False)]
            told += [("another of the page", chance.choice(others), True)] if others else []
            for kind, who, wrong in told:
                text = f"{who} said: “{words}” [@{key}]."
                yield Case(
                    rule="quotation-wrong-speaker",
                    kind=kind,
                    wrong=wrong,
                    text=text,
                    key=key,
                    page=f"{page}\n",
                    entry=_entry(key),
                )


Way = Callable[[Decimal, Decimal], "tuple[str, Decimal] | None"]


def _share(a: Decimal, b: Decimal) -> tuple[str, Decimal] | None:
    return ("That is {} per cent of them.", 100 * a / b) if 0 < a < b else None


def _rise(a: Decimal, b: Decimal) -> tuple[str, Decimal] | None:
    return ("That is a rise of {} per cent.", 100 * (b - a) / a) if a < b else None


WAYS: dict[str, Way] = {
    "sum": lambda a, b: ("Together that is {}.", a + b),
    "difference": lambda a, b: ("The difference is {}.", abs(a - b)) if abs(a - b) > 1 else None,
    "share": _share,
    "change": _rise,
    "ratio": lambda a, b: (
        ("That is {} times as many.", max(a, b) / min(a, b)) if max(a, b) > 2 * min(a, b) else None
    ),
    "mean": lambda a, b: ("On average that is {}.", (a + b) / 2),
}


def computed(chance: random.Random) -> Iterator[Case]:
    """Two figures of a page and what they make, right and with another digit."""
    pairs = []
    for key, page in _pages():
        figures = dict.fromkeys(
            m.groups() for m in _FIGURE.finditer(page) if not re.fullmatch(r"(?:1[6-9]|20)\d\d", m[1])
        )
        pairs += [(key, page, a, b) for a in figures for b in figures if a[0] != b[0] and a[1] == b[1]]
    for number, (key, page, one, two) in enumerate(chance.sample(pairs, 2 * _COUNT)):
        kind = list(WAYS)[number % len(WAYS)]
        a, b = (Decimal(figure[0].replace(",", "")) for figure in (one, two))
        made = WAYS[kind](a, b)
        if made is None:
            continue
        words, value = made
        for wrong in (False, True):
            given = _changed(value, chance) if wrong else _rounded(value)
            given += f" {one[1]}" if kind in ("sum", "difference", "mean") and number % 4 else ""
            ids = f"{'w' if wrong else 't'}{number}"
            text = (
                f"One count is of [{' '.join(one)}]{{#{ids}a}} [@{key}]. The other is of [{' '.join(two)}]{{#{ids}b}} [@{key}]. "
                f'[{words.format(given)}]{{.derived from="#{ids}a #{ids}b"}}'
            )
            yield Case(
                rule="derived-differs",
                kind=f"{kind}, {'another digit' if wrong else 'right'}",
                wrong=wrong,
                text=text,
                key=key,
                page=f"{page}\n",
                entry=_entry(key),
            )


def _rounded(value: Decimal) -> str:
    shown = value.quantize(
        Decimal(1) if value == value.to_integral() or value >= 100 else Decimal("0.1"), ROUND_HALF_UP
    )
    return f"{shown:,}"


def _changed(value: Decimal, chance: random.Random) -> str:
    """The figure with one of its first two digits changed."""
    told = _rounded(value)
    places = [at for at, mark in enumerate(told) if mark.isdigit()][:2]
    at = chance.choice(places)
    other = chance.choice([digit for digit in "123456789" if digit != told[at]])
    return told[:at] + other + told[at + 1 :]


#: How publishers and databases say that a work was retracted: in its title, in a note, in a keyword, on its page.
TITLES = (
    "RETRACTED: {}",
    "Retracted: {}",
    "RETRACTED ARTICLE: {}",
    "{{RETRACTED}}: {}",
    "{} [Retracted]",
    "WITHDRAWN: {}",
)
NOTES = (
    ("note", "Retraction in: Front Psychol. 2015 Mar 3;6:231"),
    ("note", "Retracted"),
    ("note", "This article has been retracted"),
    ("keywords", "Journal Article; Retracted Publication"),
    ("note", "Retraction published in: PLoS One 2019;14(2):e0212"),
    ("pubstate", "retracted"),
)
NOTICES = (
    "This article has been retracted.",
    "The Editors have retracted this article because concerns were raised about the data.",
    "This article was retracted on 12 March 2019.",
    "The publisher has retracted this paper at the request of the authors.",
    "This article has been withdrawn at the request of the author(s) and/or editor.",
)
#: What only looks so.
TITLES_ALIKE = (
    "Erratum to: {}", "Correction: {}", "Expression of concern: {}", "Retraction notice to: {}", "Why was {} never retracted?",
    "Retracted papers and how they are cited: {}", "Publisher correction: {}", "{}: a withdrawal study",
)  # fmt: skip
NOTES_ALIKE = (
    ("note", "Erratum in: Front Psychol. 2015 Mar 3;6:231"),
    ("note", "Expression of concern in: Lancet. 2020;395:1820"),
    ("note", "Retraction of: Smith A. Front Psychol. 2013;4:12"),
    ("note", "Comment in: Nature. 2011;470:305"),
    ("keywords", "retraction; research integrity"),
    ("note", "Partial retraction in: Science. 2011;334:1636"),
)
NOTICES_ALIKE = (
    "A correction to this article was published on 12 March 2019.",
    "This article has been corrected.",
    "An earlier paper on the subject was later retracted.",
    "This article asks how often papers are retracted.",
    "The editors have not retracted this article.",
)
DOIS = (
    "{}",
    "https://doi.org/{}",
    "doi:{}",
    "http://dx.doi.org/{}",
    "{} data made up",
    "https://doi.org/{},",
)


def retracted(chance: random.Random) -> Iterator[Case]:
    """Entries of real bibliographies, marked as retracted in each way, and with what only looks like it."""
    known: dict[str, tuple[str, str]] = {}
    for path in sorted(_CORPORA.glob("*/*.bib")):
        for entry in bibliography.read(Text(path=path.name, content=path.read_text(encoding="utf-8"))).value:
            title, doi = (" ".join((entry.get(name) or "").split()) for name in ("title", "doi"))
            if title and re.fullmatch(r"[\w :,.’'?-]+", title) and re.fullmatch(r"10\.[\w./-]+", doi):
                known.setdefault(doi.lower(), (title, doi))
    works = chance.sample(list(known.values()), min(len(known), 12 * 6))
    makers: list[tuple[str, bool, Sequence[object]]] = [
        ("title", True, TITLES), ("note", True, NOTES), ("notice", True, NOTICES), ("list", True, DOIS),
        ("title, alike", False, TITLES_ALIKE), ("note, alike", False, NOTES_ALIKE), ("notice, alike", False, NOTICES_ALIKE),
        ("plain", False, ("",) * 12),
    ]  # fmt: skip
    forms = [(kind, wrong, form) for kind, wrong, each in makers for form in each]
    for number, ((kind, wrong, form), (title, doi)) in enumerate(zip(forms, works, strict=False)):
        yield _retracted(f"work{number}", kind, wrong, form, title, doi)


def _retracted(key: str, kind: str, wrong: bool, form: object, title: str, doi: str) -> Case:
    extra, notice, listed = "", "", ""
    if kind.startswith("title"):
        title = str(form).format(title)
    elif kind.startswith("notice"):
        notice = f"{form}\n\n"
    elif kind == "list":
        listed = str(form).format(doi.upper())
    elif isinstance(form, tuple):
        extra = f", {form[0]} = {{{form[1]}}}"
    entry = f"@article{{{key}, title = {{{title}}}, journal = {{Journal}}, date = {{2014}}, doi = {{{doi}}}{extra}}}"
    page = f"{title}\n\n{notice}The study compares two groups of readers. It reports what they read.\n"
    text = f"The study number {key[4:]} compares two groups of readers [@{key}]."
    return Case(
        rule="retracted-source",
        kind=kind,
        wrong=wrong,
        text=text,
        key=key,
        page=page,
        entry=entry,
        listed=listed,
    )
