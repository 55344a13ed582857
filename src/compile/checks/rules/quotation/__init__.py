"""Is the quotation verbatim?"""
