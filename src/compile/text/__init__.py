"""pure helpers for more than one stage."""
