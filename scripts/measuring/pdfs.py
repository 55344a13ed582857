"""A PDF read back: what it promises of itself, and what it keeps."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf

#: Operators of a page that leave something to see.
_SHOW = {"Tj", "TJ", "'", '"', "Do", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "INLINE IMAGE"}


class Read(NamedTuple):
    """``faults``: each promise that is not kept, in words; the rest are counts."""

    faults: tuple[str, ...]
    pages: int
    bookmarks: int
    tags: int
    figures: int
    fonts: int


def read(path: Path, title: str, language: str) -> Read:
    """Standards, language, title, tags, alternative texts, fonts and bookmarks of a PDF."""
    with pikepdf.open(path) as pdf:
        root: Any = pdf.Root
        tags = list(_tags(root.get("/StructTreeRoot")))
        figures = [tag for tag in tags if tag.get("/S") in ("/Figure", "/Formula")]
        fonts, bare = _fonts(pdf)
        with pdf.open_metadata() as meta:
            told = {
                name: str(meta.get(name, ""))
                for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")
            }
            named = str(meta.get("dc:title", ""))
        with pdf.open_outline() as outline:
            bookmarks = _count(outline.root)
        wants = {
            "says that it is PDF/UA-1": told["pdfuaid:part"] == "1",
            "says that it is PDF/A-2a": (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "A"),
            "is tagged": bool(root.get("/MarkInfo", {}).get("/Marked")) and len(tags) > 1,
            f"is in the language {language}": str(root.get("/Lang", "")) == language,
            f"has the title {title!r}": named == title,
            "shows its title in the window": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")),
            "has headings and paragraphs": {"/H1", "/P"} <= {str(tag.get("/S")) for tag in tags},
            "describes each figure and formula": all(str(tag.get("/Alt", "")).strip() for tag in figures),
            "embeds each font": not bare,
            "has bookmarks": bookmarks > 0,
            "marks all that it shows": not any(_loose(page) for page in pdf.pages),
            "holds no script": not any(map(_scripts, [root, *pdf.objects])),
        }
        return Read(
            faults=tuple(f"not so: {want}" for want, kept in wants.items() if not kept),
            pages=len(pdf.pages),
            bookmarks=bookmarks,
            tags=len(tags),
            figures=len(figures),
            fonts=len(fonts),
        )


def _tags(tree: Any) -> Any:
    """Every element of the structure tree."""
    todo = [tree.get("/K")] if tree is not None else []
    while todo:
        node = todo.pop()
        if isinstance(node, pikepdf.Array):
            todo.extend(node)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield node
            todo.append(node.get("/K"))


def _loose(page: pikepdf.Page) -> bool:
    """Whether a page shows something that is neither tagged nor marked as an artifact."""
    depth = 0
    for each in pikepdf.parse_content_stream(page):
        operator = str(each.operator)
        depth += (operator in ("BDC", "BMC")) - (operator == "EMC")
        if not depth and operator in _SHOW:
            return True
    return False


def _scripts(each: Any) -> bool:
    """Whether an object, or what it holds directly, is a script or does something by itself."""
    if isinstance(each, pikepdf.Dictionary):
        if each.get("/S") == "/JavaScript" or "/JS" in each or "/AA" in each:
            return True
        return any(_scripts(held) for held in each.values() if not _elsewhere(held))
    return isinstance(each, pikepdf.Array) and any(_scripts(held) for held in each if not _elsewhere(held))


def _elsewhere(held: Any) -> bool:
    """Whether it is an object of its own, which is asked for itself."""
    return bool(getattr(held, "is_indirect", True))


def _fonts(pdf: pikepdf.Pdf) -> tuple[Counter[str], list[str]]:
    """How often each font is declared, and those without their file."""
    seen: Counter[str] = Counter()
    bare = []
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor":
            name = str(each.get("/FontName"))
            seen[name] += 1
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(each.keys()):
                bare.append(name)
    return seen, bare


def _count(items: list[Any]) -> int:
    return sum(1 + _count(item.children) for item in items)
