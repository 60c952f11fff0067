"""What sayso is measured by; a figure that is published comes from here."""
