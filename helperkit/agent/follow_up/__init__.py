"""Follow-up in the agent's window: plan to call back, and do it. The cases are in `cases`."""
