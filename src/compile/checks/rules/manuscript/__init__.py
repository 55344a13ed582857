"""Can the chapter be read?"""
