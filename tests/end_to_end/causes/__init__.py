"""Makers of real journeys, each into one cause. Importing a module adds its makers to the list."""
