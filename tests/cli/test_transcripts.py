"""Every transcript of ``tests/cli/*.md``, command by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.transcript import Session, replay, sessions

PAGES = sorted(Path(__file__).parent.glob("*.md"))
CASES = [
    pytest.param(page, number, session, id=f"{page.stem}: {session.title} {number}")
    for page in PAGES
    for number, session in enumerate(sessions(page.read_text("utf-8")))
]


@pytest.mark.parametrize(("page", "number", "session"), CASES)
def test_transcript(
    page: Path, number: int, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accept: bool
) -> None:
    for name in ("SOURCE_DATE_EPOCH", "NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    found = replay(session, tmp_path)
    assert "[exit 70]" not in found and "Traceback" not in found
    if accept and found != session.text:
        _rewrite(page, number, found)
    else:
        assert found == session.text


def _rewrite(page: Path, number: int, text: str) -> None:
    """Put what came out into the page; its earlier sessions may have moved this one."""
    whole = page.read_text("utf-8")
    session = sessions(whole)[number]
    page.write_text(whole[: session.start] + text + whole[session.end :], "utf-8")
