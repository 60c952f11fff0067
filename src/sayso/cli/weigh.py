"""``sayso weigh``: claims across reports, with nothing kept."""

from __future__ import annotations

import click

from sayso.cli.options import about_reports, output_format

THRESHOLD = 0.5
"""What stands in the help; the linking decides what it is."""

_EPILOG = """\b
Examples:
  sayso weigh reports/                      what the reports in a folder come to
  sayso weigh --explain p3f9a1 reports/     why that is one, and what it rests on
  sayso read --format json reports/ > claims.json
  sayso weigh claims.json                   the same, without reading them again
  sayso weigh --format csv reports/ > propositions.csv
                                            for a spreadsheet
"""


def _share(context: click.Context, option: click.Parameter, number: float | None) -> float | None:
    """Let through what is a share only; "nan" is a number too."""
    if number is not None and not 0 <= number <= 1:
        raise click.BadParameter(f"{number} is no number from 0 to 1.", context, option)
    return number


@click.command(
    epilog=_EPILOG,
    short_help="Show what reports come to together, and what it rests on.",
)
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@output_format("proposition")
@click.option(
    "--all",
    "every",
    is_flag=True,
    help="In the table, show every statement, also those that one outlet alone makes and that "
    "nobody disputes, and name everybody who repeats one, however many they are.",
)
@click.option(
    "--top",
    metavar="N",
    type=click.IntRange(min=1),
    help="In the table, show the first N only. The most disputed come first, then the most "
    "repeated.",
)
@click.option(
    "--explain",
    metavar="ID",
    help="Show one of them alone, and say why its statements were put together, why others were "
    "kept apart, and why origins were taken for one or not. ID is what the table gives at the "
    "end of the second line; the id of a statement will do too.",
)
@click.option(
    "--threshold",
    metavar="NUMBER",
    type=float,
    callback=_share,
    help="How sure it has to be that two statements say the same before they are put together, "
    f"from 0 to 1: higher keeps more apart.  [default: {THRESHOLD}]",
)
@click.option(
    "--same",
    metavar="FILE",
    help="Statements that you know to say the same: the ids of two of them a line, as --explain "
    "and the formats for programs give them.",
)
@click.option(
    "--not-same",
    metavar="FILE",
    help="Statements that you know not to say the same, in the same way.",
)
@about_reports
def weigh(
    reports: tuple[str, ...],
    form: str,
    *,
    every: bool,
    top: int | None,
    explain: str | None,
    threshold: float | None,
    same: str | None,
    not_same: str | None,
    **about: str | None,
) -> int:
    """Show what several REPORTs say alike, who copies or cites whom, and what is in dispute.

    Of each thing that is said: how many outlets carry it, on how many origins it rests as far as
    the reports tell, who gives which figure, who contradicts whom, and the way from each origin
    to each outlet, with the words that show it. Last comes what is cited but is not among the
    reports.

    A REPORT is a file (text, Markdown, HTML, PDF or DOCX, also packed with gzip), a folder of
    them, a web address, "-" for standard input, or the JSON that this command or "sayso read"
    wrote.

    The results go to standard output; notes and what could not be read go to standard error.
    The exit status is 0 when all is done, 1 when some reports could not be read (the others
    are), and 2 when the command was used wrongly.
    """
    for option, given in (("--all", every), ("--top", top), ("--explain", explain)):
        if given and form != "table":
            raise click.UsageError(f"{option} is for the table; not for --format {form}.")
    if explain is not None and top is not None:
        raise click.UsageError("--explain shows one alone; it does not go with --top.")
    from sayso.cli.weighing import Asked, run

    return run(reports, form, Asked(every, top, explain, threshold, same, not_same), **about)
