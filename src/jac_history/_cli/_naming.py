"""How tables name an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jac_history import Entity

__all__ = ["both_names"]


def both_names(entity: Entity) -> str:
    """Return the usual name of an entity and, if it has another one in Chinese, that too."""
    names = (entity.name, entity.chinese_name)
    return " ".join(name for name in dict.fromkeys(names) if name)
