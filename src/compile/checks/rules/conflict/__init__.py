"""Do the sources agree, and is the reader told where they do not?"""
