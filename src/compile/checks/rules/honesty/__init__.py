"""Waivers, and what was not checked."""
