"""What comes out: artifacts and frozen editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Target: TypeAlias = Literal["html", "epub", "pdf"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """One built file: its name inside ``dist/``, its bytes, and their SHA-256 in hex."""

    target: Target
    name: str
    data: bytes
    digest: str


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
