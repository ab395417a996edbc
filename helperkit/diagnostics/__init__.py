"""The report for support: what is known is collected, passed through the wall, and written."""
