"""``zonegraph evaluate``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "-f",
    "--format",
    "name",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
)
@click.option("--list", "listed", is_flag=True, help="Name what was missed and what was extra.")
def evaluate(graph: Path, gold: Path, name: str, listed: bool) -> None:
    """Compare GRAPH with the annotations in GOLD: precision, recall and F1, aspect by aspect."""
    from zonegraph.dataset import load
    from zonegraph.evaluate import evaluate as library_evaluate
    from zonegraph.evaluate import found, load_gold, report

    scores = library_evaluate(load_gold(gold), found(load(graph)))
    click.echo(report.render(scores, name, listed=listed), nl=False)
