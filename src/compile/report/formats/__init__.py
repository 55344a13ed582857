"""One module a format: findings → text."""
