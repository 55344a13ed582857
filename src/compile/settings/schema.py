"""What may stand in recension.yaml: names, kinds of values, defaults."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field

from compile.language.lexicon import Extension
from compile.model.book import Imprint, Policy
from compile.model.edition import Target
from compile.settings import licences
from compile.settings.look import Colours, Fonts, Look, Margins, Page, Shades, Table

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")


def _as_list(value: object) -> object:
    """``authors: Ann Example`` means a list of one."""
    return (value,) if isinstance(value, str) else value


def _day(value: str) -> str:
    """A calendar day as ISO 8601 writes it."""
    if value:
        try:
            if date.fromisoformat(value).isoformat() != value:
                raise ValueError(value)
        except ValueError:
            raise ValueError("a day written as 2026-11-21") from None
    return value


def _language(value: str) -> str:
    if not _LANGUAGE.match(value):
        raise ValueError("a language tag such as en or en-GB")
    return value


def _inside(value: str) -> str:
    """A path inside the project folder, with ``/`` between its parts."""
    path = PurePosixPath(value)
    if value and (path.is_absolute() or ".." in path.parts or "\\" in value or value.startswith("~")):
        raise ValueError("a path inside the project folder, such as refs.bib")
    return str(path) if value else ""


def _file_name(value: str) -> str:
    if value and not _PLAIN.match(value):
        raise ValueError("a file name of letters, digits, full stops, - and _")
    return value


def _labels(value: tuple[str, ...]) -> tuple[str, ...]:
    if "entailment" not in value or len(set(value)) != len(value):
        raise ValueError("each label once, and entailment among them")
    return value


Words: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(_as_list)]
Day: TypeAlias = Annotated[str, AfterValidator(_day)]
Tag: TypeAlias = Annotated[str, AfterValidator(_language)]
Inside: TypeAlias = Annotated[str, AfterValidator(_inside)]
FileName: TypeAlias = Annotated[str, AfterValidator(_file_name)]
Licence: TypeAlias = Annotated[str, AfterValidator(licences.valid)]
Label: TypeAlias = Literal["entailment", "neutral", "contradiction"]
Threshold: TypeAlias = Literal["error", "warning", "note", "unchecked", "never"]


class Checks(Table):
    """How strictly to check."""

    select: Words = Field(default=(), description="Only these rules or groups of rules.")
    ignore: Words = Field(default=(), description="All but these rules or groups of rules.")
    profile: Literal["draft", "default", "publish", "strict"] = Field(
        default="default", description="A set of severities and of what may be waived."
    )
    elision_sentences: int = Field(
        default=1,
        alias="elision-sentences",
        ge=0,
        le=20,
        description="How many whole sentences the dots in a quotation may stand for.",
    )
    corroborate: Literal["auto", "none", "figures", "all"] = Field(
        default="auto",
        description="Which statements need two independent sources; auto: figures in the profile strict, else none.",
    )
    stale_after: int = Field(
        default=365,
        alias="stale-after",
        ge=0,
        le=36525,
        description="After how many days a source no longer tells what is so now.",
    )
    fail_on: Threshold = Field(
        default="error",
        alias="fail-on",
        description="The least finding that fails a check and stops a build.",
    )


class Lexicon(Table):
    """Words of the project's own subject: what happens in it, where its places lie, who is called what."""

    events: dict[str, Words] = Field(
        default_factory=dict,
        description="Class of event → verbs, nouns and phrases that tell of it: `surrender: [defect, come over]`.",
    )
    places: dict[str, str] = Field(
        default_factory=dict, description="Place → the place it lies in: `Mughal: Darzab District`."
    )
    names: dict[str, Words] = Field(
        default_factory=dict, description="Name → other forms of it: `Habib Rahman: [Habibul Rahman]`."
    )

    def extension(self) -> Extension:
        """The same for the readers of language."""
        return Extension(
            events=tuple(sorted(self.events.items())),
            places=tuple(sorted(self.places.items())),
            names=tuple(sorted(self.names.items())),
        )


class Judge(Table):
    """A model that is asked as well: an ONNX cross-encoder for inference between two texts."""

    model: str = Field(description="The path of the ONNX model, from the project's folder.")
    tokenizer: str = Field(description="The path of its tokenizer.json.")
    labels: Annotated[tuple[Label, ...], AfterValidator(_labels)] = Field(
        description="What its outputs stand for, in their order: entailment, neutral, contradiction."
    )
    at_least: float = Field(
        default=0.9, alias="at-least", ge=0.5, le=1, description="The least score that makes a finding."
    )


class Settings(Table):
    """The settings of a project: recension.yaml."""

    title: str = Field(description="The title of the book.")
    subtitle: str = Field(default="", description="What stands under the title.")
    authors: Words = Field(default=(), description="Who wrote it, in the order of the title page.")
    language: Tag = Field(default="en", description="The language of the text, as a BCP 47 tag.")
    date: Day = Field(default="", description="The day of publication: the only clock of a build.")
    identifier: str = Field(default="", description="An ISBN or URN; made from the title if there is none.")
    rights: str = Field(default="", description="Who holds the rights, and the licence, in words.")
    licence: Licence = Field(
        default="", description="The licence for machines: an SPDX name such as CC-BY-4.0, or its address."
    )
    abstract: str = Field(default="", description="What the book is about, in a paragraph.")
    style: str = Field(default="", description="A built-in citation style, or a CSL file of the project.")
    chapters: Words = Field(
        default=(),
        description="The chapters in order, as file names in chapters/; all of them by name if empty.",
    )
    bibliography: Inside = Field(default="refs.bib", description="The BibTeX file.")
    coverage: Literal["sentence", "trailing"] = Field(
        default="sentence", description="Each statement has its own citation, or one that ends the paragraph."
    )
    checks: Checks = Field(default_factory=Checks, description="How strictly to check.")
    lexicon: Lexicon = Field(default_factory=Lexicon, description="Words of the project's own subject.")
    judge: Judge | None = Field(
        default=None, description="A model to be asked as well; off if there is none."
    )
    book: Look = Field(default_factory=Look, description="How the book looks.")
    targets: Annotated[tuple[Target, ...], BeforeValidator(_as_list)] = Field(
        default=("html", "epub", "pdf"), description="What to build."
    )
    output: FileName = Field(default="", description="The name of the built files, without its suffix.")

    def imprint(self, *, date: str, edition: str = "") -> Imprint:
        """What stands on the title page; ``date`` is the clock's day."""
        return Imprint(
            title=self.title,
            subtitle=self.subtitle,
            authors=self.authors,
            language=self.language,
            date=date,
            identifier=self.identifier,
            rights=self.rights,
            licence=licences.address(self.licence),
            abstract=self.abstract,
            edition=edition,
        )

    def policy(self, *, today: str, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> Policy:
        """How strictly to check; ``select`` replaces what stands here, ``ignore`` joins it."""
        return Policy(
            coverage=self.coverage,
            profile=self.checks.profile,
            select=select or self.checks.select,
            ignore=(*self.checks.ignore, *ignore),
            elision_sentences=self.checks.elision_sentences,
            today=today,
            corroborate=self._corroborate(),
            stale_after=self.checks.stale_after,
            judge_at_least=self.judge.at_least if self.judge else 0.9,
        )

    def _corroborate(self) -> Literal["none", "figures", "all"]:
        if self.checks.corroborate == "auto":
            return "figures" if self.checks.profile == "strict" else "none"
        return self.checks.corroborate


#: The settings that are tables of settings themselves.
TABLES: Mapping[tuple[str, ...], type[BaseModel]] = {
    ("book",): Look,
    ("book", "colours"): Colours,
    ("book", "colours", "dark"): Shades,
    ("book", "fonts"): Fonts,
    ("book", "page"): Page,
    ("book", "page", "margins"): Margins,
    ("checks",): Checks,
    ("judge",): Judge,
    ("lexicon",): Lexicon,
}
