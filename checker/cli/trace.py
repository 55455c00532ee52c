"""``checker trace`` and ``checker explain-name``: how a text or a name is read."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.errors import told

LANG = Annotated[str, typer.Option("--lang", metavar="TAG", help="Language of the text.")]


def trace(
    text: Annotated[str, typer.Argument(help="The text to read.", show_default=False)],
    lang: LANG,
) -> None:
    """Show how a text is read, and from which entries."""
    from checker.extract.trace import trace as read  # noqa: PLC0415  (--help must not load it)

    with told():
        for mention in read(text, lang):
            typer.echo(f"{mention.start:>4}-{mention.end:<4} {mention.kind:<9} {mention.text!r}")
            typer.echo(f"          {mention.value}")
            for entry in mention.sources:
                typer.echo(f"          from {entry}")


def explain_name(
    name: Annotated[str, typer.Argument(help="A name as the source has it.", show_default=False)],
    lang: LANG,
    to: Annotated[
        str, typer.Option("--to", metavar="TAG", help="Language of the translation.")
    ] = "",
) -> None:
    """Show the renderings that a name may have, and where each is known from."""
    from checker.languages.defaults import default_pair  # noqa: PLC0415  (--help must not load it)
    from checker.match.names_explained import explain_name as explain  # noqa: PLC0415  (--help must not load it)

    with told():
        found = explain(name, lang, to or default_pair()[1])
        for candidate in found:
            typer.echo(f"{candidate.form:<24} {candidate.chance:>5.3f}  {candidate.origin}")
        if not found:
            typer.echo(f'no rendering of "{name}" is known')
