"""docs/picture.png: three pages of the brief side by side, as the build prints them."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
from PIL import Image

from compile import pipeline

#: Checked only for being there: it takes seconds to make, and its bytes hang on the version of the PNG writer.
KEPT = ("docs/picture.png",)

#: Words by which the pages are known: the title, the figure, the first page of the apparatus.
PAGES = ("Text under the Apache License", "Figure 1. ", "Each disagreement that the text touches")
WIDTH, GAP = 480, 16
PAPER, DESK = (255, 255, 255), (214, 216, 220)
COLOURS = 64


def files(root: Path) -> dict[str, bytes]:
    """The picture, by its path."""
    built = pipeline.build(pipeline.check(root), ("pdf",), draft=True)
    (pdf,) = built.files.values()
    document = pypdfium2.PdfDocument(pdf)
    sheets = [_sheet(document, words) for words in PAGES]
    height = max(sheet.height for sheet in sheets)
    whole = Image.new("RGB", (len(sheets) * (WIDTH + GAP) + GAP, height + 2 * GAP), DESK)
    for number, sheet in enumerate(sheets):
        whole.paste(sheet, (GAP + number * (WIDTH + GAP), GAP))
    return {"docs/picture.png": _png(whole)}


def _sheet(document: pypdfium2.PdfDocument, words: str) -> Image.Image:
    """The first page that holds these words, ``WIDTH`` pixels wide."""
    page = next(page for page in document if words in " ".join(page.get_textpage().get_text_range().split()))
    image: Image.Image = page.render(scale=2 * WIDTH / page.get_width()).to_pil().convert("RGB")
    return image.resize((WIDTH, round(WIDTH * image.height / image.width)), Image.Resampling.LANCZOS)


def _png(image: Image.Image) -> bytes:
    """A PNG of few colours."""
    data = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(data, "PNG", optimize=True)
    return data.getvalue()
