"""The commands, each in a module of its own that is imported when it is called."""

TYPE_CHECKING = False
if TYPE_CHECKING:  # never run: by it tools that freeze programs find the modules
    from jac_history._cli._commands import (  # noqa: F401
        _between,
        _changes,
        _chart,
        _check,
        _cite,
        _export,
        _info,
        _leaders,
        _new,
        _owners,
        _partners,
        _schema,
        _search,
        _series,
        _show,
        _sources,
        _timeline,
    )
