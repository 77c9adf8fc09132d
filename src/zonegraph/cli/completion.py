"""What the shell offers for an argument that is begun."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from zonegraph.errors import ZonegraphError

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click
    from click.shell_completion import CompletionItem


def items(pairs: Iterable[tuple[str, str]]) -> list[CompletionItem]:
    """Return each value with its help, as click wants them."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(value, help=told) for value, told in pairs]


def queries(_context: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the queries of the catalogue."""
    from zonegraph.query import complete

    return items(complete(begun))


def values(name: str, param: str, begun: str, graph: str | None) -> list[CompletionItem]:
    """Return values for ``--param`` of the query ``name``; none if there is no such thing."""
    from zonegraph import resources
    from zonegraph.dataset import load
    from zonegraph.query import complete_value, find

    with contextlib.suppress(ZonegraphError):
        known = find(name).param(param)
        if known is not None:
            dataset = load(Path(graph) if graph else resources.graph_dir())
            return items(complete_value(known, begun, dataset))
    return []


def _typed(kind: str, begun: str, context: click.Context, *of: str) -> list[CompletionItem]:
    from zonegraph import resources
    from zonegraph.dataset import load
    from zonegraph.query import Param, complete_value

    words = [word for word in context.params.get("words") or () if not word.startswith("-")]
    path = Path(words[0]) if words and context.command.name == "export" else None
    graph = context.params.get("graph") or path or resources.graph_dir()
    param = Param(name=kind, type=kind, classes=of, required=False, default=None, zh="", en="")
    with contextlib.suppress(ZonegraphError):
        return items(complete_value(param, begun, load(graph)))
    return []


def zones(context: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the zones of the graph that is asked."""
    return _typed("label", begun, context, "Zone")


def modalities(context: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the modalities in Chinese."""
    return _typed("modality", begun, context)


def classes(_context: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the classes of things, in Chinese or English as begun."""
    from zonegraph.export.words import word
    from zonegraph.vocab import KINDS

    named = [pair for k in KINDS for pair in ((word(k).zh, k), (k, word(k).zh))]
    return items((name, told) for name, told in named if name.lower().startswith(begun.lower()))


def formats(_context: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the export formats."""
    from zonegraph.export import FORMATS

    return items((f.name, f.for_whom) for f in FORMATS.values() if f.name.startswith(begun))
