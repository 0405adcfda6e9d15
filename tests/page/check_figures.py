#!/usr/bin/env python3
"""Every figure on the page is the program's: cards, the table of the curve and those of the bars, with and without scripts.

    check_figures.py --haggle PATH

The page is report.html of `haggle report`; what it shows is compared with summary.json of the same report, and with `haggle
stay` for what stands in no summary: each of 60 months, and the present job. As a file that no script has touched it holds
the same. No request, no word on the console, nothing against its policy. Exit status 0, 1 or, without Chromium, 77.
"""

import argparse
import json
import os
import re
import sys
import tempfile

import page_cases
import page_driver

PARTS = ("base", "sign_on", "equity", "bonus", "other")


def amount_in(words):
    """The amount at the front of a card's line, which may have a sign and go on: "$286,625 +12,295"."""
    return re.match(r"[^\d]*([\d,]*)", words).group(1)


def months_in(words):
    number, unit = words.split()[:2]
    return int(number) * (12 if unit.startswith("year") else 1)


def check_curve(findings, where, shown, months, whole):
    findings.same(f"{where}: months of the curve", [row[0] for row in shown["curve"]], [str(month + 1) for month in range(60)])
    for row in shown["curve"]:
        findings.same(f"{where}: month {row[0]}", row[1:], [whole(pay[int(row[0]) - 1]) for pay in months.values()])


def check_cards(findings, where, shown, months, whole):
    findings.same(f"{where}: cards", len(shown["cards"]), len(months))
    for card, pay in zip(shown["cards"], months.values()):
        stays = [months_in(words) for words in card["months"]]
        findings.true(f"{where}: {card['label']}", 24 in stays or 36 in stays, f"has no stay of two or three years: {stays}")
        findings.same(f"{where}: {card['label']} {stays}", [amount_in(words) for words in card["amounts"]],
                      [whole(pay[stay - 1]) for stay in stays])


def check_bars(findings, where, shown, years, summary, whole):
    parts = {offer["id"]: offer for offer in summary["offers"] if offer["currency"] == summary["currency"]}
    findings.same(f"{where}: tables of years", len(shown["bars"]), len(years))
    for (name, pay), table in zip(years.items(), shown["bars"]):
        findings.same(f"{where}: {name}, years in all", [row[-1] for row in table["rows"]], [whole(total) for total in pay])
        for year, row in zip(parts.get(name, {"years": ()})["years"], table["rows"]):
            findings.same(f"{where}: {name}, year {row[0]}", row[1:], [whole(year[part]) for part in (*PARTS, "total")])


def check_standing(findings, where, shown, reply):
    for card, offer in zip(shown["cards"], reply["offers"]):
        findings.same(f"{where}: {card['label']} stands", card["out"] == "", offer["standing"] == "stands")
        findings.true(f"{where}: {card['label']}", offer["standing"] in (card["out"] or "stands"), f"is {card['out']!r} for {offer['standing']}")


def check_case(page, haggle, findings, text, where):
    with tempfile.TemporaryDirectory() as folder:
        haggle.run("report", "-", "-o", folder, stdin=text)
        summary = json.loads(page_driver.read(os.path.join(folder, "summary.json")))
        html = os.path.join(folder, "report.html")
        page.open(html)
        reply = page.full()
        shown = page.figures()
        plain = page.figures_of_file(page_driver.read(html))
        findings.quiet(page.browser, where)
    months, years = haggle.stays(text)
    findings.same(f"{where}: the engine's summary", json.loads(reply["summary"]), summary)
    def whole(amount):
        return page_driver.whole(amount, summary["currency"])
    for way, figures in ((where, shown), (f"{where}, without scripts", plain)):
        check_cards(findings, way, figures, months, whole)
        check_curve(findings, way, figures, months, whole)
        check_bars(findings, way, figures, years, summary, whole)
        check_standing(findings, way, figures, reply)


def check(page, haggle, findings):
    texts = {os.path.basename(path): page_driver.read(path) for path in page_driver.examples()}
    for name in ("three_offers.json", "full_case.json"):
        texts[name] = page_driver.read(os.path.join(page_driver.TOP, "tests", "cli", name))
    for name, case in (("eight", page_cases.EIGHT), ("mixed", page_cases.MIXED), ("alone", page_cases.ALONE),
                       ("hostile", page_cases.hostile())):
        texts[name] = page_cases.text_of(case)
    for name, text in texts.items():
        check_case(page, haggle, findings, text, name)


def main():
    parser = argparse.ArgumentParser(description="The figures of the page.")
    parser.add_argument("--haggle", required=True, help="the program")
    return page_driver.in_browser(check, parser.parse_args().haggle)


if __name__ == "__main__":
    sys.exit(main())
