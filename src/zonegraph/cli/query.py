"""``zonegraph query``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zonegraph.cli.output import is_file, put
from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def _names(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    from zonegraph.query import complete

    return [CompletionItem(name, help=title) for name, title in complete(begun)]


@click.command(
    context_settings={"ignore_unknown_options": True},
    options_metavar="[OPTIONS] [--PARAM VALUE]...",
)
@click.argument(
    "words",
    nargs=-1,
    type=click.UNPROCESSED,
    metavar="NAME|FILE|-",
    shell_complete=_names,
)
@click.option(
    "--graph",
    type=click.Path(path_type=Path),
    help="Build folder or RDF file to ask; default: the bundled graph.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["table", "csv", "tsv", "json", "markdown", "ttl"]),
    help="Default: table; ttl for CONSTRUCT and DESCRIBE.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="File to write; default: stdout.",
)
@click.option("--list", "listed", is_flag=True, help="List the queries of the catalogue.")
@click.option("--explain", "explained", is_flag=True, help="Print the query's card and SPARQL.")
def query(
    words: tuple[str, ...],
    graph: Path | None,
    form: str | None,
    output: Path | None,
    listed: bool,
    explained: bool,
) -> None:
    """Ask the graph: a query of the catalogue by name or id, a SPARQL file, or SPARQL on stdin.

    Other options are the query's own parameters, such as --zone 济宁; see --explain.
    """
    from zonegraph import query as library

    name, params = library.arguments(words)
    if listed:
        result = library.listing()
    elif name is None:
        raise UsageError("which query?", hint="zonegraph query --list names them")
    elif explained:
        put(library.explain(*library.text_of(name)).encode(), output)
        return
    else:
        result = library.ask(graph, *library.text_of(name), params)
    width = None if is_file(output) or not sys.stdout.isatty() else shutil.get_terminal_size()[0]
    put(library.write(result, form, width=width).encode(), output)
    if (form or "table") == "table" and result.form == "select":
        click.echo(f"{len(result)} rows", err=True)
