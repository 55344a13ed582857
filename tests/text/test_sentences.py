"""Sentences: a partition of any text, right on the golden rules and on the hard stops of reports."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.text.sentences import split


def sentences(text: str, atoms: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [text[start:end].strip() for start, end in split(text, atoms)]


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from(" .!?\n\"'”()[]\ufffc…•1aAMr—,∯☝♬"), st.characters()), max_size=150
    ),
    st.lists(st.tuples(st.integers(0, 150), st.integers(0, 150)), max_size=3),
)
@settings(deadline=None, max_examples=300)
def test_it_is_a_partition_of_any_text(text: str, atoms: list[tuple[int, int]]) -> None:
    ranges = split(text, [(min(a), max(a)) for a in atoms])
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(start < end for start, end in ranges)


def test_golden_rules(shared: Path) -> None:
    lines = (shared / "bench/sentences-golden-rules.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    passed = sum(sentences(row["text"]) == [s.strip() for s in row["sentences"]] for row in rows)
    assert passed / len(rows) >= 0.92


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Col. Martin L. O’Donnell told Gen. A. R. Dostum at No. 5 Main St. near p. 12.",
        "The areas were taken, e.g. Darzab, i.e. the centre, cf. Smith et al. 2010, on 5 Jan. 2018.",
        "He lived in the U.S. for 20 years and met the U.S. Defense staff at 5 a.m. on Monday.",
        "“What is that?” he asked them.",
        "It held (He left. She stayed.) until the end.",
        "He went to Washington, D.C. with 3.5 million dollars.",
        "Am 3. Mai 1662 brannte die Stadt, am 4. August kam der Abt, vgl. Nr. 12 und Bd. 2.",
        "Dienstag, 3. April 1662, am Ende des 17. Jahrhunderts.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2018 they were 12. August was quiet.", ["In 2018 they were 12.", "August was quiet."]),
        ("Es waren 12. Dann kam er.", ["Es waren 12.", "Dann kam er."]),
        ("It fell.\ufffc Then he left.", ["It fell.\ufffc", "Then he left."]),
        ("It fell. \ufffc Then he left.", ["It fell. \ufffc", "Then he left."]),
        ("It fell. \ufffc says so.", ["It fell.", "\ufffc says so."]),
        ("They agreed.[1][9] Several women left.", ["They agreed.[1][9]", "Several women left."]),
        ("He said “no.” They left.", ["He said “no.”", "They left."]),
        ("It ended at 6 p.m. He slept.", ["It ended at 6 p.m.", "He slept."]),
        ("He lived in the U.S. The rest left.", ["He lived in the U.S.", "The rest left."]),
        ("It was 2018. In 2019 it ended.", ["It was 2018.", "In 2019 it ended."]),
        ("One line\n\nAnother", ["One line", "Another"]),
    ],
)
def test_two_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_an_atom_ends_nothing() -> None:
    text = "He read A. B. C! And so on. Then he slept."
    at = text.index("A. B. C! And so on.")
    assert sentences(text, ((at, at + len("A. B. C! And so on.")),)) == [text]


def test_a_book_of_stops_takes_linear_time() -> None:
    def seconds(text: str) -> float:
        begin = time.process_time()
        split(text)
        return time.process_time() - begin

    for piece in ("Mr. Kb. X", "( ", ". ", "a.", "\ufffc", "1. A "):
        assert seconds(piece * 4_000) < 2, piece
