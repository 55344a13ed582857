"""The pictures that README and docs show are of the brief as it is."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

import pytest
from measuring import engines
from PIL import Image

Installed = Callable[[Path, str], Path]
Tool = Callable[[str, str], str]


@pytest.mark.slow
def test_no_picture_is_stale(root: Path, installed: Installed, tool: Tool) -> None:
    """Told by the words and colours that each says it shows: pixels differ from machine to machine."""
    tool("chromium", "most pictures are of a screen")
    for path in engines.SCRIPTS:
        installed(path, "a picture is of an EPUB")
    pictures = importlib.import_module("generate_picture")
    now = pictures.shown(root)
    assert set(now) == set(pictures.KEPT)
    stale = [name for name, shows in now.items() if pictures.told(root / name) != shows]
    assert stale == [], "renew with `make pictures`"


def test_a_picture_of_other_words_is_stale(tmp_path: Path) -> None:
    pictures = importlib.import_module("generate_picture")
    sheet = Image.new("RGB", (9, 9))
    hashes = []
    for words in (["14 dead", "white"], ["17 dead", "white"], ["14 dead", "black"], ["14 dead", "white"]):
        (tmp_path / "a.png").write_bytes(pictures._row([sheet, sheet], words))
        hashes.append(pictures.told(tmp_path / "a.png"))
    assert len(set(hashes)) == 3 and hashes[0] == hashes[3] != ""
