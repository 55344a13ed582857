"""refs.bib → Reference."""
