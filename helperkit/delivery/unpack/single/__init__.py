"""One file that was compressed alone: gzip, bzip2, xz, zstd, lz4, lzma."""
