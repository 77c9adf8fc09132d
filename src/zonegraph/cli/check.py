"""``zonegraph check``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zonegraph.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt

    from zonegraph.check import Options

_FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "markdown", "ttl")
_FAIL_ON = ("violation", "warning", "info", "none")
_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("path", nargs=-1)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="How to write the findings; ttl is a SHACL validation report.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=Path("-"),
    show_default=True,
    help="File to write to; - is standard output.",
)
@click.option("--shapes", type=_FILE, help="Use these shapes, not ours.")
@click.option("--ontology", type=_FILE, help="Use this ontology, not ours, and check it as well.")
@click.option(
    "--articles",
    multiple=True,
    type=_FILE,
    help="Compare the quotes with these article files or folders; may be given again.",
)
@click.option("--select", multiple=True, help="Only these checks: ids or their beginnings (S, P3).")
@click.option("--ignore", multiple=True, help="Not these checks: ids or their beginnings.")
@click.option("--baseline", type=_FILE, help="Do not report what this file lists as known.")
@click.option("--write-baseline", type=_FILE, help="List all that is found in this file; exit 0.")
@click.option("--waivers", type=_FILE, help="Waivers; else curation/waivers.tsv of the graph.")
@click.option("--policy", type=_FILE, help="A policy file in place of ours.")
@click.option(
    "--today",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    help="The day by which waivers run out; the real one if not given.",
)
@click.option("--engine", help="SHACL engine; pyshacl is the reference.")
@click.option(
    "--current",
    is_flag=True,
    help="Also build again and compare, and run generators and catalogue (bundled graph).",
)
@click.option(
    "--answers",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Also compare the catalogue's answers on this graph with the Q*.tsv in this folder.",
)
@click.option("--lang", type=click.Choice(("zh", "en")), default="en", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice(_FAIL_ON),
    help="The least severity that makes the exit code 1; else the policy's.",
)
@click.pass_context
def check(context: click.Context, /, path: tuple[str, ...], **given: Any) -> None:
    """Check the graph at PATH: a build folder, an RDF file or a folder of them, - or an endpoint.

    Several files are one graph. An endpoint is the address of a SPARQL service; - is TriG on
    standard input. Without PATH the bundled graph is checked, with its ontology and against the
    bundled articles. Findings go to
    standard output. Exit 0: nothing at --fail-on or above; 1: findings; 2: unreadable input.
    """
    from zonegraph import check as library
    from zonegraph.cli.output import is_file, put

    progress = _progress if sys.stderr.isatty() else None
    outcome = library.audit(
        _source(path), _options(given), progress=progress, more=_more(path, given)
    )
    if given["write_baseline"]:
        library.write_baseline(outcome.findings, given["write_baseline"])
        click.echo(f"zonegraph: baseline of {len(outcome.findings)} findings", err=True)
        return
    form, lang, output = given["form"], given["lang"], given["output"]
    colour = form == "text" and not is_file(output) and sys.stdout.isatty()
    told = library.render(outcome.findings, form, lang, cards=outcome.cards, colour=colour)
    put(told.encode("utf-8", "replace"), output)
    click.echo(f"zonegraph: {outcome.summary(lang)}", err=True)
    if outcome.fails(given["fail_on"]):
        context.exit(1)


def _source(paths: tuple[str, ...]) -> Path | str | tuple[Path, ...] | None:
    """Return an address as it is, and anything else as paths."""
    if len(paths) > 1:
        return tuple(Path(each) for each in paths)
    if not paths or paths[0].startswith(("http://", "https://")):
        return paths[0] if paths else None
    return Path(paths[0])


def _more(path: tuple[str, ...], given: dict[str, Any]) -> tuple[Any, ...]:
    """Return the checks that go beyond the graph itself, as far as they are asked for."""
    from zonegraph.currency import answered, currency

    if given["current"] and path:
        raise UsageError("--current is for the bundled graph", hint="leave out PATH")
    more = currency() if given["current"] else ()
    if given["answers"] is None:
        return more
    graph = _source(path)
    if graph is not None and (not isinstance(graph, Path) or graph == Path("-")):
        raise UsageError("--answers needs one file or folder as PATH")
    return (*more, answered(given["answers"], graph))


def _options(given: dict[str, Any]) -> Options:
    from zonegraph.check import Options, Selection, words

    today: dt.datetime | None = given["today"]
    return Options(
        engine=given["engine"],
        shapes=given["shapes"],
        ontology=given["ontology"],
        articles=given["articles"] or None,
        selection=Selection(select=words(given["select"]), ignore=words(given["ignore"])),
        policy=given["policy"],
        waivers=given["waivers"],
        baseline=given["baseline"],
        today=today.date() if today else None,
    )


def _progress(what: str) -> None:
    click.echo(f"zonegraph: {what} …", err=True)
