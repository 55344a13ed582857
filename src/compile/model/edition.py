"""What comes out: artifacts and frozen editions."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Target: TypeAlias = Literal["html", "site", "epub", "pdf", "citation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """What was built for one target: bytes by path inside ``dist/`` (``site/index.html``), the file to open first."""

    target: Target
    files: Mapping[str, bytes]

    @property
    def name(self) -> str:
        """The file to open."""
        return next(iter(self.files))

    @property
    def opened(self) -> tuple[str, ...]:
        """The files that somebody opens: of a site its first page, which leads to all others."""
        return (self.name,) if "/" in self.name else tuple(self.files)

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self.files[self.name]

    @property
    def digest(self) -> str:
        """Its SHA-256 in hex."""
        return self.digests[self.name]

    @property
    def digests(self) -> Mapping[str, str]:
        """The SHA-256 in hex of every file."""
        return {name: hashlib.sha256(data).hexdigest() for name, data in self.files.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One statement in an edition's ledger."""

    id: str
    text: str
    state: str
    keys: tuple[str, ...]
    passages: tuple[str, ...]
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A frozen, numbered release. Mappings go from a name or a path to a SHA-256 or a version."""

    number: str
    date: str
    parent: str = ""
    inputs: Mapping[str, str]
    outputs: Mapping[str, str]
    tools: Mapping[str, str]
    settings: Mapping[str, str]
    ledger: tuple[Entry, ...] = ()
    waivers: tuple[Mapping[str, str], ...] = ()
    findings: Mapping[str, int]
