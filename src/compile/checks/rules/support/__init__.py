"""Does the cited source say so?"""
