"""Diagnostic → text, JSON, SARIF and the like."""
