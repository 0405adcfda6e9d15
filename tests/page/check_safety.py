#!/usr/bin/env python3
"""What may come in or go out with a page: hostile names, saved pages, and pages without names.

    check_safety.py --haggle PATH

Names that are HTML, scripts, quotes or controls stay text wherever they come from: the case, the form, a line of words, a
letter, and a page that was saved with them. A saved page works as the one it was saved from. With --redact, by the program or by
the page's own switch, none of the names, places and days of the case is left in any paper, and the figures are the same.
Nothing is requested, said on the console, or against the policy. Exit status 0, 1 or, without Chromium, 77.
"""

import argparse
import json
import os
import re
import sys
import tempfile
import zipfile

import page_cases
import page_driver

# Elements that no name may bring; `script`: the page's own are counted.
FOREIGN = "return document.querySelectorAll('img, blink, marquee, iframe, object, a[href^=\"javascript\" i], [onerror], [onload], [onclick]').length"
SCRIPTS = "return document.querySelectorAll('script').length"
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
TEXT = "return document.title + '\\n' + document.body.innerText"  # without what fields hold
LETTER = "Dear {name}, we are pleased to offer you the position at {name}. Base salary: $165,000 a year. Sign-on bonus: $30,000."

# A case whose every name, place and day is found nowhere else.
SECRETS = ("Quorvane", "Tarnhelm", "Xanthe", "Vellichor", "Osgood", "Ysolde", "Bellingham", "Zugzwang", "Wombat", "Nimbleforge")
DAYS = ("2026-12-09", "2026-12-23", "2027-01-11", "2026-11-21", "2026-11-23", "2026-12-13",
        *(f"{day} {month}" for month in ("December", "November", "Dec", "Nov") for day in (9, 21, 23, 13)))
PRIVATE = {
    "note": "For Zugzwang alone", "candidate": {"name": "Xanthe Osgood", "contributions": ["Led the Wombat project"]},
    "people": {"recruiter": "Vellichor", "team": "the Wombat team"}, "assumptions": {"as_of": "2026-11-21"},
    "offers": [{"id": "amazon", "company": "Amazon", "role": "sde", "level": "L5", "location": "Bellingham, WA", "base": 172345,
                "sign_on": [60125, 48000], "grant": {"units": 1107, "price": 222.5}, "deadline": "2026-12-09", "start": "2027-01-11",
                "status": "written", "other": [{"name": "the Wombat prize", "amount": 9001}]},
               {"id": "quorvane", "company": "Quorvane", "level": "Zugzwang II", "location": "Bellingham", "base": 186543, "bonus": "10%",
                "sign_on": [25111], "grant": {"value": 320000, "price": 590}, "deadline": "2026-12-23", "status": "written"},
               {"id": "nimbleforge", "company": "Nimbleforge", "base": 160999, "status": "verbal"}],
    "current_job": {"company": "Tarnhelm", "base": 158777}, "process": [{"company": "Ysolde", "stage": "onsite", "date": "2026-12-13"}],
    "rounds": [{"by": "company", "date": "2026-11-23", "base": 172345, "note": "said by Vellichor"}],
    "statements": {"may_name_rival": True, "can_show_rival": True}}


def check_shown(page, findings, where, scripts):
    browser = page.browser
    findings.same(f"{where}: a dialog", browser.dialog(), None)
    findings.same(f"{where}: foreign elements", browser.run(FOREIGN), 0)
    findings.same(f"{where}: scripts", browser.run(SCRIPTS), scripts)
    steering = STEERING.findall(browser.run(TEXT))
    findings.same(f"{where}: signs that steer", [hex(ord(sign)) for sign in steering], [])
    findings.quiet(browser, where)


def check_hostile(page, haggle, findings, folder):
    place = os.path.join(folder, "page.html")
    page.open(haggle.page(page_cases.text_of(page_cases.ALONE), place))
    scripts = page.browser.run(SCRIPTS)
    text = page_cases.text_of(page_cases.hostile())
    page.open(haggle.page(text, place))
    page.unfold()
    check_shown(page, findings, "hostile case", scripts)
    cards = page.browser.run("return [...document.querySelectorAll('#cards h3')].map((one) => one.textContent).join(' ')")
    for name in (page_cases.HOSTILE_NAMES[number] for number in (0, 2, 3)):
        findings.true(f"hostile name {name!r}", name[:20] in cards, f"is not among the cards: {cards!r}")
    page.press("Save this page")
    page.open(page.browser.saved(".html"))
    page.unfold()
    check_shown(page, findings, "hostile case, saved", scripts)
    findings.same("hostile case, saved", json.loads(page.text()), json.loads(text))
    page.open(haggle.page(page_cases.text_of(page_cases.MIXED), place))
    for name in page_cases.HOSTILE_NAMES[:5]:
        if "\u202e" not in name: # which no keyboard types
            page.after(lambda name=name: page.answer_field("offers[1].company", name[:40]))
            findings.same(f"typed: {name!r}", json.loads(page.text())["offers"][1]["company"], name[:40])
    page.unfold()
    page.after(lambda: page.browser.type("#rival", "<img src=x onerror=alert(4)>: base 150k\n"))
    check_shown(page, findings, "hostile names typed", scripts)
    for name in page_cases.HOSTILE_NAMES:
        page.browser.run("document.getElementById('letter').value = arguments[0]", LETTER.format(name=name))
        page.press("Read it")
        page.browser.run("const put = document.querySelector('#letter-choice button'); if (put) put.click()")
        check_shown(page, findings, f"letter of {name!r}", scripts)


def check_saved(page, haggle, findings, folder):
    """A page that was saved after changes starts with them, and works."""
    text = page_driver.read(os.path.join(page_driver.EXAMPLES, "l5-mle-against-google.json"))
    page.open(haggle.page(text, os.path.join(folder, "page.html")))
    page.after(lambda: page.answer_field("offers[0].base", "183k"))
    text, figures = page.text(), page.figures()
    page.press("Save the case")
    findings.same("the saved case", page_driver.read(page.browser.saved(".json")), text)
    page.press("Save this page")
    saved = page.browser.saved(".html")
    plain = page.figures_of_file(page_driver.read(saved))
    findings.same("the saved page, without scripts", plain["curve"], figures["curve"])
    findings.same("the saved page, without scripts: years", plain["bars"], figures["bars"])
    page.open(saved)
    findings.same("the saved page: the case", page.text(), text)
    findings.same("the saved page: the figures", page.figures(), figures)
    reply = page.after(lambda: page.answer_field("offers[1].base", "191k"))
    findings.same("the saved page, changed", json.loads(reply["summary"]), haggle.json("evaluate", page.text()))
    page.press("Undo")
    findings.same("the saved page, undone", page.text(), text)
    findings.quiet(page.browser, "saved")


def leaks_in(text):
    return [word for word in (*SECRETS, *DAYS) if re.search(rf"(?<![\w]){re.escape(word)}(?!\w)", text, re.I)]


def words_of_page(html):
    """What a page says and holds but its program and engine."""
    case = re.search(r'<script type="application/json" id="case"[^>]*>(.*?)</script>', html, re.S).group(1)
    return json.loads(case) + re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.S)


def words_said(html):
    """Those of its top and its messages: further down it says what articles say of Amazon, whoever it is for."""
    return "".join(re.findall(r'<title>.*?</title>|<section id="(?:answer|ask|script)".*?</section>', html, re.S))


def words_of_book(path):
    with zipfile.ZipFile(path) as book:
        return "\n".join(book.read(name).decode("utf-8", "replace") for name in book.namelist() if name.endswith((".xml", ".rels")))


def check_redacted_page(page, haggle, findings, where, place, rounded):
    html = page_driver.read(place)
    findings.same(f"{where}: what is left of names and days", leaks_in(words_of_page(html)), [])
    findings.true(f"{where}: names", "Company A" in html and "Amazon" not in words_said(html), "it speaks of Amazon")
    page.open(place)
    page.unfold()
    findings.same(f"{where}: in the browser", leaks_in(page.browser.run(TEXT)), [])
    case = json.loads(page.text())
    if rounded:
        amounts = [case["offers"][0]["base"], case["offers"][1]["base"], case["offers"][0]["sign_on"][0]]
        findings.true(f"{where}: rounded", "345" not in str(amounts), f"amounts are {amounts}")
        return
    months, _ = haggle.stays(page_cases.text_of(PRIVATE))
    own, _ = haggle.stays(page.text())
    findings.same(f"{where}: the same figures", list(own.values()), list(months.values()))


def check_redacted(page, haggle, findings, folder):
    text, place = page_cases.text_of(PRIVATE), os.path.join(folder, "page.html")
    findings.same("what is looked for", [word for word in leaks_in(words_of_page(page_driver.read(haggle.page(text, place))))
                                         if word in SECRETS[:4]], list(SECRETS[:4]))
    for manner in ("--redact", "--redact=round"):
        check_redacted_page(page, haggle, findings, manner, haggle.page(text, place, manner), manner.endswith("round"))
    for manner in ("names", "round"):
        page.open(haggle.page(text, place))
        page.browser.run("const at = document.getElementById('redact'); at.value = arguments[0]; "
                         "at.dispatchEvent(new Event('change', {bubbles: true}))", manner)
        page.press("Save this page")
        check_redacted_page(page, haggle, findings, f"the switch, {manner}", page.browser.saved(".html"), manner == "round")
    papers = os.path.join(folder, "papers")
    haggle.run("report", "-", "-o", papers, "--redact=round", stdin=text)
    check_redacted_page(page, haggle, findings, "report --redact=round", os.path.join(papers, "report.html"), True)
    for name in ("script.md", "summary.json"):
        findings.same(f"report --redact=round, {name}", leaks_in(page_driver.read(os.path.join(papers, name))), [])
    findings.same("report --redact=round, workbook", leaks_in(words_of_book(os.path.join(papers, "workbook.xlsx"))), [])
    findings.quiet(page.browser, "redacted")


def check(page, haggle, findings):
    with tempfile.TemporaryDirectory() as folder:
        check_hostile(page, haggle, findings, folder)
        check_saved(page, haggle, findings, folder)
        check_redacted(page, haggle, findings, folder)


def main():
    parser = argparse.ArgumentParser(description="What comes in and goes out with a page.")
    parser.add_argument("--haggle", required=True, help="the program")
    return page_driver.in_browser(check, parser.parse_args().haggle)


if __name__ == "__main__":
    sys.exit(main())
