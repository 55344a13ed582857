"""Statement × Source → Conflict."""
