"""From the plan to the disk: a private folder, files that appear together, their marks."""
