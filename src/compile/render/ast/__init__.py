"""The pandoc AST: what builds, walks, cleans, names, numbers and marks it."""
