"""``zonegraph query``."""

from __future__ import annotations

import contextlib
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zonegraph.cli import completion
from zonegraph.cli.output import is_file, put
from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from zonegraph.dataset import Dataset
    from zonegraph.store.source import Source


def _words(context: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the names of queries, or behind ``--zone`` its values."""
    given = list(context.params.get("words") or ())
    if given and given[-1].startswith("--"):
        name = _name(given)
        graph = context.params.get("graph")
        if name is None:
            return []
        return completion.values(name, given[-1][2:], begun, str(graph) if graph else None)
    return [] if _name(given) else completion.queries(context, _param, begun)


def _local(store: Source) -> Dataset:
    from zonegraph.store.source import Local

    if not isinstance(store, Local):
        raise UsageError(
            "--evidence needs a graph on this machine", hint="ask query evidence there"
        )
    return store.dataset


def _name(words: list[str]) -> str | None:
    """Return the query that ``words`` name, if they do: the first that is no option or value."""
    before = ""
    for word in words:
        if not word.startswith("--") and (not before.startswith("--") or "=" in before):
            return word
        before = word
    return None


class _Query(click.Command):
    """The command, which also completes the parameters of the query that is named."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return options of the command and of the query."""
        from zonegraph.errors import ZonegraphError
        from zonegraph.query import find

        found = super().shell_complete(ctx, incomplete)
        name = _name(list(ctx.params.get("words") or ()))
        if name is not None and incomplete.startswith("-"):
            with contextlib.suppress(ZonegraphError):
                pairs = ((f"--{each.name}", each.zh) for each in find(name).params)
                found += completion.items(p for p in pairs if p[0].startswith(incomplete))
        return found


@click.command(
    cls=_Query,
    context_settings={"ignore_unknown_options": True},
    options_metavar="[OPTIONS] [--PARAM VALUE]...",
)
@click.argument(
    "words",
    nargs=-1,
    type=click.UNPROCESSED,
    metavar="NAME|FILE|-",
    shell_complete=_words,
)
@click.option(
    "--graph",
    metavar="PATH|URL",
    help="Build folder, RDF file, store or endpoint to ask; default: the bundled graph.",
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
@click.option("--evidence", is_flag=True, help="Add the claims and words each row rests on.")
@click.option("--list", "listed", is_flag=True, help="List the queries of the catalogue.")
@click.option("--explain", "explained", is_flag=True, help="Print the query's card and SPARQL.")
def query(
    words: tuple[str, ...],
    graph: str | None,
    form: str | None,
    output: Path | None,
    evidence: bool,
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
        from zonegraph.store import source

        store = source(graph)
        result = store.ask(*library.text_of(name), params)
        if evidence:
            result = library.with_evidence(_local(store), result)
    width = None if is_file(output) or not sys.stdout.isatty() else shutil.get_terminal_size()[0]
    put(library.write(result, form, width=width).encode(), output)
    if (form or "table") == "table" and result.form == "select":
        click.echo(f"{len(result)} rows", err=True)
