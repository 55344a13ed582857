"""Is every source there, and once?"""
