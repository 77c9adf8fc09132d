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
    type=click.Choice(["table", "json", "html"]),
    default="table",
    show_default=True,
    help="html is a page on which gold and found stand side by side in the text.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=Path("-"),
    show_default=True,
    help="File to write to; - is standard output.",
)
@click.option(
    "--articles",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Article files whose texts do not lie with GOLD; may be given again.",
)
@click.option("--list", "listed", is_flag=True, help="Name what was missed and what was extra.")
def evaluate(
    graph: Path, gold: Path, name: str, output: Path, articles: tuple[Path, ...], listed: bool
) -> None:
    """Compare GRAPH with the annotations in GOLD: precision, recall and F1, aspect by aspect.

    Precision is the share of what was found that stands in gold, recall the share of gold's core
    that was found. Modality, time, qualifier and evidence are judged of the claims that were
    found; values are numbers with their units alone. What is invented (a name or number that is
    not in the text, a class or property against the ontology) is counted, and every mistake told
    by its kind.
    """
    from zonegraph.cli.output import put
    from zonegraph.dataset import load
    from zonegraph.evaluate import evaluate as library_evaluate
    from zonegraph.evaluate import found, load_gold, page, report, with_texts

    wanted = with_texts(load_gold(gold), articles)
    scores = library_evaluate(wanted, found(load(graph)))
    absent = sum(score.comparison.absent for score in scores if score.comparison)
    if absent:
        click.echo(
            f"zonegraph: note: {absent} of {len(scores)} articles are not in GRAPH", err=True
        )
    text = page.render(scores) if name == "html" else report.render(scores, name, listed=listed)
    put(text.encode(), output)
