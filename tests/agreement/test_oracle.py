#!/usr/bin/env python3
"""The oracle against facts that can be checked by hand, by rule number."""

import json
import random
import sys
import unittest
from collections import Counter
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


def years_column(offer, key, **case):
    return column(evaluate(offer, **case)["offers"][0]["years"], key)


def vests_column(offer, key, **case):
    return column(evaluate(offer, **case)["offers"][0]["vests"], key)


def once(**grant):
    """A grant that vests whole after a year."""
    return {**grant, "vesting": {"years": ["100%"]}}


EVEN_YEARS = {"years": ["25%"] * 4}


def money_of(dollars):
    """A result's money, in cents."""
    return round(Fraction(dollars[1:]) * 100)


class Numbers(unittest.TestCase):
    def test_R2_ties_round_away_from_zero(self):
        self.assertEqual([oracle.round_half_away(n, 2) for n in (1, 3, -1, -3, 4)],
                         [1, 2, -1, -2, 2])

    def test_money_in_every_form(self):
        forms = {"170k": 17000000, "$170,000": 17000000, "1.2m": 120000000,
                 "170,000.50": 17000050, 170000: 17000000, Fraction("222.5"): 22250,
                 "45L": 450000000, "45,00,000": 450000000, "1.2 Cr": 1200000000,
                 "1,20,00,000.50": 1200000050}
        for form, cents in forms.items():
            self.assertEqual(oracle.money(form), cents, form)
        for form in ("4,5,000", "45,0000", "-5", "1.005", 10 ** 12 + 1):
            with self.assertRaises(oracle.InvalidCase):
                oracle.money(form)

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

    def test_R16_roots_less_a_strike_agree_with_eighty_digits(self):
        chooser = random.Random(16)
        with localcontext() as context:
            context.prec = 80
            for _ in range(300):
                amount = Fraction(chooser.randint(1, 10 ** 11), chooser.choice((1, 7, 10 ** 8)))
                less, months = amount * chooser.randint(0, 40) / 100, chooser.randint(1, 60)
                root = Decimal("1.3") ** (Decimal(months) / 12)
                exact = amount.numerator * root / amount.denominator
                exact -= Decimal(less.numerator) / less.denominator
                wanted = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
                got = oracle.round_twelfth_power(amount, Fraction("1.3"), months, less)
                self.assertEqual(got, wanted)


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

    def test_R8_a_stated_amount_is_paid_each_year_and_its_spread_enters_nothing(self):
        bonus = {"amount": "90k", "low": "60k", "high": "120k", "payout": "50%", "lag_months": 2}
        offer = rival(base=100000, raises=[{"month": 13, "base": 200000}], bonus=bonus)
        self.assertEqual(years_column(offer, "bonus"), ["$0.00"] + ["$45000.00"] * 3)
        self.assertEqual(stay_column(offer, "bonus")[12:14], ["$0.00", "$45000.00"])

    def test_R8_an_amount_and_its_payout_are_rounded_once(self):
        bonus = {"amount": Fraction("0.05"), "payout": "50%"}       # 2.5 cents
        self.assertEqual(years_column(rival(base=12, bonus=bonus), "bonus"), ["$0.03"] * 4)

    def test_R8_a_target_and_an_amount_exclude_each_other(self):
        for bonus in ({"target": "10%", "amount": 5}, {"payout": "50%"}):
            with self.assertRaises(oracle.InvalidCase):
                evaluate(rival(base=12, bonus=bonus))

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


class PaidAndKept(unittest.TestCase):
    def test_R10_years_are_paid_and_stays_are_kept(self):
        # 60,000 at once, to be repaid by the month over 24: after a year half of it is kept.
        offer = rival(base=150000, sign_on=[{"year": 1, "amount": 60000, "within_months": 24}])
        result = evaluate(offer, candidate={"stay": 12})["offers"][0]
        self.assertEqual(column(result["years"], "total"),
                         ["$210000.00", "$150000.00", "$150000.00", "$150000.00"])
        self.assertEqual(column(result["years"], "sign_on"), ["$60000.00"] + ["$0.00"] * 3)
        row = result["stay"][11]
        self.assertEqual((row["sign_on"], row["total"], row["received"]),
                         ("$30000.00", "$180000.00", "$210000.00"))
        self.assertEqual(result["horizons"], [{"months": 12, "total": "$180000.00",
                                               "annualized": "$180000.00",
                                               "guaranteed": "$180000.00"}])

    def test_R10_full_repayment_past_the_year_is_paid_all_the_same(self):
        entry = {"year": 2, "amount": 9000, "paid": "lump", "repay": "full", "within_months": 18}
        offer = rival(base=12, sign_on=[entry])
        self.assertEqual(years_column(offer, "sign_on"), ["$0.00", "$9000.00", "$0.00", "$0.00"])
        self.assertEqual(stay_column(offer, "sign_on")[28:30], ["$0.00", "$9000.00"])

    def test_R10_a_one_off_late_in_the_year_is_paid_in_that_year(self):
        # Month 10, window 12: months 10, 11 and 12 are a quarter of it.
        offer = rival(base=12, other=[{"name": "moving", "amount": 1200, "month": 10, "count": True}])
        self.assertEqual(years_column(offer, "other"), ["$1200.00", "$0.00", "$0.00", "$0.00"])
        self.assertEqual(stay_column(offer, "other")[11], "$300.00")

    def test_R10_a_benefit_is_paid_when_it_vests(self):
        # 10 % of a base of 1,200: 120 a year, kept and received from month 18 on.
        benefit = {"name": "match", "percent": "10%", "vests_month": 18, "count": True}
        self.assertEqual(years_column(rival(base=1200, benefits=[benefit]), "other"),
                         ["$0.00", "$240.00", "$120.00", "$120.00"])


class Currency(unittest.TestCase):
    RUPEES = {"currency": "INR", "assumptions": {"fx": {"USD": Fraction("88.40")}}}

    def amazon_india(self):
        # A unit is 222.50 x 88.40 = 19,669 rupees. R6: 5 % of 290 is 14.5, so 15; 20 % is 58, so
        # 43; 60 % is 174, so 58 and 58; 58 and 58. In rupees: 295,035, 845,767, 4 x 1,140,802.
        return amazon(base="42L", sign_on=["12L", "9.5L"], stock={"currency": "USD"},
                      grant={"units": 290, "price": Fraction("222.50"), "vesting": "amazon"})

    def google_india(self, **grant):
        return {"company": "Google", "base": "41,50,000", "bonus": {"target": "15%"},
                "sign_on": [800000], "stock": {"currency": "USD"}, "grant": grant}

    def test_R15_units_in_dollars_of_an_offer_in_rupees(self):
        result = evaluate(self.amazon_india(), **self.RUPEES)
        offer = result["offers"][0]
        self.assertEqual((result["currency"], offer["currency"]), ("INR", "INR"))
        self.assertEqual(column(offer["vests"], "units"), [15, 43, 58, 58, 58, 58])
        self.assertEqual(column(offer["vests"], "price"), ["$222.50"] * 6)
        self.assertEqual(column(offer["vests"], "value"),
                         ["$295035.00", "$845767.00"] + ["$1140802.00"] * 4)
        # 4,200,000 + 1,200,000 + 295,035; + 950,000 + 845,767; + 2,281,604.
        self.assertEqual(column(offer["years"], "total"),
                         ["$5695035.00", "$5995767.00", "$6481604.00", "$6481604.00"])

    def test_R15_two_offers_in_rupees_with_stock_in_dollars(self):
        # Google: 4,150,000 + 622,500 a year, 800,000 once; 118,000 dollars are 10,431,200 rupees:
        # 38 % 3,963,856, 32 % 3,337,984, 20 % 2,086,240, 10 % 1,043,120.
        vesting = {"years": ["38%", "32%", "20%", "10%"], "cadence": "monthly"}
        result = evaluate(self.amazon_india(),
                          self.google_india(value="$118,000", vesting=vesting), **self.RUPEES)
        google = result["offers"][1]
        self.assertEqual(column(google["years"], "total"),
                         ["$9536356.00", "$8110484.00", "$6858740.00", "$5815620.00"])
        # 44,840 dollars in twelve: 3,736.67, 3,736.66, 3,736.67 dollars, each x 88.40.
        self.assertEqual(column(google["vests"][:3], "value"),
                         ["$330321.63", "$330320.74", "$330321.63"])
        # Amazon 11,690,802 and 24,654,010; Google 17,646,840 and 30,321,200; halved, quartered.
        self.assertEqual(result["comparison"], [
            {"a": "amazon", "b": "google", "lead_changes": [{"month": 1, "leader": "google"}],
             "ahead_for_good": {"month": 1, "leader": "google"},
             "horizons": [{"months": 24, "leader": "google", "annualized_gap": "$-2978019.00"},
                          {"months": 48, "leader": "google", "annualized_gap": "$-1416797.50"}]}])

    def test_R15_the_value_in_dollars_with_a_price(self):
        # 118,000 / 290 = 406.9, so 407: 101.75, 203.5, 305.25, 407 give 102, 102, 101, 102.
        # A unit is 290 x 88.40 = 25,636 rupees.
        offer = self.google_india(value=118000, price=290, vesting=EVEN_YEARS)
        self.assertEqual(vests_column(offer, "units", **self.RUPEES), [102, 102, 101, 102])
        self.assertEqual(years_column(offer, "equity", **self.RUPEES),
                         ["$2614872.00", "$2614872.00", "$2589236.00", "$2614872.00"])

    def test_R15_an_event_is_rounded_once(self):
        # 3 x 0.05 x (0.75 / 0.5) = 0.225; a unit of 0.08 would give 0.24.
        offer = rival(base=12, currency="CAD", stock={"currency": "USD"},
                      grant=once(units=3, price=Fraction("0.05")))
        fx = {"USD": Fraction("0.75"), "CAD": Fraction("0.5")}
        case = {"currency": "GBP", "assumptions": {"fx": fx}}
        self.assertEqual(vests_column(offer, "value", **case), ["$0.23"])

    def test_R15_the_quotient_of_two_rates_is_exact(self):
        # 7 x 0.10 x (1 / 0.7) = 1 dollar to the cent.
        offer = rival(base=12, currency="CAD", stock={"currency": "USD"},
                      grant=once(units=7, price=Fraction("0.10")))
        self.assertEqual(vests_column(offer, "value", assumptions={"fx": {"CAD": Fraction("0.7")}}),
                         ["$1.00"])

    def test_R15_a_dollar_grant_is_split_in_the_currency_of_the_stock(self):
        # 0.05 in two: 0.03 and 0.02; at a half: 0.015 and 0.01.
        offer = rival(base=12, currency="GBP", stock={"currency": "USD"},
                      grant={"value": Fraction("0.05"), "vesting": {"years": ["50%", "50%"]}})
        case = {"currency": "GBP", "assumptions": {"fx": {"USD": Fraction("0.5")}}}
        self.assertEqual(vests_column(offer, "value", **case), ["$0.02", "$0.01"])
        grown = {**offer, "stock": {"currency": "USD", "growth": "50%", "rule": "yearly"}}
        self.assertEqual(vests_column(grown, "value", **case), ["$0.02", "$0.02"])      # 0.015

    def test_R15_monthly_growth_a_strange_rate_and_one_rounding(self):
        # P(6) = 1.1 at 21 %: 5 x 1.00 x 1.1 x 1.23456789 = 6.790123...
        offer = rival(base=12, stock={"currency": "EUR", "growth": "21%"},
                      grant={"units": 5, "price": 1,
                             "vesting": {"events": [{"month": 6, "percent": "100%"}]}})
        case = {"assumptions": {"fx": {"EUR": Fraction("1.23456789")}}}
        self.assertEqual(vests_column(offer, "value", **case), ["$6.79"])
        self.assertEqual(vests_column(offer, "price", **case), ["$1.10"])

    def test_R15_a_refresher_too_is_in_the_currency_of_the_stock(self):
        later = once(value=100, granted_month=12, count=True)
        offer = rival(base=12, stock={"currency": "USD"}, grants=[later])
        self.assertEqual(years_column(offer, "equity", **self.RUPEES)[:3],
                         ["$0.00", "$8840.00", "$0.00"])

    def test_R15_a_comparison_converts_each_component(self):
        # Base and sign-on are 1.01 euros each after month 1; at a half 0.505, that is 0.51 each.
        # 1.02 ties with 12.24 a year; after month 2 it is 1.01 + 1.01 against 2.04.
        euros = {"company": "Zyx Labs", "currency": "EUR", "base": Fraction("12.12"),
                 "sign_on": [Fraction("12.12")]}
        dollars = {"company": "Fennwick", "base": Fraction("12.24")}
        result = evaluate(euros, dollars, candidate={"stay": 1},
                          assumptions={"fx": {"EUR": Fraction("0.5")}})
        pair = result["comparison"][0]
        self.assertEqual(pair["lead_changes"], [{"month": 2, "leader": "fennwick"}])
        self.assertEqual(pair["horizons"],
                         [{"months": 1, "leader": None, "annualized_gap": "$0.00"}])
        self.assertEqual(column(result["offers"], "currency"), ["EUR", "USD"])
        self.assertEqual(result["offers"][0]["horizons"][0]["total"], "$2.02")

    def test_R15_the_annualized_gap_is_that_of_converted_totals(self):
        # 1,000,000 rupees at 0.0113: 22,600 after two years; against 22,000 it is 300 a year more.
        rupees = {"company": "Zyx Labs", "currency": "INR", "base": 1000000}
        pair = evaluate(rupees, {"company": "Fennwick", "base": 11000}, candidate={"stay": 24},
                        assumptions={"fx": {"INR": {"rate": Fraction("0.0113"), "source": "bank",
                                                    "date": "2026-11-20"}}})["comparison"][0]
        self.assertEqual(pair["horizons"], [{"months": 24, "leader": "zyx labs",
                                             "annualized_gap": "$300.00"}])

    def test_R15_where_every_rate_is_1_only_the_label_changes(self):
        offers = [amazon(base=100001, grant={"value": "100.10"}), rival(base=99999)]
        euros = [{**offers[0], "stock": {"currency": "EUR"}}, {**offers[1], "currency": "EUR"}]
        plain, labelled = evaluate(*offers), evaluate(*euros, assumptions={"fx": {"EUR": 1}})
        labelled["offers"][1]["currency"] = "USD"
        self.assertEqual(plain, labelled)

    def test_R15_rates_that_are_refused(self):
        for fx in ({"USD": 2}, {"EUR": 0}, {"EUR": -1}, {"EUR": Fraction("0.000000001")},
                   {"EUR": 10 ** 7 + 1}, {"euro": 1}, {"EUR": "1.1"}):
            with self.assertRaises(oracle.InvalidCase, msg=fx):
                evaluate(rival(base=12), assumptions={"fx": fx})
        evaluate(rival(base=12), assumptions={"fx": {"USD": 1, "EUR": Fraction("0.00000001")}})

    def test_R15_a_rate_is_missing_only_where_it_is_needed(self):
        euros = rival(base=12, currency="EUR", grant=once(value=100))
        self.assertEqual(evaluate(euros)["offers"][0]["currency"], "EUR")
        for offers in ([{**euros, "stock": {"currency": "GBP"}}], [amazon(base=12), euros]):
            with self.assertRaises(oracle.InvalidCase):
                evaluate(*offers)


class OptionsAndPaper(unittest.TestCase):
    def test_R16_an_option_is_worth_the_price_less_the_strike(self):
        options = {"options": 1000, "strike": 2, "price": 5}
        offer = rival(base=12, grant={**options, "vesting": EVEN_YEARS})
        self.assertEqual(vests_column(offer, "units"), [250] * 4)
        self.assertEqual(vests_column(offer, "value"), ["$750.00"] * 4)
        doubling = {**offer, "stock": {"growth": "100%", "rule": "yearly"}}     # 5, 10, 20, 40
        self.assertEqual(vests_column(doubling, "value"),
                         ["$750.00", "$2000.00", "$4500.00", "$9500.00"])
        self.assertEqual(evaluate(doubling)["offers"][0]["flat"][1]["total"], "$3048.00")

    def test_R16_under_water_an_option_is_worth_nothing(self):
        # 5, 2.50, 1.25, 0.625 against a strike of 2.
        offer = rival(base=12, grant={"options": 1000, "strike": 2, "price": 5, "vesting": EVEN_YEARS},
                      stock={"growth": "-50%", "rule": "yearly"})
        self.assertEqual(vests_column(offer, "value"), ["$750.00", "$125.00", "$0.00", "$0.00"])

    def test_R16_the_price_of_the_stock_comes_before_that_of_the_grant(self):
        grant = once(options=100, strike=2, price=5)
        self.assertEqual(vests_column(rival(base=12, grant=grant, stock={"price": 3}), "value"),
                         ["$100.00"])
        self.assertEqual(vests_column(rival(base=12, grant=grant, stock={"path": [9]}), "value"),
                         ["$700.00"])

    def test_R16_the_price_is_not_rounded_before_the_strike_comes_off(self):
        # P(6) = 1.05 x 1.1 = 1.155: ten options with a strike of 1 are 1.55, one is 0.155.
        for count, value in ((10, "$1.55"), (1, "$0.16")):
            grant = {"options": count, "strike": 1, "price": Fraction("1.05"),
                     "vesting": {"events": [{"month": 6, "percent": "100%"}]}}
            offer = rival(base=12, grant=grant, stock={"growth": "21%"})
            self.assertEqual(vests_column(offer, "value"), [value])

    def test_R16_options_in_another_currency(self):
        # 100 x (5 - 2) x 88.40
        offer = rival(base=12, grant=once(options=100, strike=2, price=5), stock={"currency": "USD"})
        self.assertEqual(vests_column(offer, "value", **Currency.RUPEES), ["$26520.00"])

    def test_R16_options_need_a_strike_and_stand_alone(self):
        for grant in ({"options": 5, "price": 1}, {"units": 5, "price": 1, "strike": 1},
                      {"options": 5, "units": 5, "strike": 1, "price": 1}):
            with self.assertRaises(oracle.InvalidCase):
                evaluate(rival(base=12, grant=grant))

    def startup(self, **terms):
        return rival(base=150000, grant={"value": 500000, "vesting": EVEN_YEARS}, **terms)

    def test_R16_a_private_startup_pays_its_base_and_paper_beside(self):
        offer = evaluate(self.startup(private=True))["offers"][0]
        for key, amount in (("total", "$150000.00"), ("equity", "$0.00"), ("paper", "$125000.00")):
            self.assertEqual(column(offer["years"], key), [amount] * 4)
        self.assertEqual(column(offer["stay"], "paper")[11:48:12],
                         ["$125000.00", "$250000.00", "$375000.00", "$500000.00"])
        last = offer["stay"][47]
        self.assertEqual((last["total"], last["received"]), ("$600000.00", "$600000.00"))
        self.assertEqual(column(offer["horizons"], "annualized"), ["$150000.00"] * 2)
        self.assertEqual(column(offer["vests"], "value"), ["$125000.00"] * 4)

    def test_R16_paper_wins_no_comparison(self):
        pair = evaluate(self.startup(private=True), amazon(base=150001))["comparison"][0]
        self.assertEqual(pair["ahead_for_good"], {"month": 1, "leader": "amazon"})
        self.assertEqual(pair["horizons"][1]["annualized_gap"], "$-1.00")

    def test_R16_a_share_that_counts_is_equity_and_the_rest_paper(self):
        offer = evaluate(self.startup(private=True, count_private="40%"))["offers"][0]
        for key, amount in (("total", "$200000.00"), ("equity", "$50000.00"),
                            ("paper", "$75000.00")):
            self.assertEqual(column(offer["years"], key), [amount] * 4)

    def test_R16_the_share_of_each_event_is_rounded(self):
        # 0.05 an event, half of it 0.025.
        grant = {"value": Fraction("0.20"), "vesting": EVEN_YEARS}
        offer = rival(base=12, private=True, count_private="50%", grant=grant)
        self.assertEqual(years_column(offer, "equity"), ["$0.03"] * 4)
        self.assertEqual(years_column(offer, "paper"), ["$0.02"] * 4)
        self.assertEqual(stay_column(offer, "equity")[47], "$0.12")

    def test_R16_the_share_is_taken_of_the_price_rule_and_of_the_flat_price(self):
        # 125,000, 250,000, 500,000, 1,000,000; 40 % of the sum is 750,000, flat 200,000.
        stock = {"growth": "100%", "rule": "yearly"}
        offer = evaluate(self.startup(private=True, count_private="40%", stock=stock))["offers"][0]
        self.assertEqual(offer["horizons"][1]["total"], "$1350000.00")
        self.assertEqual(offer["flat"][1]["total"], "$800000.00")
        self.assertEqual(offer["years"][3]["paper"], "$600000.00")

    def test_R16_paper_is_named_only_where_there_is_any(self):
        under_water = once(options=5, strike=2, price=1)
        for offer in (self.startup(), self.startup(private=False), rival(base=12, private=True),
                      self.startup(private=True, count_private="100%"),
                      rival(base=12, private=True, grant=under_water)):
            result = evaluate(offer)["offers"][0]
            self.assertNotIn("paper", {**result["years"][0], **result["stay"][0]})

    def test_R16_a_later_grant_is_paper_only_where_it_counts(self):
        later = once(value=1000, granted_month=12)
        for count, paper in ((True, "$126000.00"), (False, "$125000.00")):
            offer = self.startup(private=True, grants=[{**later, "count": count}])
            self.assertEqual(years_column(offer, "paper")[1], paper)

    def test_R16_dilution_changes_no_figure(self):
        self.assertEqual(evaluate(self.startup(private=True)),
                         evaluate(self.startup(private=True, dilution="15%")))


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
        grant = offer.get("grant", {})
        if "units" in grant or "options" in grant:
            self.assertEqual(sum(column(result["vests"], "units")),
                             grant.get("units", grant.get("options")))
        if not any(later.get("count") for later in offer.get("grants", [])):
            last = result["stay"][-1]
            equity = money_of(last["equity"]) + money_of(last.get("paper", "$0.00"))
            self.assertEqual(equity, sum(map(money_of, column(result["vests"], "value"))))
        self.assertLess(max(money_of(row["received"]) for row in result["stay"]), 10 ** 14)

    def test_every_rule_is_met_often_and_half_the_cases_are_plain(self):
        met = Counter()
        for index in range(self.COUNT):
            case = oracle.parse_case(generate.case_text(1, index))
            met.update(set().union(self.case_traits(case), *map(self.traits, case["offers"])))
        self.assertTrue(0.4 < met["plain"] / self.COUNT < 0.7, met)
        for trait in ("fx", "fx with a source", "currency", "stock currency", "options", "private",
                      "counted share", "amount bonus", "spread", "window past the year"):
            self.assertGreater(met[trait], self.COUNT // 20, trait)

    def case_traits(self, case):
        fx = case.get("assumptions", {}).get("fx", {})
        mixed = any(word in json.dumps(case, default=str) for word in
                    ('"currency"', '"private"', '"options"', '"low"'))
        return {"fx" if fx else "", "" if mixed else "plain",
                "fx with a source" if any(isinstance(rate, dict) for rate in fx.values()) else ""}

    def traits(self, offer):
        bonus, entries = offer.get("bonus", {}), offer.get("sign_on", [])
        return {name for name, holds in {
            "currency": "currency" in offer, "stock currency": "currency" in offer.get("stock", {}),
            "options": "options" in offer.get("grant", {}), "private": offer.get("private"),
            "counted share": "count_private" in offer, "amount bonus": "amount" in bonus,
            "spread": "low" in bonus, "window past the year": any(
                isinstance(entry, dict) and entry.get("within_months", 12) > 12 for entry in entries),
        }.items() if holds}

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

    def test_paper_where_there_is_none_is_a_difference(self):
        expected = evaluate(rival(base=12))
        got = evaluate(rival(base=12))
        self.assertIsNone(agree.unexpected(expected, got))
        got["offers"][0]["stay"][3]["paper"] = "$0.00"
        self.assertEqual(agree.unexpected(expected, got)[0], "offers[0].stay[3].paper")


if __name__ == "__main__":
    sys.exit(unittest.main())
