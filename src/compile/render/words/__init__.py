"""The words that a build prints around an author's own, as each language writes and runs them."""
