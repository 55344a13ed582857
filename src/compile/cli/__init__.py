"""options in, exit code out."""
