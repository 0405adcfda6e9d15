# A line that is no case says why, and the rest goes on.
haggle batch --threads 2
stdin:
{"offers": [{"company": "Amazon", "level": "L5", "bse": 175000}]}
{"offers": [{"company": "Zoo", "base": 100000}]}
{"offers": [{"company": "Zoo", "base": 100000}}
[]
{"offers": [{"company": "Zoo", "base": 90000000000000}]}
{"offers": []}
