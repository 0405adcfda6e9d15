#!/usr/bin/env python3
"""The engine inside the page, asked as the page asks it: bad input and want of memory are answers, and random cases come out as
on the command line.

    check_engine.py --haggle PATH [--cases N] [--seed N]

Every bad file of tests/cli/errors gives the messages of `haggle check`; random cases of tests/agreement give the JSON of `haggle
evaluate`, to the cent; requests that are none are refused in words; with no memory left the engine says so and goes on. Exit
status 0, 1 or, without Chromium, 77.
"""

import argparse
import json
import os
import re
import sys
import tempfile

import page_cases
import page_driver

sys.path.insert(0, os.path.join(page_driver.TOP, "tests", "agreement"))
import generate  # noqa: E402 (of the folder just named)

ERRORS = os.path.join(page_driver.TOP, "tests", "cli", "errors")
LINE = re.compile(r"haggle: [^ ]+: (?:line \d+, column \d+: )?(.*)")
BATCH = 20  # cases asked at a time
ASK_ALL = "return arguments[0].map((text) => engine.ask({case: text}))"
NO_CASE = ({}, {"case": 5}, {"case": None}, [], "", 7, {"case": "{}", "changes": 5}, {"case": "{}", "changes": [{"path": 1}]},
           {"case": "{}", "changes": [{"path": "a", "value": "b"}] * 65})
# All but a few pages of what WebAssembly can address is taken; the next answer needs more than is left.
TAKE_ALL = "const left = 65536 - engine.exports.memory.buffer.byteLength / 65536; engine.exports.memory.grow(left - 8)"


def check_errors(page, haggle, findings):
    """What check says of a bad file, and what the page says of the same text."""
    names = sorted(name for name in os.listdir(ERRORS) if name.endswith(".json"))
    texts, expected = [], []
    for name in names:
        try:
            text = page_driver.read(os.path.join(ERRORS, name))
        except UnicodeDecodeError:
            continue  # such a text cannot be typed or pasted
        if "\0" in text or len(text) > 1 << 20:
            continue
        texts.append((name, text))
        said = page_driver.read(os.path.join(ERRORS, name[:-len(".json")] + ".stderr"))
        expected.append([LINE.fullmatch(line).group(1) for line in said.splitlines()])
    replies = page.browser.run(ASK_ALL, [text for _, text in texts])
    for (name, _), messages, reply in zip(texts, expected, replies):
        words = reply.get("errors") or [{"path": "", "message": reply.get("failure", "")}]
        found = [f"{one['path']}: {one['message']}" if one["path"] else one["message"] for one in words]
        findings.same(f"{name}: ok", reply.get("ok"), False)
        findings.same(f"{name}", found, messages)
    findings.true("bad files", len(texts) >= 200, f"only {len(texts)}")


def check_random(page, haggle, findings, cases, seed):
    for first in range(0, cases, BATCH):
        texts = [generate.case_text(seed, index) for index in range(first, min(first + BATCH, cases))]
        for index, (text, reply) in enumerate(zip(texts, page.browser.run(ASK_ALL, texts)), first):
            findings.same(f"case {index} of seed {seed}", json.loads(reply["summary"]), haggle.json("evaluate", text))


def check_refusals(page, findings):
    good = page_cases.text_of(page_cases.ALONE)
    for request in NO_CASE:
        reply = page.ask(request)
        findings.true(f"request {request!r}"[:80], not reply["ok"] and len(reply["failure"]) > 10, f"is answered {str(reply)[:200]}")
    for request in ("{", "nothing", "\u0000", '{"case": "' + "[" * 5000 + '"}'):
        reply = page.browser.run("const text = JSON.stringify; JSON.stringify = () => arguments[0]; "
                                 "try { return engine.ask({}) } finally { JSON.stringify = text }", request)
        findings.same(f"no JSON {request[:20]!r}", reply["ok"], False)
    deep = page.ask({"case": "[" * 100000})
    findings.same("a case of brackets", deep["ok"], False)
    findings.same("after all that", page.ask({"case": good})["ok"], True)


def check_memory(page, findings):
    """An engine without memory says so, and a new one answers."""
    text = page.text()
    page.browser.run(TAKE_ALL)
    reply = page.browser.run("return engine.ask({case: arguments[0] + ' '.repeat(1 << 21)})", text)
    findings.true("without memory", not reply["ok"] and "memory" in reply.get("failure", ""), f"is answered {str(reply)[:200]}")
    findings.same("after it", page.ask({"case": text})["ok"], True)
    page.browser.run(TAKE_ALL)
    reply = page.browser.run("return engine.ask({case: '', letter: 'x'.repeat(1 << 27)})")
    findings.same("no room for a request", (reply["ok"], reply.get("failure")), (False, "out of memory"))
    page.browser.run(TAKE_ALL)
    page.answer_field("offers[0].base", "181k")
    page.browser.wait_for("return document.getElementById('state').textContent.length > 0")
    findings.same("an edit without memory is done or said", "181" in page.text() or "memory" in page.words(), True)


def main():
    parser = argparse.ArgumentParser(description="The engine of the page.")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--cases", type=int, default=60, help="random cases")
    parser.add_argument("--seed", type=int, default=23, help="of the random cases")
    options = parser.parse_args()

    def check(page, haggle, findings):
        with tempfile.TemporaryDirectory() as folder:
            page.open(haggle.page(page_cases.text_of(page_cases.ALONE), os.path.join(folder, "page.html")))
            check_errors(page, haggle, findings)
            check_refusals(page, findings)
            check_random(page, haggle, findings, options.cases, options.seed)
            check_memory(page, findings)
            findings.quiet(page.browser, "engine")
    return page_driver.in_browser(check, options.haggle)


if __name__ == "__main__":
    sys.exit(main())
