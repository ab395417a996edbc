"""The work on files and lines. No Qt, no sentences: it returns facts or raises a `Problem`."""
