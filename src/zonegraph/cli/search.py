"""``zonegraph search``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from zonegraph.cli.completion import classes, modalities, zones
from zonegraph.cli.output import is_file, put

_KINDS = ("entity", "claim", "article", "text")


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--graph",
    type=click.Path(path_type=Path),
    help="Build folder or RDF file to search; default: the bundled graph.",
)
@click.option(
    "--articles",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Search the text of these article files or folders, too; may be given again. "
    "Default: the folder articles beside the graph.",
)
@click.option("--class", "cls", shell_complete=classes, help="Only what is about this class.")
@click.option("--zone", shell_complete=zones, help="Only what is about this zone.")
@click.option("--year", type=click.IntRange(1000, 9999), help="Only what is about this year.")
@click.option("--modality", shell_complete=modalities, help="Only claims of this modality.")
@click.option("--kind", type=click.Choice(_KINDS), help="Only hits of this kind.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["table", "csv", "tsv", "json", "markdown"]),
    default="table",
    show_default=True,
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="File to write; default: stdout.",
)
def search(
    words: tuple[str, ...],
    graph: Path | None,
    articles: tuple[Path, ...],
    cls: str | None,
    zone: str | None,
    year: int | None,
    modality: str | None,
    kind: str | None,
    limit: int,
    form: str,
    output: Path | None,
) -> None:
    """Find things by WORDS: names, quotes of claims, headlines and article text.

    Several words must all be found. If nothing holds them as they are, what is closest comes.
    """
    from zonegraph import load
    from zonegraph.query import write
    from zonegraph.search import hits_table

    hits = load(graph).search(
        " ".join(words), cls=cls, zone=zone, year=year, modality=modality, kind=kind, limit=limit,
        articles=articles,
    )  # fmt: skip
    width = None if is_file(output) or not sys.stdout.isatty() else shutil.get_terminal_size()[0]
    put(write(hits_table(hits), form, width=width).encode(), output)
    if form == "table":
        loose = "" if not hits or hits[0].exact else "; nothing has these words as they are"
        click.echo(f"{len(hits)} hits{loose}", err=True)
