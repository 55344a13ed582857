"""What is generated is what would be generated now."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def generate(root: Path) -> ModuleType:
    """``scripts/generate.py``."""
    spec = spec_from_file_location("generate", root / "scripts/generate.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_nothing_generated_is_stale(generate: ModuleType) -> None:
    assert generate.stale() == [], "renew with `make generate`"


def test_it_makes_the_reference_the_gallery_and_the_schemas(generate: ModuleType) -> None:
    names = set(generate.generated())
    assert {"docs/messages.md", "docs/cli.md", "docs/rules/README.md"} <= names
    assert {"docs/schemas/recension.schema.json", "docs/schemas/edition.schema.json"} <= names


def test_no_page_of_a_rule_is_left_over(generate: ModuleType, root: Path) -> None:
    there = {f"docs/rules/{path.name}" for path in (root / "docs/rules").iterdir()}
    assert there == {name for name in generate.generated() if name.startswith("docs/rules/")}


def test_the_pictures_are_small_and_every_one_is_shown_somewhere(root: Path) -> None:
    pages = (root / "README.md").read_text("utf-8") + (root / "docs/reading.md").read_text("utf-8")
    pictures = sorted((root / "docs").glob("*.png"))
    assert len(pictures) >= 5
    for path in pictures:
        data = path.read_bytes()
        assert data.startswith(b"\x89PNG\r\n") and len(data) <= 150_000, path.name
        assert f"{path.name})" in pages


def test_check_says_what_is_stale(
    generate: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Made:
        @staticmethod
        def files(root: Path) -> dict[str, str]:
            return {"a.md": "new\n", "b/c.md": "same\n"}

    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts/generate_one.py").touch()
    (tmp_path / "b").mkdir()
    (tmp_path / "a.md").write_text("old\n")
    (tmp_path / "b/c.md").write_text("same\n")
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    monkeypatch.setattr(generate, "load", lambda path: Made)
    assert generate.stale() == ["a.md"]
    generate.renew()
    assert (tmp_path / "a.md").read_text() == "new\n"
    assert generate.stale() == []
    assert "generate" not in sys.modules or sys.modules["generate"] is not generate
