"""Can it be printed as it stands?"""
