"""``zonegraph load``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder of the store; an older store there is replaced.",
)
def load(path: Path | None, output: Path) -> None:
    """Put a graph on disk, for zonegraph serve and query --graph.

    PATH is a build folder or an RDF file; default: the bundled graph.
    """
    from zonegraph.store import load as library

    triples = library(path, output)
    click.echo(f"{triples} triples: {output}", err=True)
