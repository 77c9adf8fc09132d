"""``zonegraph build``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    show_default=True,
    help="Folder for zonegraph.trig.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out claims that were read with less confidence.",
)
def build(paths: tuple[Path, ...], output: Path, min_confidence: float) -> None:
    """Read articles (files or folders; none: the bundled ones) into OUTPUT/zonegraph.trig."""
    from zonegraph.assemble import build as library_build

    built = library_build(paths, output, min_confidence=min_confidence)
    for note in built.notes:
        click.echo(f"zonegraph: note: {note}", err=True)
    click.echo(
        f"{built.articles} articles, {built.entities} entities, {built.claims} claims, "
        f"{len(built.dataset)} triples: {built.path}",
        err=True,
    )
