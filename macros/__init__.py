"""The engine: curated content and CSV files in, a bilingual static site out."""
