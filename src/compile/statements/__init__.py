"""Chapter × Reference × Source → Statement."""
