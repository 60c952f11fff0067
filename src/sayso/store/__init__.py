"""The desk on disk: tables, and what is put into and taken out of them. Imports the model only."""
