"""Seals: what is in them, what is not, and reading them back."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile import sources
from compile.language.calendar import YEARLESS
from compile.model.evidence import Fact, Interval, Source
from compile.model.span import Text
from compile.sources import Origin, SourceFile
from compile.sources.sealed import Fault, unpack, unseal
from compile.sources.seals import checksum, interval, pack, seal
from compile.sources.source import detach, from_text

STORY = (
    "The flood of the Teme\n\n"
    "On 4 March 1846 the river Teme rose by about 12 feet and carried off 43 houses, three mills and the old bridge "
    "at Dahla, said Father Amin Wardak, who had been the parish priest there since 1831.\n\n"
    "“Nobody was warned in time,” he told the wardens’ court.[3] The clerks of the court, however, counted more than "
    "60 houses, and put the dead at between 9 and 14; twenty-five persons were never found.\f"
    "A second flood, on 2 April, did no harm. Long-\nterm rents fell by 12.5 percent.\n"
)


@pytest.fixture(scope="module")
def source() -> Source:
    about = Origin(
        title="The flood", origin="https://example.org/flood", published="1846-05-01", captured="2025-03-02"
    )
    return from_text("flood1846", Text(path="sources/texts/flood1846.txt", content=STORY), about)


def sealed_text(source: Source) -> Text:
    return Text(path="sources/flood1846.seal.json", content=seal(source))


def resealed(source: Source, change: Any) -> Text:
    """A seal with a change made to its data, its checksum made good."""
    data = json.loads(seal(source))
    change(data)
    lines = ",\n".join(f'"{name}":{json.dumps(data[name], sort_keys=True)}' for name in sorted(data))
    text = "{\n" + lines + "\n}\n"
    text = re.sub(r'"checksum":\s*"[^"]*"', '"checksum":""', text)
    text = text.replace('"checksum":""', f'"checksum":"{checksum(text)}"')
    return Text(path="sources/flood1846.seal.json", content=text)


def test_a_seal_reads_back_as_the_source_without_its_text(source: Source) -> None:
    assert source.passages and source.passages[1].facts and source.passages[1].names
    assert unseal(sealed_text(source), source.key) == detach(source)


def test_a_seal_of_a_seal_is_the_same_bytes(source: Source) -> None:
    assert seal(detach(source)) == seal(source)


def test_a_passage_a_line(source: Source) -> None:
    lines = seal(source).splitlines()
    for passage in source.passages:
        assert sum(f'"digest":"{passage.digest}"' in line for line in lines) == 1


def test_the_schema_describes_it(source: Source, root: Path) -> None:
    schema = json.loads((root / "docs/schemas/seal.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(seal(source)), schema)


def readable_runs(text: str, data: Any) -> int:
    """The longest run of the text's words in a row that can be read in any one list or value of the seal."""
    words = re.findall(r"\w+", text.lower())
    where: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        where.setdefault(word, []).append(at)
    longest = 0
    ends: dict[int, int] = {}
    for word in re.findall(r"\w+", json.dumps(data, ensure_ascii=False).lower()):
        ends = {at: ends.get(at - 1, 0) + 1 for at in where.get(word, ())}
        longest = max([longest, *ends.values()])
    return longest


def test_no_sentence_can_be_read_in_a_seal(source: Source) -> None:
    data = json.loads(seal(source))
    assert readable_runs(STORY, data) <= 5


def test_no_sentence_can_be_read_in_the_seals_of_the_brief(shared: Path, root: Path) -> None:
    for path in sorted((root / "sources").glob("*.seal.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        text = (shared / "seeds" / path.name.replace(".seal.json", ".txt")).read_text(encoding="utf-8")
        body = {name: value for name, value in data.items() if name not in ("title", "origin")}
        assert readable_runs(text, body) <= 5, path.name


def faulty(text: Text) -> Fault:
    found = unseal(text, "flood1846")
    assert isinstance(found, Fault)
    return found


def test_broken_json_is_told_with_its_place(source: Source) -> None:
    text = Text(path="a.seal.json", content=seal(source)[:200])
    found = faulty(text)
    assert found.reason == "json"
    assert text.place(found.span.start).line > 1


@pytest.mark.parametrize(
    ("change", "reason", "detail"),
    [
        (lambda d: d.update(seal=99), "version", "99"),
        (lambda d: d.update(seal="1"), "schema", "seal must be the number of a version"),
        (lambda d: d.update(key="other"), "key", "other"),
        (lambda d: d.pop("words"), "schema", "words must be a whole number"),
        (lambda d: d.update(passages={}), "schema", "passages must be a list"),
        (lambda d: d["passages"][1].update(at=[1]), "schema", "passages[1].at must be two whole numbers"),
        (
            lambda d: d["passages"][1]["facts"][0].update(interval="[a,b]"),
            "schema",
            "interval must be an interval",
        ),
        (
            lambda d: d["passages"][1]["facts"][0].update(interval="[NaN,2]"),
            "schema",
            "interval must be an interval",
        ),
        (lambda d: d["passages"][1]["facts"][0].update(kind="colour"), "schema", "kind must be one of"),
        (lambda d: d["passages"][1]["facts"][0].update(colour="red"), "schema", "(colour)"),
        (lambda d: d["passages"][1]["facts"][0].pop("clause"), "schema", "(clause)"),
        (
            lambda d: d["passages"][1]["facts"][0].update(interval="[1E+999999,)"),
            "schema",
            "must be an interval",
        ),
        (lambda d: d["passages"][1].update(n=7), "schema", "passages must be numbered from 1"),
        (lambda d: d["fingerprints"]["rows"].pop(), "schema", "rows, one a passage"),
        (lambda d: d["fingerprints"]["rows"][0].__setitem__(0, "!!"), "schema", "must be Base64"),
        (lambda d: d["fingerprints"]["rows"][0].__setitem__(0, ""), "schema", "hashes are missing"),
        (lambda d: d["fingerprints"]["rows"][0].__setitem__(2, "."), "schema", "as long as"),
    ],
)
def test_what_is_wrong_with_a_seal_is_named(source: Source, change: Any, reason: str, detail: str) -> None:
    found = faulty(resealed(source, change))
    assert found.reason == reason
    assert detail in found.detail


@pytest.mark.parametrize("content", ["", "[]", "1", "null", '{"seal":', "[" * 100_000])
def test_no_content_breaks_the_reader(content: str) -> None:
    assert faulty(Text(path="a", content=content)).reason in ("json", "schema")


def test_a_seal_edited_by_hand_is_told(source: Source) -> None:
    text = sealed_text(source)
    edited = Text(
        path=text.path,
        content=text.content.replace('"43 houses"', '"34 houses"').replace("[43,43]", "[34,34]"),
    )
    assert edited.content != text.content
    assert faulty(edited).reason == "edited"


def read(
    *, text: str | None = None, seal: str | None = None
) -> tuple[tuple[Source, ...], list[str], list[str]]:
    file = SourceFile(
        key="flood1846",
        text=None if text is None else Text(path="sources/texts/flood1846.txt", content=text),
        seal=None if seal is None else Text(path="sources/flood1846.seal.json", content=seal),
    )
    found, told = sources.read((file,))
    return found, [one.rule for one in told], [one.severity for one in told]


def test_text_and_seal_that_agree_are_one_source(source: Source) -> None:
    found, told, _ = read(text=STORY, seal=seal(source))
    assert not told
    assert detach(found[0]) == detach(source)
    assert found[0].text is not None and found[0].passages == source.passages


def test_carriage_returns_and_a_byte_order_mark_are_no_drift(source: Source) -> None:
    _, told, _ = read(text="\ufeff" + STORY.replace("\n", "\r\n"), seal=seal(source))
    assert not told


def test_a_text_alone_is_fine() -> None:
    found, told, _ = read(text=STORY)
    assert (len(found), told) == (1, [])


def test_a_text_that_changed_since_is_drift_and_the_text_counts(source: Source) -> None:
    found, told, severity = read(text=STORY.replace("43", "44"), seal=seal(source))
    assert (told, severity) == (["source-drift"], ["error"])
    assert found[0].digest != source.digest
    assert (found[0].title, found[0].captured) == (source.title, source.captured)


def test_another_extractor_is_a_note(source: Source) -> None:
    older = seal(replace(detach(source), extractor="recension-text/0"))
    found, told, severity = read(seal=older)
    assert (told, severity) == (["seal-outdated"], ["note"])
    assert found[0].passages == detach(source).passages
    found, told, _ = read(text=STORY, seal=older)
    assert told == ["seal-outdated"]
    assert found[0].extractor == sources.EXTRACTOR


def test_a_malformed_seal_leaves_the_text(source: Source) -> None:
    found, told, severity = read(text=STORY, seal="{")
    assert (len(found), told, severity) == (1, ["malformed-seal"], ["error"])
    assert read(seal="{")[0] == ()


def test_every_diagnostic_has_its_place_in_the_seal(source: Source) -> None:
    content = seal(replace(detach(source), extractor="old"))
    file = SourceFile(
        key="flood1846", seal=Text(path="s.json", content=content), text=Text(path="t", content="Other.")
    )
    _, told = sources.read((file,))
    cut = {one.rule: content[one.labels[0].span.start : one.labels[0].span.end] for one in told}
    assert cut["seal-outdated"] == '"extractor":"old"'
    assert cut["source-drift"].startswith('"text":"')


numbers = st.one_of(
    st.none(), st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9)
)


@given(numbers, numbers, st.booleans(), st.booleans())
def test_intervals_come_back(low: Decimal | None, high: Decimal | None, left: bool, right: bool) -> None:
    from compile.sources.sealed import _interval

    value = Interval(
        low=low, high=high, low_open=left and low is not None, high_open=right and high is not None
    )
    assert _interval(interval(value), "x") == value


@given(st.lists(st.integers(0, 2**40 - 1)))
def test_hashes_come_back(hashes: list[int]) -> None:
    assert unpack(pack(hashes), "x") == tuple(hashes)


def test_a_fact_shows_five_words_of_the_text_at_most() -> None:
    text = "Between one hundred and twenty thousand five hundred and two hundred thousand sacks of oats were lost."
    found = from_text("k", Text(path="k", content=text), Origin())
    assert all(len(re.findall(r"\w+", fact.text)) <= 5 for p in found.passages for fact in p.facts)
    assert all(isinstance(fact, Fact) for p in found.passages for fact in p.facts)


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="abcA .\n\f,“”[1]-–0é\ufffd😀", max_size=120))
def test_any_text_can_be_sealed_and_read_back(text: str) -> None:
    found = from_text("k", Text(path="k", content=text), Origin())
    assert unseal(Text(path="k", content=seal(found)), "k") == detach(found)


def days(text: str, **about: str) -> list[str]:
    found = from_text("k", Text(path="k", content=text), Origin(**about))
    return [
        interval(fact.interval)
        for p in found.passages
        for fact in p.facts
        if fact.kind == "date" and "July" in fact.text
    ]


def test_a_day_takes_its_year_from_the_title_the_date_or_the_month_told_last() -> None:
    text = "The mill burned in April 1846.\n\nThe men left in 1831.\n\nThey came back on 31 July."
    of_1846 = days("They came back on 31 July 1846.")
    assert len(of_1846) == 1
    assert days(text) == of_1846
    assert days(text, title="The fire of 1846") == of_1846
    assert days("They came back on 31 July.", published="1846-08-02") == of_1846
    yearless = date(YEARLESS, 7, 31).toordinal()
    assert days("They came back on 31 July.") == [f"[{yearless},{yearless}]"]
