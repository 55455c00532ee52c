"""Whether what the extra ``neural`` installs is there, told without importing it."""

from __future__ import annotations

from importlib.util import find_spec

from checker.backends.protocols import BackendError

INSTALL = "pip install 'vernost[neural]'"


def require(*modules: str, by: str) -> None:
    """Raise ``BackendError`` with the command that installs them if one cannot be imported.

    ``by`` is the model that is to be run or added.
    """
    missing = [m for m in modules if not _is_there(m)]
    if missing:
        raise BackendError(f"{by} needs {' and '.join(missing)}; install with: {INSTALL}")


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # the package that it is in
        return False
