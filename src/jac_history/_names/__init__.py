"""Finding an entity by any of its names."""

from jac_history._names._fold import fold
from jac_history._names._index import NameIndex, folded_ids, spelled_index

__all__ = ["NameIndex", "fold", "folded_ids", "spelled_index"]
