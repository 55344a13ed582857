"""A model of a few hundred bytes and its tokenizer: where "never" stands in either text, it holds them to clash; where
"cheese" does, to have nothing to do with each other; else the one to follow from the other."""

from __future__ import annotations

from typing import Any

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

#: Words with a number of their own; all others are 0.
VOCABULARY = {"[UNK]": 0, "never": 1, "cheese": 2}
LABELS = ("entailment", "neutral", "contradiction")


def model(*, inputs: tuple[str, ...] = ("input_ids",), width: int = 3) -> bytes:
    """Logits: 4 for entailment; 8 more for contradiction or neutral if a text holds their word."""
    rows = numpy.array([[0, 0, 8], [0, 8, 0]], dtype=numpy.float32)[:, :width]
    start = numpy.array([[4, 0, 0]], dtype=numpy.float32)[:, :width]
    constants = [
        numpy_helper.from_array(numpy.array(1, dtype=numpy.int64), "n"),
        numpy_helper.from_array(numpy.array(2, dtype=numpy.int64), "c"),
        numpy_helper.from_array(rows[:1], "a"),
        numpy_helper.from_array(rows[1:], "b"),
        numpy_helper.from_array(start, "s"),
        numpy_helper.from_array(numpy.array([1], dtype=numpy.int64), "x"),
    ]
    nodes = [
        *_has("n", "1"),
        *_has("c", "2"),
        helper.make_node("Mul", ["m1", "a"], ["p1"]),
        helper.make_node("Mul", ["m2", "b"], ["p2"]),
        helper.make_node("Add", ["p1", "p2"], ["p"]),
        helper.make_node("Add", ["p", "s"], ["logits"]),
    ]
    given = [helper.make_tensor_value_info(name, TensorProto.INT64, ["b", "t"]) for name in inputs]
    out = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["b", width])]
    graph = helper.make_graph(nodes, "g", given, out, constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=8)
    onnx.checker.check_model(made)
    data: bytes = made.SerializeToString()
    return data


def _has(number: str, suffix: str) -> list[Any]:
    return [
        helper.make_node("Equal", ["input_ids", number], [f"e{suffix}"]),
        helper.make_node("Cast", [f"e{suffix}"], [f"f{suffix}"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMax", [f"f{suffix}", "x"], [f"m{suffix}"], keepdims=1),
    ]


def tokenizer() -> str:
    """A tokenizer.json: words, small, by their number."""
    import tokenizers

    made = tokenizers.Tokenizer(tokenizers.models.WordLevel(VOCABULARY, unk_token="[UNK]"))
    made.normalizer = tokenizers.normalizers.Lowercase()
    made.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    text: str = made.to_str()
    return text
