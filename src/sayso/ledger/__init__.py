"""What sayso does for its users, a use case a file: the stages put together."""
