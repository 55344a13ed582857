"""The author's folder, read once; the only reader of it."""

from compile.project.folder import Folder
from compile.project.illustrations import images
from compile.project.models import model
from compile.project.reader import Project, open_, read
from compile.project.templates import templates
from compile.project.writing import rewrite, write

__all__ = ["Folder", "Project", "images", "model", "open_", "read", "rewrite", "templates", "write"]
