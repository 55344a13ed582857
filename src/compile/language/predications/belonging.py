"""What belongs to a verb group, as numbers of groups."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Frame:
    """What belongs to the verb group ``verb``; all numbers are of groups, None where nothing is known.

    ``governor`` is the verb group that it is an infinitive of; ``passive`` that its grammatical subject undergoes it;
    ``relative`` that it narrows a noun; ``content`` the noun that it is the content of ("the rumour that …"); ``leads`` the preposition before a form in -ing ("without losing").
    """

    verb: int
    subject: int | None = None
    objects: list[int] = field(default_factory=list)
    adjective: int | None = None
    obliques: list[tuple[int, int]] = field(default_factory=list)
    passive: bool = False
    governor: int | None = None
    relative: bool = False
    leads: str = ""
    opener: str = ""
    content: str = ""
    coordinated: int | None = None
