"""Book + Diagnostic + Artifact → Edition."""
