"""Whether a PDF is whole and what is in it, found out by a process that can be ended."""
