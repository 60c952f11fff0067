"""From the command line to an exit status: 0 done, 1 not all could be read, 2 wrong usage."""

from __future__ import annotations

import os
import sys
from typing import Any, NoReturn

import click

from sayso import __version__
from sayso.cli.add import add
from sayso.cli.desk import desk, verify
from sayso.cli.export import export
from sayso.cli.list import list_
from sayso.cli.read import read
from sayso.cli.remove import remove
from sayso.cli.search import search
from sayso.cli.serve import serve
from sayso.cli.user import user
from sayso.cli.weigh import weigh
from sayso.errors import SaysoError, UsageError

NOT_ALL_DONE = 1
WRONG_USAGE = 2
INTERRUPTED = 130
PIPE_CLOSED = 141


class _Group(click.Group):
    """Leaves in time when whoever reads the output has stopped; click would call that a failure."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _drop_output()
            return PIPE_CLOSED
        except OSError as error:
            _drop_output()
            raise SaysoError(f"the output cannot be written ({error.strerror})") from error
        return status


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that it does not raise again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Try them: sayso read --help, sayso weigh --help",
)
@click.version_option(__version__, "--version", message="sayso %(version)s")
def sayso() -> None:
    """List every claim in news reports, and on whose say-so it stands.

    Each claim is shown in the words of the report itself, next to whoever the report says made it;
    across reports, next to who repeats it, who denies it, and where it comes from.
    """


sayso.add_command(read)
sayso.add_command(weigh)
sayso.add_command(add)
sayso.add_command(list_)
sayso.add_command(search)
sayso.add_command(export)
sayso.add_command(remove)
sayso.add_command(desk)
sayso.add_command(verify)
sayso.add_command(serve)
sayso.add_command(user)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command and leave the program with its exit status.

    Args:
        arguments: what stands after the command's name; by default, of this process.
    """
    sys.exit(_status(arguments))


def _status(arguments: list[str] | None) -> int:
    try:
        status = sayso.main(arguments, prog_name="sayso", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UsageError as error:
        click.echo(f"sayso: {error}", err=True)
        return WRONG_USAGE
    except SaysoError as error:
        click.echo(f"sayso: {error}", err=True)
        return NOT_ALL_DONE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return status if isinstance(status, int) else 0
