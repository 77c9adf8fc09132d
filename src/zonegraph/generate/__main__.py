"""``python -m zonegraph.generate [--check] [NAME...]``: make the generated files, or check them."""

from __future__ import annotations

import click

from zonegraph import resources
from zonegraph.errors import ZonegraphError
from zonegraph.generate.run import names, run


@click.command(help=f"Make the files of generators NAME (default: all of {', '.join(names())}).")
@click.option("--check", is_flag=True, help="Write nothing; list stale files and exit 1.")
@click.argument("name", nargs=-1)
def main(check: bool, name: tuple[str, ...]) -> None:
    """Write what is stale and say which; with --check, only say which and exit 1."""
    root = resources.ontology_dir().parent
    try:
        stale = run(root, name, check=check)
    except ZonegraphError as err:
        click.echo(f"error: {err}", err=True)
        raise SystemExit(2) from None
    for path in stale:
        click.echo(path)
    if check and stale:
        click.echo("stale: run python -m zonegraph.generate", err=True)
        raise SystemExit(1)


if __name__ == "__main__":
    main()
