"""What other programs think of the built books; ``scripts/quality.py`` and ``tests/quality`` ask the same functions."""
