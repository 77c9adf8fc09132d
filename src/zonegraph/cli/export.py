"""``zonegraph export``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option(
    "-f", "--format", "name", required=True, help="graphml, gexf, cytoscape, dot, csv, ttl, nq …"
)
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("-"),
    show_default=True,
    help="File (csv: a folder or a .zip); - is standard output.",
)
def export(path: Path | None, name: str, target: Path) -> None:
    """Write the graph at PATH (none: the bundled graph) for another tool."""
    from zonegraph import resources
    from zonegraph.cli import output
    from zonegraph.dataset import load
    from zonegraph.export import export as library_export

    dataset = load(path or resources.graph_dir())
    if output.is_file(target):
        library_export(dataset, name, target)
    else:
        output.put(library_export(dataset, name), None)
