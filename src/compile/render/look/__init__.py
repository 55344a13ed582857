"""How a book looks: its theme and its fonts."""
