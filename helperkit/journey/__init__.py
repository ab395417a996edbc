"""The journey as pure values: state, events, `update`, effects, `screen`, journal, session."""
