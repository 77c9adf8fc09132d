"""``zonegraph serve``."""

from __future__ import annotations

from pathlib import Path

import click

from zonegraph.errors import UsageError

_EXTRA = frozenset({"starlette", "uvicorn", "h11", "anyio"})


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--port", type=int, default=7878, show_default=True, help="0 takes a free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--workers", type=int, default=4, show_default=True, help="Queries at a time.")
@click.option("--timeout", type=float, default=20.0, show_default=True, help="Seconds a query.")
@click.option("--rows", type=int, default=100_000, show_default=True, help="Rows an answer.")
@click.option(
    "--patience", type=float, default=15.0, show_default=True, help="Seconds for a slow client."
)
@click.option("--memory", type=int, default=512, show_default=True, help="MiB a query.")
def serve(
    path: Path | None,
    port: int,
    host: str,
    workers: int,
    timeout: float,
    rows: int,
    patience: float,
    memory: int,
) -> None:
    """Serve the explorer at /, SPARQL at /sparql, and a page for every IRI.

    PATH is a build folder, an RDF file or a store made by zonegraph load; default: the bundled
    graph. Ends with Ctrl-C.
    """
    from zonegraph.serve.settings import MEBIBYTE, Settings

    settings = Settings(
        graph=path,
        host=host,
        port=port,
        workers=workers,
        seconds=timeout,
        rows=rows,
        memory=memory * MEBIBYTE,
        patience=patience,
    )
    try:
        from zonegraph.serve.server import serve as run
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        raise UsageError(
            f"serve needs {error.name}, which is not installed",
            hint="pip install 'zonegraph[serve]'",
        ) from error
    run(settings, _announce)
    click.echo("zonegraph: stopped", err=True)


def _announce(address: str) -> None:
    click.echo(f"zonegraph: explorer at {address}, SPARQL at {address}sparql", err=True)
