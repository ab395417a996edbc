"""A corpus of archives by many programs, and of attacks."""
