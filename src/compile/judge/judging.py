"""Each statement against the nearest passages of each of its sources, as far as their texts are at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compile.judge.model import CrossEncoder, Unfit
from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic
from compile.model.evidence import Passage, Source
from compile.model.judgement import CONTRADICTED, ENTAILED, Judgement, Model
from compile.model.manuscript import OBJECT
from compile.model.statement import Statement

#: So many of the nearest passages are read, one by one and together.
_NEAREST = 3
_OWN = ("own", "judgement")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """A statement and the passages of one source to be read, nearest first."""

    statement: Statement
    key: str
    passages: tuple[Passage, ...]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Each passage with the statement, then all of them together in the order of the source."""
        words = " ".join(self.statement.text.replace(OBJECT, " ").split())
        together = " ".join(found.text or "" for found in sorted(self.passages, key=lambda each: each.number))
        return [(found.text or "", words) for found in self.passages] + [(together, words)]


def judge(
    model: Model, statements: Sequence[Statement], sources: Sequence[Source]
) -> Outcome[tuple[Judgement, ...]]:
    """What the model holds of each statement and each source cited for it, in reading order; the same each time.

    A source of which there is only the seal is left out: a model needs sentences. Diagnostics: ``judge-unavailable``
    (variants no-extra, tokenizer, model, inputs, outputs; slots name, detail), and then nothing is judged.
    """
    questions = list(_questions(statements, {source.key: source for source in sources}))
    if not questions:
        return Outcome(())
    pairs = [pair for question in questions for pair in question.pairs]
    try:
        scores = list(CrossEncoder(model).scores(pairs))
    except Unfit as error:
        return Outcome((), (_unavailable(model, error),))
    found, at = [], 0
    for question in questions:
        rows = scores[at : at + len(question.passages) + 1]
        at += len(rows)
        found.append(_judgement(model, question, rows))
    return Outcome(tuple(found))


def _questions(statements: Sequence[Statement], sources: dict[str, Source]) -> list[_Question]:
    questions = []
    for statement in statements:
        if statement.exempt or any(mark.name in _OWN for mark in statement.marks):
            continue
        for support in statement.supports:
            source = sources.get(support.key)
            near = tuple(source.passages[n - 1] for n in support.passages[:_NEAREST]) if source else ()
            if near and all(found.text for found in near):
                questions.append(_Question(statement=statement, key=support.key, passages=near))
    return questions


def _judgement(model: Model, question: _Question, rows: Sequence[dict[str, float]]) -> Judgement:
    against = [row.get(CONTRADICTED, 0.0) for row in rows[: len(question.passages)]]
    worst = max(range(len(against)), key=lambda at: (against[at], -at))
    return Judgement(
        statement=question.statement.id,
        key=question.key,
        nearest=question.passages[0].number,
        passage=question.passages[worst].number,
        entailed=max(row[ENTAILED] for row in rows),
        contradicted=against[worst],
        judge=model.name,
    )


def _unavailable(model: Model, error: Unfit) -> Diagnostic:
    return Diagnostic(
        rule="judge-unavailable",
        severity="warning",
        variant=error.reason,
        data={"name": model.name, "detail": error.detail, "labels": str(len(model.labels))},
    )
