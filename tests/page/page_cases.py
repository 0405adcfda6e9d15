"""Cases that are like no example: eight offers, four currencies, offers that are gone, a present job, and hostile names."""

import json

DAY = "2026-11-26"

EIGHT = {"assumptions": {"as_of": DAY}, "candidate": {"role": "sde", "stay": 36}, "offers": [
    {"company": "Amazon", "level": "L5", "location": "Seattle, WA", "base": 171234.56, "sign_on": [61000, 47000],
     "grant": {"units": 777, "price": 222.5}, "deadline": "2026-12-05", "status": "written"},
    *({"id": name.lower(), "company": name, "base": 150000 + 7001 * number, "bonus": f"{5 + number}%", "sign_on": [9999 * number],
       "grant": {"value": 90000 + 33333 * number, "price": 100 + number}, "status": "written"}
      for number, name in enumerate(("Google", "Meta", "Microsoft", "Nvidia", "Uber", "Netflix", "Zyx"), 1))]}

MIXED = {"currency": "USD", "assumptions": {"as_of": DAY, "fx": {"INR": {"rate": 0.0113}, "EUR": {"rate": 1.1}}},
         "current_job": {"base": 151000, "bonus": "10%", "unvested": [{"month": 5, "amount": 30000}]}, "offers": [
    {"company": "Amazon", "level": "L5", "base": 175000, "sign_on": [75000, 60000], "grant": {"units": 1400, "price": 222.5},
     "deadline": "2026-12-05", "status": "written"},
    {"company": "Google", "currency": "INR", "base": "45L", "grant": {"value": "2cr", "price": 290},
     "stock": {"currency": "USD", "growth": "10%"}, "status": "written"},
    {"company": "Spotify", "currency": "EUR", "base": 90000, "bonus": "10%", "deadline": "2026-11-20"},
    {"company": "Meta", "base": 180000, "bonus": "10%", "status": "declined"}]}

ALONE = {"offers": [{"company": "Amazon", "base": 170000}]}

HOSTILE_NAMES = ("<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "\"'><blink>`${alert(3)}`", "&lt;marquee&gt; &amp;",
                 "\u202eevil \u2066turn", "\x85\x9b31m\u2028", "W" * 40, "<!--<script>")


def hostile():
    """Every text that a case may hold, each hostile in another way."""
    names = [name[:40] for name in HOSTILE_NAMES]
    amazon = {"id": "a", "company": "Amazon", "role": "sde", "level": "L5", "location": names[1], "base": 172000,
              "sign_on": [62000, 48000], "grant": {"units": 900, "price": 222.5}, "deadline": "2026-12-20", "status": "written",
              "other": [{"name": names[2], "amount": 9000}], "benefits": [{"name": names[3], "percent": "4%", "vests_month": 36}]}
    rivals = [{"id": f"r{number}", "company": name, "level": name[:8], "base": 186000 + number, "bonus": "15%", "status": "written",
               "grant": {"value": 200000, "price": 290, "vesting": "microsoft"}} for number, name in enumerate(names[:7])]
    return {"note": " ".join(names), "candidate": {"name": names[0], "contributions": [names[1], names[2], names[7]]},
            "people": {"recruiter": names[0], "team": names[7]}, "offers": [amazon, *rivals], "assumptions": {"as_of": DAY},
            "process": [{"company": names[7], "stage": "onsite", "date": "2026-12-03"}],
            "statements": {"may_name_rival": True, "can_show_rival": True, "first_choice": True},
            "rounds": [{"by": "company", "date": "2026-11-25", "base": 172000, "note": names[0]}]}


def text_of(case):
    return json.dumps(case, ensure_ascii=False, indent=1)
