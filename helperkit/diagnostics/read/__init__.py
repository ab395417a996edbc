"""Reading a report for support: it may come from anyone, so nothing in it is believed."""

from helperkit.diagnostics.read.bundle import Bundle, BundleRefused, Note, Odd, Refusal
from helperkit.diagnostics.read.reading import read_bundle

__all__ = ["Bundle", "BundleRefused", "Note", "Odd", "Refusal", "read_bundle"]
