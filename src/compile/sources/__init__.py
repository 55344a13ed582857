"""captured files, seals → Source."""
