"""chapters/*.md → Chapter."""
