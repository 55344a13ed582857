"""Bytes → text: strict UTF-8, and the byte where it failed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compile.manuscript import decode


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\ufeff")))
def test_utf8_comes_back(content: str) -> None:
    assert decode(content.encode(), "a.md").value.content == content
    assert decode(b"\xef\xbb\xbf" + content.encode(), "a.md").value.content == content


def test_line_ends() -> None:
    assert decode(b"a\r\nb\rc\n", "a.md").value.content == "a\nb\nc\n"


def test_latin_1_is_told_with_its_byte_and_line() -> None:
    text, (found,) = decode("one\r\ntwo caf\xe9 x\n".encode("latin-1"), "a.md")
    assert (found.rule, found.data) == ("not-utf8", {"byte": 12, "value": "0xe9"})
    assert text.place(found.labels[0].span.start) == (2, 8)
    assert text.content == "one\ntwo caf\ufffd x\n"


def test_utf_16_is_told_as_such_and_read_all_the_same() -> None:
    text, (found,) = decode("# A\r\n\nmore words\n".encode("utf-16"), "a.md")
    assert (found.variant, found.data["byte"]) == ("utf-16", 0)
    assert text.content == "# A\n\nmore words\n"


def test_of_a_file_that_is_no_text_only_the_first_line_is_kept() -> None:
    text, (found,) = decode(b"\x89PNG\0\nmore words\n", "a.md")
    assert (found.rule, found.variant) == ("not-utf8", "")
    assert text.content == "\ufffdPNG\ufffd"


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    text, found = decode(data, "a.md")
    assert "\r" not in text.content
    for finding in found:
        assert finding.labels[0].span.start <= len(text.content)
