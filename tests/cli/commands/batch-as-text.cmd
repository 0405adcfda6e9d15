# The answers are JSON, whatever else is asked for.
haggle batch --format md
