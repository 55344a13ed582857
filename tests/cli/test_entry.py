"""Exit codes, streams and colours; how a failure is told."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from compile import __version__, pipeline
from compile.cli.console import Console
from compile.cli.entry import run
from compile.tools.process import Broken
from compile.tools.stages import Failure


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with a recension.yaml and nothing else, to stand in."""
    (tmp_path / "recension.yaml").write_text("title: Example\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def failing_with(monkeypatch, fault):
    def check(*args, **kwargs):
        if isinstance(fault, Failure):
            raise fault from ValueError("list index \x1b[31m out of range")
        raise fault

    monkeypatch.setattr(pipeline, "check", check)


def test_a_bug_of_ours_says_so(project, monkeypatch, capsys):
    failing_with(monkeypatch, Failure("statements", __version__))
    assert run(["check"]) == 70
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        f"This is a bug in recension {__version__}, in its stage `statements`, and no fault of yours:\n"
        "  ValueError: list index <U+001B>[31m out of range\n"
        "Please report it, with the chapter that brought it about and the traceback that the same command "
        "shows with -vv.\n"
    )


def test_twice_verbose_shows_the_traceback_of_a_bug(project, monkeypatch, capsys):
    failing_with(monkeypatch, RuntimeError("odd"))
    assert run(["check", "-vv"]) == 70
    assert "Traceback (most recent call last)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Broken("pandoc was not found"), "recension cannot go on: pandoc was not found\n"),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            "recension cannot go on: no space left on device\n",
        ),
        (MemoryError(), "recension cannot go on: out of memory\n"),
    ],
)
def test_a_broken_machine_is_no_bug(project, monkeypatch, capsys, fault, said):
    failing_with(monkeypatch, fault)
    assert run(["check"]) == 3
    assert capsys.readouterr().err == said


def test_what_was_to_be_written_and_could_not_is_no_success(project, monkeypatch, capsys):
    (project / "file").write_text("", "utf-8")
    assert run(["check", "--output", "file/findings.json", "--fail-on", "never"]) == 3
    assert "nothing was written" in capsys.readouterr().err


def test_a_device_is_written_to_and_not_replaced(project):
    os.mkfifo(project / "pipe")
    reader = os.open(project / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run(["check", "-q", "--format", "concise", "--output", "pipe"]) == 1
        assert os.read(reader, 10_000).startswith(b"error[no-chapters]")
    finally:
        os.close(reader)
    assert (project / "pipe").is_fifo()


@pytest.mark.parametrize(
    ("color", "no_color", "terminal", "colored"),
    [
        ("auto", "", True, True),
        ("auto", "1", True, False),
        ("auto", "", False, False),
        ("always", "1", False, True),
        ("never", "", True, False),
    ],
)
def test_colours(monkeypatch, color, no_color, terminal, colored):
    class Stream:
        def isatty(self):
            return terminal

    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm")
    assert Console(color=color).colored(Stream()) is colored


@pytest.mark.parametrize("arguments", [["-q", "check"], ["check", "-q"], ["check", "--quiet"]])
def test_quiet_stands_before_or_after(project, capsys, arguments):
    assert run(arguments) == 1
    assert capsys.readouterr().err == ""


def test_timings_are_told_when_asked_for(project, capsys):
    run(["check", "--timings"])
    assert "project" in capsys.readouterr().err.splitlines()[-2]


def recension(*arguments, **options):
    command = [sys.executable, "-m", "compile", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=60, **options)


def test_as_a_process(project):
    done = recension("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"recension, version {__version__}\n")
    assert recension("check", cwd=project).returncode == 1


def test_a_locale_without_unicode_changes_nothing(project):
    (project / "chapters").mkdir()
    odd = os.fsencode(project) + b"/chapters/caf\xe9 \xe2\x80\xae.md"
    Path(os.fsdecode(odd)).write_text("# Härte\n\nDas war „so“.\n", "utf-8")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = recension("check", cwd=project, env=environment)
    assert done.returncode == 1
    assert "„so“" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_crash(project):
    with subprocess.Popen(
        [sys.executable, "-m", "compile", "rules"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=project,
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_help_imports_little():
    """What a command needs is imported when it runs: --help answers at once."""
    code = (
        "import sys; sys.argv = ['recension', '--help']\n"
        "try:\n    import compile.cli; compile.cli.main()\n"
        "except SystemExit: pass\n"
        "heavy = {'pydantic', 'bibtexparser', 'syntok', 'rich', 'typst', 'yaml', 'compile.pipeline', 'compile.report'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Usage: recension" in done.stdout
