# A file above 4 MiB is refused.
haggle evaluate -
stdin: 4194305 blanks
