# No threads, no answers.
haggle batch --threads 0
