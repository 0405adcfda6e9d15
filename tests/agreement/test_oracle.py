#!/usr/bin/env python3
"""The oracle against facts that can be checked by hand, by rule number."""

import random
import sys
import unittest
from decimal import Decimal, ROUND_HALF_UP, localcontext
from fractions import Fraction

import agree
import generate
import oracle


def amazon(**terms):
    return {"company": "Amazon", **terms}


def rival(**terms):
    return {"company": "Zyx Labs", **terms}


def evaluate(*offers, **case):
    return oracle.evaluate({**case, "offers": list(offers)})


def column(rows, key):
    return [row[key] for row in rows]


def stay_column(offer, key, **case):
    """The column of the stay curve of a single offer, from month 1 on."""
    return column(evaluate(offer, **case)["offers"][0]["stay"], key)


def money_of(dollars):
    """A result's money, in cents."""
    return round(Fraction(dollars[1:]) * 100)


class Numbers(unittest.TestCase):
    def test_R2_ties_round_away_from_zero(self):
        self.assertEqual([oracle.round_half_away(n, 2) for n in (1, 3, -1, -3, 4)],
                         [1, 2, -1, -2, 2])

    def test_money_in_every_form(self):
        forms = {"170k": 17000000, "$170,000": 17000000, "1.2m": 120000000,
                 "170,000.50": 17000050, 170000: 17000000, Fraction("222.5"): 22250}
        for form, cents in forms.items():
            self.assertEqual(oracle.money(form), cents, form)

    def test_rates_in_every_form(self):
        self.assertEqual(oracle.rate("15%"), Fraction(3, 20))
        self.assertEqual(oracle.rate(Fraction("0.15")), Fraction(3, 20))
        self.assertEqual(oracle.rate("-12.5%"), Fraction(-1, 8))
        with self.assertRaises(oracle.InvalidCase):
            oracle.rate(15)

    def test_R7_a_rational_root_is_hit_exactly_and_its_tie_rounds_up(self):
        self.assertEqual(oracle.round_twelfth_power(10, Fraction("1.21"), 6), 11)
        self.assertEqual(oracle.round_twelfth_power(5, Fraction("1.21"), 6), 6)      # 5.5
        self.assertEqual(oracle.round_twelfth_power(5, Fraction("0.81"), 6), 5)      # 4.5
        self.assertEqual(oracle.round_twelfth_power(3, Fraction("1.5"), 12), 5)      # 4.5
        self.assertEqual(oracle.round_twelfth_power(0, Fraction(3), 7), 0)

    def test_R7_other_roots_agree_with_eighty_digits(self):
        chooser = random.Random(12)
        with localcontext() as context:
            context.prec = 80
            for _ in range(500):
                amount, months = chooser.randint(1, 10 ** 11), chooser.randint(1, 60)
                factor = Fraction(chooser.randint(4000, 30000), 10000)
                growth = Decimal(factor.numerator) / factor.denominator
                exact = amount * growth ** (Decimal(months) / 12)
                wanted = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
                self.assertEqual(oracle.round_twelfth_power(amount, factor, months), wanted)


class PayInCash(unittest.TestCase):
    def test_R3_base_is_rounded_once(self):
        self.assertEqual(stay_column(rival(base=100), "base")[:3], ["$8.33", "$16.67", "$25.00"])

    def test_R3_a_raise_counts_from_its_month_on(self):
        base = stay_column(rival(base=120000, raises=[{"month": 13, "percent": "10%"},
                                                      {"month": 14, "base": 240000}]), "base")
        self.assertEqual(base[11:14], ["$120000.00", "$131000.00", "$151000.00"])

    def test_R3_raise_is_short_for_the_four_anniversaries(self):
        months = [{"month": month, "percent": "3%"} for month in (13, 25, 37, 49)]
        self.assertEqual(evaluate(rival(base="175,000.10", **{"raise": "3%"})),
                         evaluate(rival(base="175,000.10", raises=months)))

    def test_R4_lump_in_year_1_is_kept_by_the_month_and_received_at_once(self):
        offer = rival(base=12, sign_on=[60000])
        self.assertEqual(stay_column(offer, "sign_on")[:13:4],
                         ["$5000.00", "$25000.00", "$45000.00", "$60000.00"])
        self.assertEqual(stay_column(offer, "received")[0], "$60001.00")

    def test_R4_year_2_is_paid_monthly_by_default(self):
        offer = rival(base=12, sign_on=[0, 45000])
        self.assertEqual(stay_column(offer, "sign_on")[11:15],
                         ["$0.00", "$3750.00", "$7500.00", "$11250.00"])

    def test_R4_full_repayment_and_none(self):
        for repay, kept in (("full", ["$0.00", "$0.00", "$900.00"]),
                            ("none", ["$900.00", "$900.00", "$900.00"]),
                            ("prorated", ["$300.00", "$600.00", "$900.00"])):
            entry = {"year": 1, "amount": 900, "repay": repay, "within_months": 3}
            self.assertEqual(stay_column(rival(base=12, sign_on=[entry]), "sign_on")[:3], kept)

    def test_R8_a_bonus_needs_presence_on_the_payday(self):
        offer = rival(base=100000, bonus={"target": "15%", "payout": "50%", "lag_months": 2})
        self.assertEqual(stay_column(offer, "bonus")[12:14], ["$0.00", "$7500.00"])
        self.assertEqual(evaluate(offer)["offers"][0]["years"][3]["bonus"], "$7500.00")

    def test_R9_only_counted_items_enter(self):
        moving = {"name": "moving", "amount": 1200, "month": 2}
        match = {"name": "401k", "percent": "50%", "vests_month": 3}
        plain = rival(base=12, other=[moving], benefits=[match])
        counted = rival(base=12, other=[{**moving, "count": True}],
                        benefits=[{**match, "count": True}])
        self.assertEqual(stay_column(plain, "other")[:3], ["$0.00"] * 3)
        self.assertEqual(stay_column(counted, "other")[:3], ["$0.00", "$100.00", "$201.50"])
        self.assertEqual(stay_column(counted, "received")[:3], ["$1.00", "$1202.00", "$1204.50"])


class Equity(unittest.TestCase):
    def units(self, offer):
        return column(evaluate(offer)["offers"][0]["vests"], "units")

    def test_R6_434_units_at_amazon(self):
        offer = amazon(base=100000, grant={"units": 434, "price": 200, "vesting": "amazon"})
        self.assertEqual(self.units(offer), [22, 65, 86, 87, 87, 87])

    def test_R6_522_in_four_equal_tranches_of_one_year(self):
        vesting = {"years": ["100%"], "cadence": "quarterly"}
        offer = rival(base=100000, grant={"units": 522, "price": 1, "vesting": vesting})
        self.assertEqual(self.units(offer), [130, 130, 131, 131])

    def test_R6_equal_weights_in_different_years_are_separate_runs(self):
        offer = rival(base=100000, grant={"units": 522, "price": 1})
        self.assertEqual(self.units(offer), [131, 130, 131, 130])

    def test_R6_a_cliff_gathers_what_came_before(self):
        vesting = {"years": ["60%", "40%"], "cadence": "quarterly", "cliff_months": 7}
        offer = rival(base=100000, grant={"units": 100, "price": 1, "vesting": vesting})
        vests = evaluate(offer)["offers"][0]["vests"]
        self.assertEqual(column(vests, "month"), [7, 9, 12, 15, 18, 21, 24])
        self.assertEqual(column(vests, "units"), [30, 15, 15, 10, 10, 10, 10])

    def test_R5_units_from_value_and_price(self):
        offer = rival(base=100000, grant={"value": 1000, "price": 400,
                                          "vesting": {"years": ["100%"]}})
        self.assertEqual(self.units(offer), [3])      # 2.5

    def test_R5_a_dollar_grant_vests_dollars(self):
        offer = rival(base=100000, grant={"value": "100.10"}, stock={"growth": "100%",
                                                                    "rule": "yearly"})
        vests = evaluate(offer)["offers"][0]["vests"]
        self.assertEqual(column(vests, "units"), [None] * 4)
        self.assertEqual(column(vests, "value"), ["$25.03", "$50.04", "$100.12", "$200.16"])
        self.assertEqual(column(vests, "price"), ["$1.00", "$2.00", "$4.00", "$8.00"])

    def test_R6_a_later_grant_counts_only_when_asked_and_stops_at_month_60(self):
        later = {"value": 4000, "granted_month": 24, "name": "refresher"}
        without = rival(base=100000, grant={"value": 400})
        for grant, at_48, stays in ((later, "$400.00", 48),
                                    ({**later, "count": True}, "$2400.00", 60)):
            equity = stay_column({**without, "grants": [grant]}, "equity")
            self.assertEqual((equity[47], len(equity)), (at_48, stays))
        last = evaluate({**without, "grants": [{**later, "count": True}]})["offers"][0]
        self.assertEqual(column(last["years"], "equity"),
                         ["$100.00", "$100.00", "$1100.00", "$1100.00", "$1000.00"])

    def test_R7_quoted_growth_and_the_flat_figure(self):
        offer = amazon(base=100000, grant={"units": 220, "price": 1200},
                       stock={"growth": "15%", "rule": "yearly"})
        case = {"candidate": {"stay": 48}}
        self.assertEqual(stay_column(offer, "equity", **case)[47], "$359000.40")
        self.assertEqual(evaluate(offer, **case)["offers"][0]["flat"][0]["total"], "$664000.00")

    def test_R7_which_rule_holds(self):
        growing = {"growth": "10%"}
        for stock, assumptions, rule in (
                ({}, {}, "flat"), ({}, growing, "monthly"), (growing, {}, "monthly"),
                ({"growth": "0%"}, growing, "flat"), ({"path": [2]}, growing, "path"),
                ({}, {"price_rule": "yearly", **growing}, "yearly"),
                ({"rule": "yearly"}, {}, "flat"),
                ({"rule": "flat", **growing}, growing, "flat"),
                ({"path": [2]}, {"price_rule": "yearly"}, "path")):
            price = oracle.offer_price({"stock": stock}, assumptions)
            self.assertEqual(price.rule, rule, (stock, assumptions))


class Offers(unittest.TestCase):
    def test_R10_the_offer_of_320_330_340_340_thousand(self):
        offer = amazon(base="180k", sign_on=["120k", "90k"], grant={"units": 2000, "price": 200})
        result = evaluate(offer)["offers"][0]
        self.assertEqual(column(result["years"], "total"),
                         ["$320000.00", "$330000.00", "$340000.00", "$340000.00"])
        self.assertEqual(column(result["horizons"], "annualized"), ["$325000.00", "$332500.00"])

    def test_R11_the_first_example_of_section_4(self):
        google = {"years": ["38%", "32%", "20%", "10%"], "cadence": "monthly"}
        result = evaluate(
            {"id": "amazon", "company": "Amazon", "level": "L5", "base": 175000,
             "sign_on": [{"year": 1, "amount": 75000, "paid": "lump", "repay": "prorated",
                          "within_months": 12}, {"year": 2, "amount": 60000, "paid": "monthly"}],
             "grant": {"units": 1400, "price": Fraction("222.50"), "vesting": "amazon"},
             "stock": {"price": Fraction("222.50")}},
            {"id": "google", "company": "Google", "base": 182000, "bonus": {"target": "15%"},
             "sign_on": [20000], "grant": {"value": 240000, "price": 290, "vesting": google}},
            assumptions={"growth": "0%", "price_rule": "flat"},
            candidate={"stay": [{"months": 24, "weight": "60%"}, {"months": 48, "weight": "40%"}]})
        first, second = result["offers"]
        self.assertEqual(column(first["horizons"], "annualized"), ["$273650.00", "$286625.00"])
        self.assertEqual(column(second["horizons"], "annualized"), ["$303400.00", "$274330.00"])
        self.assertEqual(result["comparison"][0]["ahead_for_good"],
                         {"month": 42, "leader": "amazon"})
        self.assertEqual(result["comparison"][0]["horizons"], [
            {"months": 24, "leader": "google", "annualized_gap": "$-29750.00"},
            {"months": 48, "leader": "amazon", "annualized_gap": "$12295.00"}])

    def test_R11_tied_months_belong_to_nobody(self):
        lead = dict(enumerate([None, "a", None, "a", "b", None], 1))
        self.assertEqual(oracle.lead_changes(lead), [{"month": 2, "leader": "a"},
                                                     {"month": 5, "leader": "b"}])
        twins = evaluate(rival(base=100), amazon(base=100))["comparison"][0]
        self.assertEqual((twins["lead_changes"], twins["ahead_for_good"]), ([], None))
        self.assertEqual(twins["horizons"][0]["leader"], None)

    def test_stays_of_every_form(self):
        for stay, months in ((None, [24, 48]), (30, [30]), ({"yearly": "80%"}, [12, 24, 36, 48]),
                             ([{"months": 48, "weight": "50%"}, {"months": 6, "weight": "50%"}],
                              [6, 48])):
            self.assertEqual(oracle.horizons_of({"candidate": {"stay": stay}}), months)


class GeneratedCases(unittest.TestCase):
    COUNT = 400

    def test_parts_sum_to_the_whole_and_units_to_the_grant(self):
        for index in range(self.COUNT):
            case = oracle.parse_case(generate.case_text(1, index))
            for offer, result in zip(case["offers"], oracle.evaluate(case)["offers"]):
                self.check_sums(offer, result)

    def check_sums(self, offer, result):
        for row in result["years"] + result["stay"]:
            parts = sum(money_of(row[key]) for key in oracle.COMPONENTS)
            self.assertEqual(parts, money_of(row["total"]))
        if "units" in offer.get("grant", {}):
            self.assertEqual(sum(column(result["vests"], "units")), offer["grant"]["units"])

    def test_the_same_seed_and_index_give_the_same_text(self):
        self.assertEqual(generate.case_text(7, 3), generate.case_text(7, 3))
        self.assertNotEqual(generate.case_text(7, 3), generate.case_text(8, 3))


class Comparator(unittest.TestCase):
    EXPECTED = {"offers": [{"id": "a", "stay": [{"month": 1, "base": "$1.00"}]}]}

    def difference(self, text):
        return agree.first_difference(self.EXPECTED, oracle.parse_result(text))

    def test_further_keys_are_welcome(self):
        self.assertIsNone(self.difference(
            '{"x": 1, "offers": [{"id": "a", "stay": [{"month": 1, "base": 1.00, "y": 2}]}]}'))

    def test_a_cent_an_absent_row_or_a_bare_number_is_a_difference(self):
        for row, path in (('{"month": 1, "base": 1.01}', "offers[0].stay[0].base"),
                          ('{"month": 1, "base": 1}', "offers[0].stay[0].base"),
                          ('{"month": 1}', "offers[0].stay[0].base"),
                          ("", "offers[0].stay (number of entries)")):
            found = self.difference('{"offers": [{"id": "a", "stay": [%s]}]}' % row)
            self.assertEqual(found[0], path)


if __name__ == "__main__":
    sys.exit(unittest.main())
