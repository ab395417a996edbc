"""Our own windows for what was bought. Nothing in here is loaded before it is used."""
