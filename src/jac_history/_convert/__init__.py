"""The one converter between records and plain data."""

from jac_history._convert._converter import Converter
from jac_history._convert._dicts import plain, to_dict
from jac_history._convert._faults import Fault, ReferenceFault, SilentFault

__all__ = ["Converter", "Fault", "ReferenceFault", "SilentFault", "plain", "to_dict"]
