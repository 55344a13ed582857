"""Book → Artifact."""
