"""The limits of a subprocess hold, and its failures are told apart."""

from __future__ import annotations

import sys
import time

import pytest

from compile.tools import process


def python(code: str, data: bytes = b"", **limits: float) -> bytes:
    memory = limits.get("memory")
    return process.run(
        [sys.executable, "-c", code],
        data,
        seconds=limits.get("seconds", 20),
        memory=int(memory) if memory else None,
    )


def test_data_goes_in_and_comes_out() -> None:
    code = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])"
    assert python(code, b"abc" * 100_000) == b"cba" * 100_000


def test_only_the_clean_environment_reaches_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "1")
    names = python("import os; print(sorted(os.environ))").decode()
    assert "SECRET" not in names
    assert "HOME" not in names
    assert "LC_ALL" in names


def test_a_child_that_hangs_is_killed_with_its_children() -> None:
    started = time.monotonic()
    with pytest.raises(process.TimedOut):
        python("import subprocess; subprocess.run(['sleep', '30'])", seconds=0.3)
    assert time.monotonic() - started < 20


@pytest.mark.skipif(sys.platform != "linux", reason="a child's memory can be limited on Linux only")
def test_a_child_that_eats_memory_fails() -> None:
    with pytest.raises(process.Refused, match="MemoryError"):
        python("import time; time.sleep(.2); b'x' * 10**9", memory=500_000_000)


def test_a_failure_carries_the_message_and_the_code() -> None:
    with pytest.raises(process.Refused) as caught:
        python("import sys; sys.stderr.write('no'); sys.exit(7)")
    assert (caught.value.stderr, caught.value.code) == ("no", 7)


def test_a_full_disk_and_a_missing_program_are_the_machine() -> None:
    with pytest.raises(process.Broken, match="No space left"):
        python("import sys; sys.exit('x: No space left on device')")
    with pytest.raises(process.Broken, match="no-such-program"):
        process.run(["/nowhere/no-such-program"])


def test_a_killed_child_is_the_machine() -> None:
    with pytest.raises(process.Broken, match="signal 9"):
        python("import os; os.kill(os.getpid(), 9)")
