"""Seals and captured texts of a project → its sources."""

from __future__ import annotations

from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label, Severity
from compile.model.evidence import Source
from compile.model.span import Text
from compile.sources.extraction import extractor
from compile.sources.files import SourceFile
from compile.sources.sealed import Fault, field, unseal
from compile.sources.source import Origin, attach, from_text, normalised, text_digest


def read(files: tuple[SourceFile, ...]) -> Outcome[tuple[Source, ...]]:
    """The sources, in the order of the files. A key with nothing readable has none.

    Diagnostics: ``malformed-seal`` (variants json, schema, version, key, edited), ``source-drift``,
    ``seal-outdated``.
    """
    found = [_read(file) for file in files]
    sources = tuple(source for source, _ in found if source is not None)
    return Outcome(sources, tuple(diagnostic for _, told in found for diagnostic in told))


def _read(file: SourceFile) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    if file.seal is None:
        return (from_text(file.key, file.text, Origin()), ()) if file.text else (None, ())
    sealed = unseal(file.seal, file.key)
    if isinstance(sealed, Fault):
        told = _malformed(file.key, sealed)
        return (from_text(file.key, file.text, Origin()) if file.text else None), (told,)
    return _compared(file.seal, sealed, file.text)


def _compared(seal: Text, sealed: Source, text: Text | None) -> tuple[Source, tuple[Diagnostic, ...]]:
    told: list[Diagnostic] = []
    current = sealed.extractor == extractor()
    if not current:
        data = {"key": sealed.key, "extractor": sealed.extractor, "current": extractor()}
        told.append(_told("seal-outdated", "note", seal, "extractor", data))
    if text is None:
        return sealed, tuple(told)
    same = text_digest(normalised(text).content) == sealed.digest
    if not same:
        told.append(_told("source-drift", "error", seal, "text", {"key": sealed.key, "path": text.path}))
    if same and current:
        return attach(sealed, text), tuple(told)
    return from_text(sealed.key, text, origin(sealed)), tuple(told)


def origin(source: Source) -> Origin:
    """What a source knows of where it came from."""
    return Origin(
        origin=source.origin,
        title=source.title,
        captured=source.captured,
        published=source.published,
        original=source.original,
    )


def _told(rule: str, severity: Severity, seal: Text, name: str, data: dict[str, str]) -> Diagnostic:
    return Diagnostic(
        rule=rule,
        severity=severity,
        labels=(Label(span=field(seal, name)),),
        data=data,
        keys=(data["key"],),
    )


def _malformed(key: str, fault: Fault) -> Diagnostic:
    return Diagnostic(
        rule="malformed-seal",
        severity="error",
        variant=fault.reason,
        labels=(Label(span=fault.span),),
        data={"key": key, "detail": fault.detail},
        keys=(key,),
    )
