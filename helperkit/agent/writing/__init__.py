"""Writing help: the wording check for what agents write themselves."""
