# A path that no line has: each says so.
haggle batch --set offers.amazn.base=1
stdin:
{"offers": [{"company": "Amazon", "base": 170000}]}
