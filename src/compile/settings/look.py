"""What may stand under ``book:`` in recension.yaml: how the book looks."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from compile.model import look
from compile.settings.values import Colour, Family, Length, Letters, PageSize, Quotes


class Table(BaseModel):
    """A table of the settings: no other names than its own, and never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Shades(Table):
    """The colours of a page."""

    text: Colour = Field(default="", description="The colour of the text.")
    background: Colour = Field(default="", description="The colour of the page.")
    accent: Colour = Field(default="", description="The colour of links, marks and charts.")


class Colours(Shades):
    """The colours of the light page, and under ``dark`` those of the dark one."""

    dark: Shades = Field(default_factory=Shades, description="The same where a reader wants a dark page.")


class Fonts(Table):
    """Families of fonts: one that ships, or one with files in templates/fonts of the project."""

    text: Family = Field(default="", description="The family of the text.")
    headings: Family = Field(default="", description="The family of headings.")
    mono: Family = Field(default="", description="The family of code.")
    size: Letters = Field(default="", description="The size of the PDF's letters, such as 10.5pt.")


class Margins(Table):
    """The margins of a page."""

    inside: Length = Field(default="", description="The margin at the spine.")
    outside: Length = Field(default="", description="The margin at the outer edge.")
    top: Length = Field(default="", description="The margin at the head.")
    bottom: Length = Field(default="", description="The margin at the foot.")


class Page(Table):
    """The page of the PDF."""

    size: PageSize = Field(default="", description="`a4`, `a5`, `b5`, `letter`, or `152mm x 229mm`.")
    margins: Margins = Field(default_factory=Margins, description="Its margins.")


class Look(Table):
    """How the book looks."""

    theme: Family = Field(default="brief", description="A built-in theme, or one of the project's own.")
    colours: Colours = Field(default_factory=Colours, description="Colours other than the theme's.")
    fonts: Fonts = Field(default_factory=Fonts, description="Fonts other than the theme's.")
    page: Page = Field(default_factory=Page, description="A page of the PDF other than the theme's.")
    line_width: int | None = Field(
        default=None,
        alias="line-width",
        ge=40,
        le=100,
        description="How many letters a line of the HTML page holds, about.",
    )

    apparatus: Literal["end", "foot"] = Field(
        default="end",
        description="Where the PDF prints what accounts differ on: at its end, or at the foot of the page that tells of it.",
    )
    timeline: bool = Field(default=True, description="A timeline of what the statements date.")
    lists: bool = Field(default=True, description="Lists of the figures and of the tables, of two or more.")
    bibliography: Literal["book", "chapters", "both"] = Field(
        default="book", description="One bibliography at the end, one for each chapter, or both."
    )
    index: bool = Field(default=True, description="An index of names and places; index.yaml changes it.")

    quotes: Quotes = Field(
        default=(),
        description="Quotation marks other than the language's: opening and closing, and those of a quotation in it.",
    )

    def look(self) -> look.Look:
        """The same for the writers."""
        light = _given(self.colours)
        light.pop("dark", None)
        fonts = _given(self.fonts)
        return look.Look(
            theme=self.theme,
            light=light,
            dark=_given(self.colours.dark),
            letters=fonts.pop("size", ""),
            fonts=fonts,
            size=self.page.size,
            margins=_given(self.page.margins),
            line=self.line_width or 0,
            quotes=self.quotes,
            apparatus=self.apparatus,
            timeline=self.timeline,
            lists=self.lists,
            index=self.index,
            bibliography=self.bibliography,
        )


def _given(table: BaseModel) -> dict[str, str]:
    """What an author filled in."""
    return {name: value for name, value in table if value}
