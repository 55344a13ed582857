"""Quality of sourcing: on how many independent witnesses a statement rests, and of what kind they are."""
