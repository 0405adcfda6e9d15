# An offer in India against what people reported there; one in Canada against a posting for another city; one in Berlin against a single offer.
haggle bands -
stdin:
{ "currency": "INR", "assumptions": { "as_of": "2026-11-25", "fx": { "USD": 88, "CAD": 63, "EUR": 95 } },
  "offers": [
    { "id": "hyderabad", "company": "Amazon", "role": "sde", "level": "L5", "location": "Hyderabad, India", "currency": "INR",
      "base": 4600000, "sign_on": [1700000, 1300000], "grant": { "units": 240 }, "stock": { "price": 222, "currency": "USD" } },
    { "id": "vancouver", "company": "Amazon", "role": "as", "level": "L5", "location": "Vancouver, BC", "currency": "CAD",
      "base": 170000, "sign_on": [40000, 30000], "grant": { "units": 600 }, "stock": { "price": 222, "currency": "USD" } },
    { "id": "berlin", "company": "Amazon", "role": "sde", "level": "L5", "location": "Berlin", "currency": "EUR",
      "base": 99000, "sign_on": [26000, 18000], "grant": { "units": 270 }, "stock": { "price": 222, "currency": "USD" } },
    { "id": "paris", "company": "Amazon", "role": "sde", "level": "L5", "location": "Paris, France", "currency": "EUR",
      "base": 99000, "sign_on": [26000, 18000] } ] }
