"""``zonegraph diff``."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("table", "json", "markdown")),
    default="table",
    show_default=True,
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=Path("-"),
    show_default=True,
    help="File to write to; - is standard output.",
)
@click.option("--lang", type=click.Choice(("zh", "en")), default="en", show_default=True)
@click.option("--exit-code", is_flag=True, help="Exit 1 if there are changes, as git diff does.")
@click.pass_context
def diff(
    context: click.Context,
    old: str,
    new: str | None,
    form: str,
    output: Path,
    lang: str,
    exit_code: bool,
) -> None:
    """Say what came, went and changed from OLD to NEW, and which article or rule did it.

    Each is an RDF file, a build folder, or a git revision (main, main:graph/zonegraph.trig); OLD
    alone may be a range of revisions, as main.. for what this branch changes.
    """
    from zonegraph import diff as library
    from zonegraph.cli.output import is_file, put

    changes = library.diff(old, new)
    colour = form == "table" and not is_file(output) and sys.stdout.isatty()
    put(library.render(changes, form, lang, colour=colour).encode("utf-8", "replace"), output)
    if not changes:
        click.echo("zonegraph: no changes", err=True)
    if exit_code and changes:
        context.exit(1)
