# Threads are counted.
haggle batch --threads all
