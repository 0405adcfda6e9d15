"""Cases at the edges of what a workbook must show. `cases()` gives name -> case; `main` checks files and them."""

import argparse
import json
import pathlib
import sys
import tempfile


def offer(company, **members):
    return {"company": company, "base": 175000} | members


def monthly(months):
    years = months // 12
    return {"years": [f"{100 // years}%"] * years, "cadence": "monthly"}


def crowd(count):
    """Offers with names of 40 characters; one was declined, one has lapsed; the order turns with some."""
    kinds = [{"units": 1500, "price": "222.50", "vesting": "amazon"},
             {"value": 260000, "price": 290, "vesting": "google"},
             {"units": 700, "price": 310, "vesting": monthly(48)}]
    offers = [offer(f"Associated Laboratories of Springfield {index}", id=f"c{index}", base=172000 + 3000 * index,
                    sign_on=[90000 - 11000 * index, 30000], grant=kinds[index % 3], status="written")
              for index in range(count)]
    offers[2]["status"] = "declined"
    offers[3]["deadline"] = "2026-11-01"
    return {"assumptions": {"as_of": "2026-11-21"}, "negotiating": "c0", "offers": offers}


TEXT = "=1+1 +2 -3 @x {=4} \"q\" 'a' <b>&amp; _x0041_ %d\tשלום 🙂 http://x.example/ " + "long " * 40


def cases():
    units = {"units": 1400, "price": "222.50", "vesting": "amazon"}
    amazon = offer("Amazon", level="L5", sign_on=[75000, 60000], grant=units)
    google = offer("Google", level="L4", bonus="15%", sign_on=[20000],
                   grant={"value": 240000, "price": 290, "vesting": "google"})
    explicit = {"price": 210, "vesting": {"events": [{"month": 12, "units": 22}, {"month": 24, "units": 65},
                                                      {"month": 36, "units": 0}, {"month": 48, "units": 347}]}}
    return {
        "alone": {"offers": [amazon]},
        "no-grant": {"offers": [offer("Nimbleforge", base=100000.01)]},
        "dollar-grant": {"offers": [offer("Zyx", grant={"value": "100000.07", "vesting": monthly(48)},
                                          stock={"growth": "21%", "rule": "monthly"}),
                                    offer("Tarn", grant={"value": 99999}, stock={"price": 3, "path": [4, 5, "6.07"]})]},
        "explicit-units": {"offers": [offer("Zyx", grant=explicit, stock={"growth": "10%", "rule": "yearly"}), google]},
        "sixty-months": {"offers": [offer("Zyx", grant={"units": 601, "price": 10, "vesting": monthly(60)}), amazon],
                         "negotiating": "amazon"},
        "apart": {"assumptions": {"correlation": -0.6}, "offers": [amazon, google, offer("Zyx", grant=explicit)]},
        "zeros": {"offers": [offer("Zyx", sign_on=[0, 0], bonus="0%", grant={"units": 0, "price": 5},
                                   other=[{"name": "nothing", "amount": 0}],
                                   benefits=[{"name": "none", "percent": "0%", "count": True}])]},
        "twins": {"offers": [amazon, {**amazon, "id": "other"}, {**amazon, "id": "3rd", "sign_on": [60000, 75000]}]},
        "huge": {"offers": [offer("Zyx", base=10 ** 12, sign_on=[10 ** 12], other=[{"name": "a", "amount": 10 ** 12,
                                                                                  "count": True}]),
                            offer("Tarn", base=0.01, **{"raise": "3%"})]},
        "crowd": crowd(8),
        "euros": {"currency": "EUR", "offers": [amazon, google], "note": "line one\nline two " + "word " * 200},
        "text": {"note": TEXT, "offers": [
            offer("=cmd|'/c calc'!A1", id="=1+1", level="+1", location="@here"),
            offer("-2+3", id="שלום", level="🙂"), offer("B7", id="b7"), offer("R1C1", id="r1c1"),
            offer("Same", id="a-b"), offer("Same", id="a_b"), offer("_x0041_", id="stay"),
            offer("A" * 80, id="A" * 40, level="V" * 80,
                  other=[{"name": TEXT.replace("\t", " "), "amount": 1000, "count": True}])]},
        "later-grants": {"offers": [offer("Amazon", grant=units, stock={"growth": "-20%"}, grants=[
            {"granted_month": 12, "units": 101, "price": 200, "name": "refresher", "count": True, "vesting": "amazon"},
            {"granted_month": 24, "value": 50000, "name": "=second", "count": False},
            {"granted_month": 60, "units": 7, "price": 1, "count": True}])]},
        "leaving": {"currency": "CAD", "assumptions": {"as_of": "2026-11-21", "fx": {"USD": "1.3713"}, "discount": "7.5%",
                                                       "equity_haircut": "33%"},
                    "candidate": {"stay": [{"months": months, "weight": "20%"} for months in (6, 12, 25, 36, 60)]},
                    "offers": [offer("Amazon", currency="USD", level="L5", start="2027-01-31", deadline="2026-11-21",
                                     sign_on=[{"year": 1, "amount": 33333.33, "repay": "full"}], grant=units),
                               offer("=Job()", id="job", level="@now", grant={"value": 90000, "vesting": monthly(48)}),
                               offer("Stay", id="stay", currency="USD", status="declined")],
                    "current_job": {"company": "=HYPERLINK()", "base": 150000.07, "raise": "2.5%", "bonus": "9%",
                                    "unvested": [{"month": month, "amount": 1000.01} for month in range(1, 60)],
                                    "bonus_forfeited": 7000.07, "repay_owed": [{"amount": 5000, "until": "2029-01-01"}]},
                    "rounds": [{"date": "2026-11-10", "by": "company", "base": 170000, "note": "=1+1"},
                               {"by": "candidate", "base": 190000, "note": TEXT},
                               {"by": "company", "said": "policy"}]},
        "everything": {"candidate": {"stay": [{"months": 1, "weight": "10%"}, {"months": 13, "weight": "30%"},
                                              {"months": 36, "weight": "60%"}]},
                       "assumptions": {"as_of": "2026-11-21"},
                       "offers": [offer("Amazon", level="L6", role="mle", location="Seattle, WA", status="written",
                                        deadline="2026-12-05", start="2027-01-11",
                                        raises=[{"month": 7, "percent": "2.5%"}, {"month": 20, "base": 190000}],
                                        sign_on=[{"year": 1, "amount": 50000.05, "repay": "full", "within_months": 24},
                                                 {"year": 3, "amount": 10000, "paid": "lump", "repay": "none",
                                                  "on_layoff": "waived"}],
                                        grant=units, stock={"rule": "yearly", "growth": "10%"},
                                        bonus={"target": "12.5%", "payout": "90%", "lag_months": 3},
                                        other=[{"name": "relocation", "amount": 7000, "count": True},
                                               {"name": "phone", "amount": 600, "month": 2, "repay": "none"}],
                                        benefits=[{"name": "401(k) match", "percent": "2%", "vests_month": 36,
                                                   "count": True}]), google]},
    }


def main(description, check_case):
    """`check_case(haggle, case file, directory)` gives the findings of a case; 10 of each case are printed."""
    parser = argparse.ArgumentParser(description=description.partition("\n")[0])
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory(prefix="haggle-workbook-") as directory:
        directory = pathlib.Path(directory)
        paths = list(options.files)
        for name, case in cases().items():
            paths.append(directory / f"{name}.json")
            paths[-1].write_text(json.dumps(case), encoding="utf-8")
        for path in paths:
            found = list(check_case(options.haggle, path, directory))
            bad += bool(found)
            for line in found[:10]:
                print(f"{path.stem}: {line}")
    print(f"{len(paths)} workbooks, {bad} with findings")
    sys.exit(1 if bad else 0)
