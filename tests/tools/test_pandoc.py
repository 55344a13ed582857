"""Pandoc runs offline, limited, and on nothing of the user's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compile.tools import pandoc

JSON = ("-f", "markdown", "-t", "json")


def test_markdown_becomes_json() -> None:
    tree = json.loads(pandoc.run(JSON, "# Zoë".encode()))
    assert tree["blocks"][0]["t"] == "Header"


def test_version_is_the_wheel_s() -> None:
    assert pandoc.version().split(".")[0] == "3"


def test_many_keeps_the_order_and_returns_failures() -> None:
    jobs = [pandoc.Job(arguments=JSON, data=b"word %d" % number) for number in range(5)]
    jobs[3] = pandoc.Job(arguments=("-f", "nonsense"))
    results = pandoc.many(jobs)
    assert isinstance(results[3], pandoc.Refused)
    assert "nonsense" in results[3].stderr
    words = [json.loads(r)["blocks"][0]["c"][2]["c"] for r in results if isinstance(r, bytes)]
    assert words == ["0", "1", "2", "4"]


def test_an_exponential_chapter_times_out() -> None:
    with pytest.raises(pandoc.TimedOut):
        pandoc.run(JSON, b"[" * 30 + b"a", seconds=0.5)


def test_the_sandbox_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    html = pandoc.run(("-f", "rst", "-t", "html"), f".. include:: {secret}\n".encode())
    assert b"secret words" not in html


def test_a_folder_is_where_relative_paths_are_read_from(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("*words*")
    assert pandoc.run(("-t", "html", "a.md"), folder=tmp_path) == b"<p><em>words</em></p>\n"
