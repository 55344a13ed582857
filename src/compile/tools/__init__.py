"""pandoc as a subprocess with a time and a memory limit: bytes → bytes."""
