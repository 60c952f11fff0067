"""Cutting a text into words and sentences without losing an offset."""
