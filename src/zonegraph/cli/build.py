"""``zonegraph build``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from zonegraph.extract.interface import Extractor


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
@click.option(
    "--extractor",
    type=click.Choice(["builtin", "llm"]),
    default="builtin",
    show_default=True,
    help="What reads: our own rules and models, or a language model behind an endpoint.",
)
def build(paths: tuple[Path, ...], output: Path, min_confidence: float, extractor: str) -> None:
    """Read articles (files or folders; none: the bundled ones) into OUTPUT/zonegraph.trig.

    With --extractor llm the articles are sent to an OpenAI-compatible endpoint, named by the
    environment: ZONEGRAPH_LLM_BASE_URL (such as http://127.0.0.1:8000/v1), ZONEGRAPH_LLM_MODEL
    and, if it asks for one, ZONEGRAPH_LLM_API_KEY. ZONEGRAPH_LLM_TIMEOUT is in seconds (120).
    Answers are kept in the folder ZONEGRAPH_LLM_CACHE (else in the user's cache folder): what was
    asked before needs no endpoint and comes out the same. Nothing is sent without this option.
    """
    from zonegraph.assemble import build as library_build

    reader = _llm() if extractor == "llm" else None
    built = library_build(paths, output, min_confidence=min_confidence, extractor=reader)
    for note in built.notes:
        click.echo(f"zonegraph: note: {note}", err=True)
    click.echo(
        f"{built.articles} articles, {built.entities} entities, {built.claims} claims, "
        f"{len(built.dataset)} triples: {built.path}",
        err=True,
    )


def _llm() -> Extractor:
    from zonegraph.llm import LlmExtractor, Settings

    return LlmExtractor(Settings.of(os.environ))
