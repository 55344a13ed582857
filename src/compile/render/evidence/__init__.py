"""What stands behind citations and statements, as readers open it."""
