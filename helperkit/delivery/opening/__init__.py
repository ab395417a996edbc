"""What opens a file on this computer, and which program would where nothing does."""
