"""``zonegraph check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_FORMATS = ("text", "json", "ttl")
_FAIL_ON = ("violation", "warning", "info", "none")


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="How to write the findings; ttl is a SHACL validation report.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=Path("-"),
    show_default=True,
    help="File to write to; - is standard output.",
)
@click.option("--shapes", type=click.Path(path_type=Path), help="Use these shapes, not ours.")
@click.option(
    "--articles",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Compare the quotes with these article files or folders; may be given again.",
)
@click.option(
    "--lang",
    type=click.Choice(("zh", "en")),
    default="en",
    show_default=True,
    help="Language of the messages.",
)
@click.option(
    "--fail-on",
    type=click.Choice(_FAIL_ON),
    default="violation",
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.pass_context
def check(
    context: click.Context,
    path: Path | None,
    form: str,
    output: Path,
    shapes: Path | None,
    articles: tuple[Path, ...],
    lang: str,
    fail_on: str,
) -> None:
    """Check the graph at PATH: a build folder, an RDF file, - for TriG on standard input.

    Without PATH the bundled graph is checked, against the bundled articles. Findings go to standard
    output. Exit 0: nothing at --fail-on or above; 1: findings; 2: input that cannot be read.
    """
    from zonegraph import check as library
    from zonegraph.cli.output import put

    progress = _progress if sys.stderr.isatty() else None
    found = library.check(path, shapes=shapes, articles=articles or None, progress=progress)
    put(library.render(found, form, lang).encode(), output)
    click.echo(f"zonegraph: {library.summary(found, lang)}", err=True)
    if library.fails(found, fail_on):
        context.exit(1)


def _progress(what: str) -> None:
    click.echo(f"zonegraph: {what} …", err=True)
