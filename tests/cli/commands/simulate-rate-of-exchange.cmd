# The rate of exchange moves too: the grant is in dollars, the pay in rupees, the rival pays dollars.
haggle simulate - --paths 20000 --full --format md
stdin:
{ "currency": "INR", "assumptions": { "as_of": "2026-11-25", "fx": { "USD": { "rate": 88.40, "volatility": "6%", "correlation": 0.1 } } },
  "offers": [
    { "company": "Amazon", "role": "sde", "level": "L5", "location": "Hyderabad", "status": "written", "base": 4400000, "sign_on": [1700000, 1300000],
      "grant": { "units": 220 }, "stock": { "price": 222.50, "currency": "USD" } },
    { "company": "Remote", "status": "written", "currency": "USD", "base": 75000 } ] }
