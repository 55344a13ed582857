"""The command line's root: ``recension``."""

from __future__ import annotations

import click

from compile import __version__
from compile.cli.build import build
from compile.cli.check import check
from compile.cli.compare import compare
from compile.cli.console import everywhere
from compile.cli.disputes import disputes
from compile.cli.edition import edition
from compile.cli.explain import explain, rules
from compile.cli.new import new
from compile.cli.probe import probe
from compile.cli.source import source
from compile.cli.sources import sources
from compile.cli.support import support
from compile.cli.templates import templates

EPILOG = """\b
Results go to stdout; progress, summaries and complaints to stderr.
Exit codes: 0 clean; 1 findings at or above --fail-on; 2 wrong use or
settings; 3 the machine (pandoc missing, disk full); 70 a bug of ours."""


class _InOrder(click.Group):
    """Lists its commands in the order of the work, each with a line that is whole."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """As they were added."""
        return list(self.commands)


@click.group(
    cls=_InOrder,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="recension")
@everywhere
def recension() -> None:
    """A compiler for sourced prose.

    Chapters, a bibliography and captured sources go in; a book comes out, but only when every
    statement in it has a source, every quotation is verbatim, and every disagreement between the
    sources is told to the reader.
    """


for command, purpose in (
    (new, "Make a project that checks and builds as it stands."),
    (check, "Find what has no source, is misquoted, or is disputed."),
    (build, "Check, and make the book: HTML, EPUB, PDF."),
    (source, "Capture sources, and seal what checks need of them."),
    (probe, "Flip words of your chapters, and see what a check says."),
    (disputes, "Find what the sources disagree on; record decisions."),
    (sources, "See which sources rest on which, and what falls with one."),
    (edition, "Freeze numbered editions of the book, and prove them."),
    (templates, "List the templates, and copy one to change it."),
    (compare, "Say whether two texts agree, with the proof."),
    (support, "Say whether a source says what a statement says."),
    (explain, "Show the page of a rule."),
    (rules, "List every rule."),
):
    command.short_help = purpose
    recension.add_command(command)
