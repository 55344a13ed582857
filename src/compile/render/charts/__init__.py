"""Claims → the charts that show them."""
