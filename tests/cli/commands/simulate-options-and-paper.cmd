# Options above their strike, a private company that does not count, one that counts a share, a grant in dollars.
haggle simulate - --paths 20000 --full
stdin:
{ "offers": [ { "company": "Amazon", "level": "L5", "base": 170000, "grant": { "value": 150000 } },
              { "id": "options", "company": "Acme", "base": 150000, "stock": { "volatility": "60%" },
                "grant": { "options": 20000, "strike": 8, "price": 10 } },
              { "id": "paper", "company": "Startup", "base": 160000, "private": true, "grant": { "units": 5000, "price": 20 } },
              { "id": "half", "company": "Another", "base": 160000, "private": true, "count_private": "50%",
                "stock": { "volatility": "80%", "growth": "10%" }, "grant": { "units": 5000, "price": 20 } } ] }
