"""Recension: a compiler for sourced prose."""

__version__ = "0.1.0"
