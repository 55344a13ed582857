"""Has the statement a source?"""
