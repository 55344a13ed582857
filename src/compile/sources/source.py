"""A source from its extracted text, exactly as its seal would hold it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from compile.language.quotations import classify
from compile.model.evidence import Source
from compile.model.span import Text
from compile.sources import passages
from compile.sources.extraction import extractor, normal
from compile.text.weave import cut, spans, woven


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What the text does not tell of itself: where it came from and when. Dates are ISO 8601, "" if not known.

    ``original`` is the SHA-256 of the bytes as captured.
    """

    origin: str = ""
    title: str = ""
    captured: str = ""
    published: str = ""
    original: str = ""


def from_text(key: str, text: Text, origin: Origin) -> Source:
    """Read a source's text: passages, facts, fingerprints."""
    text = normalised(text)
    content = text.content
    stretches = passages.split(content)
    starts = [(at.start, at.end) for at in stretches]
    digest = text_digest(content)
    tokens = cut(content)
    ranges = spans(tokens, starts)
    prints = woven(tokens, ranges, classify=classify, salt=digest[:16])
    return Source(
        key=key,
        origin=origin.origin,
        title=origin.title,
        captured=origin.captured,
        published=origin.published,
        digest=digest,
        original=origin.original,
        extractor=extractor(),
        passages=passages.passages(
            content, stretches, ranges, title=origin.title, published=origin.published
        ),
        fingerprints=prints,
        words=sum(code not in "ps?" for code in prints.skeleton),
        text=text,
    )


def normalised(text: Text) -> Text:
    """The text as the extractor leaves it."""
    content = normal(text.content)
    return text if content == text.content else Text(path=text.path, content=content)


def text_digest(content: str) -> str:
    """SHA-256 (hex) of an extracted text in UTF-8."""
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def attach(source: Source, text: Text) -> Source:
    """A source read from its seal, with the very text it was sealed from."""
    text = normalised(text)
    shown = tuple(
        replace(passage, text=passages.shown(text.content, passage.start, passage.end))
        for passage in source.passages
    )
    return replace(source, passages=shown, text=text)


def detach(source: Source) -> Source:
    """The source as one reads it from its seal."""
    return replace(source, text=None, passages=tuple(replace(found, text=None) for found in source.passages))
