"""Immutable types; imports nothing of ours."""
