"""A project folder as values; what lies outside of it stays unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from compile import project
from compile.project import Folder, Project

SOURCE = "The harvest failed in 1846.\n"

STYLE = '<style xmlns="http://purl.org/net/xbiblio/csl">'


def make(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A project folder with these files."""
    given: dict[str, str | bytes] = {
        "recension.yaml": "title: Example\n",
        "refs.bib": "@misc{smith, title = {Notes}}\n",
        "chapters/01-a.md": "# A\n",
        **files,
    }
    for name, content in given.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def told(found: Project) -> list[tuple[str, str, str]]:
    """(rule, variant, place) of each finding."""
    rows = []
    for one in found.diagnostics:
        span = one.labels[0].span if one.labels else None
        place = f"{span.path}:{found.files[span.path].place(span.start).line}" if span else ""
        rows.append((one.rule, one.variant, place))
    return rows


def test_a_folder_is_read_whole_and_in_order(tmp_path: Path) -> None:
    make(
        tmp_path,
        {
            "chapters/10-z.md": "# Z\n",
            "chapters/02-b.md": "# B\n",
            "chapters/_draft.md": "# no\n",
            "sources/texts/smith.txt": SOURCE,
            "sources/jones.seal.json": "{}",
            "disputes.yaml": "[]\n",
        },
    )
    found = project.read(tmp_path)
    assert found.diagnostics == ()
    assert [text.path for text in found.chapters] == [
        "chapters/01-a.md",
        "chapters/02-b.md",
        "chapters/10-z.md",
    ]
    assert [(one.key, one.text is None, one.seal is None) for one in found.sources] == [
        ("jones", True, False),
        ("smith", False, True),
    ]
    assert found.bibliography is not None and found.disputes is not None


def test_captured_texts_are_no_inputs_of_an_edition(tmp_path: Path) -> None:
    found = project.read(make(tmp_path, {"sources/texts/smith.txt": SOURCE}))
    assert sorted(found.inputs) == ["chapters/01-a.md", "recension.yaml", "refs.bib"]
    assert all(len(digest) == 64 for digest in found.inputs.values())


def test_any_path_inside_leads_to_the_project(tmp_path: Path) -> None:
    make(tmp_path, {})
    for path in (tmp_path, tmp_path / "chapters", tmp_path / "chapters" / "01-a.md"):
        assert project.read(path).root == tmp_path.resolve()


def test_chapters_in_the_order_of_the_settings(tmp_path: Path) -> None:
    settings = "title: X\nchapters:\n  - b.md\n  - c.md\n  - b.md\n  - chapters/01-a.md\n"
    found = project.read(
        make(tmp_path, {"recension.yaml": settings, "chapters/b.md": "B", "chapters/d.md": "D"})
    )
    assert [text.path for text in found.chapters] == ["chapters/b.md", "chapters/01-a.md"]
    assert sorted(told(found)) == [
        ("missing-chapter", "absent", "recension.yaml:4"),
        ("missing-chapter", "listed-twice", "recension.yaml:5"),
        ("unlisted-chapter", "", "recension.yaml:2"),
    ]


def test_names_of_chapters_that_only_one_machine_tells_apart(tmp_path: Path) -> None:
    make(tmp_path, {"chapters/01-A.md": "B"})
    assert told(project.read(tmp_path)) == [("missing-chapter", "same-name", "chapters/01-a.md:1")]


def test_a_folder_named_as_a_chapter_is_told(tmp_path: Path) -> None:
    make(tmp_path, {"chapters/02-b.md/b.md": "B"})
    assert told(project.read(tmp_path)) == [("missing-chapter", "not-a-file", "")]


def test_a_chapter_elsewhere_in_the_project(tmp_path: Path) -> None:
    found = project.read(make(tmp_path, {"recension.yaml": "title: X\nchapters: [01-a.md, ../b.md]\n"}))
    assert told(found) == [("missing-chapter", "elsewhere", "recension.yaml:2")]


def test_nearest_chapter_is_offered(tmp_path: Path) -> None:
    found = project.read(make(tmp_path, {"recension.yaml": "title: X\nchapters: [01-aa.md]\n"}))
    assert found.diagnostics[-1].data == {"name": "01-aa.md", "nearest": "01-a.md"}


@pytest.mark.parametrize(
    ("removed", "expected"),
    [
        (["recension.yaml"], [("malformed-settings", "absent", "")]),
        (["refs.bib"], [("missing-bibliography", "absent", "")]),
        (["chapters/01-a.md"], [("no-chapters", "", "")]),
        (["chapters/01-a.md", "refs.bib"], [("no-chapters", "", "")]),
        (["chapters/01-a.md", "refs.bib", "recension.yaml"], [("malformed-settings", "absent", "")]),
    ],
)
def test_what_is_not_there_is_told_once(
    tmp_path: Path, removed: list[str], expected: list[tuple[str, ...]]
) -> None:
    make(tmp_path, {})
    for name in removed:
        (tmp_path / name).unlink()
    assert told(project.read(tmp_path)) == expected


def test_settings_that_are_not_utf8_are_told_once(tmp_path: Path) -> None:
    found = project.read(make(tmp_path, {"recension.yaml": b"title: B\xfcch\n"}))
    assert [rule for rule, _, _ in told(found)] == ["not-utf8"]


def test_links_that_leave_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("secret")
    folder = make(
        tmp_path / "book", {"recension.yaml": "title: X\nchapters: [01-a.md, link.md, ../../outside.md]\n"}
    )
    (folder / "chapters" / "link.md").symlink_to(outside)
    found = project.read(folder)
    assert [text.content for text in found.chapters] == ["# A\n"]
    assert [variant for _, variant, _ in told(found)] == ["outside", "outside"]


def test_a_link_among_unlisted_chapters_is_told(tmp_path: Path) -> None:
    folder = make(tmp_path / "book", {})
    (folder / "chapters" / "link.md").symlink_to(tmp_path / "book")
    (tmp_path / "outside.md").write_text("secret")
    (folder / "chapters" / "other.md").symlink_to(tmp_path / "outside.md")
    assert ("missing-chapter", "outside", "") in told(project.read(folder))


def test_folder_refuses_what_is_no_file(tmp_path: Path) -> None:
    folder = Folder(root=tmp_path.resolve())
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "big").write_bytes(b"12345")
    assert folder.read("none") == "absent"
    assert folder.read(".") == "not-a-file"
    assert folder.read("../x") == "outside"
    assert folder.read("/etc/hostname") == "outside"
    assert folder.read("big", limit=4) == "too-large"
    assert folder.read("a\0b") == "unreadable"
    assert folder.read("loop") in ("absent", "unreadable")


def test_templates_of_the_project_override_the_built_in_ones(tmp_path: Path) -> None:
    make(tmp_path, {"templates/html/extra.css": "p {}"})
    found = project.templates(Folder(root=tmp_path.resolve()))
    assert found["html/extra.css"] == b"p {}"
    assert list(found) == sorted(found)
    assert not any(name.startswith("project/") for name in found)


def test_a_style_is_a_file_of_the_project(tmp_path: Path) -> None:
    own = f"{STYLE}<citation/></style>"
    found = project.read(make(tmp_path, {"recension.yaml": "title: X\nstyle: my.csl\n", "my.csl": own}))
    assert found.style == own.encode()
    assert "styles/my.csl" in found.inputs


@pytest.mark.parametrize(
    ("content", "variant"),
    [
        ("<style", "no-style"),
        ("", "no-style"),
        ("<html/>", "no-style"),
        (f"{STYLE}</style>", "no-style"),
        (
            f'{STYLE}<link rel="independent-parent" href="http://x.org/styles/apa"/></style>',
            "dependent-known",
        ),
        (f'{STYLE}<link rel="independent-parent" href="http://x.org/styles/zz"/></style>', "dependent-style"),
    ],
)
def test_a_file_that_is_no_style_of_its_own_is_told(tmp_path: Path, content: str, variant: str) -> None:
    found = project.read(make(tmp_path, {"recension.yaml": "title: X\nstyle: my.csl\n", "my.csl": content}))
    assert found.style is None
    assert told(found) == [("malformed-settings", variant, "recension.yaml:2")]


def test_a_misspelt_style_is_put_right(tmp_path: Path) -> None:
    found = project.read(make(tmp_path, {"recension.yaml": "title: X\nstyle: aap\n"}))
    assert [(one.variant, one.data["nearest"]) for one in found.diagnostics][:1] == [("near-value", "apa")]


@pytest.mark.parametrize("name", ["nonesuch", "../my.csl", "refs.bib", "/etc/hostname"])
def test_no_such_style_is_told_at_its_place(tmp_path: Path, name: str) -> None:
    (tmp_path / "my.csl").write_text("<style/>")
    found = project.read(make(tmp_path / "book", {"recension.yaml": f"title: X\nstyle: {name}\n"}))
    assert found.style is None
    assert told(found) == [("malformed-settings", "wrong-value", "recension.yaml:2")]
