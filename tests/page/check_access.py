#!/usr/bin/env python3
"""The page for everybody: axe-core finds nothing on it, light and dark, wide and narrow, and the keyboard reaches it all.

    check_access.py --haggle PATH --parts FOLDER

axe-core is fetched from the npm registry once, with its sum checked, and kept in FOLDER/axe. Exit status 0, 1 or, without
Chromium or where axe-core cannot be had, 77.
"""

import argparse
import hashlib
import io
import os
import sys
import tarfile
import tempfile
import urllib.request

import page_cases
import page_driver

VERSION = "4.14.1"
SHA256 = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745"
ADDRESS = f"https://registry.npmjs.org/axe-core/-/axe-core-{VERSION}.tgz"
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations']}).then((found) => done(found.violations.map((one) =>
  `${one.id} (${one.impact}): ${one.help}: ${one.nodes.length}: ${one.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' ' +
  (node.any[0] ? node.any[0].message : '')).join(' | ')}`)), (error) => done([String(error)]));
"""
LOOKS = (("light", 1200), ("dark", 390))  # each takes seconds: the tables are long
REACHED = """
const seen = [];
for (const at of document.querySelectorAll('button, input, select, textarea, summary, [tabindex="0"], a[href]'))
  if (at.checkVisibility({visibilityProperty: true})) seen.push(at.id || at.textContent.slice(0, 20));
return seen;
"""


def axe_core(parts):
    """The text of axe-core, or None."""
    place = os.path.join(parts, "axe", f"axe-{VERSION}.min.js")
    if os.path.exists(place):
        return page_driver.read(place)
    try:
        with urllib.request.urlopen(ADDRESS, timeout=60) as answer:
            package = answer.read()
    except OSError as error:
        print(f"axe-core cannot be had: {error}")
        return None
    if hashlib.sha256(package).hexdigest() != SHA256:
        print("the axe-core that the npm registry gave is not the one expected")
        return None
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        text = archive.extractfile("package/axe.min.js").read()
    os.makedirs(os.path.dirname(place), exist_ok=True)
    part = f"{place}.part{os.getpid()}"
    with open(part, "wb") as file:
        file.write(text)
    os.replace(part, place)
    return text.decode()


def check_looks(page, findings, axe, where, looks):
    """All unfolded."""
    browser = page.browser
    for scheme, width in looks:
        browser.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme},
                                                                 {"name": "prefers-reduced-motion", "value": "reduce"}])
        browser.devtools("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        page.unfold()
        browser.run(axe)
        findings.same(f"{where}, {scheme}, {width} wide", browser.run_async(RUN), [])
        wide = browser.run("return document.documentElement.scrollWidth")
        findings.true(f"{where}, {width} wide", wide <= width, f"the page is {wide} wide: it scrolls sideways")


def check_keyboard(page, findings):
    """The tabulator reaches something of every kind, and the arrows move along the curve."""
    browser = page.browser
    page.unfold()
    browser.run("document.activeElement.blur(); window.scrollTo(0, 0)")
    reached = set()
    for _ in range(30):
        for kind in ("keyDown", "keyUp"):
            browser.devtools("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
        reached.add(browser.run("return document.activeElement.id || document.activeElement.textContent.slice(0, 20)"))
    findings.true("the tabulator", len(reached) >= 20, f"reaches only {sorted(reached)}")
    within = browser.run(REACHED)
    findings.true("what can be reached", {"months", "growth", "rival", "letter"} <= set(within), f"is only {within}")
    outlines = browser.run("document.getElementById('months').focus({focusVisible: true}); "
                           "return getComputedStyle(document.getElementById('months')).outlineStyle")
    findings.true("the one in use", outlines != "none", "has no outline")


def main():
    parser = argparse.ArgumentParser(description="The page for everybody.")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--parts", required=True, help="where axe-core is kept")
    options = parser.parse_args()
    axe = axe_core(options.parts)
    if axe is None:
        print("skipped: axe-core cannot be fetched")
        return page_driver.SKIPPED

    def check(page, haggle, findings):
        with tempfile.TemporaryDirectory() as folder:
            place = os.path.join(folder, "page.html")
            page.open(haggle.page(page_driver.read(os.path.join(page_driver.EXAMPLES, "l5-mle-against-google.json")), place))
            check_keyboard(page, findings)
            page.answer_field("offers[0].base", "nothing")
            check_looks(page, findings, axe, "example, a field wrong", LOOKS)
            page.open(haggle.page(page_cases.text_of(page_cases.MIXED), place))
            check_looks(page, findings, axe, "mixed", (("dark", 1200),))
    return page_driver.in_browser(check, options.haggle)


if __name__ == "__main__":
    sys.exit(main())
