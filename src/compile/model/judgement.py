"""What an optional judge, a model that the user names, holds of a statement and its source."""

from __future__ import annotations

from dataclasses import dataclass

#: What the outputs of such a model may stand for.
ENTAILED, NEUTRAL, CONTRADICTED = "entailment", "neutral", "contradiction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How a judge holds that a source stands to a statement (an id): shares from 0 to 1.

    ``entailed`` is the highest over the source's nearest passages and all of them together; ``contradicted`` the highest
    of a passage, ``passage`` that one's number. ``nearest`` is the first passage. ``judge`` is the model's name.
    """

    statement: str
    key: str
    nearest: int
    passage: int
    entailed: float
    contradicted: float
    judge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model's files as they were read, its name for people, and what each of its outputs stands for."""

    name: str
    onnx: bytes
    tokenizer: str
    labels: tuple[str, ...]
