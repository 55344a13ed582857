"""Questions that a thing answers with one name only: who designed it, where it lies."""

from compile.language.comparing.answers.apart import dated_apart
from compile.language.comparing.answers.compare import Rivals, compare
from compile.language.comparing.answers.read import Answer, read

__all__ = ["Answer", "Rivals", "compare", "dated_apart", "read"]
