# A bad case is refused with its place, and no page is written.
haggle page - -o {folder}/offers.html
stdin:
{"offers": [{"company": "Amazon", "bse": 170000}]}
