"""An ONNX cross-encoder: pairs of texts in, a share for each label out; the same for the same pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from compile.model.judgement import Model

#: Pairs a run, and tokens a pair; a longer premise loses its end.
_BATCH, _LONGEST = 16, 512
_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})


class Unfit(Exception):
    """Why a model can't judge: ``reason`` names the case, ``detail`` says what of it."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class CrossEncoder:
    """A model made ready. Raises ``Unfit``: no-extra, tokenizer, model, inputs."""

    def __init__(self, model: Model) -> None:
        runtime, tokenizers = _libraries()
        self._labels = model.labels
        try:
            self._tokens = tokenizers.Tokenizer.from_str(model.tokenizer)
        except Exception as error:  # the library raises bare Exception
            raise Unfit("tokenizer", _first_line(error)) from None
        self._tokens.enable_truncation(max_length=_LONGEST, strategy="only_first")
        self._tokens.enable_padding()
        try:
            self._session = runtime.InferenceSession(
                model.onnx, _options(runtime), providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # each fault of a model is a class of its own
            raise Unfit("model", _first_line(error)) from None
        self._inputs = [found.name for found in self._session.get_inputs()]
        if "input_ids" not in self._inputs or not set(self._inputs) <= _INPUTS:
            raise Unfit("inputs", ", ".join(self._inputs))

    def scores(self, pairs: Sequence[tuple[str, str]]) -> Iterator[dict[str, float]]:
        """For each (premise, hypothesis) the share of each label, which together make 1. Raises ``Unfit``."""
        for start in range(0, len(pairs), _BATCH):
            for row in self._run(pairs[start : start + _BATCH]):
                yield dict(zip(self._labels, row, strict=True))

    def _run(self, pairs: Sequence[tuple[str, str]]) -> list[list[float]]:
        import numpy

        try:
            found = self._tokens.encode_batch(list(pairs))
            given = {
                "input_ids": numpy.array([each.ids for each in found], dtype=numpy.int64),
                "attention_mask": numpy.array([each.attention_mask for each in found], dtype=numpy.int64),
                "token_type_ids": numpy.array([each.type_ids for each in found], dtype=numpy.int64),
            }
            logits = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        except Exception as error:  # shapes and kinds that do not fit are found only here
            raise Unfit("model", _first_line(error)) from None
        if getattr(logits, "shape", ()) != (len(pairs), len(self._labels)):
            raise Unfit("outputs", str(getattr(logits, "shape", ())))
        raised = numpy.exp(logits.astype(numpy.float64) - logits.max(axis=1, keepdims=True))
        shares: list[list[float]] = (raised / raised.sum(axis=1, keepdims=True)).round(4).tolist()
        return shares


def _libraries() -> tuple[Any, Any]:
    try:
        import onnxruntime
        import tokenizers
    except ImportError as error:
        raise Unfit("no-extra", error.name or "") from None
    return onnxruntime, tokenizers


def _options(runtime: Any) -> Any:
    """One thread, one order of work: sums come out the same each time."""
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = runtime.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    options.log_severity_level = 4
    return options


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:120] if lines else type(error).__name__
