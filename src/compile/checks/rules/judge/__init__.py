"""What an optional model holds of statements and their sources."""
