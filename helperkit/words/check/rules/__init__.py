"""The rules: each takes a passage and yields what it finds."""
