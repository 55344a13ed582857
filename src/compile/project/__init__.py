"""The author's folder, read once; the only reader of it."""

from compile.project.folder import Folder
from compile.project.images import images
from compile.project.reader import Project, read
from compile.project.templates import templates
from compile.project.writing import write

__all__ = ["Folder", "Project", "images", "read", "templates", "write"]
