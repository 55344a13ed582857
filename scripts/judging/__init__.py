"""Measurements of judgement, one module a data set; each gives the Markdown of its part and what it found of each rule."""
