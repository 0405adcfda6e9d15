#!/usr/bin/env python3
"""Random valid cases for the agreement test, rich in rounding ties.

    python3 generate.py SEED INDEX

prints case number INDEX of seed SEED; the same pair gives the same text for
ever. Every case is valid by the design, and none hangs on a point that the
design leaves open. About half the cases are plain; the others are mixed, with
currencies, private companies, options and stated bonuses.
"""

import copy
import json
import random
import re
import sys
from contextlib import contextmanager

COMPANIES = ("Zyx Labs", "Quorvane", "Blorptech", "Nimbleforge Systems", "Ostrava Kites",
             "Fennwick", "Tarn and Vole", "Ummel Robotics")
LEVELS = ("L4", "L5", "L6", "L7", "L8")
RIVAL_LEVELS = ("L5", "IC4", "Senior", "E5", "62")
CADENCES = ("annual", "semiannual", "quarterly", "monthly")
REPAY = ("prorated", "full", "none")

# Growth in hundredths of a percent. The first have a rational 12th-power root
# of some month (1.21 = 1.1^2, 1.331 = 1.1^3 ...); the second give half cents.
ROOTED = (2100, 4400, 6900, 9600, 12500, 15600, 18900, 5625, 3310, 7280, 4641, 10736,
          -1900, -3600, -5100, -2710, -4880, -5904)
HALVING = (5000, 10000, 20000, 2500, -5000, -2500, 1000, 1500, 500, -1000, 2000, 0)

# Roughly what a unit is worth, in hundredths of a US cent, and how much larger amounts are in it.
DOLLAR_WORTH = {"USD": 10000, "INR": 113, "CAD": 7300, "GBP": 13100, "EUR": 11500, "SGD": 7700}
CURRENCIES = tuple(DOLLAR_WORTH) + ("INR",)
SCALE = {"INR": 30}
FX_ONE = 10 ** 8        # rates of exchange are counted in their last decimal
FX_HALVING = tuple(FX_ONE // part for part in (2, 4, 8, 80, 800))


class CaseMaker:
    """The choices of one case; amounts are cents, percents hundredths (bp)."""

    def __init__(self, seed, index):
        self.random = random.Random(f"{seed}/{index}")
        self.mixed = random.Random(f"{seed}/{index}/mixed").random() < 0.5
        self.foreign = self.mixed and self.chance(75)
        self.home = self.currency = "USD"

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def pick(self, choices):
        return self.random.choice(choices)

    def between(self, low, high):
        return self.random.randint(low, high)

    @contextmanager
    def in_currency(self, code):
        """Amounts made inside are of this currency: in its size, and in forms that fit it."""
        before, self.currency = self.currency, code
        yield
        self.currency = before

    def scale(self):
        return SCALE.get(self.currency, 1)

    # ---- how values are written

    def number(self, cents):
        """Cents as a JSON number (see `to_json`), with 0, 1 or 2 decimals."""
        whole, rest = divmod(cents, 100)
        if rest == 0 and self.chance(80):
            return f"#{whole}#"
        if rest % 10 == 0 and self.chance(60):
            return f"#{whole}.{rest // 10}#"
        return f"#{whole}.{rest:02d}#"

    def money(self, cents):
        """Cents as a number or as text in one of the forms of section 4."""
        if cents == 0 or self.chance(60):
            return self.number(cents)
        if self.currency != "USD":
            return self.foreign_text(cents)
        for unit, suffix in ((10 ** 8, "m"), (10 ** 5, "k")):
            hundredths, beyond = divmod(cents * 100, unit)
            if beyond == 0 and hundredths >= 100 and self.chance(60):
                return self.pick(("", "$")) + hundredths_text(hundredths) + suffix
        whole, rest = divmod(cents, 100)
        decimals = f".{rest:02d}" if rest or self.chance(30) else ""
        return self.pick(("", "$")) + f"{whole:,}{decimals}"

    def foreign_text(self, cents):
        """Text without the dollar sign; always with cents, so that no mark can be misread."""
        rupees = ((10 ** 9, " Cr"), (10 ** 7, "L"))
        for unit, suffix in rupees if self.currency == "INR" else ((10 ** 8, "m"), (10 ** 5, "k")):
            if cents >= unit and cents * 100 % unit == 0 and self.chance(60):
                return hundredths_text(cents * 100 // unit) + suffix
        whole, rest = divmod(cents, 100)
        return f"{self.grouped(whole)}.{rest:02d}"

    def grouped(self, whole):
        """By thousands or, for rupees from a lakh on, as in 45,00,000."""
        if self.currency != "INR" or whole < 10 ** 5:
            return f"{whole:,}"
        head = str(whole // 1000)
        pairs = [head[max(0, end - 2):end] for end in range(len(head), 0, -2)]
        return ",".join(reversed(pairs)) + f",{whole % 1000:03d}"

    def percent(self, bp):
        sign, size = "-" if bp < 0 else "", abs(bp)
        text = f"{sign}{size // 100}.{size % 100:02d}"
        return (text if self.chance(10) else text.rstrip("0").rstrip(".")) + "%"

    def rate(self, bp):
        """A rate as text or, below 1, as a fraction."""
        if bp == 0 or abs(bp) >= 10000 or self.chance(65):
            return self.percent(bp)
        return f"#{'-' if bp < 0 else ''}0.{abs(bp):04d}".rstrip("0") + "#"

    # ---- amounts that provoke ties

    def cents(self, low_dollars, high_dollars, tie=0):
        """An amount; whole thousands, whole dollars, cents, or half of `tie` modulo `tie`."""
        dollars = self.between(low_dollars * self.scale(), high_dollars * self.scale())
        kind = self.between(1, 100)
        if kind <= 35 and dollars >= 1000:
            return dollars // 500 * 50000
        if kind <= 50:
            return dollars * 100
        cents = dollars * 100 + self.between(0, 99)
        if kind <= 85 and tie > 1 and cents > tie:
            cents += tie // 2 - cents % tie
        return cents

    def price_cents(self):
        kind, scale = self.between(1, 10), self.scale()
        if kind <= 3:
            return 100 * self.between(1, 1500 * scale)
        if kind <= 6:
            return 50 * self.between(2, 900 * scale)
        if kind <= 9:
            return 5 * self.between(20, 9000 * scale)
        return self.between(100, 250000 * scale)

    def unit_count(self):
        kind = self.between(1, 20)
        if kind == 1:
            return self.between(1, 12)
        if kind <= 10:
            return 20 * self.between(1, 150) + 10     # 5 % is half a unit
        return self.between(13, 6000)

    def growth_bp(self):
        kind = self.between(1, 10)
        if kind <= 4:
            return self.pick(ROOTED)
        return self.pick(HALVING) if kind <= 8 else self.between(-6000, 20000)

    # ---- R3 base, R8 bonus

    def raises(self):
        """R3: nothing, the short form, or a list by base and percent."""
        kind = self.between(1, 10)
        if kind <= 4:
            return {}
        if kind <= 6:
            return {"raise": self.rate(self.raise_bp())}
        months = sorted(self.random.sample(range(2, 61), self.between(1, 5)))
        if self.chance(40):
            months = sorted({12 * self.between(1, 4) + 1 for _ in months})
        return {"raises": [{"month": month, "percent": self.rate(self.raise_bp())}
                           if self.chance(60) else
                           {"month": month, "base": self.money(self.cents(50000, 400000, 12))}
                           for month in months]}

    def raise_bp(self):
        return self.pick((250, 300, 350, 500, 750, 1000, 50, 150, self.between(1, 2500)))

    def bonus(self):
        if self.mixed and self.chance(45):
            bonus = self.stated_bonus()
        else:
            bonus = {"target": self.rate(self.pick((500, 750, 1000, 1500, 2000, 2500, 1250, 0,
                                                    self.between(1, 6000))))}
        if self.chance(40):
            bonus["payout"] = self.rate(self.pick((10000, 5000, 8000, 9000, 12500, 15000, 0,
                                                   self.between(1, 15000))))
        if self.chance(50):
            bonus["lag_months"] = self.pick((0, 1, 2, 3, 6, 12, 24, self.between(0, 24)))
        return bonus

    def stated_bonus(self):
        """R8: an amount, half of the time with the spread around it."""
        amount = self.cents(1000, 120000, 2)
        bonus = {"amount": self.money(amount)}
        if self.chance(50):
            bonus["low"] = self.money(amount * self.between(20, 100) // 100)
            bonus["high"] = self.money(amount * self.between(100, 250) // 100)
        return bonus

    # ---- R4 sign-on, R9 others

    def window(self):
        if self.mixed and self.chance(40):      # beyond the end of the year: paid is not kept (R10)
            return self.pick((13, 18, 24, 24, 30, 36))
        return self.pick((12, 12, 24, 36, 18, 6, 1, self.between(1, 36)))

    def sign_on(self):
        """R4: a bare list or entries for years 1..5, each year once."""
        if self.chance(40):
            return [self.money(self.sign_on_cents(12)) for _ in range(self.between(0, 5))]
        years = sorted(self.random.sample(range(1, 6), self.pick((1, 2, 2, 2, 3, 4, 5))))
        return [self.sign_on_entry(year) for year in years]

    def sign_on_entry(self, year):
        entry, window = {"year": year}, 12
        paid = self.pick((None, "lump", "monthly"))
        if paid:
            entry["paid"] = paid
        if self.chance(50):
            entry["repay"] = self.pick(REPAY)
        lump = paid == "lump" or (paid is None and year == 1)
        if lump and self.chance(50):
            entry["within_months"] = window = self.window()
        entry["amount"] = self.money(self.sign_on_cents(window))
        if self.chance(15):
            entry["on_layoff"] = self.pick(("waived", "owed", "unknown"))
        return entry

    def sign_on_cents(self, window):
        return 0 if self.chance(5) else self.cents(1000, 250000, window)

    def other(self):
        entries = []
        for number in range(self.between(1, 3)):
            entry, window = {"name": f"one-off {number + 1}"}, 12
            if self.chance(60):
                entry["month"] = self.pick((1, 13, 60, self.between(1, 60)))
            if self.chance(50):
                entry["repay"] = self.pick(REPAY)
            if self.chance(50):
                entry["within_months"] = window = self.window()
            if self.chance(80):
                entry["count"] = self.chance(75)
            entry["amount"] = self.money(self.sign_on_cents(window))
            entries.append(entry)
        return entries

    def benefits(self):
        benefits = []
        for number in range(self.between(1, 2)):
            benefit = {"name": f"benefit {number + 1}",
                       "percent": self.rate(self.pick((200, 250, 300, 400, 500, 50,
                                                       self.between(1, 2000))))}
            if self.chance(60):
                benefit["vests_month"] = self.pick((1, 12, 24, 36, self.between(1, 60)))
            if self.chance(80):
                benefit["count"] = self.chance(75)
            benefits.append(benefit)
        return benefits

    # ---- R6 schedules

    def parts(self, total, count):
        """`count` positive whole parts of `total`, often equal to their neighbours."""
        if total % count == 0 and self.chance(35):
            return [total // count] * count
        if self.chance(50):                     # a few sizes, repeated; the last takes the rest
            usual = [self.between(1, max(1, total // count)) for _ in range(2)]
            parts = []
            while len(parts) < count - 1:
                parts += [self.pick(usual)] * self.between(1, 4)
            parts = parts[:count - 1]
            return parts + [total - sum(parts)]
        cuts = sorted(self.random.sample(range(1, total), count - 1))
        return [end - start for start, end in zip([0] + cuts, cuts + [total])]

    def event_months(self):
        """Ascending months 1..60: regular, or anywhere."""
        last = self.pick((12, 24, 36, 48, 48, 48, 60))
        if self.chance(60):
            step = self.pick([step for step in (1, 2, 3, 4, 5, 6, 12) if step <= last])
            return list(range(step, last + 1, step))
        return sorted(self.random.sample(range(1, last + 1), self.between(1, min(last, 14))))

    def percent_events(self):
        months = self.event_months()
        return {"events": [{"month": month, "percent": self.rate(bp)}
                           for month, bp in zip(months, self.parts(10000, len(months)))]}

    def unit_events(self, units):
        """Explicit units: at most one event per unit."""
        months = self.event_months()
        months = sorted(self.random.sample(months, min(len(months), units)))
        return {"events": [{"month": month, "units": part}
                           for month, part in zip(months, self.parts(units, len(months)))]}

    def year_weights(self):
        count = self.between(1, 5)
        if count == 4 and self.chance(60):
            weights = self.pick(([500, 1500, 4000, 4000], [2500] * 4, [3800, 3200, 2000, 1000],
                                 [3300, 3300, 2200, 1200], [4000, 3000, 2000, 1000]))
        elif count == 3 and self.chance(40):
            weights = [3333, 3333, 3334]
        else:
            weights = self.parts(100, count) if self.chance(60) else self.parts(10000, count)
            weights = [weight * (10000 // sum(weights)) for weight in weights]
        if count < 5 and self.chance(15):
            weights = list(weights)
            weights.insert(self.between(0, count), 0)
        return weights

    def weighted_years(self):
        weights = self.year_weights()
        vesting = {"years": [self.rate(bp) for bp in weights]}
        if self.chance(80):
            vesting["cadence"] = self.pick(CADENCES)
        if self.chance(45):
            vesting["cliff_months"] = self.pick((12, 6, self.between(1, 12),
                                                 self.between(1, 12 * len(weights))))
            vesting["cliff_months"] = min(vesting["cliff_months"], 12 * len(weights))
        return vesting

    def weighted_vesting(self):
        """A schedule by percents, or None for the default of the company."""
        kind = self.between(1, 10)
        if kind <= 3:
            return None
        if kind == 4:
            return "amazon"
        return self.weighted_years() if kind <= 7 else self.percent_events()

    # ---- R5 grants

    def grant(self, company, priced=True):
        """R5: a grant in any form; unless `priced`, units may leave the price to the stock."""
        if self.mixed and company != "Amazon" and self.chance(25):
            return self.options(priced)
        kind = self.between(1, 100)
        price = self.price_cents()
        if kind <= 17:
            units = self.unit_count()
            grant = {"vesting": self.unit_events(units)}
            if self.chance(50):
                grant["units"] = units
        else:
            if kind <= 50:
                grant = {"units": self.unit_count()}
            elif kind <= 72:
                grant = self.value_at(price)
            elif kind <= 97 or company == "Amazon":
                grant = {"value": self.money(self.cents(5000, 1500000, 20))}
            else:
                grant = {"percent": self.percent(self.between(1, 50)),
                         "company_value": self.money(100 * 10 ** 6 * self.between(1, 900))}
            vesting = self.weighted_vesting()
            if vesting is not None:
                grant["vesting"] = vesting
        if "value" in grant or "percent" in grant:
            return grant
        if priced or self.chance(70):
            grant["price"] = self.money(price)
        return grant

    def options(self, priced):
        """R16: options, near the money, deep in it or under water."""
        price = self.price_cents()
        strike = price * self.pick((5, 10, 25, 50, 80, 95, 100, 120, self.between(1, 200))) // 100
        grant = {"options": self.unit_count(), "strike": self.money(max(1, strike))}
        if priced or self.chance(70):
            grant["price"] = self.money(price)
        vesting = self.weighted_vesting()
        if vesting is not None:
            grant["vesting"] = vesting
        return grant

    def value_at(self, price):
        """Value and grant price; often a whole number of units and a half."""
        if self.chance(40):
            price += price % 2
            value = price * self.between(1, 4000) + price // 2
        else:
            value = max(price, self.cents(5000, 1500000))
        return {"value": self.money(value), "price": self.money(price)}

    def later_grants(self, company):
        grants = []
        for number in range(self.between(1, 3)):
            grant = self.grant(company, priced=True)
            grant["granted_month"] = self.pick((0, 12, 24, 36, 48, 60, self.between(0, 60)))
            grant["name"] = f"refresher {number + 1}"
            if self.chance(80):
                grant["count"] = self.chance(70)
            grants.append(grant)
        return grants

    # ---- R7 price

    def stock(self, offer, stated_price):
        """R7: price, rule, growth or path; None for nothing stated."""
        stock = {}
        if stated_price:
            stock["price"] = self.money(self.price_cents())
        kind = self.between(1, 100)
        if 30 < kind <= 42:
            stock["growth"] = self.rate(self.growth_bp())
        elif 42 < kind <= 68:
            stock["rule"] = self.pick(("monthly", "yearly", "yearly"))
            stock["growth"] = self.rate(self.growth_bp())
        elif 68 < kind <= 74:
            stock["rule"] = "flat"
            if self.chance(50):
                stock["growth"] = self.rate(self.growth_bp())
        elif 74 < kind <= 80:
            stock["rule"] = self.pick(("monthly", "yearly"))     # growth from the assumptions
        elif kind > 80:
            if self.chance(50):
                stock["rule"] = "path"
            stock["path"] = self.path("price" in stock or "price" in offer.get("grant", {}))
            if "grant" not in offer and "price" not in stock:
                stock["price"] = self.money(self.price_cents())
        if stock and self.chance(15):
            stock["volatility"] = self.rate(self.between(1000, 9000))
        return stock or None

    def path(self, per_unit):
        """Up to five prices; around 1 where nothing else has a price."""
        return [self.money(self.price_cents() if per_unit else self.between(20, 400))
                for _ in range(self.between(1, 5))]

    # ---- offers and case

    def offer(self, company):
        own = self.offer_currency()
        stock_currency = self.stock_currency(own)
        with self.in_currency(own):
            offer = self.cash(company)
        with self.in_currency(stock_currency):
            self.add_equity(offer, company)
        if self.mixed:
            self.state_currencies(offer, own, stock_currency)
            self.state_private(offer, company)
        return offer

    def cash(self, company):
        offer = {"company": company, "base": self.money(self.base_cents())}
        if company == "Amazon":
            if self.chance(90):
                offer["level"] = self.pick(LEVELS)
        elif self.chance(60):
            offer["level"] = self.pick(RIVAL_LEVELS)
        offer.update(self.raises())
        if self.chance(75):
            offer["sign_on"] = self.sign_on()
        if self.chance(45):
            offer["bonus"] = self.bonus()
        if self.chance(30):
            offer["other"] = self.other()
        if self.chance(30):
            offer["benefits"] = self.benefits()
        return offer

    def add_equity(self, offer, company):
        stated_price = self.chance(35)
        if self.chance(88):
            offer["grant"] = self.grant(company, priced=not stated_price)
        if self.chance(25):
            offer["grants"] = self.later_grants(company)
        if "grants" in offer and "price" not in offer.get("grant", {}):
            stated_price = True         # a later grant's price must not be the one that settles P0
        stock = self.stock(offer, stated_price)
        if stock:
            offer["stock"] = stock

    # ---- R15 currencies, R16 private companies

    def offer_currency(self):
        return self.pick(CURRENCIES) if self.foreign and self.chance(55) else self.home

    def stock_currency(self, own):
        return self.pick(("USD",) + CURRENCIES) if self.foreign and self.chance(45) else own

    def state_currencies(self, offer, own, stock_currency):
        if own != self.home or self.chance(15):
            offer["currency"] = own
        has_prices = any(key in offer for key in ("grant", "grants", "stock"))
        if has_prices and (stock_currency != own or self.chance(15)):
            offer.setdefault("stock", {})["currency"] = stock_currency

    def state_private(self, offer, company):
        if company != "Amazon" and self.chance(35):
            offer["private"] = True
            if self.chance(55):
                offer["count_private"] = self.rate(self.pick((4000, 5000, 2500, 3333, 10000, 0,
                                                              self.between(1, 9999))))
            if self.chance(30):
                offer["dilution"] = self.rate(self.between(1, 3000))
        elif self.chance(10):
            offer["private"] = False

    def fx(self, offers):
        """R15: a rate for every currency that an offer names; now and then one for the case's own."""
        named = {code for offer in offers
                 for code in (offer.get("currency"), offer.get("stock", {}).get("currency"))}
        codes = sorted(named - {None, self.home})
        self.random.shuffle(codes)
        fx = {code: self.fx_entry(self.fx_rate(code)) for code in codes}
        if fx and self.chance(8):
            fx[self.home] = self.fx_entry(FX_ONE)
        return fx

    def fx_rate(self, code):
        """Near the real rate, with 0 to 8 decimals; now and then one that gives half cents."""
        real = DOLLAR_WORTH[code] * FX_ONE // DOLLAR_WORTH[self.home]
        if self.chance(30):
            unit = next(unit for unit in FX_HALVING if unit <= real)
            return real // unit * unit
        rate = real * self.between(9000, 11000) // 10000 + self.between(0, 999)
        return rate - rate % 10 ** self.between(0, len(str(rate)) - 2)

    def fx_entry(self, rate):
        digits = f"{rate // FX_ONE}.{rate % FX_ONE:08d}".rstrip("0").rstrip(".")
        if rate % (FX_ONE // 10) == 0 and self.chance(50):
            digits = f"{rate // FX_ONE}.{rate % FX_ONE // (FX_ONE // 100):02d}"
        if self.chance(65):
            return f"#{digits}#"
        return {"rate": f"#{digits}#", "date": "2026-11-20", "source": "central bank"}

    def twin(self, offer, company):
        """Another offer with nearly the same terms, for months in which two offers tie."""
        twin = {**copy.deepcopy(offer), "company": company}
        twin.pop("id", None)
        own = offer.get("currency", self.home)
        changed = self.pick(("sign_on", "bonus", "other", "stock", None))
        if changed in ("sign_on", "bonus", "other"):
            twin.pop(changed, None)
        elif changed == "stock" and "price" in twin.get("grant", {}):
            self.change_stock(twin, own)
        if self.chance(50):         # ahead, tied, ahead again: equal amounts, repaid differently
            with self.in_currency(own):
                self.repay_differently(offer, twin)
        return twin

    def change_stock(self, twin, own):
        stated = twin.get("stock", {}).get("currency")
        with self.in_currency(stated or own):
            twin["stock"] = {"path": [twin["grant"]["price"], self.money(self.price_cents())]}
        if stated:
            twin["stock"]["currency"] = stated

    def repay_differently(self, offer, twin):
        amounts = [self.sign_on_cents(12) for _ in range(self.between(2, 4))]
        offer["sign_on"], twin["sign_on"] = (
            [{"year": year, "amount": self.money(amount), "repay": self.pick(REPAY)}
             for year, amount in enumerate(amounts, 1)] for _ in range(2))

    def base_cents(self):
        kind = self.between(1, 10)
        if kind <= 3:
            twenties = self.between(100000 * self.scale(), 900000 * self.scale())
            return 20 * (2 * twenties + 1)                        # 2.5 % is half a cent
        return self.cents(40000, 450000, 12)

    def stay(self):
        kind = self.between(1, 10)
        if kind <= 3:
            return None
        if kind <= 5:
            return self.pick((1, 12, 24, 36, 48, 60, self.between(1, 60)))
        if kind == 6:
            return {"yearly": self.rate(self.pick((8000, 5000, 9900, self.between(1, 9999))))}
        months = self.random.sample(range(1, 61), self.between(1, 5))
        if self.chance(50):
            months.sort()
        return [{"months": month, "weight": self.rate(bp)}
                for month, bp in zip(months, self.parts(10000, len(months)))]

    def assumptions(self):
        assumptions = {}
        if self.chance(30):
            assumptions["as_of"] = "2026-11-21"
        if self.chance(40):
            assumptions["growth"] = self.rate(self.growth_bp())
        if self.chance(35):
            assumptions["price_rule"] = self.pick(("flat", "monthly", "yearly"))
        if self.chance(10):
            assumptions["discount"] = self.rate(self.between(1, 1500))
        if self.chance(10):
            assumptions["equity_haircut"] = self.rate(self.between(1, 5000))
        return assumptions

    def case(self):
        count = self.pick((1, 2, 2, 2, 3, 4))
        rivals = self.random.sample(COMPANIES, count)
        if self.foreign and self.chance(60):
            self.home = self.pick(CURRENCIES)
        offers = [self.offer("Amazon" if position == 0 and self.chance(85) else company)
                  for position, company in enumerate(rivals)]
        if count > 1 and self.chance(15):
            offers[-1] = self.twin(offers[0], rivals[-1])
        for number, offer in enumerate(offers):
            if self.chance(40):
                offer["id"] = f"offer-{number + 1}"
            items = list(offer.items())
            self.random.shuffle(items)
            offer.clear()
            offer.update(items)
        case, stay, assumptions = {}, self.stay(), self.assumptions()
        if self.mixed:
            fx = self.fx(offers)
            assumptions.update({"fx": fx} if fx else {})
            case.update({"currency": self.home} if self.home != "USD" or self.chance(20) else {})
        if stay is not None:
            case["candidate"] = {"stay": stay}
        elif self.chance(20):
            case["candidate"] = {"role": "mle"}
        if assumptions:
            case["assumptions"] = assumptions
        case["offers"] = offers
        return case


def hundredths_text(hundredths):
    return f"{hundredths // 100}.{hundredths % 100:02d}".rstrip("0").rstrip(".")


def to_json(case):
    """JSON text, with the numbers written digit for digit as chosen."""
    return re.sub(r'"#(-?[0-9.]+)#"', r"\1", json.dumps(case, indent=1)) + "\n"


def case_text(seed, index):
    return to_json(CaseMaker(seed, index).case())


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: generate.py SEED INDEX")
    print(case_text(int(sys.argv[1]), int(sys.argv[2])), end="")


if __name__ == "__main__":
    main()
