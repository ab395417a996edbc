"""What must hold for every format: safe names, safe places, limits."""
