"""Running the shipped network: sessions, batches, features."""
