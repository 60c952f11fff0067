"""``sayso serve``: a desk in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.desk_option import desk_option

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_EPILOG = """\b
Examples:
  sayso serve --open                        a desk of your own, sayso.db, in your browser
  sayso user add ann && sayso serve --host 0.0.0.0 --certificate desk.pem --key desk.key
                                            for others, who log in
"""


@click.command(epilog=_EPILOG, short_help="Open a desk in the browser.")
@desk_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help="The address to answer at. Beyond this machine, everybody has to log in.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="The port; 0 takes one that is free.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="A name under which the desk is asked for, such as desk.example.org, where a server in "
    "front of it passes requests on. Then everybody has to log in. Can be given again.",
)
@click.option("--login", is_flag=True, help="Have everybody log in, even on this machine.")
@click.option(
    "--certificate", type=_FILE, metavar="FILE", help="Serve https, with this certificate (PEM)."
)
@click.option("--key", type=_FILE, metavar="FILE", help="The key of the certificate (PEM).")
@click.option("--open", "opened", is_flag=True, help="Open it in the browser.")
def serve(
    desk: str,
    host: str,
    port: int,
    names: tuple[str, ...],
    login: bool,
    certificate: Path | None,
    key: Path | None,
    opened: bool,
) -> int:
    """Serve a desk as pages for a browser, until Ctrl-C; a desk that is not there is made.

    On this machine the desk is its user's. With --host or --name others reach it; they log in
    with a name that "sayso user add" made, and programs send a token.
    """
    if key and not certificate:
        raise click.UsageError("--key goes with --certificate.")
    from sayso.cli.serving import run

    return run(
        desk,
        host,
        port,
        names=names,
        login=login,
        certificate=certificate,
        key=key,
        opened=opened,
    )
