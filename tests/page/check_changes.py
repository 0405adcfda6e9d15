#!/usr/bin/env python3
"""What a person changes on the page comes out as on the command line.

    check_changes.py --haggle PATH [--edits N] [--seed N]

Fifty random edits through the form (typed, chosen, ticked, an offer added or taken away): after each, the page's figures are
those of `haggle evaluate` and `haggle counter` of the case as it then stands on the page, and its tables those of `haggle
stay`. Ten positions of the sliders are `--set` of every stock's growth. The fields of taxes give what `evaluate --after-tax`
says. A value that is refused leaves the case alone, and its message stands beside its field. Exit status 0, 1 or, without Chromium, 77.
"""

import argparse
import json
import os
import random
import re
import sys
import tempfile

import check_figures
import page_cases
import page_driver

BETWEEN = 10  # edits between comparisons of all 60 months

# Where a field's path ends, and how its answers are typed; {n} is a number of thousands, {p} a small one.
ANSWERS = {
    "base": ("{n}k", "${n},500", "{n}000.75", "{n} 000"), "sign_on[0]": ("{p}k", "", "{p},250"), "sign_on[1]": ("{p}k", "{p}000"),
    "sign_on[0].paid": ("lump", "monthly"), "sign_on[0].repay": ("prorated", "full", "none"),
    "grant.units": ("{n}0", "1,{n}"), "grant.price": ("{n}.25",), "stock.price": ("{n}.5", ""), "stock.growth": ("{p}%", "-{p}%", "0%"),
    "grant.vesting": ("5/15/40/40", "25% a year", "33/33/22/12"), "bonus": ("{p}%", ""), "status": ("written", "verbal", "declined"),
    "deadline": ("5 December 2026", "2026-12-19", ""), "current_job.base": ("{n}k", ""), "current_job.company": ("Initech",),
    "candidate.stay": ("2 years", "36 months", "18"), "goal.accept": ("3{p}k", ""), "statements.first_choice": ("yes", ""),
    "statements.may_name_rival": ("yes", ""), "statements.can_show_rival": ("yes", ""), "statements.would_sign_at": ("target", "accept"),
    "people.recruiter": ("Ann Lee", ""), "assumptions.as_of": ("26 November 2026",),
}
RIVALS = ("Meta E4: base 181k, bonus 10%, grant 240k, written", "Zyx: base {n}k, sign-on {p}k, verbal")

WRONG = (  # a field, a value, and how the message begins
    ("offers[0].base", "175kk", "expected an amount"), ("offers[0].base", "-5", "expected"),
    ("offers[0].sign_on[0]", "lots", "expected an amount"), ("offers[0].deadline", "31 February 2027", ""),
    ("offers[0].level", "L9", "expected"), ("offers[0].grant.price", "cheap", "expected"), ("offers[0].bonus", "150,", ""),
    ("offers[1].stock.growth", "fast", "expected"), ("candidate.stay", "for ever", ""), ("current_job.base", "none of it", "expected"))

SLIDES = (("l5-mle-against-google.json", (1, 13, 24, 47, 60), ("10%", "-30%", "40%")),
          ("l5-bengaluru-against-google.json", (7, 36), ("25%", "-5%", "1%")), ("mixed", (30,), ("15%",)))

ASK = """
const at = document.getElementById('ask-words'), text = (node) => node ? node.textContent : '';
const table = at && [...at.querySelectorAll('table')].find((one) => text(one.tHead).includes('If all is granted'));
const column = table ? [...table.tHead.rows[0].cells].findIndex((cell) => text(cell) === 'If all is granted') : 0;
return {panel: at ? text(at.querySelector('dl')) : '', years: table ? [...table.tBodies[0].rows].map((row) => text(row.cells[column])) : []};
"""


def squeeze(words):
    return re.sub(r"\s+", "", words)


class Session:
    """One page, with the program beside it."""

    def __init__(self, page, haggle, findings, folder):
        self.page, self.haggle, self.findings, self.place = page, haggle, findings, os.path.join(folder, "page.html")

    def open(self, text):
        self.page.open(self.haggle.page(text, self.place))

    def check_tables(self, where, text, reply, *words):
        months, years = self.haggle.stays(text, *words)
        shown = self.page.figures()
        whole = [[page_driver.whole(pay[month], reply["currency"]) for pay in months.values()] for month in range(page_driver.MONTHS)]
        self.findings.same(f"{where}: the curve", [row[1:] for row in shown["curve"]], whole)
        self.findings.same(f"{where}: the years", [[row[-1] for row in table["rows"]] for table in shown["bars"]],
                           [[page_driver.whole(total, reply["currency"]) for total in pay] for pay in years.values()])
        for card, pay in zip(shown["cards"], months.values()):
            stays = [check_figures.months_in(words) for words in card["months"]]
            self.findings.true(f"{where}: {card['label']}", reply["months"] in stays, f"no stay of {reply['months']} months among {stays}")
            self.findings.same(f"{where}: {card['label']} {stays}", [check_figures.amount_in(words) for words in card["amounts"]],
                               [page_driver.whole(pay[stay - 1], reply["currency"]) for stay in stays])

    def check_ask(self, where, text, currency):
        """The panel is the first screen of counter; the table under it has the years of the package asked for."""
        asked = self.haggle.run("counter", "-", stdin=text, status=None)
        self.findings.true(f"{where}: counter", asked.returncode == 0, f"refuses what the page takes: {asked.stderr}")
        shown = self.page.browser.run(ASK)
        panel = squeeze(shown["panel"]).replace("(below)", "(goal.preference)")
        screen = re.sub(r"\(--only\w+\)", "", squeeze(asked.stdout))  # the page names no options
        self.findings.true(f"{where}: what to ask", panel and panel in screen, f"is {panel!r} on the page, and not in {screen!r}")
        best = self.haggle.json("counter", text)["packages"][:1]
        if best and shown["years"]:
            self.findings.same(f"{where}: the years of what is asked", shown["years"][:4],
                               [page_driver.whole(year, currency) for year in best[0]["years"]][:4])

    def check_reply(self, where, reply):
        """The whole reply, and what stands on the page, by evaluate and counter of the case on the page."""
        text = self.page.text()
        self.findings.same(f"{where}: evaluate", json.loads(reply["summary"]), self.haggle.json("evaluate", text))
        self.check_ask(where, text, reply["currency"])
        return text


def typed(pick, pattern):
    return pattern.format(n=pick.randint(120, 260), p=pick.randint(2, 60))


def one_edit(pick, page, form):
    """A random edit; what it was, and how to do it."""
    paths = {field["path"] for field in form}
    offers = sum(path.endswith("].company") and path.startswith("offers[") for path in paths)
    kind = pick.random()
    if kind < 0.06 and offers < 4:
        line = typed(pick, pick.choice(RIVALS))
        return f"add {line}", lambda: page.browser.type("#rival", line + "\n")
    if kind < 0.10 and offers > 2:
        return "take an offer away", lambda: page.browser.run(
            "[...document.querySelectorAll('#form button')].filter((one) => one.textContent.startsWith('Take')).at(-1).click()")
    while True:
        key = pick.choice(sorted(ANSWERS))
        path = key if key.split(".")[0] in ("current_job", "candidate", "goal", "statements", "people", "assumptions") \
            else f"offers[{pick.randrange(offers)}].{key}"
        if path in paths:
            break
    value = typed(pick, pick.choice(ANSWERS[key]))
    if path == "offers[0].status":
        value = "written"  # with the negotiated offer declined there is nothing to ask
    return f"{path} = {value!r}", lambda: page.answer_field(path, value)


def check_edits(session, edits, seed):
    pick, page, taken, refused = random.Random(seed), session.page, 0, 0
    session.open(page_driver.read(os.path.join(page_driver.EXAMPLES, "l5-mle-against-google.json")))
    reply = page.full()
    for number in range(1, 5 * edits):
        if taken == edits:
            break
        what, do = one_edit(pick, page, reply["form"])
        where, before = f"edit {number}, {what}", page.text()
        page.unfold()
        reply = page.after(do)
        if reply is None:  # nothing changed, or refused
            refused += page.browser.run("return document.querySelectorAll('.wrong:not([hidden])').length > 0")
            session.findings.same(f"{where}: the case", page.text(), before)
            session.open(before)
            reply = page.full()
            continue
        taken += 1
        text = session.check_reply(where, reply)
        if taken % BETWEEN == 0:
            session.check_tables(where, text, reply)
    session.findings.same("edits", taken, edits)
    session.findings.quiet(page.browser, "edits")
    print(f"{taken} edits taken, {refused} refused with a message")


def check_wrong(session):
    page = session.page
    session.open(page_driver.read(os.path.join(page_driver.EXAMPLES, "l5-mle-against-google.json")))
    before, shown = page.text(), page.figures()
    for path, value, begins in WRONG:
        page.answer_field(path, value)
        beside = page.browser.run("const at = document.querySelector(arguments[0]); const words = document.getElementById(at.id + '-wrong'); "
                                  "return {invalid: at.getAttribute('aria-invalid'), hidden: words.hidden, words: words.textContent, "
                                  "names: (at.getAttribute('aria-describedby') || '').split(' ').includes(words.id)}", page.field(path))
        where = f"{path} = {value!r}"
        session.findings.same(f"{where}: invalid, shown and named", (beside["invalid"], beside["hidden"], beside["names"]),
                              ("true", False, True))
        session.findings.true(f"{where}: message", len(beside["words"]) > 10 and beside["words"].startswith(begins), beside["words"])
        session.findings.same(f"{where}: the case", page.text(), before)
        session.findings.same(f"{where}: the figures", page.figures(), shown)
        page.answer_field(path, next(field["value"] for field in page.ask({"case": before})["form"] if field["path"] == path))
        page.browser.wait_for("return document.querySelectorAll('.wrong:not([hidden])').length === 0", 5, f"{where}: gone again")
    session.findings.quiet(page.browser, "wrong values")


def growth_words(text, growth):
    """What the slider tries, as options."""
    offers = json.loads(text)["offers"]
    for number, offer in enumerate(offers):
        for key, value in (("path", ""), ("rule", "monthly"), ("growth", growth)):
            if key != "path" or "path" in offer.get("stock", {}):
                yield from ("--set", f"offers[{number}].stock.{key}={value}")


def check_sliders(session):
    for name, months, growths in SLIDES:
        text = page_cases.text_of(page_cases.MIXED) if name == "mixed" else \
            page_driver.read(os.path.join(page_driver.EXAMPLES, name))
        session.open(text)
        for month in months:
            reply = session.page.slide("months", month)
            session.findings.same(f"{name}: months", reply["months"], month)
            session.check_tables(f"{name}, {month} months", text, reply)
        for growth in growths:
            reply = session.page.slide("growth", growth.rstrip("%"))
            words = tuple(growth_words(text, growth))
            session.check_tables(f"{name}, growth {growth}", text, reply, *words)
            session.findings.same(f"{name}, growth {growth}: evaluate", json.loads(reply["summary"]),
                                  session.haggle.json("evaluate", text, *words))
            session.findings.same(f"{name}, growth {growth}: the case", session.page.text(), text)
    session.findings.quiet(session.page.browser, "sliders")


TAX_FIELDS = (("offers[1].state", "NY"), ("offers[1].locality", "NYC"), ("candidate.filing", "married_joint"),
              ("candidate.tax.spouse_wages", "90k"), ("candidate.tax.deferral", "24,500"), ("offers[1].state", ""))


def check_after_tax(session):
    """What the section says after each field is what evaluate --after-tax says of the case on the page."""
    page = session.page
    session.open(page_driver.read(os.path.join(page_driver.EXAMPLES, "l5-mle-against-google.json")))
    page.full()
    before = ""
    for path, value in TAX_FIELDS:
        page.after(lambda path=path, value=value: page.answer_field(path, value))
        said = session.haggle.run("evaluate", "-", "--after-tax", "--full", stdin=page.text()).stdout
        said = said.split("\nAfter tax\n---------\n", 1)[1].split("\nAfter tax, a year", 1)[0]
        shown = squeeze(page.browser.run("return document.getElementById('after-tax').textContent"))
        for sentence in said.split("\n- ")[1:]:
            session.findings.true(f"after tax, {path} = {value!r}", squeeze(sentence) in shown, f"the page does not say {sentence!r}")
        session.findings.true(f"after tax, {path} = {value!r}", said != before, "nothing has changed")
        before = said
    session.findings.quiet(page.browser, "after tax")


def main():
    parser = argparse.ArgumentParser(description="Changes on the page.")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--edits", type=int, default=50, help="random edits")
    parser.add_argument("--seed", type=int, default=17, help="of the edits")
    options = parser.parse_args()

    def check(page, haggle, findings):
        with tempfile.TemporaryDirectory() as folder:
            session = Session(page, haggle, findings, folder)
            check_wrong(session)
            check_edits(session, options.edits, options.seed)
            check_sliders(session)
            check_after_tax(session)
    return page_driver.in_browser(check, options.haggle)


if __name__ == "__main__":
    sys.exit(main())
