"""Who may ask for what: hosts, bodies, people, other sites, forms and headers, a file each."""
