"""Brings tables that somebody downloaded or keeps in a spreadsheet into data/; a cell of a curator is kept or told."""
