"""Hand-written records (tables and TOML) as statements over typed mentions; the record resolves them."""
