"""Is the project's folder whole?"""
