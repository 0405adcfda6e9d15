"""The page in a browser, and the program beside it: what both say of the same case.

Relies on the ids of the page and on its two globals, `engine` (whose `ask` answers requests) and `state` (`text`: the case as it
stands; `months` and `growth`: where the sliders are; `full`: the reply that all of the page was drawn from). What the page asks is noted on the way.
"""

import json
import os
import re
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal

from webdriver import Browser, NoBrowser

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
EXAMPLES = os.path.join(TOP, "scenarios", "examples")
MONTHS = 60
SKIPPED = 77

# What stands in the cards and tables below a node: the page's own, or a file that was only parsed.
FIGURES = """
const text = (node) => node.textContent.replace(/\\s+/g, ' ').trim();
const rows = (table) => [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
const of = (root) => ({
  cards: [...root.querySelectorAll('#cards > *')].map((card) => ({
    label: text(card.querySelector('h3')), out: text(card.querySelector('.standing') || document.createElement('p')),
    months: [...card.querySelectorAll('dt')].map(text), amounts: [...card.querySelectorAll('dd')].map(text)})),
  curve: rows(root.querySelector('#curve-table table')),
  bars: [...root.querySelectorAll('#bars-tables table')].map((table) => ({label: text(table.caption), rows: rows(table)})),
});
"""
# Notes what the page asks of the engine, and whether it was granted.
NOTE = """
if (window.asked) return;
window.asked = [];
window.reallyAsk = engine.ask.bind(engine);
engine.ask = (request) => {
  const reply = window.reallyAsk(request);
  window.asked.push({request, ok: reply.ok});
  return reply;
};
"""
# The last thing the page asks after a change: all that it shows of the case as it stands.
SETTLED = """return window.asked.some(({request, ok}) => ok && request.case === state.text && !request.figures && !request.changes &&
  (!request.quick || request.script) && (request.growth || '') === (state.growth || ''))"""
FULL = "return window.reallyAsk({case: state.text, months: state.months, ...(state.growth ? {growth: state.growth} : {})})"
CHANGES = "return window.asked.filter(({request}) => request.changes || request.rival || request.remove).map((one) => one.ok)"
FRAMES = "const done = arguments[arguments.length - 1]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))"


class Haggle:
    """The program, run on a case."""

    def __init__(self, path):
        self.path = os.path.abspath(path)

    def run(self, *words, stdin=None, status=0):
        done = subprocess.run([self.path, *words], input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=60,
                              check=False, cwd=TOP)
        if status is not None and done.returncode != status:
            raise AssertionError(f"haggle {' '.join(words)}: status {done.returncode}: {done.stderr.strip()}")
        return done

    def json(self, command, text, *words):
        return json.loads(self.run(command, "-", "--format", "json", *words, stdin=text).stdout)

    def stays(self, text, *words):
        """{offer: [a year's pay by month left]} and {offer: [pay by year]}, in the currency of the case."""
        months, years = {}, {}
        for first in range(1, MONTHS + 1, 12):
            answer = self.json("stay", text, "--months", ",".join(map(str, range(first, first + 12))), *words)
            staying = (answer["current_job"] or {}).get("staying")
            for offer in answer["stays"]["offers"] + ([staying] if staying else []):
                months.setdefault(offer["id"], []).extend(horizon["annualized"] for horizon in offer["horizons"])
                years[offer["id"]] = [year["total"] for year in offer["years"]]
        return months, years

    def page(self, text, place, *words):
        self.run("page", "-", "-o", place, *words, stdin=text)
        return place


class Page:
    """One page in the browser."""

    def __init__(self, browser):
        self.browser = browser

    def open(self, place):
        if self.browser.run("return typeof state !== 'undefined'"):
            self.browser.run("state.unsaved = false")  # it would ask whether to leave
        self.browser.open("file://" + place)
        self.browser.wait_for("return typeof state !== 'undefined' && (state.drawn || state.full)", why="the page's answer")
        self.browser.run(NOTE)

    def after(self, does):
        """Does something that the page follows; the whole reply of the case as it then stands. None where it was refused, or
        nothing was asked."""
        self.browser.run("window.asked.length = 0")
        does()
        granted = self.browser.run(CHANGES)
        if granted and not granted[-1]:
            return None
        if not granted and not self.browser.run("return window.asked.length > 0"):
            return None
        self.browser.wait_for(SETTLED, why="all that follows a change")
        return self.full()

    def full(self):
        """The engine's whole reply of the page as it stands."""
        return self.browser.run(FULL)

    def text(self):
        """The case as it stands."""
        return self.browser.run("return state.text")

    def words(self):
        """What the status line says."""
        return self.browser.run("return document.getElementById('state').textContent")

    def figures(self):
        return self.browser.run(FIGURES + "return of(document)")

    def figures_of_file(self, html):
        """Of a page that no script has touched."""
        return self.browser.run(FIGURES + "return of(new DOMParser().parseFromString(arguments[0], 'text/html'))", html)

    def unfold(self):
        self.browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    def field(self, path):
        """The selector of a field of the form."""
        return "#f-" + re.sub(r"[^a-zA-Z0-9]+", "-", path)

    def answer_field(self, path, value):
        """As a person would: types and leaves the field, chooses, or ticks."""
        self.unfold()
        selector = self.field(path)
        kind = self.browser.run("const at = document.querySelector(arguments[0]); return at.tagName + ' ' + at.type", selector)
        if kind.startswith("SELECT"):
            self.browser.run("const at = document.querySelector(arguments[0]); at.value = arguments[1]; "
                             "at.dispatchEvent(new Event('change', {bubbles: true}))", selector, value)
        elif kind.endswith("checkbox"):
            if self.browser.run("return document.querySelector(arguments[0]).checked", selector) != (value == "yes"):
                self.browser.run("document.querySelector(arguments[0]).click()", selector)
        else:
            self.browser.type(selector, value + "\ue004")  # and the tabulator

    def slide(self, name, value):
        """Moves a slider; the whole reply when all has followed."""
        self.browser.run("window.asked.length = 0; const at = document.getElementById(arguments[0]); at.value = arguments[1]; "
                         "at.dispatchEvent(new Event('input', {bubbles: true})); at.dispatchEvent(new Event('change', {bubbles: true}))",
                         name, value)
        self.browser.run_async(FRAMES)
        if self.browser.run("return window.asked.length > 0"):
            self.browser.wait_for(SETTLED, why=f"all that follows {name} = {value}")
        return self.full()

    def press(self, words):
        """Presses the button with these words."""
        self.browser.run("[...document.querySelectorAll('button')].find((one) => one.textContent === arguments[0]).click()", words)

    def ask(self, request):
        return self.browser.run("return engine.ask(arguments[0])", request)


def whole(amount, currency="USD"):
    """As the program shows an amount: 1234.5 is "1,235"; of rupees, 1234567 is "12,34,567"."""
    digits = str(int(Decimal(str(amount)).quantize(Decimal(1), ROUND_HALF_UP)))
    front, back = digits[:-3], digits[-3:]
    size = 2 if currency == "INR" else 3
    groups = [front[max(0, end - size):end] for end in range(len(front), 0, -size)][::-1]
    return ",".join([*groups, back])


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def examples():
    return [os.path.join(EXAMPLES, name) for name in sorted(os.listdir(EXAMPLES)) if name.endswith(".json")]


class Findings:
    """Counts what was compared, prints what differs."""

    def __init__(self):
        self.compared = self.wrong = 0

    def same(self, where, found, expected):
        self.compared += 1
        if found != expected:
            self.wrong += 1
            print(f"{where}: found {str(found)[:1500]!r}, expected {str(expected)[:300]!r}")

    def true(self, where, holds, what):
        self.compared += 1
        if not holds:
            self.wrong += 1
            print(f"{where}: {what}")

    def quiet(self, browser, where):
        """Nothing was said on the console, nothing asked for but the page itself, and its policy held."""
        self.same(f"{where}: console", browser.said(), [])
        asked = [url for url in browser.requests() if not url.startswith(("file:///", "blob:file:", "blob:null", "about:blank"))]
        self.same(f"{where}: requests", asked, [])
        self.same(f"{where}: policy", browser.run("return window.violations"), [])

    def end(self, subject):
        """The exit status."""
        if self.compared:
            print(f"{subject}: {self.compared} comparisons, {self.wrong} differ")
        return 1 if self.wrong else 0


def in_browser(test, haggle, **size):
    """Runs test(page, haggle, findings) in a Chromium of its own; the exit status, 77 where there is none or no page."""
    program = Haggle(haggle)
    if program.run("page", "-o", "-", status=None).returncode:
        print("skipped: the program was built without its page")
        return SKIPPED
    try:
        with Browser(**size) as browser:
            findings = Findings()
            test(Page(browser), program, findings)
            return findings.end(os.path.basename(sys.argv[0]))
    except NoBrowser as missing:
        print(f"skipped: {missing} is not installed")
        return SKIPPED
