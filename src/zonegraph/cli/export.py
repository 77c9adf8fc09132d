"""``zonegraph export``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zonegraph.cli.completion import classes, formats, modalities, queries, zones

if TYPE_CHECKING:
    from zonegraph.export.formats import Format


def _listed(context: click.Context, _param: click.Parameter, wanted: bool) -> None:
    """Print the formats and end."""
    if not wanted or context.resilient_parsing:
        return
    from zonegraph.export import FORMATS

    for each in FORMATS.values():
        note = f"; keeps only {each.only}" if each.only else ""
        click.echo(f"{each.name:10} {each.ending:12} {each.for_whom}{note}")
    context.exit()


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="[PATH]")
@click.option(
    "-f",
    "--format",
    "name",
    required=True,
    shell_complete=formats,
    help="graphml, gexf, cytoscape, cx2, dot, csv, svg, png, ttl, nq …; see --formats",
)
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("-"),
    show_default=True,
    help="File (csv, neo4j: a folder or a .zip); - is standard output.",
)
@click.option("--zone", shell_complete=zones, help="Only this zone and what belongs to it.")
@click.option(
    "--class",
    "kinds",
    multiple=True,
    shell_complete=classes,
    help="Only things of this class; may be given again.",
)
@click.option(
    "--query",
    "what",
    shell_complete=queries,
    help="Only things in the answer of this query; its parameters may follow.",
)
@click.option(
    "--depth",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="And what lies within so many claims of them.",
)
@click.option(
    "--modality",
    "moods",
    multiple=True,
    shell_complete=modalities,
    help="Only claims of this modality; may be given again.",
)
@click.option("--date", help="Only claims whose time meets 2020, 2020-06, 2019/2020 or /2020-06.")
@click.option(
    "--formats", is_flag=True, is_eager=True, callback=_listed, expose_value=False,
    help="List the formats and what each is for.",
)  # fmt: skip
def export(
    words: tuple[str, ...],
    name: str,
    target: Path,
    zone: str | None,
    kinds: tuple[str, ...],
    what: str | None,
    depth: int,
    moods: tuple[str, ...],
    date: str | None,
) -> None:
    """Write the graph at PATH (none: the bundled graph), or a part of it, for another tool."""
    from zonegraph import load
    from zonegraph.cli import output
    from zonegraph.export import FORMATS
    from zonegraph.query import arguments

    path, params = arguments(words)
    content = load(path).export(
        name,
        target if output.is_file(target) else None,
        zone=zone,
        classes=kinds,
        what=what,
        params=params,
        depth=depth,
        modalities=moods,
        date=date,
    )
    if not output.is_file(target):
        output.put(content, None)
    _note(FORMATS[name])


def _note(known: Format) -> None:
    if known.only:
        click.echo(f"zonegraph: {known.name} keeps only {known.only}", err=True)
