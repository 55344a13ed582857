"""Renew the seals of this repository's own sources from their captured texts.

usage: python scripts/seal_sources.py [--check] [FOLDER]

FOLDER holds the captured texts (``KEY.txt``); without it ``../shared/seeds`` or ``sources/texts`` is taken. The texts
are other people's and stay out of the repository. With ``--check`` nothing is written: 1 if a seal would change.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

from compile import sources
from compile.model.span import Text
from compile.sources import Origin

ROOT = Path(__file__).resolve().parents[1]

#: What the captures and the note that came with them show, and no more; no capture shows its own date.
SOURCES: dict[str, Origin] = {
    "wikipedia": Origin(
        title="Battle of Darzab (2018)",
        origin="https://en.wikipedia.org/wiki/Battle_of_Darzab_(2018)",
    ),
    "wikiexcerpt": Origin(
        title="Battle of Darzab (2018)",
        origin="https://wikisum.wiki/wiki/Battle_of_Darzab_(2018)",
    ),
    "defensepost2018": Origin(
        title="ISIS fighters surrender to Afghan forces in Jowzjan province",
        origin="https://thedefensepost.com/2018/08/01/iskp-surrender-afghanistan-forces-jowzjan",
        published="2018-08-01",
    ),
    "aan2018": Origin(
        title="The story of ISKP in Jawzjan",
        origin="https://defence.pk/pdf/threads/the-story-of-iskp-in-jawzjan.571209/",
    ),
    "nyt2018": Origin(
        title="Taliban Surge Routs ISIS in Northern Afghanistan",
        origin="https://www.oneworldmedia.us/news/taliban-surge-routs-isis-in-northern-afghanistan/",
        published="2018-08-01",
    ),
}


def seals(folder: Path) -> dict[str, str]:
    """The seals of the captured texts in ``folder``, by file name."""
    made: dict[str, str] = {}
    for key, about in sorted(SOURCES.items()):
        path = folder / f"{key}.txt"
        data = path.read_bytes()
        text = Text(path=path.name, content=sources.extract(data, path.name))
        known = Origin(
            title=about.title,
            origin=about.origin,
            published=about.published,
            captured=about.captured,
            original=sha256(data).hexdigest(),
        )
        made[f"{key}.seal.json"] = sources.seal(sources.from_text(key, text, known))
    return made


def texts() -> Path | None:
    """Where the captured texts are, None if they are not at hand."""
    for folder in (ROOT.parent / "shared" / "seeds", ROOT / "sources" / "texts"):
        if all((folder / f"{key}.txt").is_file() for key in SOURCES):
            return folder
    return None


def main(arguments: list[str]) -> int:
    """Write what changed and say so."""
    check = "--check" in arguments
    named = [Path(argument) for argument in arguments if not argument.startswith("-")]
    folder = named[0] if named else texts()
    if folder is None:
        print("the captured texts are not at hand; the seals stay as they are")
        return 0
    changed = []
    for name, seal in seals(folder).items():
        place = ROOT / "sources" / name
        if not place.is_file() or place.read_text(encoding="utf-8") != seal:
            changed.append(name)
            if not check:
                place.write_text(seal, encoding="utf-8", newline="\n")
    for name in changed:
        print(f"{'would change' if check else 'wrote'} sources/{name}")
    return int(check and bool(changed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
