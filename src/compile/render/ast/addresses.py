"""Addresses as people and bibliographies write them: what is no URL as it stands is made one, as a browser would read it."""

from __future__ import annotations

import re

from compile.render.ast.nodes import Inlines, stringify
from compile.render.ast.transform import nodes_below

#: LaTeX's way to write a character that an address may hold as it is: ``Effect\_Sizes``.
_ESCAPED = re.compile(r"\\([_%&#$~{}])")
#: What no URL may hold, and a % that begins no pair of hex digits; square brackets only around a host like ``//[::1]``.
_BARE = re.compile(r"(?P<host>\A\w+://\[[\dA-Fa-f:.]+\])|[\\\s\"<>^`{|}\[\]]|%(?![0-9A-Fa-f]{2})")


def repair(inlines: Inlines) -> None:
    """Makes the addresses of a bibliography's links valid, in place; where the words are the address, they stay so."""
    for node in nodes_below(inlines):
        if node["t"] == "Link":
            target: str = node["c"][2][0]
            plain = _ESCAPED.sub(r"\1", target)
            if plain != target and stringify(node["c"][1]) == target:
                node["c"][1] = [{"t": "Str", "c": plain}]
            node["c"][2][0] = valid(plain)


def valid(address: str) -> str:
    """An address with what no URL may hold as %-pairs: of ``…051[0341:LNDATS]2.0.CO;2`` ``…051%5B0341:LNDATS%5D2.0.CO;2``; no space around it."""
    return _BARE.sub(lambda found: found["host"] or _encoded(found[0]), address.strip())


def _encoded(character: str) -> str:
    """``%5C`` for a backslash."""
    return "".join(f"%{byte:02X}" for byte in character.encode())
