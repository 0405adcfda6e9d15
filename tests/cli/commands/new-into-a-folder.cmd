# What is no file is left alone.
haggle new {folder}
