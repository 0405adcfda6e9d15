# A table is no JSON.
haggle batch --csv --format json
