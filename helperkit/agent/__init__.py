"""The agent's side: on a call with a customer, reports, call-backs."""
