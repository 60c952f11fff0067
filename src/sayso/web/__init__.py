"""The desk in a browser: pages that work without scripts, and the same as JSON under /api."""
