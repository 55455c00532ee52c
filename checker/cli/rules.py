"""``checker rules`` and ``checker explain``: what is checked, and each rule's page."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.errors import told


def rules() -> None:
    """List every rule with its code and severity."""
    from checker.registry import rules as registered  # noqa: PLC0415  (imports every rule)

    for rule in registered():
        summary = rule.page.partition("\n")[0]
        typer.echo(f"{rule.code}  {rule.severity:<7}  {rule.name:<28}  {summary}")


def explain(
    code: Annotated[str, typer.Argument(help="A code or name, such as E104.", show_default=False)],
) -> None:
    """Print the page of one rule."""
    from checker.pages import page  # noqa: PLC0415  (--help must not load it)

    with told():
        typer.echo(page(code), nl=False)
