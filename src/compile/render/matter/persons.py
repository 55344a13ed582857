"""Whether a name is a person's, and how an index puts it: "Hale, Jonas"."""

from __future__ import annotations

import re

from compile.language import gazetteer, lexicon, variants, wordnet
from compile.language.lexicon import aliases, bag
from compile.render.matter.mentions import Mention
from compile.text.folding import folded

_PLACED = re.compile(
    r"\b(?:in|at|near|towards?|(?:villages?|towns?|cit(?:y|ies)|districts?|provinces?|rivers?|islands?) of)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVX]+\Z")
#: Family names that stand first.
_FIRST = bag(
    "xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo mao deng jiang kim park choi moon "
    "nguyen tran le pham"
)
#: Titles that also say of what sort something is: "General Data Protection Regulation".
_ADJECTIVES = bag("general private major")
_PARTICLES = bag("de da di du del della van von der den ten ter zu of")


def titled(mention: Mention) -> tuple[str, str]:
    """The title in front of a name as written, and the rest: ("Captain", "Jonas Hale")."""
    parts = mention.name.text.split()
    at = 0
    while at < len(parts) - 1 and folded(parts[at]).strip(".") in lexicon.words("person-title"):
        at += 1
    return " ".join(parts[:at]), " ".join(parts[at:])


def person(found: list[Mention]) -> bool:
    """Whether the mentions of one name are of a person; False where nothing says so."""
    core = max((mention.core for mention in found), key=lambda core: (len(core.split()), core))
    parts = core.split()
    written = {*parts, *(word for mention in found for word in folded(mention.name.text).split())}
    kinds = lexicon.words("group-word") | lexicon.words("place-word")
    if any(mention.author for mention in found) and not written & kinds:
        return True  # also of "in Hale (1911)"
    if aliases().get(core) or gazetteer.known(core) or written & kinds or any(map(_placed, found)):
        return False
    usual = bool(wordnet.parts(parts[-1]))
    titles = {folded(titled(mention)[0]).strip(".") for mention in found} - {""}
    if titles and not (usual and (titles <= _ADJECTIVES or len(parts) > 2)):
        return True
    if len(parts) < 2:
        return False
    return (variants.first_name(parts[0]) and not (usual and len(parts) > 2)) or (
        any(map(_acts, found)) and not any(wordnet.parts(part) for part in parts)
    )


def _placed(mention: Mention) -> bool:
    return bool(_PLACED.search(mention.statement.text[: mention.name.start]))


def _acts(mention: Mention) -> bool:
    """Whether what the statement says takes it for a person."""
    arguments = (one for said in mention.statement.predications for one in said.arguments)
    return any(one.kind == "person" and mention.core in one.names for one in arguments)


def inverted(title: str, name: str) -> str:
    """A person's name with what it is looked up by in front; the title where there is no first name."""
    parts = name.split()
    if len(parts) == 1:
        return f"{name}, {title}" if title else name
    if _ROMAN.match(parts[-1]) or folded(parts[0]) in _FIRST:
        return name
    tail = parts.pop() if folded(parts[-1]).strip(".") in ("jr", "sr") else ""
    family, first = parts[-1], parts[:-1]
    if family.startswith(("ul-", "al-", "el-")):
        family = family if not first else family.partition("-")[2]
    before = [part for part in first if part in _PARTICLES]
    rest = " ".join([*(part for part in first if part not in _PARTICLES), *before])
    return ", ".join(part for part in (family, rest, tail) if part)
