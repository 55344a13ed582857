"""The pages of docs/: their examples hold, their links lead somewhere, the tree is as they say."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from compile import pipeline
from compile.pipeline import Checked

#: A file of the example, perhaps inside a list item.
_FILE = re.compile(r"^( *)```\w+ path=(\S+)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")
_CODE = re.compile(r"^ *(`{3,}).*?^ *\1|`[^`\n]*`", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def written(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """The project that the examples of docs/writing.md make, checked."""
    folder = tmp_path_factory.mktemp("writing")
    (folder / "recension.yaml").write_text("title: Writing\ndate: 2026-01-01\n")
    for indent, path, text in _FILE.findall((root / "docs/writing.md").read_text("utf-8")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(re.sub(f"^{indent}", "", text, flags=re.MULTILINE), "utf-8")
    return pipeline.check(folder)


def test_the_examples_of_writing_check_clean(written: Checked) -> None:
    severe = [found for found in written.diagnostics if found.severity in ("error", "warning")]
    assert [(found.rule, found.labels[0].span.path) for found in severe] == []
    assert set(written.book.states.values()) <= {"supported", "own", "judgement", "exempt", "not-found"}


def test_each_way_of_telling_is_understood_where_it_is_shown(written: Checked) -> None:
    told = {
        (said.form, identifier.rpartition("-")[0])
        for found in written.book.conflicts
        for said in found.acknowledgements
        for identifier in said.statements
    }
    assert {(1, "04-pair"), (2, "05-range"), (3, "06-note"), (4, "07-typed"), (5, "07-resolution")} <= told
    assert {(1, "08-cause")} <= told


def test_its_quotations_are_verified(written: Checked) -> None:
    checks = [check for found in written.book.statements for check in found.verifications]
    assert [check.match for check in checks] == ["permitted", "exact", "exact", "exact"]


def test_what_it_says_of_print_is_printed(written: Checked) -> None:
    page = pipeline.build(written, ("html",)).files["book.html"].decode()
    text = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", page)))
    for said in (
        "verified word for word",
        "Table 1 and Figure 1 say the same.",
        "judgement",
        "≠",
        "Findings set aside",
    ):
        assert said in text
    for said in ("What gave way first", "it is later, and rests on witnesses"):
        assert text.count(said) >= 2, said


def test_architecture_names_every_folder_and_no_other_file(root: Path) -> None:
    page = (root / "docs/architecture.md").read_text("utf-8")
    for folder in (root / "src/compile").iterdir():
        if (folder / "__init__.py").is_file():
            assert re.search(rf"\b{folder.name}\b", page), folder.name
    for name in re.findall(r"`((?:\w+/)*\w+\.py)`", page):
        assert list((root / "src/compile").rglob(name)) or (root / name).exists(), name


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs"])
def test_every_link_leads_somewhere(root: Path, name: str) -> None:
    pages = [root / name] if name.endswith(".md") else sorted((root / name).rglob("*.md"))
    dead = [
        (page.relative_to(root).as_posix(), link)
        for page in pages
        for link in _LINK.findall(_CODE.sub("", page.read_text("utf-8")))
        if not (page.parent / link).exists()
    ]
    assert dead == []


def test_the_words_of_make_are_real(root: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    for page in (root / "README.md", root / "CONTRIBUTING.md", *sorted((root / "docs").glob("*.md"))):
        assert set(re.findall(r"`make ([a-z]+)", page.read_text("utf-8"))) <= targets, page.name


def test_no_page_holds_a_path_of_a_machine(root: Path) -> None:
    for page in (root / "README.md", root / "CONTRIBUTING.md", *sorted((root / "docs").rglob("*.md"))):
        assert not re.search(r"(?<![\w.])/(?:home|work|root|Users)/\w", page.read_text("utf-8")), page.name
