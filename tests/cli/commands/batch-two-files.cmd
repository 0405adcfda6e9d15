# One file at a time.
haggle batch a.ndjson b.ndjson
