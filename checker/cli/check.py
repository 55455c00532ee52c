"""``checker check``: sources against their renderings."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import typer

from checker.cli import session
from checker.cli.errors import told
from checker.cli.options import (
    AlignOption,
    BaselineFile,
    Changed,
    Color,
    ColorOption,
    ConfigFile,
    Diff,
    Encoder,
    ExitZero,
    Explain,
    FailOnOption,
    FixOption,
    From,
    Glossary,
    HouseStyle,
    Ignore,
    Jobs,
    MaxPenalty,
    MtModel,
    NamesModel,
    Neural,
    NoBaseline,
    NoCache,
    NoDefaultGlossary,
    Output,
    OutputFormat,
    Paths,
    Quiet,
    ReferenceOption,
    Select,
    Statistics,
    To,
    UnsafeFixes,
    Watch,
    WriteBaseline,
    codes,
)


def check(  # noqa: PLR0917  (typer makes each parameter an option)
    paths: Paths = None,
    source_language: From = "",
    target_language: To = "",
    config: ConfigFile = None,
    glossary: Glossary = None,
    no_default_glossary: NoDefaultGlossary = False,
    house_style: HouseStyle = None,
    select: Select = "",
    ignore: Ignore = "",
    fail_on: FailOnOption = None,
    max_penalty: MaxPenalty = None,
    align: AlignOption = None,
    neural: Neural = False,
    encoder: Encoder = "",
    names_model: NamesModel = "",
    reference: ReferenceOption = None,
    mt_model: MtModel = "",
    changed: Changed = "",
    baseline: BaselineFile = None,
    write_baseline: WriteBaseline = False,
    no_baseline: NoBaseline = False,
    fix: FixOption = False,
    unsafe_fixes: UnsafeFixes = False,
    diff: Diff = False,
    watch: Watch = False,
    output_format: OutputFormat = None,
    output: Output = None,
    statistics: Statistics = False,
    explain: Explain = False,
    quiet: Quiet = False,
    color: ColorOption = Color.AUTO,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    exit_zero: ExitZero = False,
) -> None:
    """Check renderings against their sources.

    Says where a rendering tells its reader something that its source does not.

    Exit codes: 0 nothing at or over --fail-on, 1 something, 2 could not run.
    """
    from checker.project.project import Overrides, open_project  # noqa: PLC0415  (--help must not load it)
    from checker.run.run import Choices  # noqa: PLC0415  (--help must not load it)

    overrides = Overrides(
        select=codes(select) or None,
        ignore=codes(ignore),
        glossaries=tuple(glossary or ()),
        default_glossary=False if no_default_glossary else None,
        fail_on=fail_on and fail_on.value,
        align=align and align.value,
        house_style=house_style,
        neural=encoder or ("1" if neural else None),
        names_model=names_model,
        reference=reference.value if reference else "mt" if mt_model else None,
        mt_model=mt_model,
    )
    named = tuple(paths or ())
    first = Path(named[0]) if named else Path()
    with told():
        opened = partial(
            open_project,
            first if first.is_dir() else first.parent,
            config=config,
            overrides=overrides,
        )
        project = opened()
        form = str(output_format or project.config.output_format)
        choices = Choices(
            languages=(source_language, target_language),
            jobs=jobs,
            cached=not no_cache,
            changed=changed,
            baseline=baseline,
            use_baseline=not (no_baseline or write_baseline),
            max_penalty=max_penalty,
            compared="html" in (form, *(o.partition("=")[0] for o in output or ())),
        )
        wanted = session.Wanted(
            named,
            form,
            tuple(output or ()),
            color,
            quiet=quiet,
            statistics=statistics,
            explain=explain,
        )
        if watch:
            session.watch_on(opened, choices, wanted)
        if diff:
            raise typer.Exit(session.show_diff(project, choices, wanted, unsafe=unsafe_fixes))
        if write_baseline:
            raise typer.Exit(session.record(project, choices, wanted, baseline))
        if fix or unsafe_fixes:
            result = session.check_and_fix(project, choices, wanted, unsafe=unsafe_fixes)
        else:
            result = session.check_once(project, choices, wanted)
    code = result.exit_code
    raise typer.Exit(0 if exit_zero and code == 1 else code)
