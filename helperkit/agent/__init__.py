"""The agent's side: on a call, reports, follow-up cases. Qt stays out of `cases`."""
