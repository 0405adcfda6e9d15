# A change without a value: said once, before any line is read.
haggle batch --set offers[0].base
stdin:
{"offers": [{"company": "Amazon", "base": 170000}]}
