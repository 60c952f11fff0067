"""Statements that answer the same question: candidates, comparison, clustering.

A stage. Reports with claims go in, groups of statements come out.
"""
