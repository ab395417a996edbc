"""What servers say, read strictly: headers, file names, pages in place of files. Pure."""
