"""``zonegraph explain``."""

from __future__ import annotations

import click


@click.command()
@click.argument("card")
def explain(card: str) -> None:
    """Print the card of a term, rule, shape, check or query (hasProject, N110, S101, zones)."""
    from zonegraph.explain import explain as library_explain

    click.echo(library_explain(card))
