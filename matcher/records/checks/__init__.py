"""What a file is, told by its content, and what its quality is."""

from matcher.records.checks.kinds import FileKind, recognise
from matcher.records.checks.report import report_file

__all__ = ["FileKind", "recognise", "report_file"]
