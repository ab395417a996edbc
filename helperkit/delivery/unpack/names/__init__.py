"""In which letters the names of an old archive were written."""
