"""What may stand under ``book:`` in recension.yaml: how the book looks."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from compile.model import look

STRICT = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Look(BaseModel):
    """How the book looks."""

    model_config = STRICT

    theme: Literal["brief"] = Field(default="brief", description="A built-in theme.")

    timeline: bool = Field(default=True, description="A timeline of what the statements date.")

    def look(self) -> look.Look:
        """The same for the writers."""
        return look.Look(theme=self.theme, timeline=self.timeline)
