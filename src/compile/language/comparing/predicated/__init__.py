"""What two clauses say, compared: who, whom, where, how."""
