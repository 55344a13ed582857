"""words → what they mean: numbers, dates, names, units, events, facts."""
