"""The words that a project adds to the lexicon, for commands that read texts and nothing else of it."""

from __future__ import annotations

from pathlib import Path

from compile import manuscript, settings
from compile.language import lexicon
from compile.project.folder import Folder
from compile.project.reader import SETTINGS


def learn(root: Path) -> None:
    """From now on read words as the project in the folder wants them read; one without settings adds nothing."""
    data = Folder(root=root).read(SETTINGS)
    if isinstance(data, bytes):
        text = manuscript.decode(data, SETTINGS).value
        lexicon.extend(settings.read(text).value.lexicon.extension())
    else:
        lexicon.extend(lexicon.Extension())
