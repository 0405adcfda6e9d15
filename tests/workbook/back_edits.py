"""Edits of workbooks, and what they must come back as. `edits()` gives rows of

    name, the case, {name of a cell: value}, a function that changes the case likewise, words that `read` must say

A cell of a range is "name#3". `refused()` gives ({name of a cell: value}, words of the error).
"""

import copy

START = {
    "candidate": {"name": "Ada", "stay": [{"months": 24, "weight": "60%"}, {"months": 48, "weight": "40%"}]},
    "people": {"recruiter": "Dana"},
    "assumptions": {"as_of": "2026-11-21"},
    "offers": [
        {"company": "Amazon", "level": "L5", "base": 175000, "sign_on": [75000, 60000], "status": "written",
         "deadline": "2026-12-05", "grant": {"units": 1400, "price": "222.50", "vesting": "amazon"},
         "grants": [{"name": "refresher", "granted_month": 12, "units": 100, "price": 200, "count": True, "vesting": "amazon"}],
         "other": [{"name": "relocation", "amount": 7000, "count": True}]},
        {"company": "Google", "level": "L4", "base": 182000, "bonus": "15%", "sign_on": [20000], "status": "verbal",
         "grant": {"value": 240000, "price": 290, "vesting": "google"}},
        {"company": "Zyx", "base": 150000, "grant": {"units": 500, "price": 30}}],
    "rounds": [{"date": "2026-11-18", "by": "company", "base": 170000, "sign_on": [60000, 45000], "units": 1300}],
}

DOLLARS = {"offers": [{"company": "Zyx", "base": "100000.50", "grant": {"value": 90000}},
                      {"company": "Tarn", "base": 120000, "grant": {"options": 5000, "strike": 2, "price": 3}}]}

RUPEES = {"currency": "INR", "assumptions": {"fx": {"USD": 88.4}},
          "offers": [{"company": "Amazon", "level": "L5", "currency": "INR", "base": 4500000,
                      "stock": {"currency": "USD", "price": "222.50"}, "grant": {"units": 300}},
                     {"company": "Zyx", "currency": "USD", "base": 90000}]}


def put(*path_and_value):
    """A function that sets a member of a case: put("offers", 0, "base", 180000); None takes it away."""
    *path, last, value = path_and_value

    def change(case):
        for step in path:
            case = case.setdefault(step, {}) if isinstance(case, dict) else case[step]
        if value is None:
            del case[last]
        elif isinstance(case, list) and last == len(case):
            case.append(value)
        else:
            case[last] = copy.deepcopy(value)
    return change


def all_of(*changes):
    def change(case):
        for one in changes:
            one(case)
    return change


def schedule(offer, *events):
    """The vest lines of an offer."""
    return {f"{offer}_vest_{line}_{column}": value for line, event in enumerate(events, 1)
            for column, value in zip(("month", "share"), event)}


def long_case():
    """A case whose text needs several cells, with signs that a file of cells or JSON must escape."""
    words = 'a "b" \\ _x0041_ <&> \u05e9\u05dc\u05d5\u05dd \U0001f642  two  blanks '
    case = copy.deepcopy(START)
    case["candidate"]["contributions"] = [f"{number} {words * 25}".strip() for number in range(10)]
    case["note"] = words * 30
    return case


def quarters():
    """What the lines of a grant that is not there yet say."""
    return {"events": [{"month": 12 * year, "percent": "25%"} for year in range(1, 5)]}


def edits():
    amazon, google = ("offers", 0), ("offers", 1)
    sign_on = {"year": 1, "amount": 90000.5, "paid": "monthly", "repay": "full"}
    return [
        ("base", START, {"amazon_base": 180000}, put(*amazon, "base", 180000), ["Amazon L5: base 175,000, now 180,000 (Letters!"]),
        ("long", long_case(), {"amazon_base": 180000}, put(*amazon, "base", 180000), ["base 175,000, now 180,000"]),
        ("sign-on", START, {"amazon_sign_on_1": 90000.5, "amazon_sign_on_1_paid": "monthly", "amazon_sign_on_1_repay": "full",
                            "amazon_sign_on_2": None},
         put(*amazon, "sign_on", [sign_on]), ["sign-on, year 1", "sign-on, year 2"]),
        ("shares", START, {"amazon_shares": 1500, "google_worth": None, "google_shares": 900},
         all_of(put(*amazon, "grant", "units", 1500), put(*google, "grant", {"units": 900, "price": 290, "vesting": "google"})),
         ["grant 1,400 shares at 222.50, now 1,500 shares at 222.50 (Letters!"]),
        ("growth", START, {"amazon_growth": 0.1234567, "amazon_price_rule": "monthly", "google_growth": -0.05,
                           "google_price_rule": "yearly"},
         all_of(put(*amazon, "stock", {"growth": "12.34567%", "rule": "monthly"}),
                put(*google, "stock", {"growth": "-5%", "rule": "yearly"})), ["growth 0%, now 12.34567%"]),
        ("path", START, {"google_price_rule": "path", "google_path_1": 300, "google_path_2": 310.25},
         put(*google, "stock", {"path": [300, "310.25"]}), ["price rule flat, now path"]),
        ("growth-of-no-effect", START, {"amazon_growth": 0.1}, put(*amazon, "stock", {"growth": "10%", "rule": "flat"}), ["growth"]),
        ("price", START, {"amazon_price": 250.5}, put(*amazon, "stock", {"price": "250.50"}), ["price of a share 222.50, now 250.50"]),
        ("raise", START, {"google_raise_1_month": 13, "google_raise_1_base": 190000, "google_raise_2_month": 25,
                          "google_raise_2_percent": 0.025},
         put(*google, "raises", [{"month": 13, "base": 190000}, {"month": 25, "percent": "2.5%"}]), ["month 25: 2.5%"]),
        ("value", START, {"google_worth": 250000.5, "amazon_grant_price": 200},
         all_of(put(*google, "grant", "value", "250000.50"), put(*amazon, "grant", "price", 200),
                put(*amazon, "stock", {"price": "222.50"})), ["a value of 240,000 at 290 a share, now a value of 250,000.50"]),
        ("who", START, {"google_company": 'Mc"Tarn\\', "google_level": None, "google_place": "Zürich", "amazon_status": "verbal",
                        "amazon_deadline": 46361, "as_of": 46350},
         all_of(put(*google, "company", 'Mc"Tarn\\'), put(*google, "level", None), put(*google, "location", "Zürich"),
                put(*google, "id", "google"), put(*amazon, "status", "verbal"), put(*amazon, "deadline", "2026-12-05"),
                put("assumptions", "as_of", "2026-11-24")), ["location nothing, now Z", "as of 2026-11-21, now 2026-11-24"]),
        ("preset", START, {"amazon_vesting": "google"}, put(*amazon, "grant", "vesting", "google"), ["vesting amazon, now google"]),
        ("vest", START, {"amazon_vesting": "as below", **schedule("amazon", (12, 0.1), (24, 0.1), (30, 0.2), (36, 0.2), (42, 0.2), (48, 0.2))},
         put(*amazon, "grant", "vesting", {"events": [{"month": month, "percent": f"{share}%"} for month, share in
                                                      ((12, 10), (24, 10), (30, 20), (36, 20), (42, 20), (48, 20))]}),
         ["vest 1 month 12: 5%, now month 12: 10%"]),
        ("thirds", START, {"amazon_vesting": "as below",
                           **schedule("amazon", (12, "=10%/3"), (24, "=50%/3"), (30, 0.2), (36, 0.2), (42, 0.2), (48, 0.2))},
         put(*amazon, "grant", "vesting", {"events": [{"month": month, "percent": share} for month, share in
                                                      ((12, "10%/3"), (24, "50%/3"), (30, "20%"), (36, "20%"), (42, "20%"),
                                                       (48, "20%"))]}), []),
        ("later-vest", START, {"amazon_later_1_schedule_share#1": 0.2, "amazon_later_1_schedule_share#2": 0,
                               "amazon_later_1_granted_month": 6, "amazon_later_1_grant_name": 'a "new" one \\ <&>'},
         put(*amazon, "grants", 0, {"name": 'a "new" one \\ <&>', "granted_month": 6, "units": 100, "price": 200, "count": True,
                                    "vesting": {"events": [{"month": month, "percent": f"{share}%"} for month, share in
                                                           ((12, 20), (24, 0), (30, 20), (36, 20), (42, 20), (48, 20))]}}),
         ["later grant 1: vest 1", "granted after month 12, now 6"]),
        ("no-later", START, {"amazon_later_1_shares": None}, put(*amazon, "grants", None), ["100 shares at 200, now none"]),
        ("units-of-events", DOLLARS, {"zyx_worth": None, "zyx_shares": 100, "zyx_price": 7,
                                      **{f"zyx_vest_{line}_share": None for line in range(1, 5)},
                                      **{f"zyx_vest_{line}_units": units for line, units in enumerate((10, 20, 30, 40), 1)}},
         all_of(put("offers", 0, "grant", {"vesting": {"events": [{"month": 12 * line, "units": 10 * line} for line in
                                                                  range(1, 5)]}}),
                put("offers", 0, "stock", {"price": 7})), []),
        ("dollars", DOLLARS, {"zyx_worth": 99999.99, "tarn_strike": 2.5, "tarn_shares": 4000},
         all_of(put("offers", 0, "grant", "value", "99999.99"), put("offers", 1, "grant", "strike", "2.50"),
                put("offers", 1, "grant", "options", 4000)), ["strike 2, now 2.50"]),
        ("to-dollars", START, {"amazon_shares": None, "amazon_worth": 300000, "amazon_grant_price": None},
         all_of(put(*amazon, "grant", {"value": 300000, "vesting": "amazon"}), put(*amazon, "stock", {"price": "222.50"})),
         ["1,400 shares at 222.50, now a value of 300,000"]),
        ("bonus", START, {"google_bonus_fixed": 30000, "amazon_bonus_target": 0.1, "amazon_bonus_lag": 3},
         all_of(put(*google, "bonus", {"amount": 30000}), put(*amazon, "bonus", {"target": "10%", "lag_months": 3})),
         ["bonus 15%, now 30,000"]),
        ("lists", START, {"amazon_other_1": 8000.25, "amazon_other_2": 500, "amazon_other_2_name": "phone", "amazon_benefit_1": 0.03,
                          "amazon_benefit_1_month": 36},
         all_of(put(*amazon, "other", [{"name": "relocation", "amount": "8000.25", "count": True},
                                       {"name": "phone", "amount": 500, "count": True}]),
                put(*amazon, "benefits", [{"name": "benefit", "percent": "3%", "vests_month": 36, "count": True}])),
         ["one-off", "benefit none, now"]),
        ("stay", START, {"stay_1": 12, "stay_1_weight": 0.25, "stay_2_weight": 0.75},
         put("candidate", "stay", [{"months": 12, "weight": "25%"}, {"months": 48, "weight": "75%"}]),
         ["24 months 60%, 48 months 40%, now 12 months 25%, 48 months 75%"]),
        ("stay-by-default", DOLLARS, {"stay_1_weight": 0.9, "stay_2_weight": 0.1},
         put("candidate", {"stay": [{"months": 24, "weight": "90%"}, {"months": 48, "weight": "10%"}]}), ["stay"]),
        ("later-money", {**START, "assumptions": {"discount": "3%", "growth": "5%"}}, {"discount": 0.0425, "equity_haircut": 0.2},
         all_of(put("assumptions", "discount", "4.25%"), put("assumptions", "equity_haircut", "20%")),
         ["discount 3%, now 4.25%", "haircut of stock 0%, now 20%"]),
        ("paper", START, {"google_counted_share": 0.4},
         all_of(put(*google, "private", True), put(*google, "count_private", "40%")), ["equity counted 100%, now 40%"]),
        ("rate", RUPEES, {"amazon_stock_rate": 90.125, "zyx_to_case": 90.125}, put("assumptions", "fx", "USD", 90.125),
         ["USD"]),
        ("rounds", START, {"log_1_who": "me", "log_1_date": 46346, "log_1_base": 190000, "log_1_sign_on_1": 80000, "log_1_units": 1500,
                           "log_2_who": "company", "log_2_said": "no", "log_2_note": 'Dana: "not now"', "amazon_start": 46400},
         all_of(put(*amazon, "start", "2027-01-13"),
                put("rounds", 1, {"date": "2026-11-20", "by": "candidate", "base": 190000, "sign_on": [80000, 60000], "units": 1500}),
                put("rounds", 2, {"by": "company", "said": "no", "note": 'Dana: "not now"'})),
         ["round none, now me on 2026-11-20, base 190,000", "start nothing, now 2027-01-13"]),
        ("first-round", DOLLARS, {"log_1_who": "company", "log_1_units": 95000, "log_3_who": "company", "log_3_base": 101000},
         put("rounds", [{"by": "company", "value": 95000}, {"by": "company", "base": 101000}]), []),
        ("one-more-offer", START, {"spare_company": "Tarn", "spare_level": "Staff", "spare_base": 210000, "spare_sign_on_1": 30000,
                                   "spare_shares": 1000, "spare_grant_price": 50, "spare_bonus_target": 0.2,
                                   "spare_status": "written", "spare_raise_1_month": 13, "spare_raise_1_percent": 0.03},
         put("offers", 3, {"company": "Tarn", "level": "Staff", "base": 210000, "sign_on": [30000], "status": "written",
                           "bonus": "20%", "raises": [{"month": 13, "percent": "3%"}],
                           "grant": {"units": 1000, "price": 50, "vesting": quarters()}}),
         ["Tarn: base nothing, now 210,000"]),
        ("one-more-by-name", START, {"spare_title": "Tarn", "spare_base": 90000, "spare_worth": 50000, "spare_vesting": "google",
                                     "spare_growth": 0.1, "spare_price_rule": "monthly"},
         put("offers", 3, {"company": "Tarn", "base": 90000, "stock": {"growth": "10%", "rule": "monthly"},
                           "grant": {"value": 50000, "vesting": "google"}}), ["Tarn: base nothing, now 90,000"]),
        ("one-more-grant", START, {"amazon_later_2_worth": 60000, "amazon_later_2_granted_month": 24,
                                   "amazon_later_2_granted_counted": "yes"},
         put(*amazon, "grants", 1, {"granted_month": 24, "value": 60000, "count": True, "vesting": quarters()}),
         ["later grant 2 none, now a value of 60,000"]),
        ("label", START, {"amazon_title": "My favorite"}, all_of(), ["stays out of the case", "My favorite"]),
    ]


def refused():
    return [
        ({"google_base": "abc"}, ["Letters!", '(google_base): expected an amount above 0, found "abc"']),
        ({"google_base": None}, ["(google_base): expected an amount above 0, found nothing"]),
        ({"amazon_base": 0}, ["(amazon_base)", "found 0"]),
        ({"amazon_base": True}, ["(amazon_base)", "found"]),
        ({"amazon_base": 1e300}, ["(amazon_base)"]),
        ({"amazon_raise_1_month": 13.5, "amazon_raise_1_base": 1}, ["(amazon_raise_1_month)", "13.5"]),
        ({"amazon_raise_1_month": 25, "amazon_raise_1_base": 1, "amazon_raise_2_month": 13, "amazon_raise_2_base": 2},
         ["(amazon_raise_2_month)", "a month after 25", "found 13"]),
        ({"zyx_vest_1_share": 0.3}, ["add up to 100%", "105%"]),
        ({"zyx_vest_1_share": 0.012345}, ["(zyx_vest_1_share)", "two decimals"]),
        ({"zyx_vest_2_month": 6}, ["(zyx_vest_2_month)", "order of month"]),
        ({"amazon_vesting": "as below"}, ["(amazon_vest_1_month)", "found none"]),
        ({"amazon_vesting": "googel"}, ["(amazon_vesting)", "googel"]),
        ({"log_1_base": 5}, ["(log_1_who)", "company or me"]),
        ({"spare_base": 100000}, ["(spare_company)", "found nothing"]),
        ({"amazon_company": " "}, ["(amazon_company)", "found nothing"]),
        ({"amazon_level": "L9"}, ["L9"]),
        ({"amazon_status": "signed"}, ["(amazon_status)", "written, verbal"]),
        ({"amazon_deadline": "soon"}, ["(amazon_deadline)", 'expected a date, found "soon"']),
        ({"amazon_sign_on_1_paid": "twice"}, ["(amazon_sign_on_1_paid)", "lump, monthly"]),
        ({"amazon_price_rule": "path"}, ["path"]),
        ({"amazon_path_2": 5, "amazon_price_rule": "path"}, ["(amazon_path_1)", "expected a price"]),
        ({"stay_1_weight": 0.3}, ["(stay_weights)", "add up to 100%", "70%"]),
        ({"amazon_shares": -4}, ["(amazon_shares)", "-4"]),
        ({"amazon_shares": "=1/0"}, ["(amazon_shares)", "saved without its value"]),
    ]


NUMBERS = ["as_of", "stay_1", "stay_2_weight", *(f"amazon_{name}" for name in (
    "raise_1_base raise_1_percent sign_on_1 sign_on_1_within sign_on_2_within shares worth grant_price strike price growth path_1 "
    "counted_share start bonus_target bonus_fixed bonus_payout bonus_lag other_1 other_1_month other_1_within benefit_1 "
    "benefit_1_month later_1_shares later_1_worth later_1_grant_price later_1_granted_month").split()),
    *(f"log_1_{name}" for name in "date base sign_on_1 sign_on_2 units".split()), "zyx_vest_1_month", "zyx_vest_1_share", "spare_base"]
CHOICES = [*(f"amazon_{name}" for name in "sign_on_1_paid sign_on_1_repay price_rule status other_1_repay other_1_counted "
             "benefit_1_counted later_1_granted_counted".split()), "log_1_who", "log_1_said"]
WORDS = [*(f"amazon_{name}" for name in "company level place title vesting other_1_name benefit_1_name later_1_grant_name".split()),
         "log_1_note", "spare_company", "case_source"]


def wrong_cells():
    """One wrong cell each: {name of a cell: value}, with what its line needs beside it, and words of the error."""
    beside = {"amazon_benefit_1": {"amazon_benefit_1": 0.03}, "amazon_raise_1": {"amazon_raise_1_month": 13},
              "spare": {"spare_base": 90000}, "amazon_path": {"amazon_price_rule": "path"}}
    for names, value, words in ((NUMBERS, "abc", 'found "abc"'), (CHOICES, "abc", "abc"), (WORDS, "=1/0", "saved without its value")):
        for name in names:
            edits = next((dict(more) for start, more in beside.items() if name.startswith(start)), {})
            edits[name] = value
            yield edits, [f"({name}", words]
