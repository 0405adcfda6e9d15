# A rate cannot go with two stocks that do not go with each other.
haggle simulate -
stdin:
{ "assumptions": { "correlation": 0, "fx": { "EUR": { "rate": 1.1, "volatility": "10%", "correlation": 0.9 } } },
  "offers": [
    { "company": "Amazon", "base": 100000, "grant": { "units": 100, "price": 200 } },
    { "company": "Globex", "base": 100000, "grant": { "units": 100, "price": 200 } },
    { "company": "Initech", "base": 100000, "currency": "EUR" } ] }
