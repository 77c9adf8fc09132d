"""The command line: it parses, calls one library function, prints; no logic lives here.

Data goes to stdout, everything else to stderr. Exit 0 clean, 1 findings, 2 bad usage or input,
3 our own fault. Heavy libraries are imported by the library when a command runs.
"""

from __future__ import annotations

import sys

import click

from zonegraph.cli import build as build_command
from zonegraph.cli import check as check_command
from zonegraph.cli import diff as diff_command
from zonegraph.cli import evaluate as evaluate_command
from zonegraph.cli import explain as explain_command
from zonegraph.cli import export as export_command
from zonegraph.cli import load as load_command
from zonegraph.cli import query as query_command
from zonegraph.cli import search as search_command
from zonegraph.cli import serve as serve_command
from zonegraph.errors import ZonegraphError

USAGE = 2
FAULT = 3


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="zonegraph")
def cli() -> None:
    """Read Chinese newspaper articles on high-tech zones into an RDF graph, and ask it."""


cli.add_command(build_command.build)
cli.add_command(check_command.check)
cli.add_command(diff_command.diff)
cli.add_command(query_command.query)
cli.add_command(load_command.load)
cli.add_command(serve_command.serve)
cli.add_command(search_command.search)
cli.add_command(export_command.export)
cli.add_command(evaluate_command.evaluate)
cli.add_command(explain_command.explain)


def main() -> None:
    """Run the command line; every error ends in one line on stderr and its exit code."""
    try:
        status = cli.main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("zonegraph: interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        help_at = f" (see {context.command_path} --help)" if context else ""
        click.echo(f"zonegraph: {error.format_message()}{help_at}", err=True)
        sys.exit(USAGE)
    except ZonegraphError as error:
        click.echo(f"zonegraph: {error}", err=True)
        sys.exit(USAGE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        click.echo(f"zonegraph: internal error: {type(error).__name__}: {error}", err=True)
        click.echo("This is a fault of zonegraph; please report it with the command.", err=True)
        sys.exit(FAULT)
    sys.exit(status if isinstance(status, int) else 0)
