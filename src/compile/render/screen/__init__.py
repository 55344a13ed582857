"""HTML for a browser: the page, and the site of pages."""
