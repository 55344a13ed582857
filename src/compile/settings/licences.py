"""The address of a licence, from its short name."""

from __future__ import annotations

import re

_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)\Z", re.IGNORECASE)
_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*\Z")
_ADDRESS = re.compile(r"https://[^\s<>\"'{}\\]+\Z")


def valid(value: str) -> str:
    """``value`` if it is a short name of SPDX's, an address, or empty; else ``ValueError``."""
    if value and not (_SPDX.match(value) or _ADDRESS.match(value)):
        raise ValueError("an SPDX name such as CC-BY-4.0, or an address that begins with https://")
    return value


def address(value: str) -> str:
    """Where the licence can be read: for the Creative Commons their own pages, for others SPDX's."""
    if not value or value.startswith("https://"):
        return value
    if value.upper() == "CC0-1.0":
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    if found := _COMMONS.match(value):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    return f"https://spdx.org/licenses/{value}.html"
