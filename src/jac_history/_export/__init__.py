"""The whole dataset as files, in the forms that other tools read."""

from jac_history._export._export import FORMATS, ExportFormat, export_files
from jac_history._export._snapshot import Snapshot

__all__ = ["FORMATS", "ExportFormat", "Snapshot", "export_files"]
