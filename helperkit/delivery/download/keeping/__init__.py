"""The bytes that came, on the disk: the part file, its journal, the final name."""
