"""Book → Diagnostic."""
