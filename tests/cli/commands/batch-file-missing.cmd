# A file that is not there.
haggle batch tests/cli/nothing.ndjson
