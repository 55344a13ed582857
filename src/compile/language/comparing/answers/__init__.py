"""Questions that a thing answers with one name only: who designed it, where it lies."""

from compile.language.comparing.answers.compare import compare
from compile.language.comparing.answers.read import Answer, Told, read

__all__ = ["Answer", "Told", "compare", "read"]
