"""Follow-up cases: what came of a call or a report, and when to call back. Knows no Qt."""
