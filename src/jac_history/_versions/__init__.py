"""Earlier versions of the data, as what differs from the next one."""

from jac_history._versions._change import Change, ChangeKind, changes_between
from jac_history._versions._earlier import Earlier, read_earlier, state_of, types_before
from jac_history._versions._patch import Patch, difference, restore

__all__ = [
    "Change",
    "ChangeKind",
    "Earlier",
    "Patch",
    "changes_between",
    "difference",
    "read_earlier",
    "restore",
    "state_of",
    "types_before",
]
