#!/usr/bin/env python3
"""How large the page is, and how soon it answers in Chromium: with an example, and with eight offers. Nothing here fails.

    measure_page.py --haggle PATH [--rounds N]

The first answer is counted from the moment the browser begins to read the file until the engine's figures are on the page; an
edit from the change of a field until all that follows at once is drawn, and until the rest of the page is.
"""

import argparse
import os
import sys
import tempfile
from statistics import median

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, os.pardir, "page"))
import page_cases  # noqa: E402 (of the folder just named)
import page_driver  # noqa: E402

EDIT = """
const at = document.querySelector(arguments[0]);
at.value = arguments[1];
const start = performance.now();
at.dispatchEvent(new Event('change', {bubbles: true}));
return performance.now() - start;
"""
WHOLE = "const start = performance.now(); window.reallyAsk({case: state.text, months: state.months}); return performance.now() - start"


def row(name, value, goal=""):
    print(f"{name:<58}{value:>14}{goal:>14}", flush=True)


def measure(page, haggle, name, text, place, rounds):
    browser = page.browser
    haggle.page(text, place)
    row(f"{name}: the page", f"{os.path.getsize(place) / 1e6:.3f} MB", "1.2 MB")
    first = []
    for _ in range(rounds):
        browser.open("about:blank")
        page.open(place)
        first.append(browser.run("return performance.getEntriesByName('answered')[0].startTime"))
    row(f"{name}: first answer, median", f"{median(first):.0f} ms", "300 ms")
    edits = [browser.run(EDIT, page.field("offers[0].base"), f"{170 + number}k") for number in range(rounds)]
    row(f"{name}: an edit, median", f"{median(edits):.1f} ms", "50 ms")
    row(f"{name}: an edit, worst of {rounds}", f"{max(edits):.1f} ms")
    row(f"{name}: all of the page behind it, median", f"{median(browser.run(WHOLE) for _ in range(rounds)):.1f} ms")


def main():
    parser = argparse.ArgumentParser(description="Size and speed of the page.")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--rounds", type=int, default=15, help="of each measurement")
    options = parser.parse_args()

    def check(page, haggle, _):
        print(f"{'':<58}{'now':>14}{'goal':>14}")
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (("an example", page_driver.read(os.path.join(page_driver.EXAMPLES, "l5-mle-against-google.json"))),
                               ("eight offers", page_cases.text_of(page_cases.EIGHT))):
                measure(page, haggle, name, text, os.path.join(folder, "page.html"), options.rounds)
    return page_driver.in_browser(check, options.haggle) and 0


if __name__ == "__main__":
    sys.exit(main())
