"""How accessible the book is, said in schema.org's words: only what is so.

No conformance is claimed: whether an author's alternative texts say what the images show, nobody has judged who could.
"""

from __future__ import annotations

from html import escape

from compile.render.ast.nodes import attribute, plain, stringify
from compile.render.ast.transform import nodes_below
from compile.render.prepared import Prepared

#: Bytes by which an image shows that it moves: a PNG's animation control, a WebP's, an AVIF's brand.
_MOVING = (b"acTL", b"ANIM", b"avis")
_GIF_FRAME = b"\x21\xf9\x04"


def accessibility(prepared: Prepared, paged: bool = False) -> list[str]:
    """The metadata, as ``meta`` elements; ``paged`` if the pages of the PDF are marked."""
    visual = bool(prepared.images or prepared.drawings)
    told = not visual or described(prepared)
    properties = [("accessMode", "textual"), *([("accessMode", "visual")] if visual else [])]
    properties += [("accessModeSufficient", "textual" if told else "textual,visual")]
    properties += [("accessibilityFeature", name) for name in _features(prepared, visual and told)]
    properties += [("accessibilityFeature", name) for name in ("pageBreakMarkers", "pageNavigation") if paged]
    still = not any(map(moves, prepared.images.values()))
    properties += [("accessibilityHazard", "none" if still else "unknown")]
    properties += [("accessibilitySummary", _summary(prepared, visual, told))]
    return [f'<meta property="schema:{name}">{escape(words)}</meta>' for name, words in properties]


def _features(prepared: Prepared, alternatives: bool) -> list[str]:
    features = [
        "tableOfContents",
        "structuralNavigation",
        "readingOrder",
        "ARIA",
        "displayTransformability",
        "unlocked",
    ]
    features += ["alternativeText"] if alternatives else []
    features += ["MathML"] if prepared.formulas else []
    kinds: set[str] = {part.kind for part in prepared.parts}
    features += ["index"] if "index" in kinds else []
    return features


def _summary(prepared: Prepared, visual: bool, told: bool) -> str:
    say = prepared.interface.say
    images = say(
        "accessibility.some_images"
        if not told
        else "accessibility.images"
        if visual
        else "accessibility.no_images"
    )
    return say("accessibility.summary", images=images)


def described(prepared: Prepared) -> bool:
    """Whether each image has a text alternative (one that is empty by intent says that it adorns)."""
    blocks = [block for part in prepared.parts for block in (plain(*part.title), *part.blocks)]
    images = [node["c"] for node in nodes_below(blocks) if node["t"] == "Image"]
    return all(attribute(triple, "alt") is not None or stringify(alt).strip() for triple, alt, _ in images)


def moves(data: bytes) -> bool:
    """Whether an image has more than one frame, so that it might flash."""
    if data.startswith(b"GIF8"):
        return data.count(_GIF_FRAME) > 1
    return any(sign in data[:4096] for sign in _MOVING) or (b"<svg" in data[:4096] and b"<animate" in data)
